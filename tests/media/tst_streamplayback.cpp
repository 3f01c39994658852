// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playerclient.h"
#include "tests/media/segmented.h"

#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;

using State = PlayerClient::State;

namespace {

constexpr int framesPerPart = 25;
constexpr Micros begun = Segmented::begun;
constexpr int waitMs = 10'000;

const PlayerClient::Player player{QStringLiteral(VIGIL_BIN_DIR "/vigil-player")};

int shownNumber(const PlayerClient &client)
{
    return frameNumber(client.shownFrame().unfiltered()).value_or(-1);
}

/// The numbers of all frames that come out.
QList<int> watch(PlayerClient &client, const std::function<bool()> &until)
{
    QList<int> numbers;
    const auto connection =
        QObject::connect(&client, &PlayerClient::frameReady, [&](const Frame &frame) {
            numbers.append(frameNumber(frame.unfiltered()).value_or(-1));
        });
    const bool hasCome = QTest::qWaitFor(until, waitMs);
    QObject::disconnect(connection);
    return hasCome ? numbers : QList<int>();
}

} // namespace

class TestStreamPlayback final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void opensWhenTheFirstPartComes()
    {
        Segmented stream;
        PlayerClient client(player);
        client.open(stream);
        QCOMPARE(client.state(), State::Opening);
        QVERIFY(client.isStream());
        stream.add(1);
        QTRY_COMPARE(client.state(), State::Paused);
        QCOMPARE(shownNumber(client), framesPerPart);
        QCOMPARE(client.position(), begun + 1s);
        QCOMPARE(client.begin(), begun + 1s);
        QCOMPARE(client.end(), begun + 2s);
        QVERIFY(!client.duration());
        stream.add(2);
        stream.add(0);
        QCOMPARE(client.begin(), begun);
        QCOMPARE(client.end(), begun + 3s);
    }

    void opensWhereItIsToBeSeenFirst()
    {
        Segmented stream;
        for (int part = 0; part < 3; ++part)
            stream.add(part);
        stream.first = begun + 2s;
        PlayerClient client(player);
        client.open(stream);
        QTRY_COMPARE(client.state(), State::Paused);
        QCOMPARE(shownNumber(client), 2 * framesPerPart);
        QCOMPARE(client.begin(), begun);
    }

    void waitsAtTheEdgeAndGoesOn()
    {
        Segmented stream;
        stream.add(0);
        PlayerClient client(player);
        client.open(stream);
        QTRY_COMPARE(client.state(), State::Paused);
        const QSignalSpy ends(&client, &PlayerClient::endReached);
        client.play();
        const QList<int> first = watch(client, [&] { return client.isWaiting(); });
        QCOMPARE(client.state(), State::Playing);
        QCOMPARE(first.last(), framesPerPart - 1);
        stream.add(1);
        QVERIFY(!client.isWaiting());
        const QList<int> second = watch(client, [&] { return client.isWaiting(); });
        QCOMPARE(second.last(), 2 * framesPerPart - 1);
        QVERIFY(second.first() >= framesPerPart - 1);
        QVERIFY(std::is_sorted(second.begin(), second.end()));
        QVERIFY(ends.isEmpty());
        stream.end();
        QCOMPARE(client.state(), State::Ended);
        QCOMPARE(ends.size(), 1);
        QVERIFY(!client.isWaiting());
    }

    void playsOnWithoutAPauseWhenPartsComeInTime()
    {
        Segmented stream;
        stream.add(0);
        PlayerClient client(player);
        client.open(stream);
        QTRY_COMPARE(client.state(), State::Paused);
        const QSignalSpy waits(&client, &PlayerClient::waitingChanged);
        client.play();
        QTRY_VERIFY(client.position() > begun + 100ms);
        stream.add(1);
        stream.add(2);
        stream.end();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), State::Ended, waitMs);
        QCOMPARE(shownNumber(client), 3 * framesPerPart - 1);
        QVERIFY(waits.isEmpty());
    }

    void pausesSeeksAndStepsWhileItWaits()
    {
        Segmented stream;
        stream.add(0);
        PlayerClient client(player);
        client.open(stream);
        QTRY_COMPARE(client.state(), State::Paused);
        client.play();
        QTRY_VERIFY_WITH_TIMEOUT(client.isWaiting(), waitMs);
        client.pause();
        QVERIFY(!client.isWaiting());
        QCOMPARE(client.state(), State::Paused);
        client.step(-5);
        QTRY_COMPARE(shownNumber(client), framesPerPart - 6);
        client.seek(begun + 1h); // held to what there is
        QTRY_COMPARE(shownNumber(client), framesPerPart - 1);
        client.seek(0s);
        QTRY_COMPARE(shownNumber(client), 0);
    }

    void losesWhatIsDropped()
    {
        Segmented stream;
        for (int part = 0; part < 3; ++part)
            stream.add(part);
        PlayerClient client(player);
        client.open(stream);
        QTRY_COMPARE(client.state(), State::Paused);
        stream.drop(0);
        QCOMPARE(client.begin(), begun + 1s);
        client.seek(begun);
        QTRY_COMPARE(shownNumber(client), framesPerPart);
    }

    void passesOverPartsThatCannotBeOpened()
    {
        QStringList files = clipSegments();
        files[0] = brokenClip(BrokenClip::RandomBytes);
        Segmented stream(files);
        stream.add(0);
        PlayerClient client(player);
        client.open(stream);
        stream.add(1);
        QTRY_COMPARE(client.state(), State::Paused);
        QCOMPARE(shownNumber(client), framesPerPart);
    }

    void givesUpAStreamOfNothingButBadParts()
    {
        Segmented stream(QStringList(3, brokenClip(BrokenClip::RandomBytes)));
        PlayerClient client(player);
        client.open(stream);
        for (int part = 0; part < 3; ++part)
            stream.add(part);
        QTRY_COMPARE(client.state(), State::Failed);
    }

    void isOverWhenItsSourceGoes()
    {
        auto stream = std::make_unique<Segmented>();
        stream->add(0);
        PlayerClient client(player);
        client.open(*stream);
        QTRY_COMPARE(client.state(), State::Paused);
        stream.reset();
        client.play();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), State::Ended, waitMs);
        client.open(clip());
        QTRY_COMPARE(client.state(), State::Paused);
        QVERIFY(!client.isStream());
        QVERIFY(client.duration());
    }

    void givesManyPartsWithoutDrowningThePlayer()
    {
        Segmented stream(QStringList(800, clipSegments()[0]));
        for (int part = 0; part < 800; ++part)
            stream.add(part);
        PlayerClient client(player);
        client.open(stream);
        QTRY_COMPARE(client.state(), State::Paused);
        QTRY_COMPARE_WITH_TIMEOUT(client.end(), begun + 800s, waitMs);
        client.seek(begun + 799s);
        QTRY_COMPARE(client.position(), begun + 799s);
        QVERIFY(!client.failure());
    }

    void passesOverWhatIsNotHere()
    {
        Segmented stream;
        stream.add(0);
        stream.addAt(2, 10min);
        stream.end();
        PlayerClient client(player);
        client.open(stream);
        QTRY_COMPARE(client.state(), State::Paused);
        const std::vector<StreamGap> gap{{begun + 1s, begun + 10min}};
        QTRY_VERIFY(client.gaps() == gap);
        client.play();
        const QList<int> numbers = watch(client, [&] { return client.state() == State::Ended; });
        QVERIFY(numbers.contains(framesPerPart - 1));
        QVERIFY(numbers.contains(2 * framesPerPart));
        QCOMPARE(numbers.last(), 3 * framesPerPart - 1);
        QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
        QCOMPARE(client.end(), begun + 10min + 1s);
    }
};

QTEST_GUILESS_MAIN(TestStreamPlayback)
#include "tst_streamplayback.moc"
