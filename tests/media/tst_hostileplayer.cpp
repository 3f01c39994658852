// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/filterchain.h"
#include "media/playerclient.h"
#include "tests/support/clips.h"

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

/// Shorter than in the console, for the sake of the test's time.
constexpr std::chrono::milliseconds patience{1'000};

} // namespace

class TestHostilePlayer final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// The program takes its behaviour from its name.
    PlayerClient::Player playerThat(const QString &mode)
    {
        const QString path = m_folder.filePath(mode);
        QFile::link(QStringLiteral(VIGIL_HOSTILE_PLAYER), path);
        return {path, patience};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void survives_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<Reason>("reason");
        const auto add = [](Reason reason, std::initializer_list<const char *> modes) {
            for (const char *mode : modes)
                QTest::newRow(mode) << QString::fromLatin1(mode) << reason;
        };
        add(Reason::PlayerCrashed,
            {"die-at-start", "die-after-ready", "die-at-open", "die-after-opened",
             "die-after-frame", "die-while-playing", "close-socket", "forge-empty-packet"});
        add(Reason::PlayerHung,
            {"hang-at-start", "hang-at-open", "hang-after-opened", "hang-at-seek",
             "hang-while-playing", "stop-reading", "flood-sound"});
        add(Reason::PlayerNotLocked, {"unlocked"});
        add(Reason::PlayerMisbehaved,
            {"open-before-ready", "ready-twice", "forge-width", "forge-no-height",
             "forge-short-stride", "forge-huge-stride", "forge-slot", "forge-position",
             "forge-version", "forge-type", "forge-short-packet", "forge-long-packet",
             "future-serial", "larger-than-asked", "pass-descriptor", "flood-pongs", "reuse-slot",
             "reuse-block"});
    }

    void survives()
    {
        QFETCH(QString, mode);
        QFETCH(Reason, reason);
        PlayerClient client(playerThat(mode));
        QSignalSpy failed(&client, &PlayerClient::failed);
        client.open(clip());
        const qint64 pid = client.playerPid();
        QVERIFY(pid > 0);
        // As soon as it stands, it is asked for all there is.
        connect(&client, &PlayerClient::stateChanged, this, [&client](State state) {
            if (state == State::Paused && client.position() == 0s) {
                client.seek(2s);
                connect(&client, &PlayerClient::positionChanged, &client,
                        [&client] { client.play(); });
            }
        });
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(client.state(), State::Failed);
        QCOMPARE(client.failure()->reason, reason);
        // It is gone, and another has taken its place.
        QTRY_VERIFY(::kill(pid_t(pid), 0) != 0);
        QTRY_VERIFY_WITH_TIMEOUT(client.playerPid() > 0 && client.playerPid() != pid, 15'000);
    }

    void isNotGivenAFourthTimeWhatStoppedIt_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char *mode : {"die-at-open", "hang-at-open", "forge-width"})
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }

    void isNotGivenAFourthTimeWhatStoppedIt()
    {
        QFETCH(QString, mode);
        const auto killers = std::make_shared<KillerFiles>();
        PlayerClient::Player player = playerThat(mode);
        player.killers = killers;
        PlayerClient client(player);
        QSignalSpy failed(&client, &PlayerClient::failed);
        for (int time = 1; time <= KillerFiles::tolerated; ++time) {
            client.open(clip());
            QTRY_COMPARE(failed.size(), time);
            QVERIFY(client.failure()->reason != Reason::KillsPlayers);
        }
        QTRY_VERIFY(client.playerPid() > 0);
        const qint64 pid = client.playerPid();
        client.open(clip());
        QCOMPARE(client.state(), State::Failed);
        QCOMPARE(client.failure()->reason, Reason::KillsPlayers);
        // Another file is nobody's fault, and a person may insist.
        client.open(clip({.seconds = 1}));
        QCOMPARE(client.state(), State::Opening);
        client.close();
        failed.clear();
        client.openAnyway(clip());
        QCOMPARE(client.state(), State::Opening);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(client.failure()->reason != Reason::KillsPlayers);
        QVERIFY(client.playerPid() != pid);
    }

    void cannotShrinkTheMemory()
    {
        PlayerClient client(playerThat(QStringLiteral("shrink-memory")));
        client.open(clip());
        QTRY_COMPARE(client.state(), State::Paused);
        QCOMPARE(client.shownFrame().size(), QSize(64, 48));
    }

    void dropsFramesOfOlderRequests()
    {
        PlayerClient client(playerThat(QStringLiteral("stale-serial")));
        client.open(clip());
        QTRY_COMPARE(client.state(), State::Paused);
        QSignalSpy frames(&client, &PlayerClient::frameReady);
        client.seek(2s);
        QTRY_COMPARE(client.position(), Micros(2s));
        QCOMPARE(frames.size(), 1);
    }

    void playsSoundOfWildValues()
    {
        PlayerClient client(playerThat(QStringLiteral("wild-sound")));
        client.open(clip());
        QTRY_COMPARE(client.state(), State::Paused);
        client.setLoop(0s, vigil::wire::maxPosition);
        client.play();
        QTRY_COMPARE(client.state(), State::Playing);
        QSignalSpy failed(&client, &PlayerClient::failed);
        QVERIFY(!failed.wait(300));
    }

    void saysThatThePlayerIsMissing()
    {
        PlayerClient client({m_folder.filePath(QStringLiteral("nothing-here"))});
        QSignalSpy failed(&client, &PlayerClient::failed);
        client.open(clip());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(client.failure()->reason, Reason::PlayerMissing);
    }

    void endsItsPlayer()
    {
        qint64 pid = 0;
        {
            PlayerClient client(playerThat(QStringLiteral("honest")));
            client.open(clip());
            QTRY_COMPARE(client.state(), State::Paused);
            pid = client.playerPid();
        }
        QTRY_VERIFY(::kill(pid_t(pid), 0) != 0);
    }
};

QTEST_GUILESS_MAIN(TestHostilePlayer)
#include "tst_hostileplayer.moc"
