// SPDX-License-Identifier: GPL-3.0-or-later
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;

/// The store's hot queries, as their sources have them, find their rows by an index.
class TestQueryPlans final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void searchesByIndex_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto query = [](const char *name, const char *sql) {
            QTest::newRow(name) << QByteArray(sql);
        };
        query("head of a chain",
              "SELECT seq, hash, sig, at FROM event WHERE device = ? ORDER BY seq DESC LIMIT 1");
        query("event", "SELECT bytes, hash, sig, hub, device, seq, row FROM event WHERE id = ?");
        query("later events", "SELECT 1 FROM event WHERE (hub, device, seq) > (?, ?, ?) LIMIT 1");
        query("chain", "SELECT seq, bytes, hash, sig FROM event WHERE device = ? ORDER BY seq");
        query("events of an aggregate",
              "SELECT e.hub, e.device, e.seq, e.row FROM event_aggregate AS a JOIN event AS e "
              "ON e.row = a.event WHERE a.kind = ? AND a.id = ?");
        query("aggregates of an event", "SELECT kind, id FROM event_aggregate WHERE event = ?");
        query("text", "SELECT text FROM private_text WHERE owner = ? AND field = ?");
        query("texts of an owner", "DELETE FROM private_text WHERE owner = ?");
        query("entry of the search index",
              "SELECT row FROM search_entry WHERE kind = ? AND source = ?");
        query("events for the search index",
              "SELECT row, id, kind FROM event WHERE row > ? ORDER BY row LIMIT 256");
        query("blob", "SELECT bytes FROM blob WHERE sha256 = ?");
        query("outbox", "DELETE FROM outbox WHERE event = ?");
        query("size of a log", "SELECT coalesce(max(seq), 0) FROM event WHERE device = ?");
        query("leaves of a log",
              "SELECT hash FROM event WHERE device = ? AND seq > ? AND seq <= ? ORDER BY seq");
        query("subtree of a log",
              "SELECT hash FROM event_subtree WHERE device = ? AND level = ? AND number = ?");
        query("key", "SELECT verify_key FROM device WHERE id = ?");
    }
    void searchesByIndex()
    {
        QFETCH(const QByteArray, sql);
        const Desk desk;
        const auto store = desk.opened();
        QByteArrayList plan;
        const auto done = store->readers().readNow([&](Database &database) {
            return database.each("EXPLAIN QUERY PLAN " + sql.toStdString(), {},
                                 [&](const Row &row) {
                                     plan.append(row.bytes(3));
                                     return true;
                                 });
        });
        QCOMPARE(codeOf(done), "ok");
        const QByteArray text = plan.join("; ");
        QVERIFY2(text.contains("SEARCH") && !text.contains("SCAN") && !text.contains("TEMP B-TREE"),
                 text.constData());
    }
};

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_queryplans.moc"
