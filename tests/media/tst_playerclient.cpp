// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playerclient.h"
#include "tests/support/clips.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;

using Reason = PlaybackFailure::Reason;
using State = PlayerClient::State;

namespace {

/// Within which every file is on its first frame or refused.
constexpr int answerMs = 3'000;

const PlayerClient::Player player{QStringLiteral(VIGIL_BIN_DIR "/vigil-player")};

/// The number that the picture itself shows; -1 when unreadable.
int shownNumber(const PlayerClient &client)
{
    return frameNumber(client.shownFrame().unfiltered()).value_or(-1);
}

/// Notes the numbers of all frames that come out.
class Viewer : public QObject
{
public:
    explicit Viewer(PlayerClient &client)
    {
        connect(&client, &PlayerClient::frameReady, this, [this](const Frame &frame) {
            numbers.append(frameNumber(frame.unfiltered()).value_or(-1));
        });
    }

    QList<int> numbers;
};

bool openAndWait(PlayerClient &client, const QString &path)
{
    client.open(path);
    return QTest::qWaitFor([&client] { return client.state() == State::Paused; }, answerMs);
}

} // namespace

class TestPlayerClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void playsEveryKind_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("hasPictures");
        QTest::addColumn<bool>("hasNumbers");
        for (const NamedClip &each : playableClips()) {
            const bool hasPictures = each.recipe.codec != VideoCodec::None;
            QTest::addRow("%s", qPrintable(each.name))
                << clip(each.recipe) << hasPictures << (hasPictures && each.recipe.rotation == 0);
        }
        if (!cameraFootage().isEmpty())
            QTest::newRow("camera footage") << cameraFootage() << true << false;
    }

    void playsEveryKind()
    {
        QFETCH(QString, path);
        QFETCH(bool, hasPictures);
        QFETCH(bool, hasNumbers);
        PlayerClient client(player);
        QVERIFY(openAndWait(client, path));
        QCOMPARE(client.info().hasVideo, hasPictures);
        QCOMPARE(client.shownFrame().isNull(), !hasPictures);
        Viewer viewer(client);
        client.setRate(4);
        client.play();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), State::Ended, 15'000);
        if (!hasNumbers)
            return;
        QVERIFY(viewer.numbers.size() > 5);
        QVERIFY(!viewer.numbers.contains(-1));
        QVERIFY(std::is_sorted(viewer.numbers.begin(), viewer.numbers.end()));
    }

    void showsAStillAsAVideoOfOneFrame()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("still.png"));
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(qRgb(200, 30, 10));
        QVERIFY(picture.save(path));
        PlayerClient client(player);
        QVERIFY(openAndWait(client, path));
        QCOMPARE(client.info().size, picture.size());
        QCOMPARE(client.shownFrame().unfiltered(), picture);
        client.play();
        QTRY_COMPARE(client.state(), State::Ended);
        client.step(1);
        QCOMPARE(client.state(), State::Paused);
        client.seek(1h);
        client.play();
        QTRY_COMPARE(client.state(), State::Ended);
        QCOMPARE(client.shownFrame().unfiltered(), picture);
        QVERIFY(!client.failure());
    }

    void refusesWhatIsNoVideo_data()
    {
        QTest::addColumn<BrokenClip>("kind");
        QTest::addColumn<QList<Reason>>("reasons");
        using Reasons = QList<Reason>;
        QTest::newRow("empty") << BrokenClip::Empty << Reasons{Reason::Empty};
        QTest::newRow("random") << BrokenClip::RandomBytes
                                << Reasons{Reason::NotMedia, Reason::Damaged, Reason::NoFrame};
        QTest::newRow("text") << BrokenClip::TextNamedMp4
                              << Reasons{Reason::NotMedia, Reason::UnsupportedCodec};
        QTest::newRow("truncated")
            << BrokenClip::Truncated << Reasons{Reason::NotMedia, Reason::Damaged, Reason::NoFrame};
        QTest::newRow("FIFO") << BrokenClip::Fifo << Reasons{Reason::NotRegularFile};
        QTest::newRow("device") << BrokenClip::LinkToDevice << Reasons{Reason::IsLink};
    }

    void refusesWhatIsNoVideo()
    {
        QFETCH(BrokenClip, kind);
        QFETCH(QList<Reason>, reasons);
        PlayerClient client(player);
        QSignalSpy failed(&client, &PlayerClient::failed);
        client.open(brokenClip(kind));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, answerMs);
        QCOMPARE(client.state(), State::Failed);
        QVERIFY2(reasons.contains(client.failure()->reason),
                 qPrintable(QString::number(int(client.failure()->reason))));
        // The same player plays the next one.
        QVERIFY(openAndWait(client, clip()));
        QCOMPARE(shownNumber(client), 0);
    }

    void answersAHugeDeclaredSize()
    {
        PlayerClient client(player);
        client.open(brokenClip(BrokenClip::HugeDeclaredSize));
        QTRY_VERIFY_WITH_TIMEOUT(client.state() == State::Failed || client.state() == State::Paused,
                                 answerMs);
    }

    void seeksToTheFrameOnScreen_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::newRow("key frame a second") << ClipRecipe{};
        QTest::newRow("one key frame") << ClipRecipe{
            .size = {1080, 1920}, .framesPerSecond = 60, .seconds = 5, .framesPerKey = 300};
        QTest::newRow("VP9") << ClipRecipe{.codec = VideoCodec::Vp9, .container = Container::WebM};
        QTest::newRow("variable rate") << ClipRecipe{.isVariableRate = true};
    }

    void seeksToTheFrameOnScreen()
    {
        QFETCH(ClipRecipe, recipe);
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip(recipe)));
        for (const int number : {50, 3, 60, 2, 0}) {
            // Half a frame into it.
            const Micros target((2 * number + 1) * 500'000 / recipe.framesPerSecond);
            client.seek(target);
            // Left out at variable rate; the one before stays on the screen.
            const int expected =
                recipe.isVariableRate && number % 25 > 12 ? number / 25 * 25 + 12 : number;
            QTRY_COMPARE(shownNumber(client), expected);
            QVERIFY(client.position() <= target);
        }
    }

    void stepsByFrames()
    {
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip()));
        const QList<std::pair<int, int>> walk{{1, 1},     {1, 2},  {10, 12},  {-1, 11},   {-2, 9},
                                              {1000, 74}, {1, 74}, {-24, 50}, {-1000, 0}, {-1, 0}};
        for (const auto &[frames, expected] : walk) {
            QSignalSpy frameReady(&client, &PlayerClient::frameReady);
            client.step(frames);
            QTRY_COMPARE(frameReady.size(), 1);
            QCOMPARE(shownNumber(client), expected);
        }
    }

    void quickStepsAddUp()
    {
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip()));
        for (int i = 0; i < 20; ++i)
            client.step(1);
        QTRY_COMPARE(shownNumber(client), 20);
    }

    void scrubbingSkipsWhatIsOutdated()
    {
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip()));
        Viewer viewer(client);
        for (int number = 1; number <= 60; ++number)
            client.seek(Micros(number * 40'000));
        QTRY_COMPARE(shownNumber(client), 60);
        QVERIFY2(viewer.numbers.size() <= 3, qPrintable(QString::number(viewer.numbers.size())));
    }

    void countsFrames()
    {
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip()));
        QTRY_COMPARE(client.frameCount(), 75);
        QTRY_COMPARE(client.frameNumber(), 0);
        client.seek(1s);
        QTRY_COMPARE(client.frameNumber(), 25);
        QCOMPARE(client.duration().value_or(0s) / 100ms, 30);
    }

    void givesStillsBesideWhatPlays()
    {
        PlayerClient client(player);
        QList<std::pair<Micros, int>> stills;
        connect(&client, &PlayerClient::stillReady, this, [&](Micros asked, const Frame &still) {
            QCOMPARE(still.size(), QSize(80, 60));
            stills.append({asked, frameNumber(still.unfiltered()).value_or(-1)});
        });
        client.open(clip());
        for (const Micros place : {0ms, 1'500ms, 2'000ms})
            client.requestStill(place, {80, 80});
        QTRY_COMPARE(stills.size(), 3);
        // Each on the key frame at or before it; the standing frame stays.
        const QList<std::pair<Micros, int>> expected{{0ms, 0}, {1'500ms, 25}, {2'000ms, 50}};
        QCOMPARE(stills, expected);
        QCOMPARE(shownNumber(client), 0);
        client.play();
        QTRY_VERIFY(shownNumber(client) > 5);
        client.requestStill(2s, {80, 80});
        QTRY_COMPARE(stills.size(), 4);
        QCOMPARE(client.state(), State::Playing);
        QTRY_COMPARE(client.state(), State::Ended);
    }

    void givesStillsOfTheVeryPlace()
    {
        PlayerClient client(player);
        QList<int> numbers;
        connect(&client, &PlayerClient::stillReady, this, [&](Micros, const Frame &still) {
            numbers.append(frameNumber(still.unfiltered()).value_or(-1));
        });
        client.open(clip());
        for (const Micros place : {1'500ms, 1'540ms, 0ms, 2'999ms})
            client.requestStill(place, {320, 240}, PlayerClient::StillOf::Place);
        QTRY_COMPARE(numbers.size(), 4);
        QCOMPARE(numbers, (QList<int>{37, 38, 0, 74}));
    }

    void playsAtItsRate_data()
    {
        QTest::addColumn<double>("rate");
        QTest::newRow("1") << 1.0;
        QTest::newRow("2") << 2.0;
        QTest::newRow("0.5") << 0.5;
    }

    void playsAtItsRate()
    {
        QFETCH(double, rate);
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip()));
        QElapsedTimer wall;
        qint64 took = -1;
        connect(&client, &PlayerClient::frameReady, this, [&](const Frame &frame) {
            const int number = frameNumber(frame.unfiltered()).value_or(-1);
            if (number >= 10 && !wall.isValid())
                wall.start();
            if (number >= 35 && took < 0)
                took = wall.elapsed();
        });
        client.setRate(rate);
        client.play();
        QTRY_VERIFY(took >= 0);
        const double perSecond = 1000.0 / double(took);
        QVERIFY2(perSecond > rate * 0.85 && perSecond < rate * 1.15,
                 qPrintable(QString::number(perSecond)));
    }

    void loops()
    {
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip()));
        Viewer viewer(client);
        client.setLoop(1s, 1'400ms);
        client.seek(1s);
        QTRY_COMPARE(shownNumber(client), 25);
        client.play();
        const auto laps = [&viewer] {
            int count = 0;
            for (qsizetype i = 1; i < viewer.numbers.size(); ++i)
                count += viewer.numbers[i] < viewer.numbers[i - 1] ? 1 : 0;
            return count;
        };
        QTRY_VERIFY(laps() >= 3);
        client.pause();
        const auto [least, most] =
            std::minmax_element(viewer.numbers.begin(), viewer.numbers.end());
        QCOMPARE(*least, 25);
        QCOMPARE(*most, 34);
        client.clearLoop();
        client.play();
        QTRY_COMPARE(client.state(), State::Ended);
        QCOMPARE(shownNumber(client), 74);
    }

    void pausesOnTheFrameThatIsShown()
    {
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip()));
        client.play();
        QTRY_VERIFY(shownNumber(client) >= 20);
        client.pause();
        const int number = shownNumber(client);
        QCOMPARE(client.state(), State::Paused);
        client.step(1);
        QTRY_COMPARE(shownNumber(client), number + 1);
        client.step(-1);
        QTRY_COMPARE(shownNumber(client), number);
        Viewer viewer(client);
        client.play();
        QTRY_VERIFY(viewer.numbers.size() > 5);
        QVERIFY(viewer.numbers.first() >= number);
        QVERIFY(viewer.numbers.first() <= number + 1);
    }

    void playsOnAfterASeek()
    {
        PlayerClient client(player);
        QVERIFY(openAndWait(client, clip()));
        client.play();
        QTRY_VERIFY(shownNumber(client) >= 5);
        Viewer viewer(client);
        client.seek(2s);
        QCOMPARE(client.state(), State::Playing);
        QTRY_COMPARE(client.state(), State::Ended);
        QCOMPARE(viewer.numbers.first(), 50);
        QCOMPARE(viewer.numbers.last(), 74);
    }

    void startsAnewAfterTheEnd()
    {
        PlayerClient client(player);
        QSignalSpy endReached(&client, &PlayerClient::endReached);
        QVERIFY(openAndWait(client, clip()));
        client.setRate(4);
        client.play();
        QTRY_COMPARE(endReached.size(), 1);
        client.step(-4);
        QTRY_COMPARE(shownNumber(client), 70);
        client.play();
        QTRY_COMPARE(endReached.size(), 2);
        Viewer viewer(client);
        client.play();
        QTRY_COMPARE(endReached.size(), 3);
        QVERIFY(viewer.numbers.first() < 3);
    }

    void scalesToTheDisplay()
    {
        PlayerClient client(player);
        client.setDisplaySize({160, 160});
        QVERIFY(openAndWait(client, clip()));
        QCOMPARE(client.shownFrame().size(), QSize(160, 120));
        client.setDisplaySize({80, 200});
        QTRY_COMPARE(client.shownFrame().size(), QSize(80, 60));
        QVERIFY(openAndWait(client, clip({.rotation = 90})));
        QCOMPARE(client.shownFrame().size(), QSize(80, 107));
    }

    void replacesAPlayerThatDies()
    {
        PlayerClient client(player);
        QSignalSpy failed(&client, &PlayerClient::failed);
        QVERIFY(openAndWait(client, clip()));
        client.play();
        const qint64 pid = client.playerPid();
        QCOMPARE(::kill(pid_t(pid), SIGSEGV), 0);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(client.failure()->reason, Reason::PlayerCrashed);
        QVERIFY(openAndWait(client, clip()));
        QVERIFY(client.playerPid() != pid);
    }

    void replacesAPlayerThatHangs()
    {
        PlayerClient client(player);
        QSignalSpy failed(&client, &PlayerClient::failed);
        QVERIFY(openAndWait(client, clip()));
        QCOMPARE(::kill(pid_t(client.playerPid()), SIGSTOP), 0);
        client.seek(1s);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(client.failure()->reason, Reason::PlayerHung);
        QVERIFY(openAndWait(client, clip()));
    }

    void opensTheLastOfMany()
    {
        PlayerClient client(player);
        for (int i = 0; i < 10; ++i)
            client.open(clip({.seconds = 2}));
        QVERIFY(openAndWait(client, clip()));
        QTRY_COMPARE(client.frameCount(), 75);
    }
};

QTEST_GUILESS_MAIN(TestPlayerClient)
#include "tst_playerclient.moc"
