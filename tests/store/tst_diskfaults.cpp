// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restore.h"
#include "tests/support/faultydisk.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

using Call = FaultyDisk::Call;

/// More calls than any path here makes.
constexpr qint64 always = 1'000'000;
constexpr int mostCalls = 5'000;

void addFaults()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, Call call, int code, const char *expected) {
        QTest::newRow(name) << static_cast<int>(call) << code << QByteArray(expected);
    };
    row("write: full", Call::Write, SQLITE_FULL, "store.disk_full");
    row("write: error", Call::Write, SQLITE_IOERR_WRITE, "store.io_error");
    row("write: read-only", Call::Write, SQLITE_READONLY, "store.read_only_disk");
    row("sync: error", Call::Sync, SQLITE_IOERR_FSYNC, "store.io_error");
}

/// The log goes back into the file after nearly every decision, so that this path is met too.
bool keepLogShort(Store &store)
{
    return store.writer()
        .executeAndWait([](WriteTransaction &transaction) {
            return transaction.database().script("PRAGMA wal_autocheckpoint = 4");
        })
        .isOk();
}

} // namespace

class TestDiskFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFailedCallOfADecisionSavesNothingAndPasses_data() { addFaults(); }
    void aFailedCallOfADecisionSavesNothingAndPasses()
    {
        QFETCH(const int, call);
        QFETCH(const int, code);
        QFETCH(const QByteArray, expected);
        FaultyDisk disk;
        const Desk desk;
        const auto store = desk.opened();
        QVERIFY(keepLogShort(*store));
        QStringList history;
        int failures = 0;
        for (int n = 1;; ++n) {
            QVERIFY(n < mostCalls);
            disk.fail(static_cast<Call>(call), n, 1, code);
            const QByteArray said = codeOf(addNote(*store, 1, QString::number(n)));
            const bool hasFailed = disk.heal();
            QVERIFY2(said == "ok" || (hasFailed && said == expected), said.constData());
            failures += said != "ok";
            if (said == "ok")
                history.append(QString::number(n));
            QCOMPARE(historyOf(*store, 1), history.join(u'/'));
            QCOMPARE(countOf(*store, "SELECT count(*) FROM event"), 3 + history.size());
            // The fault has ended, and work goes on.
            history.append(u"after %1"_s.arg(n));
            QCOMPARE(codeOf(addNote(*store, 1, history.last())), "ok");
            if (!hasFailed)
                break;
        }
        QVERIFY(failures > 0);
        QCOMPARE(historyOf(*store, 1), history.join(u'/'));
        QVERIFY(store->verify(Depth::Deep)->isOk());
    }

    void aDiskThatStaysFullLosesNothing_data() { addFaults(); }
    void aDiskThatStaysFullLosesNothing()
    {
        QFETCH(const int, call);
        QFETCH(const int, code);
        QFETCH(const QByteArray, expected);
        FaultyDisk disk;
        const Desk desk;
        EventDraft draft;
        const auto tryAgain = [&draft](Store &store) {
            return codeOf(store.writer().executeAndWait(
                [&](WriteTransaction &transaction) { return transaction.append(draft); }));
        };
        {
            const auto store = desk.opened();
            QCOMPARE(codeOf(addNote(*store, 1, u"before"_s)), "ok");
            draft = noteDraft(store->identity(), 1, u"late"_s);
            draft.id = domain::EventId::make(desk.clock.now(), desk.random);
            disk.fail(static_cast<Call>(call), 1, always, code);
            for (int i = 0; i < 5; ++i)
                QCOMPARE(tryAgain(*store), expected);
            // What is there can still be read.
            QCOMPARE(historyOf(*store, 1), u"before"_s);
            QVERIFY(store->verify(Depth::Quick)->isOk());
        }
        // Closing and opening with the fault, then without it.
        (void)desk.open();
        QVERIFY(disk.heal());
        const auto store = desk.open();
        QCOMPARE(codeOf(store), "ok");
        // Where only the sync failed it may be in the log all the same; its id keeps it from being
        // recorded twice.
        QCOMPARE(tryAgain(**store), "ok");
        QCOMPARE(tryAgain(**store), "ok");
        QCOMPARE(historyOf(**store, 1), u"before/late"_s);
        QVERIFY((*store)->verify(Depth::Deep)->isOk());
    }

    void aFailedCallOfAMigrationLeavesAStore_data() { addFaults(); }
    void aFailedCallOfAMigrationLeavesAStore()
    {
        QFETCH(const int, call);
        QFETCH(const int, code);
        FaultyDisk disk;
        for (int n = 1;; n += 1 + n / 8) {
            QVERIFY(n < mostCalls);
            Desk desk;
            {
                const auto store = desk.opened();
                QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
            }
            desk.registry = noteRegistry(2);
            disk.fail(static_cast<Call>(call), n, 1, code);
            const QByteArray said = codeOf(desk.open());
            const bool hasFailed = disk.heal();
            QVERIFY2(said == "ok" || (hasFailed && said.startsWith("store.")), said.constData());
            QVERIFY(said != "store.bad_statement");
            const auto store = desk.open();
            QCOMPARE(codeOf(store), "ok");
            QCOMPARE(historyOf(**store, 1), u"a"_s);
            QCOMPARE(codeOf(addNote(**store, 1, u"b"_s)), "ok");
            QVERIFY((*store)->verify(Depth::Deep)->isOk());
            if (!hasFailed)
                break;
        }
    }

    void aFailedCallOfABackupOrARestoreLeavesNothing_data() { addFaults(); }
    void aFailedCallOfABackupOrARestoreLeavesNothing()
    {
        QFETCH(const int, call);
        QFETCH(const int, code);
        FaultyDisk disk;
        const Desk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
        const QString good = desk.folder.filePath(u"good.db"_s);
        QCOMPARE(codeOf(store->backUp(good)), "ok");
        for (int n = 1;; n += 1 + n / 8) {
            QVERIFY(n < mostCalls);
            const QString file = desk.folder.filePath(u"copy%1.db"_s.arg(n));
            const QString folder = desk.folder.filePath(u"new%1"_s.arg(n));
            disk.fail(static_cast<Call>(call), n, 1, code);
            const QByteArray copied = codeOf(store->backUp(file));
            const bool hasCopyFailed = disk.heal();
            QCOMPARE(QFile::exists(file), copied == "ok");
            QVERIFY(!QFile::exists(file + u".part"_s));
            disk.fail(static_cast<Call>(call), n, 1, code);
            const QByteArray restored = codeOf(restoreStore({good, folder, false}, desk.options()));
            const bool hasRestoreFailed = disk.heal();
            QVERIFY(hasCopyFailed || copied == "ok");
            QVERIFY(hasRestoreFailed || restored == "ok");
            QCOMPARE(QFile::exists(folder + u"/vigil.db"_s), restored == "ok");
            if (restored == "ok") {
                const auto made = Store::open(folder, desk.options());
                QCOMPARE(codeOf(addNote(**made, 1, u"b"_s)), "ok");
                QVERIFY((*made)->verify(Depth::Deep)->isOk());
            }
            if (!hasCopyFailed && !hasRestoreFailed)
                break;
        }
    }
};

QTEST_GUILESS_MAIN(TestDiskFaults)
#include "tst_diskfaults.moc"
