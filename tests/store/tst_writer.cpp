// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/privatetext.h"
#include "store/teamreader.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

class TestWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void beginsWithTheTeamAndItsFirstMember()
    {
        const Desk desk;
        const auto store = desk.opened();
        QVERIFY(!store->readOnlyReason());
        QVERIFY(store->pseudonymizer());
        const auto members = store->readers().readNow(readMembers);
        QCOMPARE(codeOf(members), "ok");
        QCOMPARE(members->size(), 1u);
        const TeamMember &first = members->front();
        QCOMPARE(first.name, u"Olena"_s);
        QCOMPARE(first.member.id, store->identity().member);
        QCOMPARE(first.member.roles, domain::Role::Lead | domain::Role::Admin);
        const auto verified = store->verify(Depth::Deep);
        QCOMPARE(codeOf(verified), "ok");
        QVERIFY(verified->isOk());
        QCOMPARE(verified->events, 3);
    }

    void keepsWhatItAcknowledges()
    {
        const Desk desk;
        {
            const auto store = desk.opened();
            QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
            QCOMPARE(codeOf(addNote(*store, 1, u"b"_s)), "ok");
        }
        const auto store = desk.open();
        QCOMPARE(codeOf(store), "ok");
        QCOMPARE(historyOf(**store, 1), u"a/b"_s);
        QCOMPARE(countOf(**store, "SELECT count(*) FROM outbox"), 5);
    }

    void refusalWritesNothing()
    {
        const Desk desk;
        const auto store = desk.opened();
        const auto refused = store->writer().executeAndWait(
            [&](WriteTransaction &transaction) -> base::Result<void> {
                if (auto appended = transaction.append(noteDraft(store->identity(), 1, u"a"_s));
                    !appended)
                    return appended.error();
                return base::Error{base::ErrorCode("test.refused"), u"No."_s};
            });
        QCOMPARE(codeOf(refused), "test.refused");
        QCOMPARE(historyOf(*store, 1), QString());
        QCOMPARE(countOf(*store, "SELECT count(*) FROM event"), 3);
        QCOMPARE(codeOf(addNote(*store, 1, u"b"_s)), "ok");
        QCOMPARE(countOf(*store, "SELECT max(seq) FROM event"), 4);
    }

    void failedAppendFailsTheCommand()
    {
        const Desk desk;
        const auto store = desk.opened();
        const auto failed = store->writer().executeAndWait(
            [&](WriteTransaction &transaction) -> base::Result<void> {
                EventDraft draft = noteDraft(store->identity(), 1, u"a"_s);
                draft.body.insert(u"fraction"_s, 0.5);
                (void)transaction.append(draft);
                return {};
            });
        QCOMPARE(codeOf(failed), "ledger.not_canonical");
        QCOMPARE(countOf(*store, "SELECT count(*) FROM event"), 3);
    }

    void sameIdAgainReturnsTheStoredOutcome()
    {
        const Desk desk;
        const auto store = desk.opened();
        EventDraft draft = noteDraft(store->identity(), 1, u"a"_s);
        draft.id = domain::EventId::make(desk.clock.now(), desk.random);
        const auto append = [&draft](WriteTransaction &transaction) {
            return transaction.append(draft);
        };
        const auto first = store->writer().executeAndWait(append);
        const auto second = store->writer().executeAndWait(append);
        QCOMPARE(codeOf(second), "ok");
        QVERIFY(!first->isRepeat);
        QVERIFY(second->isRepeat);
        QCOMPARE(second->event.seq, first->event.seq);
        QCOMPARE(historyOf(*store, 1), u"a"_s);
        draft.body.insert(u"text"_s, u"other"_s);
        QCOMPARE(codeOf(store->writer().executeAndWait(append)), "store.id_reused");
    }

    void timeNeverGoesBackAndJumpsAreSuspect()
    {
        Desk desk;
        const auto store = desk.opened();
        const auto before = addNote(*store, 1, u"a"_s);
        QCOMPARE(before->event.clock, ledger::ClockState::Ok);
        desk.clock.jump(-std::chrono::minutes(2));
        const auto slightly = addNote(*store, 1, u"b"_s);
        QCOMPARE(slightly->event.at, before->event.at);
        QCOMPARE(slightly->event.clock, ledger::ClockState::Ok);
        desk.clock.jump(-std::chrono::minutes(10));
        const auto back = addNote(*store, 1, u"c"_s);
        QCOMPARE(back->event.at, before->event.at);
        QCOMPARE(back->event.clock, ledger::ClockState::Suspect);
        desk.clock.jump(std::chrono::minutes(20));
        QCOMPARE(addNote(*store, 1, u"d"_s)->event.clock, ledger::ClockState::Suspect);
        desk.clock.jump(std::chrono::hours(3));
        QCOMPARE(addNote(*store, 1, u"x"_s)->event.clock, ledger::ClockState::Suspect);
        const auto trusted = store->writer().executeAndWait([](WriteTransaction &transaction) {
            transaction.trustClock();
            return base::Result<void>();
        });
        QCOMPARE(codeOf(trusted), "ok");
        desk.clock.advance(std::chrono::hours(9));
        QCOMPARE(addNote(*store, 1, u"e"_s)->event.clock, ledger::ClockState::Ok);
    }

    void decisionsGoBetweenTheStepsOfBulkWork()
    {
        const Desk desk;
        const auto store = desk.opened();
        std::atomic<bool> hasDecided = false;
        std::atomic<int> steps = 0;
        auto bulk = store->writer().executeInSteps(
            [&](WriteTransaction &transaction) -> base::Result<Step> {
                auto appended = transaction.append(noteDraft(store->identity(), 2, u"x"_s));
                if (!appended)
                    return appended.error();
                ++steps;
                return hasDecided || steps == 100'000 ? Step::Done : Step::More;
            });
        const auto decided = addNote(*store, 1, u"a"_s);
        hasDecided = true;
        bulk.waitForFinished();
        QCOMPARE(codeOf(decided), "ok");
        QCOMPARE(codeOf(bulk.result()), "ok");
        QVERIFY(steps < 100'000);
    }

    void closingFinishesDecisionsAndEndsBulkWork()
    {
        const Desk desk;
        QFuture<base::Result<void>> bulk;
        QFuture<base::Result<Recorded>> decision;
        {
            const auto store = desk.opened();
            const StoreIdentity identity = store->identity();
            bulk = store->writer().executeInSteps(
                [](WriteTransaction &) { return base::Result<Step>(Step::More); });
            decision = store->writer().execute([identity](WriteTransaction &transaction) {
                return transaction.append(noteDraft(identity, 1, u"a"_s));
            });
        }
        QVERIFY(bulk.isFinished());
        QCOMPARE(codeOf(bulk.result()), "store.closed");
        QVERIFY(decision.isFinished());
        QCOMPARE(codeOf(decision.result()), "ok");
    }

    void counterFollowsItsSource()
    {
        const Desk desk;
        const auto store = desk.opened();
        for (int n = 1; n <= 3; ++n)
            QCOMPARE(codeOf(addNote(*store, n, u"a"_s)), "ok");
        QCOMPARE(countOf(*store, "SELECT count FROM note_count WHERE state = 'open'"), 3);
        QCOMPARE(codeOf(addNote(*store, 3, u"b"_s, u"decided"_s)), "ok");
        QCOMPARE(countOf(*store, "SELECT count FROM note_count WHERE state = 'open'"), 2);
        QCOMPARE(countOf(*store, "SELECT count FROM note_count WHERE state = 'decided'"), 1);
        QCOMPARE(codeOf(addNote(*store, 3, u"c"_s, u"open"_s)), "ok");
        QCOMPARE(countOf(*store, "SELECT count(*) FROM note_count"), 1);
    }

    void writesWithFullDurability()
    {
        const Desk desk;
        const auto store = desk.opened();
        const auto settings = store->writer().executeAndWait([](WriteTransaction &transaction) {
            return transaction.database().one(
                "SELECT (SELECT synchronous FROM pragma_synchronous), "
                "(SELECT journal_mode FROM pragma_journal_mode), "
                "(SELECT foreign_keys FROM pragma_foreign_keys), "
                "(SELECT secure_delete FROM pragma_secure_delete)",
                {}, [](const Row &row) {
                    return QStringList{QString::number(row.integer(0)), row.text(1),
                                       QString::number(row.integer(2)),
                                       QString::number(row.integer(3))};
                });
        });
        QCOMPARE(codeOf(settings), "ok");
        QCOMPARE(settings->value(), QStringList({u"2"_s, u"wal"_s, u"1"_s, u"1"_s}));
    }

    void readersCannotWrite()
    {
        const Desk desk;
        const auto store = desk.opened();
        const auto written = store->readers().readNow(
            [](Database &database) { return database.run("DELETE FROM event_aggregate"); });
        QCOMPARE(codeOf(written), "store.read_only_disk");
    }

    void readerSeesOneSnapshot()
    {
        const Desk desk;
        const auto store = desk.opened();
        const auto counts = store->readers().readNow(
            [&](Database &database) -> base::Result<std::pair<qint64, qint64>> {
                const auto before = database.integer("SELECT count(*) FROM event");
                if (auto added = addNote(*store, 1, u"a"_s); !added)
                    return added.error();
                const auto after = database.integer("SELECT count(*) FROM event");
                return std::pair(*before, *after);
            });
        QCOMPARE(codeOf(counts), "ok");
        QCOMPARE(counts->first, counts->second);
        QCOMPARE(countOf(*store, "SELECT count(*) FROM event"), counts->first + 1);
    }

    void pagesByKeyset()
    {
        const Desk desk;
        const auto store = desk.opened();
        for (int n = 1; n <= 5; ++n)
            QCOMPARE(codeOf(addNote(*store, n, u"a"_s)), "ok");
        const auto pageAfter = [&](int n) {
            return store->readers().readNow([n](Database &database) {
                const base::IdBytes last = caseId(n);
                return readPage(database, "SELECT id FROM note WHERE id > ? ORDER BY id LIMIT ?",
                                {last}, 3, [](const Row &row) { return int{row.array<16>(0)[0]}; });
            });
        };
        const auto first = pageAfter(0);
        QCOMPARE(codeOf(first), "ok");
        QCOMPARE(first->rows, std::vector<int>({1, 2, 3}));
        QVERIFY(first->hasMore);
        const auto second = pageAfter(3);
        QCOMPARE(second->rows, std::vector<int>({4, 5}));
        QVERIFY(!second->hasMore);
    }

    void keepsTextsAndBlobs()
    {
        const Desk desk;
        const auto store = desk.opened();
        // Strangers write zero characters and overrides of direction.
        const QString hostile = u"a"_s + QChar(u'\0') + u"b\u202Ec"_s;
        const auto kept = store->writer().executeAndWait([&](WriteTransaction &transaction) {
            return transaction.putText(caseId(1), "title", hostile);
        });
        QCOMPARE(codeOf(kept), "ok");
        const auto blob = store->writer().executeAndWait(
            [](WriteTransaction &transaction) { return transaction.putBlob("pack"); });
        QCOMPARE(codeOf(blob), "ok");
        const auto read = store->readers().readNow([](Database &database) {
            return readText(database, {caseId(1), "title"});
        });
        QCOMPARE(*read, std::optional(hostile));
        const auto isCommitted = [&](const ledger::Hash &commitment) {
            return *store->readers().readNow([&](Database &database) {
                return isCommittedText(database, {caseId(1), "title"}, commitment);
            });
        };
        QVERIFY(isCommitted(kept->hash));
        QVERIFY(!isCommitted(*blob));
        const auto bytes =
            store->readers().readNow([&](Database &database) { return readBlob(database, *blob); });
        QCOMPARE(*bytes, std::optional(QByteArray("pack")));
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
