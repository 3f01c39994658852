// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventlog.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// Adds notes until this console has `size` events, several in a transaction.
void fill(Store &store, qint64 size)
{
    const auto done =
        store.writer().executeAndWait([&](WriteTransaction &transaction) -> base::Result<bool> {
            while (transaction.head().seq < size) {
                const int n = static_cast<int>(transaction.head().seq % 50);
                auto added = transaction.append(noteDraft(store.identity(), n, u"note"_s));
                if (!added)
                    return added.error();
            }
            return true;
        });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

/// From the events alone.
std::vector<ledger::Hash> leavesOf(Store &store)
{
    const auto leaves = store.readers().readNow([](Database &database) {
        return database.all("SELECT bytes FROM event ORDER BY seq", {}, [](const Row &row) {
            return ledger::leafHash(ledger::viewOf(ledger::sha256(row.view(0))));
        });
    });
    return leaves ? *leaves : std::vector<ledger::Hash>();
}

template<typename Function>
auto withLog(Store &store, Function function)
{
    return store.readers().readNow(
        [&](Database &database) { return function(EventLog(database, store.identity().device)); });
}

base::Result<ledger::Checkpoint> rootAt(Store &store, qint64 size)
{
    return withLog(store, [size](const EventLog &log) { return log.at(size); });
}

void meddle(Store &store, std::string_view sql)
{
    const auto done = store.writer().executeAndWait(
        [sql](WriteTransaction &transaction) { return transaction.database().script(sql); });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

} // namespace

class TestEventLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void provesEveryEventAndEveryPrefix()
    {
        const Desk desk;
        const auto store = desk.opened();
        // Before, on and behind the ends of subtrees that are kept.
        for (const qint64 size : {3, 63, 64, 65, 127, 128, 129, 320, 519}) {
            fill(*store, size);
            const auto leaves = leavesOf(*store);
            QCOMPARE(static_cast<qint64>(leaves.size()), size);
            const auto now = rootAt(*store, size);
            QCOMPARE(codeOf(now), "ok");
            QCOMPARE(now->root, ledger::merkleRoot(leaves));
            for (qint64 n = 1; n <= size; n += n < 5 ? 1 : 37) {
                const auto path =
                    withLog(*store, [&](const EventLog &log) { return log.inclusion(n, size); });
                QCOMPARE(codeOf(path), "ok");
                const auto index = static_cast<std::uint64_t>(n - 1);
                QVERIFY(
                    ledger::verifyInclusion(leaves[index], index, leaves.size(), *path, now->root));
                const auto proof =
                    withLog(*store, [&](const EventLog &log) { return log.consistency(n, size); });
                QCOMPARE(codeOf(proof), "ok");
                const auto old = rootAt(*store, n);
                QVERIFY(ledger::verifyConsistency(index + 1, old->root, leaves.size(), now->root,
                                                  *proof));
            }
        }
    }

    /// A proof over a long ledger reads what is kept, and the leaves of one or two lowest subtrees.
    void readsNoMoreThanItNeeds()
    {
        const Desk desk;
        const auto store = desk.opened();
        fill(*store, 1'000);
        const ledger::Hash root = rootAt(*store, 1'000)->root;
        // Without the events before the last 64 and those beside the one to be proved.
        meddle(*store, "UPDATE event SET hash = zeroblob(32) WHERE seq <= 192 OR seq BETWEEN 257 "
                       "AND 960");
        QCOMPARE(rootAt(*store, 1'000)->root, root);
        const auto path =
            withLog(*store, [](const EventLog &log) { return log.inclusion(200, 1'000); });
        const auto leaves = leavesOf(*store);
        QVERIFY(ledger::verifyInclusion(leaves[199], 199, 1'000, *path, root));
    }

    void isRebuiltFromTheEvents()
    {
        const Desk desk;
        const auto store = desk.opened();
        fill(*store, 400);
        const auto before = store->viewHashes();
        for (const char *sql : {"UPDATE event_subtree SET hash = zeroblob(32) WHERE level = 8",
                                "DELETE FROM event_subtree WHERE level = 8"}) {
            meddle(*store, sql);
            const auto meddled = store->verify(Depth::Quick);
            QCOMPARE(meddled->faultCount, 1);
            QCOMPARE(meddled->faults.front().code, "log_mismatch");
        }
        auto rebuilt = store->writer().rebuild();
        rebuilt.waitForFinished();
        QCOMPARE(codeOf(rebuilt.result()), "ok");
        QCOMPARE(*store->viewHashes(), *before);
        QVERIFY(store->verify(Depth::Quick)->isOk());
    }

    /// Deciding goes on over a ledger that has lost an event; it only has no root any more.
    void goesOnOverAHole()
    {
        const Desk desk;
        const auto store = desk.opened();
        fill(*store, 90);
        meddle(*store, "DELETE FROM outbox WHERE event = 80; DELETE FROM event_aggregate WHERE "
                       "event = 80; DELETE FROM event WHERE seq = 80");
        fill(*store, 210);
        QCOMPARE(codeOf(rootAt(*store, 60)), "ok");
        QCOMPARE(codeOf(rootAt(*store, 100)), "store.corrupt");
        QCOMPARE(countOf(*store, "SELECT count(*) FROM checkpoint"), 0);
        QVERIFY(!store->verify(Depth::Quick)->isOk());
    }
};

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
