// SPDX-License-Identifier: GPL-3.0-or-later
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

class TestStoreVerify final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsWhatWasDoneToTheLedger_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("isQuickEnough");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const char *sql, const char *code,
                            bool quick = true) {
            QTest::newRow(name) << QByteArray(sql) << quick << QByteArray(code);
        };
        // The byte of 'b' in {"text":"note 5"} of event 8 becomes another one.
        row("altered bit",
            "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'note 5', 'note 4') AS "
            "BLOB) "
            "WHERE seq = 8",
            "hash_mismatch");
        row("altered bit with its hash",
            "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'note 5', 'note 4') AS "
            "BLOB), "
            "hash = (SELECT hash FROM event WHERE seq = 7) WHERE seq = 8",
            "hash_mismatch");
        row("altered signature",
            "UPDATE event SET sig = (SELECT sig FROM event WHERE seq = 7) WHERE seq = 8",
            "link_broken");
        row("altered last signature",
            "UPDATE event SET sig = (SELECT sig FROM event WHERE seq = 7) WHERE seq = 13",
            "signature_invalid");
        row("deleted",
            "DELETE FROM outbox WHERE event = 8; DELETE FROM event_aggregate WHERE event = 8;"
            "DELETE FROM event WHERE seq = 8",
            "sequence_gap");
        row("deleted and closed up",
            "DELETE FROM outbox WHERE event = 8; DELETE FROM event_aggregate WHERE event = 8;"
            "DELETE FROM event WHERE seq = 8;"
            "UPDATE event SET seq = -seq WHERE seq > 8; UPDATE event SET seq = -seq - 1 WHERE seq "
            "< 0",
            "link_broken");
        row("cut off",
            "DELETE FROM outbox WHERE event = 13; DELETE FROM event_aggregate WHERE event = 13;"
            "DELETE FROM event WHERE seq = 13",
            "behind_mark");
        row("inserted",
            "INSERT INTO event(id, device, seq, hub, kind, at, bytes, hash, sig) SELECT "
            "randomblob(16), "
            "device, 14, hub, kind, at, bytes, hash, sig FROM event WHERE seq = 13",
            "link_broken");
        row("slipped in before the first",
            "INSERT INTO event(id, device, seq, hub, kind, at, bytes, hash, sig) SELECT "
            "randomblob(16), "
            "device, -1, hub, kind, at, bytes, hash, sig FROM event WHERE seq = 13",
            "sequence_gap");
        row("reordered",
            "UPDATE event SET seq = 100 WHERE seq = 8; UPDATE event SET seq = 8 WHERE seq = 9;"
            "UPDATE event SET seq = 9 WHERE seq = 100",
            "link_broken");
        row("another console's event from nowhere",
            "INSERT INTO event(id, device, seq, hub, kind, at, bytes, hash, sig) SELECT "
            "randomblob(16), "
            "randomblob(16), 1, hub, kind, at, bytes, hash, sig FROM event WHERE seq = 13",
            "unknown_device");
        row("enrolled key replaced", "UPDATE device SET verify_key = zeroblob(32)", "device_key");
        row("column beside the bytes", "UPDATE event SET kind = 'note.lost' WHERE seq = 8",
            "index_mismatch", false);
        row("aggregate dropped", "DELETE FROM event_aggregate WHERE event = 8", "index_mismatch",
            false);
        row("dangling", "PRAGMA foreign_keys = OFF; INSERT INTO outbox(event) VALUES(77)",
            "foreign_key", false);
    }
    void findsWhatWasDoneToTheLedger()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const bool, isQuickEnough);
        QFETCH(const QByteArray, code);
        const Desk desk;
        const auto store = desk.opened();
        for (int n = 1; n <= 10; ++n)
            QCOMPARE(codeOf(addNote(*store, n, u"note %1"_s.arg(n))), "ok");
        QVERIFY(store->verify(Depth::Quick)->isOk());
        QVERIFY(store->verify(Depth::Deep)->isOk());
        {
            auto database = Database::open(desk.file(), Database::Mode::ReadWrite);
            QCOMPARE(codeOf(database), "ok");
            // The checks of the tables would stop a clumsy forger only.
            QCOMPARE(codeOf((*database)->script("PRAGMA ignore_check_constraints = ON")), "ok");
            QCOMPARE(codeOf((*database)->script(
                         {sql.constData(), static_cast<std::size_t>(sql.size())})),
                     "ok");
        }
        const auto found = [&](Depth depth) {
            const auto verified = store->verify(depth);
            QByteArrayList codes;
            for (const Fault &fault : verified->faults)
                codes.append(fault.code);
            return codes;
        };
        const QByteArrayList quick = found(Depth::Quick);
        const QByteArrayList deep = found(Depth::Deep);
        QVERIFY2(quick.contains(code) == isQuickEnough, quick.join(' ').constData());
        QVERIFY2(deep.contains(code), deep.join(' ').constData());
    }

    void asksTheFoldersVerifiers()
    {
        class Complaint final : public Verifier
        {
        public:
            base::Result<void> verify(Database &, bool isDeep, const Report &report) const override
            {
                if (isDeep)
                    report({"unlawful", u"somewhere"_s});
                return {};
            }
        };
        Desk desk;
        desk.registry.verifiers.push_back(std::make_shared<Complaint>());
        const auto store = desk.opened();
        QVERIFY(store->verify(Depth::Quick)->isOk());
        const auto deep = store->verify(Depth::Deep);
        QCOMPARE(deep->faultCount, 1);
        QCOMPARE(deep->faults.front().code, "unlawful");
    }
};

QTEST_GUILESS_MAIN(TestStoreVerify)
#include "tst_storeverify.moc"
