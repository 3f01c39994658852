// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casestore.h"
#include "intake/feedimporter.h"
#include "intake/rejectsfile.h"
#include "review/copyeraser.h"
#include "review/mediakeeper.h"
#include "review/storedesk.h"
#include "store/erasure.h"
#include "store/proposalcommands.h"
#include "store/teamcommands.h"
#include "tests/support/clips.h"
#include "tests/support/mediaserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace vigil;
using namespace vigil::review;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Fetch = media::RemoteMedia::Status::State;

namespace {

constexpr int patience = 30'000;

class Watch final : public base::Clock
{
public:
    [[nodiscard]] base::Instant now() const override { return base::instantFromMs(m_ms); }
    [[nodiscard]] base::Millis sinceBoot() const override { return base::Millis(m_ms - m_start); }
    void advance(base::Millis span) { m_ms += span.count(); }

private:
    const qint64 m_start = base::toMs(*base::parseInstant(u"2026-03-01T10:00:00Z"));
    std::atomic<qint64> m_ms = m_start;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray flagged(const QString &id, const QString &media, const QByteArray &flag,
                   const QByteArray &policy = "INT-MIS")
{
    return R"({"v":1,"type":"video","id":")" + id.toUtf8() + R"(","media":")" + media.toUtf8()
           + R"(","posted":"2026-03-01T08:00:00Z","revision":"2026-03-01T08:30:00Z",)"
             R"("title":"t","account":{"id":"a-1","handle":"@one"},"flags":[{"id":")"
           + flag + R"(","source":"automated","at":"2026-03-01T09:00:00Z","policy":")" + policy
           + R"("}]})" + '\n';
}

/// A livestream of which a minute is as long as its clip: its parts say that they last 40 seconds.
QByteArray streamed(const QString &media, const QByteArray &flag, const QByteArray &policy)
{
    return R"({"v":1,"type":"livestream","id":"l-1","media":")" + media.toUtf8()
           + R"(","started":"2026-03-01T09:00:00Z","revision":"2026-03-01T09:30:00Z",)"
             R"("account":{"id":"a-1","handle":"@one"},"flags":[{"id":")"
           + flag + R"(","source":"automated","at":"2026-03-01T09:40:00Z","policy":")" + policy
           + R"("}]})" + '\n';
}

QByteArray appealOf(const QString &id)
{
    return R"({"v":1,"type":"appeal","id":"ap-1","subject":")" + id.toUtf8()
           + R"(","by":"uploader","at":"2026-03-02T09:00:00Z","text":"please"})" + '\n';
}

/// What lies on the disk and on the server, whichever consoles come and go.
struct Team
{
    enum class Has { Video, Stream };

    explicit Team(Has has = Has::Video)
    {
        auto made = cases::CaseStore::create(place(), u"Olena"_s);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        cases = *std::move(made);
        if (has == Has::Video) {
            server.publish(u"v-1.mp4"_s, contentOf(clip()));
            import(flagged(u"v-1"_s, address(), "f-1"));
        } else {
            beginStream();
            import(streamed(streamAddress(), "f-1", "INT-MIS"));
        }
    }

    [[nodiscard]] cases::CaseStore::Place place()
    {
        return {folder.filePath(u"store"_s),
                clock,
                random,
                folder.filePath(u"state"_s),
                {},
                [home = folder.filePath(u"state"_s)](store::Registry &registry) {
                    registerCopies(registry, home);
                }};
    }
    [[nodiscard]] QString address() const { return server.url(u"stream/v-1.mp4"_s); }
    void import(const QByteArray &lines)
    {
        const QString path = folder.filePath(u"feed.jsonl"_s);
        QFile feed(path);
        if (!feed.open(QIODevice::WriteOnly) || feed.write(lines) != lines.size())
            qFatal("no feed");
        feed.close();
        store::Store &store = cases->store();
        auto reader = intake::FeedReader::open(path, {}, *store.pseudonymizer());
        auto rejects = intake::RejectsFile::open({}, path);
        const auto outcome = intake::FeedImporter(store.writer(), *store.pseudonymizer(), random)
                                 .import(**reader, **rejects, cases->owner().member);
        if (!outcome || outcome->rejected != 0)
            qFatal("not imported");
    }
    /// Six parts, of which the first began 50 minutes after the stream.
    void beginStream() const
    {
        const QStringList segments = clipSegments({.seconds = 6});
        QByteArray list = "#EXTM3U\n#EXT-X-TARGETDURATION:40\n#EXT-X-MEDIA-SEQUENCE:0\n"
                          "#EXT-X-PROGRAM-DATE-TIME:2026-03-01T09:50:00Z\n";
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const QString name = u"s%1.ts"_s.arg(i);
            server.publish(name, contentOf(segments[i]));
            list += "#EXTINF:40.0,\n" + name.toLatin1() + '\n';
        }
        server.publish(u"live.m3u8"_s, list);
    }
    [[nodiscard]] QString streamAddress() const { return server.url(u"stream/live.m3u8"_s); }
    [[nodiscard]] QString keptFolder() const { return copyFolder(cases->store().stateFolder()); }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(keptFolder()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    [[nodiscard]] qsizetype asked()
    {
        qsizetype count = 0;
        for (const QJsonObject &request : server.requests())
            count += request["path"_L1].toString() == "/stream/v-1.mp4"_L1 ? 1 : 0;
        return count;
    }

    Watch clock;
    base::SystemRandom random;
    QTemporaryDir folder;
    MediaServer server{clip()};
    std::unique_ptr<cases::CaseStore> cases;
};

