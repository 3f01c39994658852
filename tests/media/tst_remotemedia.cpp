// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/errors.h"
#include "media/playerclient.h"
#include "media/remotemedia.h"
#include "tests/support/clips.h"
#include "tests/support/mediaserver.h"

#include <QDirIterator>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Fetch = RemoteMedia::Status::State;

namespace {

constexpr int patience = 30'000;

qsizetype filesBelow(const QString &folder)
{
    qsizetype count = 0;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    for (; all.hasNext(); all.next())
        ++count;
    return count;
}

} // namespace

class TestRemoteMedia final : public QObject
{
    Q_OBJECT

    std::unique_ptr<MediaServer> m_server;

    [[nodiscard]] RemoteMedia::Parts parts(const QTemporaryDir &folder) const
    {
        return {.rules = m_server->rules(), .cache = folder.filePath(u"media"_s)};
    }
    static Fetch stateOf(const RemoteMedia &remote, const QString &address)
    {
        return remote.status(address).state;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_server = std::make_unique<MediaServer>(clip());
    }

    void fetchesAndPlays()
    {
        const QTemporaryDir folder;
        RemoteMedia remote(parts(folder));
        const QString address = m_server->url(u"clip"_s);
        QVERIFY(!remote.read(address));
        QSignalSpy changed(&remote, &RemoteMedia::changed);
        remote.want({address}, {});
        QCOMPARE(stateOf(remote, address), Fetch::Fetching);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, address), Fetch::Here, patience);
        QCOMPARE(changed.last().first().toString(), address);
        PlayerClient player({QStringLiteral(VIGIL_BIN_DIR "/vigil-player")});
        player.open(*remote.read(address));
        QTRY_COMPARE_WITH_TIMEOUT(player.state(), PlayerClient::State::Paused, patience);
        player.seek(Micros(2'820'000));
        QTRY_COMPARE_WITH_TIMEOUT(frameNumber(player.shownFrame().unfiltered()).value_or(-1), 70,
                                  patience);
    }

    void tellsHowFarItIs()
    {
        const QTemporaryDir folder;
        RemoteMedia remote(parts(folder));
        const QString address = m_server->url(u"held"_s);
        remote.want({address}, {});
        QTRY_VERIFY_WITH_TIMEOUT(remote.status(address).received > 0, patience);
        const RemoteMedia::Status status = remote.status(address);
        QCOMPARE(status.state, Fetch::Fetching);
        QVERIFY(status.received < status.total);
        QCOMPARE(status.total / 1024, QFileInfo(clip()).size() / 1024);
        const QString release = m_server->url(u"release"_s);
        remote.want({address, release}, {});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, address), Fetch::Here, patience);
    }

    void fetchesTwoAtOnceTheMostUrgentFirst()
    {
        const QTemporaryDir folder;
        RemoteMedia remote(parts(folder));
        const QStringList held{m_server->url(u"held?1"_s), m_server->url(u"held?2"_s),
                               m_server->url(u"clip?3"_s)};
        remote.want(held, {});
        QCOMPARE(stateOf(remote, held[0]), Fetch::Fetching);
        QCOMPARE(stateOf(remote, held[1]), Fetch::Fetching);
        QCOMPARE(stateOf(remote, held[2]), Fetch::Waiting);
        // The desk went on, so its turn has come.
        remote.want(held.sliced(1), {});
        QCOMPARE(stateOf(remote, held[0]), Fetch::Waiting);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, held[2]), Fetch::Here, patience);
        QCOMPARE(stateOf(remote, held[1]), Fetch::Fetching);
    }

    void whatIsNoLongerWantedGoes()
    {
        const QTemporaryDir folder;
        RemoteMedia remote(parts(folder));
        const QString first = m_server->url(u"clip?1"_s);
        const QString second = m_server->url(u"clip?2"_s);
        const QString slow = m_server->url(u"slow"_s);
        remote.want({first, second}, {});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, first), Fetch::Here, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, second), Fetch::Here, patience);
        remote.want({slow}, {first});
        QVERIFY(remote.read(first));
        QVERIFY(!remote.read(second));
        QTRY_VERIFY_WITH_TIMEOUT(remote.status(slow).received > 0, patience);
        QCOMPARE(filesBelow(folder.path()), 2);
        remote.want({}, {});
        QVERIFY(!remote.read(first));
        QTRY_COMPARE_WITH_TIMEOUT(filesBelow(folder.path()), 0, patience);
        // What is only kept is not fetched again.
        remote.want({}, {first});
        QCOMPARE(stateOf(remote, first), Fetch::Waiting);
    }

    void saysWhyAndTriesAgain()
    {
        const QTemporaryDir folder;
        RemoteMedia remote(parts(folder));
        const QString gone = m_server->url(u"status/404"_s);
        remote.want({gone}, {});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, gone), Fetch::Failed, patience);
        QVERIFY(remote.status(gone).error->code == fetchGone);
        QCOMPARE(filesBelow(folder.path()), 0);
        remote.want({gone}, {});
        QCOMPARE(stateOf(remote, gone), Fetch::Failed);
        remote.retry(gone);
        QCOMPARE(stateOf(remote, gone), Fetch::Fetching);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, gone), Fetch::Failed, patience);
        // A case that comes back is fetched anew.
        remote.want({}, {});
        remote.want({gone}, {});
        QCOMPARE(stateOf(remote, gone), Fetch::Fetching);
    }

    void saysWhenItMayOrCanFetchNothing()
    {
        const QTemporaryDir folder;
        const QString address = m_server->url(u"clip"_s);
        RemoteMedia::Parts without = parts(folder);
        without.rules = base::Error{fetchRulesUnreadable, u"unreadable"_s};
        RemoteMedia ruleless(without);
        ruleless.want({address}, {});
        QVERIFY(ruleless.status(address).error->code == fetchRulesUnreadable);
        RemoteMedia::Parts nowhere = parts(folder);
        nowhere.cache = u"/proc/nowhere"_s;
        RemoteMedia placeless(nowhere);
        placeless.want({address}, {});
        QVERIFY(placeless.status(address).error->code == cacheUnwritable);
        QVERIFY(m_server->requests().isEmpty());
    }

    void whatSomebodyRemovedIsFetchedAgain()
    {
        const QTemporaryDir folder;
        RemoteMedia remote(parts(folder));
        const QString address = m_server->url(u"clip"_s);
        remote.want({address}, {});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, address), Fetch::Here, patience);
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext() && QFile::remove(files.next()));
        QVERIFY(!remote.read(address));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, address), Fetch::Here, patience);
        QVERIFY(remote.read(address));
    }

    void aKeptCopyIsPlayedInPlaceOfFetching()
    {
        const QTemporaryDir folder;
        RemoteMedia::Parts with = parts(folder);
        const std::array<std::uint8_t, 32> secret{1};
        with.kept = std::make_shared<KeptFolder>(folder.filePath(u"kept"_s), secret);
        const CopyId id{domain::SubjectId(base::IdBytes{1}), base::instantFromMs(1'000)};
        const base::Instant then = base::instantFromMs(5'000);
        const QString address = m_server->url(u"clip"_s);
        {
            RemoteMedia remote(with);
            remote.want({address}, {}, {{address, id}});
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, address), Fetch::Here, patience);
            QVERIFY(!remote.status(address).keptAt);
            QVERIFY(with.kept->keep(id, *remote.lend(address), then));
        }
        // Nothing can be fetched, and there is no cache.
        m_server->stop();
        with.rules = base::Error{fetchRulesUnreadable, u"unreadable"_s};
        with.cache = u"/proc/nowhere"_s;
        RemoteMedia remote(with);
        remote.want({address}, {}, {{address, id}});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, address), Fetch::Here, patience);
        QVERIFY(remote.status(address).keptAt == then);
        QVERIFY(!remote.lend(address));
        PlayerClient player({QStringLiteral(VIGIL_BIN_DIR "/vigil-player")});
        player.open(*remote.read(address));
        QTRY_COMPARE_WITH_TIMEOUT(player.state(), PlayerClient::State::Paused, patience);
        player.seek(Micros(2'820'000));
        QTRY_COMPARE_WITH_TIMEOUT(frameNumber(player.shownFrame().unfiltered()).value_or(-1), 70,
                                  patience);
        // What was decided can be undone: it is still here.
        remote.want({}, {address});
        QVERIFY(remote.read(address));
        // Not for another state of the video.
        const CopyId other{id.subject, base::instantFromMs(2'000)};
        remote.want({address}, {}, {{address, other}});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(remote, address), Fetch::Failed, patience);
        remote.want({}, {});
        QCOMPARE(stateOf(remote, address), Fetch::Waiting);
    }

    void goesAtOnceWhileItFetches()
    {
        const QTemporaryDir folder;
        auto remote = std::make_unique<RemoteMedia>(parts(folder));
        const QStringList waiting{m_server->url(u"silent"_s), m_server->url(u"slow"_s)};
        remote->want(waiting, {});
        QTRY_VERIFY_WITH_TIMEOUT(remote->status(waiting[1]).received > 0, patience);
        remote.reset();
        QCOMPARE(filesBelow(folder.path()), 0);
    }
};

QTEST_GUILESS_MAIN(TestRemoteMedia)
#include "tst_remotemedia.moc"
