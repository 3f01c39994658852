// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processmemory.h"
#include "media/playerclient.h"
#include "tests/support/clips.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace vigil;
using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Reason = PlaybackFailure::Reason;
using State = PlayerClient::State;

namespace {

/// After which a player is taken for hung; shorter than a person's patience.
constexpr std::chrono::milliseconds patience{3'000};
/// Until a player that was taken for hung has been told so, on a busy machine too.
constexpr int settledMs = 10'000;
/// What players and console may take, KiB; the largest clip is of 3840x2160.
constexpr qint64 mostMemory = 1'500'000;

int fileCount()
{
    return qEnvironmentVariable("VIGIL_TEST_COUNTS") == u"full"_s ? 10'000 : 200;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray still(const char *format)
{
    QImage picture(160, 120, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, qRgb(x * y & 255, x ^ y, x & 255));
    }
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, format) ? buffer.data()
                                                                              : QByteArray();
}

/// Breaks videos as chance would and as somebody would who means to: bits, lengths, order, ends.
class Mutator final
{
public:
    explicit Mutator(std::uint32_t seed) : m_chance(seed) {}

    [[nodiscard]] QByteArray mutated(QByteArray bytes, const QByteArray &other)
    {
        const int changes = 1 + below(8);
        for (int i = 0; i < changes && bytes.size() > 64; ++i)
            change(bytes, other);
        return bytes;
    }
    [[nodiscard]] int below(qsizetype count)
    {
        return int(std::uniform_int_distribution<qsizetype>(0, std::max<qsizetype>(count, 1)
                                                                   - 1)(m_chance));
    }

private:
    /// Every other change hits where containers keep their structure: the beginning and the end.
    qsizetype place(const QByteArray &bytes)
    {
        constexpr qsizetype structure = 4'096;
        const qsizetype near = std::min(structure, bytes.size());
        switch (below(4)) {
        case 0: return below(near);
        case 1: return bytes.size() - 1 - below(near);
        default: return below(bytes.size());
        }
    }

    void change(QByteArray &bytes, const QByteArray &other)
    {
        const qsizetype at = place(bytes);
        const qsizetype length =
            std::min({qsizetype(1 + below(2'000)), bytes.size() - at, other.size() / 2});
        switch (below(7)) {
        case 0: bytes[at] = char(bytes[at] ^ (1 << below(8))); break;
        case 1: setNumber(bytes, at); break;
        case 2: bytes.remove(at, length); break;
        case 3: bytes.insert(at, bytes.sliced(below(bytes.size() - length), length)); break;
        case 4: bytes.replace(at, length, other.sliced(below(other.size() / 2), length)); break;
        case 5:
            for (qsizetype i = at; i < at + length; ++i)
                bytes[i] = char(below(256));
            break;
        default: bytes.truncate(std::max<qsizetype>(at, 64)); break;
        }
    }

    /// Where a length, a count or a size may stand.
    void setNumber(QByteArray &bytes, qsizetype at)
    {
        static const QByteArrayList extremes{QByteArray(4, '\0'),
                                             QByteArray(4, '\xff'),
                                             QByteArray("\x7f\xff\xff\xff"),
                                             QByteArray("\x80\0\0\0", 4),
                                             QByteArray("\0\0\0\1", 4),
                                             QByteArray(8, '\xff'),
                                             QByteArray("\0\1\0\0\0\0\0\0", 8)};
        const QByteArray &extreme = extremes.at(below(extremes.size()));
        const qsizetype aligned = at - at % 4;
        bytes.replace(aligned, std::min(extreme.size(), bytes.size() - aligned), extreme);
    }

    std::mt19937 m_chance;
};

} // namespace

/// The player on files that a fuzzer made of all clips: whatever becomes of the player, the console
/// goes on, within its time and memory.
class TestMutatedClips final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArrayList m_clips;
    std::map<QByteArray, int> m_outcomes;

    /// Opens, plays, goes to a place, steps and closes. False: nothing came of it in time.
    bool use(PlayerClient &client, const QString &path, Mutator &mutator)
    {
        const auto settles = [&client](auto isSettled) {
            return QTest::qWaitFor(
                [&] { return client.state() == State::Failed || isSettled(client.state()); },
                settledMs);
        };
        client.open(path);
        if (!settles([](State state) { return state == State::Paused; }))
            return false;
        if (client.state() == State::Paused) {
            client.setRate(PlayerClient::fastest);
            client.play();
            QTest::qWait(60);
            client.pause();
            client.seek(Micros(mutator.below(3'000'000)));
            client.step(1);
            if (!settles(
                    [](State state) { return state == State::Paused || state == State::Ended; }))
                return false;
        }
        const auto &failure = client.failure();
        ++m_outcomes[failure ? playbackFailureNames.name(failure->reason).toString().toLatin1()
                             : QByteArray("played")];
        // A player that cannot keep its promises is no harm that a file may do.
        return !failure || failure->reason != Reason::PlayerNotLocked;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        for (const NamedClip &each : playableClips())
            m_clips.append(contentOf(clip(each.recipe)));
        for (const char *format : {"PNG", "PPM"})
            m_clips.append(still(format));
        if (!cameraFootage().isEmpty())
            m_clips.append(contentOf(cameraFootage()));
        QVERIFY(std::none_of(m_clips.begin(), m_clips.end(),
                             [](const QByteArray &bytes) { return bytes.size() < 1'000; }));
    }

    void harmNobody()
    {
        // Half of them are new in each run; a seed that found something is told.
        const int files = fileCount();
        const auto anew = std::random_device()();
        PlayerClient client({QStringLiteral(VIGIL_BIN_DIR "/vigil-player"), patience});
        const QString path = m_folder.filePath(u"clip.mp4"_s);
        qint64 largest = 0;
        for (int n = 0; n < files; ++n) {
            const std::uint32_t seed = (n % 2 ? 0 : anew) + std::uint32_t(n);
            Mutator mutator(seed);
            const QByteArray &base = m_clips.at(mutator.below(m_clips.size()));
            const QByteArray &other = m_clips.at(mutator.below(m_clips.size()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(mutator.mutated(base, other));
            file.close();
            QVERIFY2(use(client, path, mutator), QByteArray::number(seed).constData());
            const auto memory = base::memoryOfTree(QCoreApplication::applicationPid());
            largest = std::max(largest, memory.value_or(0));
            QVERIFY2(largest < mostMemory, QByteArray::number(seed).constData());
        }
        // It still plays.
        client.open(clip());
        QTRY_COMPARE(client.state(), State::Paused);
        for (const auto &[outcome, count] : m_outcomes)
            qInfo("%s: %d", outcome.constData(), count);
        qInfo("at most %lld MB", largest / 1'000);
        // Neither left as they were, nor all broken beyond recognition.
        QVERIFY(m_outcomes["played"] > files / 20);
        QVERIFY(m_outcomes["played"] < files);
    }
};

QTEST_GUILESS_MAIN(TestMutatedClips)
#include "tst_mutatedclips.moc"
