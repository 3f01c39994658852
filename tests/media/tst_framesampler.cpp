// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/framesampler.h"
#include "tests/media/segmented.h"
#include "tests/support/clips.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;

using Reason = PlaybackFailure::Reason;

namespace {

constexpr int patienceMs = 30'000;

const PlayerClient::Player player{QStringLiteral(VIGIL_BIN_DIR "/vigil-player")};

/// What a sampler makes of one video.
struct Sampling
{
    QList<FrameHash> frames;
    std::optional<PlaybackFailure> failure;
};

Sampling sampled(FrameSampler &sampler, const QString &path)
{
    QObject receiver;
    Sampling sampling;
    QObject::connect(&sampler, &FrameSampler::finished, &receiver,
                     [&](const QList<FrameHash> &frames) { sampling.frames = frames; });
    QObject::connect(&sampler, &FrameSampler::failed, &receiver,
                     [&](const PlaybackFailure &failure) { sampling.failure = failure; });
    sampler.start(path);
    if (!QTest::qWaitFor([&] { return !sampler.isRunning(); }, patienceMs))
        qWarning("neither frames nor a failure");
    return sampling;
}

/// The processes that this one has started and that have not gone.
QStringList childPids()
{
    QFile file(QStringLiteral("/proc/self/task/%1/children").arg(::gettid()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.readAll()).split(u' ', Qt::SkipEmptyParts);
}

QList<int> secondsOf(const QList<FrameHash> &frames)
{
    QList<int> seconds;
    for (const FrameHash &frame : frames)
        seconds.append(frame.second);
    return seconds;
}

/// What stands on the screen after seeking to each of the seconds.
QList<FrameHash> bySeeking(const QString &path, const QList<int> &seconds)
{
    PlayerClient client(player);
    client.setDisplaySize(FrameSampler::box);
    client.open(path);
    QList<FrameHash> frames;
    if (!QTest::qWaitFor([&] { return client.state() == PlayerClient::State::Paused; }))
        return frames;
    for (const int second : seconds) {
        QSignalSpy shown(&client, &PlayerClient::frameReady);
        client.seek(std::chrono::seconds(second));
        if (!QTest::qWaitFor([&] { return !shown.isEmpty(); }))
            return frames;
        const Pdq pdq = pdqOf(client.shownFrame().unfiltered());
        frames.append({second, pdq.hashes, pdq.quality});
    }
    return frames;
}

/// A clip of three seconds that does not say how long it is.
QString withoutLength(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("live.mkv"));
    runFfmpeg({QStringLiteral("-i"), clip(), QStringLiteral("-c"), QStringLiteral("copy"),
               QStringLiteral("-live"), QStringLiteral("1"), path});
    return path;
}

} // namespace