/// A console with somebody at its desk.
struct Sitting
{
    Sitting(Team &at, const cases::Caller &caller)
        : team(at)
        , ports({at.cases->service(), at.cases->store().readers(), at.cases->shelf(), at.clock},
                caller, {})
        , session({ports, ports, at.clock, at.random},
                  {caller.member, domain::Role::Reviewer, u"en"_s})
        , folder(std::make_shared<media::KeptFolder>(
              at.keptFolder(), at.cases->store().state().deviceSeed()->bytes()))
        , remote(
              {.rules = at.server.rules(), .cache = at.folder.filePath(u"media"_s), .kept = folder})
        , streams({at.server.rules(), at.folder.filePath(u"media"_s), &at.clock}, folder)
        , copies({at.cases->store().readers(), at.cases->shelf(), at.clock, folder})
        , keeper(std::make_unique<MediaKeeper>(
              session, MediaKeeper::Parts{remote, streams, at.clock, &copies}))
    {
        session.start();
    }

    [[nodiscard]] media::RemoteMedia::Status status() const
    {
        return remote.status(team.address());
    }
    [[nodiscard]] bool awaitVideo()
    {
        return QTest::qWaitFor(
            [this] { return session.current() && status().state == Fetch::Here; }, patience);
    }
    [[nodiscard]] media::Stream *stream() const { return streams.find(team.streamAddress()); }
    [[nodiscard]] bool awaitStream(qsizetype parts)
    {
        return QTest::qWaitFor(
            [&] { return session.current() && stream() && stream()->parts().size() == parts; },
            patience);
    }
    /// Until the decision can be undone no more.
    [[nodiscard]] bool decide(void (ReviewSession::*how)())
    {
        session.noteUnplayable();
        (session.*how)();
        const bool isSaved = QTest::qWaitFor(
            [this] { return !session.current() && session.possible().undo; }, patience);
        if (isSaved)
            team.clock.advance(11s);
        return isSaved;
    }

    Team &team;
    StoreDesk ports;
    ReviewSession session;
    std::shared_ptr<const media::KeptFolder> folder;
    media::RemoteMedia remote;
    media::LiveStreams streams;
    CopyKeeper copies;
    std::unique_ptr<MediaKeeper> keeper;
};

const cases::Caller reviewer{domain::MemberId(base::IdBytes{7}), true};

