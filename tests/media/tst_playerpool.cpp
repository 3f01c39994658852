// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playerpool.h"
#include "sounddaemon.h"
#include "tests/support/clips.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;

using State = PlayerClient::State;

namespace {

const PlayerClient::Player player{QStringLiteral(VIGIL_BIN_DIR "/vigil-player")};

} // namespace

class TestPlayerPool final : public QObject
{
    Q_OBJECT

    SoundDaemon m_daemon;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_daemon.start()); }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theNextOneIsThereAtOnce()
    {
        PlayerPool pool(player);
        pool.current().open(clip());
        pool.prepareNext(clip({.seconds = 2}));
        QTRY_COMPARE(pool.current().state(), State::Paused);
        QTRY_COMPARE(pool.next().state(), State::Paused);
        QSignalSpy swapped(&pool, &PlayerPool::swapped);
        const PlayerClient *const prepared = &pool.next();
        pool.swap();
        QCOMPARE(swapped.size(), 1);
        QCOMPARE(&pool.current(), prepared);
        // Without going back to the event loop.
        QCOMPARE(frameNumber(pool.current().shownFrame().unfiltered()), 0);
        QCOMPARE(pool.next().state(), State::Empty);
    }

    void aDeadPlayerDoesNotTouchTheOther()
    {
        PlayerPool pool(player);
        pool.current().open(clip());
        pool.prepareNext(clip({.seconds = 2}));
        QTRY_COMPARE(pool.next().state(), State::Paused);
        QTRY_COMPARE(pool.current().state(), State::Paused);
        const qint64 pid = pool.next().playerPid();
        QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
        QTRY_COMPARE(pool.next().state(), State::Failed);
        QCOMPARE(pool.current().state(), State::Paused);
        pool.prepareNext(clip());
        QTRY_COMPARE(pool.next().state(), State::Paused);
        QVERIFY(pool.next().playerPid() != pid);
    }

    void onlyTheCurrentOneIsHeard()
    {
        QVERIFY(m_daemon.record());
        PlayerPool pool(player);
        pool.output().setMuted(false);
        pool.prepareNext(clip());
        QTRY_COMPARE(pool.next().state(), State::Paused);
        QSignalSpy ended(&pool.next(), &PlayerClient::endReached);
        pool.next().play();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(m_daemon.clicks().isEmpty());
        pool.swap();
        pool.current().play();
        QTRY_COMPARE(ended.size(), 2);
        QVERIFY(m_daemon.clicks().size() >= 2);
    }

    void pictureAndSoundKeepTogether_data()
    {
        QTest::addColumn<double>("rate");
        QTest::newRow("1") << 1.0;
        QTest::newRow("2") << 2.0;
        QTest::newRow("0.5") << 0.5;
    }

    void pictureAndSoundKeepTogether()
    {
        QFETCH(double, rate);
        QVERIFY(m_daemon.record());
        PlayerPool pool(player);
        pool.output().setMuted(false);
        PlayerClient &client = pool.current();
        client.open(clip());
        QTRY_COMPARE(client.state(), State::Paused);
        QList<std::chrono::steady_clock::time_point> seconds;
        connect(&client, &PlayerClient::frameReady, this, [&seconds](const Frame &frame) {
            const int number = frameNumber(frame.unfiltered()).value_or(-1);
            if (number == 25 * (seconds.size() + 1))
                seconds.append(std::chrono::steady_clock::now());
        });
        client.setRate(rate);
        client.play();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), State::Ended, 10'000);
        // One at 0 s, before the device ran steadily, one at each second after it.
        const auto clicks = m_daemon.clicks();
        QCOMPARE(clicks.size(), 3);
        QCOMPARE(seconds.size(), 2);
        for (qsizetype i = 0; i < seconds.size(); ++i) {
            const auto offset =
                std::chrono::duration_cast<std::chrono::milliseconds>(seconds[i] - clicks[i + 1]);
            qInfo("picture after sound: %lld ms", static_cast<long long>(offset.count()));
            QVERIFY(std::abs(offset.count()) <= 40);
        }
    }
};

QTEST_GUILESS_MAIN(TestPlayerPool)
#include "tst_playerpool.moc"