class TestFrameSampler final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// So that what somebody watches meanwhile does not stutter.
    void itsPlayerGivesWay()
    {
        FrameSampler sampler(player);
        QSignalSpy progressed(&sampler, &FrameSampler::progressed);
        sampler.start(clip());
        QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), patienceMs);
        QCOMPARE(childPids().size(), 1);
        const QString tasks = QStringLiteral("/proc/%1/task").arg(childPids().front());
        const auto threads = QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(!threads.isEmpty());
        const int expected = std::min(19, ::getpriority(PRIO_PROCESS, 0) + FrameSampler::niceness);
        for (const QString &thread : threads)
            QCOMPARE(::getpriority(PRIO_PROCESS, thread.toUInt()), expected);
    }

    void itsPlayerGoesWhenThereIsNoMore()
    {
        FrameSampler sampler(player, {.idle = 10ms});
        for (int i = 0; i < 2; ++i) {
            QVERIFY(!sampled(sampler, clip()).frames.isEmpty());
            QTRY_VERIFY(childPids().isEmpty());
        }
    }

    void hashesWhatIsOnScreenAtEachSecond_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::newRow("one key frame") << ClipRecipe{.seconds = 6, .framesPerKey = 250};
        QTest::newRow("odd rate") << ClipRecipe{.framesPerSecond = 7, .seconds = 5};
        QTest::newRow("variable rate") << ClipRecipe{.isVariableRate = true};
        QTest::newRow("turned") << ClipRecipe{.rotation = 90};
        QTest::newRow("vp9") << ClipRecipe{.codec = VideoCodec::Vp9, .container = Container::WebM};
        QTest::newRow("high") << ClipRecipe{.size = {720, 1280}, .framesPerKey = 10};
    }

    void hashesWhatIsOnScreenAtEachSecond()
    {
        QFETCH(ClipRecipe, recipe);
        FrameSampler sampler(player);
        const Sampling sampling = sampled(sampler, clip(recipe));
        QVERIFY(!sampling.failure);
        QList<int> seconds;
        for (int second = 0; second < recipe.seconds; ++second)
            seconds.append(second);
        QCOMPARE(secondsOf(sampling.frames), seconds);
        QCOMPARE(sampling.frames, bySeeking(clip(recipe), seconds));
        QVERIFY(sampling.frames.first().quality >= Pdq::leastQuality);
    }

    void tellsHowFarItIs()
    {
        FrameSampler sampler(player);
        QSignalSpy progressed(&sampler, &FrameSampler::progressed);
        (void)sampled(sampler, clip());
        QCOMPARE(progressed.size(), 3);
        for (int done = 1; done <= 3; ++done)
            QCOMPARE(progressed.at(done - 1), (QVariantList{done, 3}));
    }

    void findsTheEndOfAVideoWithoutALength()
    {
        const QTemporaryDir folder;
        const QString path = withoutLength(folder);
        QVERIFY(!path.isEmpty());
        FrameSampler sampler(player);
        QSignalSpy progressed(&sampler, &FrameSampler::progressed);
        const Sampling sampling = sampled(sampler, path);
        QCOMPARE(progressed.first().at(1).toInt(), 0);
        QCOMPARE(sampling.frames, bySeeking(path, {0, 1, 2}));
    }

    void leavesOutWhatLiesBehindTheLimit()
    {
        FrameSampler sampler(player, FrameSampler::Limits{2s, 10s});
        QCOMPARE(secondsOf(sampled(sampler, clip()).frames), (QList<int>{0, 1}));
    }

    void saysWhyThereAreNoFrames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("missing") << QStringLiteral("/nothing/here.mp4") << Reason::Missing;
        QTest::newRow("random") << brokenClip(BrokenClip::RandomBytes) << Reason::NotMedia;
        QTest::newRow("sound alone") << clip({.codec = VideoCodec::None}) << Reason::NoFrame;
    }

    void saysWhyThereAreNoFrames()
    {
        QFETCH(QString, path);
        QFETCH(Reason, reason);
        FrameSampler sampler(player);
        const Sampling refused = sampled(sampler, path);
        QVERIFY(refused.failure);
        QCOMPARE(refused.failure->reason, reason);
        QVERIFY(refused.frames.isEmpty());
        // The next one is not touched by it.
        QCOMPARE(sampled(sampler, clip()).frames.size(), 3);
    }

    void saysNothingMoreOfOneThatIsCancelled()
    {
        FrameSampler sampler(player);
        QSignalSpy finished(&sampler, &FrameSampler::finished);
        QSignalSpy progressed(&sampler, &FrameSampler::progressed);
        connect(&sampler, &FrameSampler::progressed, &sampler, &FrameSampler::cancel);
        sampler.start(clip());
        QTRY_VERIFY(!sampler.isRunning());
        QCOMPARE(progressed.size(), 1);
        sampler.disconnect(&sampler);
        // Another takes its place, even while the first is on its way.
        sampler.start(clip({.seconds = 6, .framesPerKey = 250}));
        QCOMPARE(sampled(sampler, clip()).frames.size(), 3);
        QCOMPARE(finished.size(), 1);
    }

    void endsAPlayerThatGivesNoFrame()
    {
        const QTemporaryDir folder;
        const QString honest = folder.filePath(QStringLiteral("honest"));
        QFile::link(QStringLiteral(VIGIL_HOSTILE_PLAYER), honest);
        // It never answers to stills.
        FrameSampler sampler(PlayerClient::Player{honest}, FrameSampler::Limits{1h, 300ms});
        for (int attempt = 0; attempt < 2; ++attempt) {
            const Sampling refused = sampled(sampler, clip());
            QVERIFY(refused.failure);
            QCOMPARE(refused.failure->reason, Reason::PlayerHung);
        }
    }

    void hashesAStreamStretchByStretch()
    {
        Segmented stream(clipSegments({.seconds = 8}));
        for (int part = 0; part < 4; ++part)
            stream.add(part);
        FrameSampler::Limits limits;
        limits.stretch = 3s;
        FrameSampler sampler(player, limits);
        const QSignalSpy finished(&sampler, &FrameSampler::finished);
        QSignalSpy stretches(&sampler, &FrameSampler::stretchDone);
        sampler.start(stream);
        QTRY_COMPARE_WITH_TIMEOUT(stretches.size(), 1, patienceMs);
        const int begun = int(std::chrono::seconds(7'200).count());
        QCOMPARE(stretches[0][0].toInt(), begun);
        QCOMPARE(stretches[0][1].toInt(), 3);
        const auto frames = stretches[0][2].value<QList<FrameHash>>();
        QCOMPARE(frames.size(), 3);
        QCOMPARE(frames[2].second, begun + 2);
        QVERIFY(frames[2].quality > 0);
        stream.add(4);
        stream.add(5);
        stream.add(6);
        QTRY_COMPARE_WITH_TIMEOUT(stretches.size(), 2, patienceMs);
        QCOMPARE(stretches[1][0].toInt(), begun + 3);
        QVERIFY(sampler.isRunning());
        stream.end();
        QTRY_VERIFY_WITH_TIMEOUT(!sampler.isRunning(), patienceMs);
        int seconds = 0;
        for (const auto &told : std::as_const(stretches))
            seconds += told[1].toInt();
        QCOMPARE(seconds, 7);
        QVERIFY(finished.isEmpty());
    }

    void looksAtNothingThatIsNotHereOfAStream()
    {
        Segmented stream;
        stream.add(0);
        stream.add(1);
        stream.addAt(2, 90s);
        stream.end();
        FrameSampler sampler(player);
        QSignalSpy stretches(&sampler, &FrameSampler::stretchDone);
        sampler.start(stream);
        QTRY_VERIFY_WITH_TIMEOUT(!sampler.isRunning(), patienceMs);
        const int begun = int(std::chrono::seconds(7'200).count());
        QList<int> looked;
        QList<int> hashed;
        for (const auto &told : std::as_const(stretches)) {
            for (int second = 0; second < told[1].toInt(); ++second)
                looked << told[0].toInt() + second;
            for (const FrameHash &frame : told[2].value<QList<FrameHash>>())
                hashed << frame.second;
        }
        QCOMPARE(looked, (QList{begun, begun + 1, begun + 90}));
        QCOMPARE(hashed, looked);
    }
};

QTEST_GUILESS_MAIN(TestFrameSampler)
#include "tst_framesampler.moc"