template<typename T>
T valueOf(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

/// Real sessions on a real store, with a real server.
class TestKeptCopies final : public QObject
{
    Q_OBJECT

    /// A copy is kept of the one video, and its console has ended.
    static void keepCopy(Team &team)
    {
        Sitting sitting(team, reviewer);
        QVERIFY(sitting.awaitVideo());
        QVERIFY(!sitting.status().keptAt);
        QVERIFY(sitting.decide(&ReviewSession::decideRemove));
        QTRY_COMPARE_WITH_TIMEOUT(team.kept().size(), 2, patience);
    }

    /// Removes the stream, which is shown as it is, for what happens there; so many files are kept.
    static void removeStream(Team &team, const domain::Segment &evidence, qsizetype files)
    {
        Sitting sitting(team, reviewer);
        QVERIFY(sitting.awaitStream(6));
        QVERIFY(!sitting.stream()->keptAt());
        sitting.session.addEvidence(evidence);
        QVERIFY(sitting.decide(&ReviewSession::decideRemove));
        QTRY_COMPARE_WITH_TIMEOUT(team.kept().size(), files, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!sitting.stream(), patience);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anAppealPlaysTheCopyThatWasKept()
    {
        Team team;
        keepCopy(team);
        const base::Instant keptAt = team.clock.now();
        const QByteArray content = contentOf(clip());
        for (const QString &name : team.kept()) {
            const QByteArray bytes = contentOf(team.keptFolder() + u'/' + name);
            for (qsizetype at = 0; at + 16 <= content.size(); at += 64)
                QVERIFY(!bytes.contains(QByteArrayView(content).sliced(at, 16)));
        }
        team.server.withdraw(u"v-1.mp4"_s);
        team.clock.advance(24h);
        team.import(appealOf(u"v-1"_s));
        const qsizetype before = team.asked();
        Sitting sitting(team, team.cases->owner());
        QVERIFY(sitting.awaitVideo());
        QCOMPARE(sitting.session.current()->view.file.kind, domain::CaseKind::Appeal);
        QVERIFY(sitting.status().keptAt == keptAt);
        QVERIFY(sitting.remote.read(team.address())->sealed);
        QCOMPARE(team.asked(), before);
        // Another console plays it at the same time, and neither minds that it goes.
        const Sitting other(team, reviewer);
        const auto open = sitting.remote.read(team.address());
        other.folder->remove({sitting.session.current()->view.file.subject.id,
                              sitting.session.current()->view.file.revision});
        QVERIFY(open->descriptor.isOpen());
        QVERIFY(!sitting.remote.read(team.address()));
        QTRY_COMPARE_WITH_TIMEOUT(sitting.status().state, Fetch::Failed, patience);
    }

    void ofALivestreamTheEvidenceIsKept()
    {
        Team team(Team::Has::Stream);
        const base::Millis begin = 50min;
        // In the fourth part; half a minute around it begins in the third and ends in the fifth.
        removeStream(team, {begin + 130s, begin + 140s}, 4);
        team.server.stop();
        team.clock.advance(24h);
        team.import(appealOf(u"l-1"_s));
        Sitting sitting(team, team.cases->owner());
        QVERIFY(sitting.awaitStream(3));
        QCOMPARE(sitting.session.current()->view.file.kind, domain::CaseKind::Appeal);
        const media::Stream &stream = *sitting.stream();
        QVERIFY(stream.keptAt());
        QVERIFY(stream.isOver());
        QVERIFY(stream.isTimeExact());
        QCOMPARE(stream.firstPosition(), begin + 80s);
        QCOMPARE(stream.parts().last().end(), begin + 200s);
        QCOMPARE(stream.utcAt(stream.firstPosition()),
                 *base::parseInstant(u"2026-03-01T09:51:20Z"));
        QVERIFY(sitting.stream()->read(1)->sealed);
    }

    void aStreamThatGoesOnIsShownAsItIs()
    {
        Team team(Team::Has::Stream);
        removeStream(team, {50min + 10s, 50min + 20s}, 3);
        team.import(streamed(team.streamAddress(), "f-2", "SAF-VCB"));
        // What is found now is added.
        removeStream(team, {50min + 210s, 50min + 220s}, 5);
    }

    void aStreamThatIsGoneIsPlayedFromItsCopy()
    {
        Team team(Team::Has::Stream);
        removeStream(team, {50min + 10s, 50min + 20s}, 3);
        team.server.withdraw(u"live.m3u8"_s);
        team.import(streamed(team.streamAddress(), "f-2", "SAF-VCB"));
        Sitting sitting(team, reviewer);
        QVERIFY(sitting.awaitStream(2));
        QCOMPARE(sitting.session.current()->view.file.kind, domain::CaseKind::Reflag);
        QVERIFY(sitting.stream()->keptAt());
    }

    void whatIsUndoneIsStillFollowed()
    {
        Team team(Team::Has::Stream);
        Sitting sitting(team, reviewer);
        QVERIFY(sitting.awaitStream(6));
        const media::Stream *followed = sitting.stream();
        sitting.session.noteUnplayable();
        sitting.session.decideRemove();
        QTRY_VERIFY_WITH_TIMEOUT(sitting.session.possible().undo, patience);
        QCOMPARE(sitting.stream(), followed);
        sitting.session.undo();
        QVERIFY(sitting.awaitStream(6));
        QCOMPARE(sitting.stream(), followed);
        QCOMPARE(team.kept(), QStringList());
    }

    void whatIsDamagedIsFetched()
    {
        Team team;
        keepCopy(team);
        QFile copy(team.keptFolder() + u'/' + team.kept().first());
        QVERIFY(copy.open(QIODevice::ReadWrite) && copy.seek(copy.size() - 1) && copy.putChar('x'));
        copy.close();
        team.import(appealOf(u"v-1"_s));
        const qsizetype before = team.asked();
        Sitting sitting(team, team.cases->owner());
        QVERIFY(sitting.awaitVideo());
        QVERIFY(!sitting.status().keptAt);
        QCOMPARE(team.asked(), before + 1);
    }

    void nothingIsKeptBeforeItStands()
    {
        Team team;
        Sitting sitting(team, reviewer);
        QVERIFY(sitting.awaitVideo());
        sitting.session.noteUnplayable();
        sitting.session.decideRemove();
        QTRY_VERIFY_WITH_TIMEOUT(sitting.session.possible().undo, patience);
        sitting.session.undo();
        QVERIFY(sitting.awaitVideo());
        QCOMPARE(team.kept(), QStringList());
        QVERIFY(sitting.decide(&ReviewSession::decideNone));
        QTRY_COMPARE_WITH_TIMEOUT(sitting.status().state, Fetch::Waiting, patience);
        QCOMPARE(team.kept(), QStringList());
    }

    void aDecisionIsKeptThoughTheConsoleEnds()
    {
        Team team;
        {
            Sitting sitting(team, reviewer);
            QVERIFY(sitting.awaitVideo());
            sitting.session.noteUnplayable();
            sitting.session.decideRemove();
            QTRY_VERIFY_WITH_TIMEOUT(sitting.session.possible().undo, patience);
            sitting.session.finish();
            sitting.keeper.reset();
        }
        QCOMPARE(team.kept().size(), 2);
    }

    void goesWhenItsTimeIsOver()
    {
        Team team;
        keepCopy(team);
        team.clock.advance(24h * 180);
        const Sitting sitting(team, reviewer);
        CopyKeeper copies(
            {team.cases->store().readers(), team.cases->shelf(), team.clock, sitting.folder});
        QCOMPARE(valueOf(copies.check()), 1);
        team.clock.advance(24h * 10);
        QCOMPARE(valueOf(copies.check()), 0);
        QCOMPARE(team.kept(), QStringList());
        QCOMPARE(valueOf(copies.check()), 0);
    }

    void goesAtTheStartWhenItsTimeIsOver()
    {
        Team team;
        keepCopy(team);
        team.clock.advance(24h * 200);
        const Sitting sitting(team, reviewer);
        QTRY_COMPARE_WITH_TIMEOUT(team.kept(), QStringList(), patience);
    }

    void goesWhenAChildIsSaidToBeInIt()
    {
        Team team;
        keepCopy(team);
        team.import(flagged(u"v-1"_s, team.address(), "f-2", "SAF-YSPA"));
        Sitting sitting(team, reviewer);
        QCOMPARE(valueOf(sitting.copies.check()), 0);
        QCOMPARE(team.kept(), QStringList());
    }

    void theFirstToGoGoFirstWhenThereAreTooMany()
    {
        Team team;
        keepCopy(team);
        team.clock.advance(24h);
        team.import(flagged(u"v-2"_s, team.address(), "f-2"));
        const QStringList first = team.kept();
        {
            Sitting sitting(team, reviewer);
            QVERIFY(sitting.awaitVideo());
            QVERIFY(sitting.decide(&ReviewSession::decideRemove));
            QTRY_COMPARE_WITH_TIMEOUT(team.kept().size(), 4, patience);
        }
        const auto folder = std::make_shared<media::KeptFolder>(
            team.keptFolder(), team.cases->store().state().deviceSeed()->bytes());
        CopyKeeper few({team.cases->store().readers(), team.cases->shelf(), team.clock, folder,
                        QFileInfo(clip()).size() * 3 / 2});
        QCOMPARE(valueOf(few.check()), 1);
        QCOMPARE(team.kept().size(), 2);
        QVERIFY(!team.kept().contains(first.first()));
    }

    void erasingTakesTheCopyAlong_data()
    {
        QTest::addColumn<bool>("isAccount");
        QTest::newRow("of the video") << false;
        QTest::newRow("of the account") << true;
    }

    void erasingTakesTheCopyAlong()
    {
        QFETCH(bool, isAccount);
        Team team;
        keepCopy(team);
        store::Store &store = team.cases->store();
        const auto subject = store.pseudonymizer()->subject(domain::SubjectType::Video, "v-1");
        const auto account = store.pseudonymizer()->subject(domain::SubjectType::Account, "a-1");
        const auto target = isAccount ? ledger::aggregate(ledger::AggregateKind::Account, account)
                                      : ledger::aggregate(ledger::AggregateKind::Subject, subject);
        const auto erased =
            store.writer().executeAndWait([&](store::WriteTransaction &transaction) {
                return store::eraseTexts(transaction.database(), transaction.fold().registry(),
                                         target, transaction.at());
            });
        QVERIFY(erased);
        QVERIFY(erased->fields.contains(u"copies"_s));
        QCOMPARE(team.kept(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestKeptCopies)
#include "tst_keptcopies.moc"
