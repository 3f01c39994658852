// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/similarfinder.h"
#include "similardesk.h"
#include "tests/support/clips.h"

#include <QTest>

#include <cmath>

using namespace vigil;
using namespace vigil::similar;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using media::FrameSampler;
using media::PdqTurn;

namespace {

/// How somebody changes a video before it is uploaded again.
struct Edit
{
    const char *name;
    /// Of ffmpeg, before and behind the input.
    QStringList before;
    QStringList behind;
    QString ending = u"mp4"_s;
    PdqTurn turn = PdqTurn::Original;
};

const QList<Edit> &edits()
{
    static const QList<Edit> all{
        {"coarse", {}, {u"-c:v"_s, u"libx264"_s, u"-crf"_s, u"38"_s}},
        {"another codec", {}, {u"-c:v"_s, u"mpeg4"_s, u"-q:v"_s, u"9"_s}, u"mkv"_s},
        {"small", {}, {u"-vf"_s, u"scale=160:-2"_s}},
        {"stretched", {}, {u"-vf"_s, u"scale=640:640"_s}},
        {"slower frames", {}, {u"-r"_s, u"4"_s}},
        {"cropped", {}, {u"-vf"_s, u"crop=iw*0.98:ih*0.98"_s}},
        {"darker", {}, {u"-vf"_s, u"eq=brightness=-0.08:contrast=0.85"_s}},
        {"grey", {}, {u"-vf"_s, u"hue=s=0"_s}},
        {"excerpt", {u"-ss"_s, u"2"_s}, {u"-t"_s, u"4"_s}},
        {"mirrored", {}, {u"-vf"_s, u"hflip"_s}, u"mp4"_s, PdqTurn::FlipY},
        {"upside down", {}, {u"-vf"_s, u"vflip"_s}, u"mp4"_s, PdqTurn::FlipX},
        {"turned", {}, {u"-vf"_s, u"transpose=clock"_s}, u"mp4"_s, PdqTurn::Rotate90},
    };
    return all;
}

constexpr int width = 512;
constexpr int height = 288;
constexpr int framesPerSecond = 10;

/// A grey picture with the detail of a real one, the more of it the coarser it is, and room at its
/// side to pan over.
QByteArray scene(std::mt19937 &random)
{
    constexpr int waves = 48;
    std::array<std::array<double, 4>, waves> parts{};
    for (auto &[across, down, phase, light] : parts) {
        across = double(random() % 2'000) / 20 - 50;
        down = double(random() % 2'000) / 20 - 50;
        phase = double(random() % 1'000);
        light = 330 / (6 + std::hypot(across, down));
    }
    QByteArray pixels;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width + framesPerSecond; ++x) {
            double sum = 128;
            for (const auto &[across, down, phase, light] : parts)
                sum += light * std::sin(across * x / width + down * y / height + phase);
            pixels.append(char(std::clamp(int(sum), 0, 255)));
        }
    }
    return pixels;
}

/// Eight seconds, cut half a second beside the full ones.
QByteArray film()
{
    QByteArray pixels;
    QByteArray picture;
    std::mt19937 random(1);
    for (int n = 0; n < 8 * framesPerSecond; ++n) {
        const int shift = (n + framesPerSecond / 2) % framesPerSecond;
        if (n == 0 || shift == 0)
            picture = scene(random);
        for (int y = 0; y < height; ++y)
            pixels += picture.mid(y * (width + framesPerSecond) + shift, width);
    }
    return pixels;
}

Frames sampled(FrameSampler &sampler, const QString &path)
{
    QObject receiver;
    Frames frames;
    QObject::connect(&sampler, &FrameSampler::finished, &receiver,
                     [&](const QList<media::FrameHash> &hashed) {
                         frames.assign(hashed.begin(), hashed.end());
                     });
    sampler.start(path);
    if (!QTest::qWaitFor([&] { return !sampler.isRunning(); }, 60'000) || frames.empty())
        qWarning("no frames of %s", qPrintable(path));
    return frames;
}

} // namespace

/// Videos as people really copy them, from the file to the suggestion.
class TestSimilarVideos final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SimilarDesk m_desk;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<SimilarFinder> m_finder;
    FrameSampler m_sampler{
        media::PlayerClient::Player{QStringLiteral(VIGIL_BIN_DIR "/vigil-player")}};
    Frames m_original;

    QString made(const QString &name, const QStringList &arguments)
    {
        const QString path = m_folder.filePath(name);
        runFfmpeg(arguments + QStringList{path});
        return path;
    }
    QString originalClip()
    {
        const QString raw = m_folder.filePath(u"original.rgb"_s);
        QFile file(raw);
        if (!file.open(QIODevice::WriteOnly) || file.write(film()) < 0)
            qFatal("no room for a film");
        file.close();
        return made(u"original.mp4"_s,
                    {u"-f"_s, u"rawvideo"_s, u"-pix_fmt"_s, u"gray"_s, u"-s"_s, u"512x288"_s,
                     u"-r"_s, u"10"_s, u"-i"_s, raw, u"-pix_fmt"_s, u"yuv420p"_s, u"-c:v"_s,
                     u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-g"_s, u"250"_s});
    }
    QList<QPair<int, Match>> similarTo(const Frames &frames)
    {
        auto future = m_finder->find(frames, numbered(0));
        future.waitForFinished();
        QList<QPair<int, Match>> found;
        const Suggestions suggestions = *future.result();
        for (const Suggestion &video : suggestions.videos)
            found.append({video.subject.bytes()[15], video.match});
        return found;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        m_store = m_desk.opened();
        m_finder = std::make_unique<SimilarFinder>(m_store->readers());
        m_original = sampled(m_sampler, originalClip());
        QCOMPARE(m_original.size(), std::size_t(8));
        QVERIFY(keep(*m_store, runOf(1, m_original)));
        // Others beside it.
        int number = 2;
        for (const NamedClip &other : playableClips().first(3))
            QVERIFY(keep(*m_store, runOf(number++, sampled(m_sampler, clip(other.recipe)))));
        if (!cameraFootage().isEmpty())
            QVERIFY(keep(*m_store, runOf(number, sampled(m_sampler, cameraFootage()))));
    }

    void findsWhatItWasMadeFrom_data()
    {
        QTest::addColumn<qsizetype>("edit");
        for (qsizetype i = 0; i < edits().size(); ++i)
            QTest::newRow(edits().at(i).name) << i;
    }

    void findsWhatItWasMadeFrom()
    {
        QFETCH(qsizetype, edit);
        const Edit &how = edits().at(edit);
        const QString path = made(
            u"copy%1.%2"_s.arg(QString::number(edit), how.ending),
            how.before + QStringList{u"-i"_s, m_folder.filePath(u"original.mp4"_s)} + how.behind);
        const Frames frames = sampled(m_sampler, path);
        const auto found = similarTo(frames);
        QCOMPARE(found.size(), 1);
        const auto &[subject, match] = found.first();
        QCOMPARE(subject, 1);
        QCOMPARE(match.turn, how.turn);
        qInfo("%s: %d of %d frames, distances %d to %d", how.name, match.query.matched,
              match.query.usable, match.nearest, match.farthest);
        QVERIFY(!match.query.segments.isEmpty() && !match.compared.segments.isEmpty());
    }

    void anExcerptTellsItsPlace()
    {
        const Frames part(m_original.begin() + 3, m_original.begin() + 6);
        const auto found = similarTo(part);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().second.nearest, 0);
        const QList<domain::Segment> &segments = found.first().second.compared.segments;
        QVERIFY(segments.first().from <= std::chrono::seconds(3));
        QVERIFY(segments.last().to >= std::chrono::seconds(6));
    }

    void unrelatedVideosAreNotSimilar()
    {
        int compared = 0;
        for (const QString &source : {u"cellauto=s=320x240:rule=110"_s,
                                      u"life=s=320x240:mold=10:ratio=0.1:life_color=#C83232"_s,
                                      u"sierpinski=s=320x240"_s, u"smptehdbars=s=320x240"_s}) {
            const QString path = made(u"other%1.mp4"_s.arg(compared++),
                                      {u"-f"_s, u"lavfi"_s, u"-i"_s, source, u"-t"_s, u"4"_s,
                                       u"-pix_fmt"_s, u"yuv420p"_s});
            QVERIFY2(similarTo(sampled(m_sampler, path)).isEmpty(), qPrintable(source));
        }
    }
};

QTEST_GUILESS_MAIN(TestSimilarVideos)
#include "tst_similarvideos.moc"
