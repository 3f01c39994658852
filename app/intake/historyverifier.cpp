// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/historyverifier.h"

#include "intake/historywriter.h"
#include "intake/leaf.h"
#include "ledger/commitment.h"
#include "ledger/merkle.h"

#include <QJsonObject>

namespace vigil::intake {

namespace {

struct Batch
{
    domain::EventId event;
    QByteArray bytes; ///< of the event
    qint64 rows = 0;  ///< that the range promises; none without a range
};

base::Result<std::optional<Batch>> batchOf(store::Database &database, qint64 event)
{
    return database.one("SELECT e.id, e.bytes, coalesce(b.row_to - b.row_from, 0) FROM event e "
                        "LEFT JOIN history_batch b ON b.event = e.id WHERE e.row = ?",
                        {event}, [](const store::Row &row) {
                            return Batch{row.id<domain::EventId>(0), row.bytes(1), row.integer(2)};
                        });
}

base::Result<void> checkBatch(store::Database &database, const Batch &batch,
                              const store::Verifier::Report &report)
{
    static const std::string sql = "SELECT " + std::string(claimedColumns)
                                   + " FROM batch_claimed WHERE event = ? ORDER BY row";
    const QString where = batch.event.toString();
    ledger::MerkleAccumulator tree;
    auto read = database.each(sql, {batch.event}, [&](const store::Row &row) {
        const std::string leaf = leafOf(readClaimed(row));
        tree.append(ledger::leafHash({leaf.data(), qsizetype(leaf.size())}));
        return true;
    });
    if (!read)
        return read;
    const auto event = ledger::parseEvent(batch.bytes);
    const QJsonObject body = event ? event->body : QJsonObject();
    const qint64 count = body.value(QLatin1StringView("count")).toInteger();
    if (count != static_cast<qint64>(tree.size()) || count != batch.rows)
        report({"history_rows_missing", where});
    else if (body.value(QLatin1StringView("merkle_root")).toString().toLatin1()
             != ledger::toHex(tree.root()))
        report({"history_rows_altered", where});
    return {};
}

/// Batches without an event, and rows outside of every batch.
base::Result<void> checkStrays(store::Database &database, const store::Verifier::Report &report)
{
    auto done =
        database.each("SELECT b.event FROM history_batch b "
                      "WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = b.event)",
                      {}, [&report](const store::Row &row) {
                          report({"history_rows_stray", row.id<domain::EventId>(0).toString()});
                          return true;
                      });
    if (!done)
        return done;
    const auto stray = database.integer("SELECT (SELECT count(*) FROM claimed_decision) - "
                                        "coalesce(sum(row_to - row_from), 0) FROM history_batch");
    if (!stray)
        return stray.error();
    if (*stray > 0)
        report({"history_rows_stray", QStringLiteral("claimed_decision")});
    return {};
}

base::Result<void> checkTexts(store::Database &database, const store::Verifier::Report &report)
{
    return database.each(
        "SELECT c.subject, c.commitment, t.salt, t.text FROM claimed_decision c "
        "JOIN private_text t ON t.owner = c.subject AND t.field = c.document",
        {}, [&](const store::Row &row) {
            if (ledger::commitmentHash(row.array<16>(2), row.view(3)) != row.array<32>(1))
                report({"history_text_altered", row.id<domain::SubjectId>(0).toString()});
            return true;
        });
}

} // namespace

base::Result<void> HistoryVerifier::verify(store::Database &database, bool isDeep,
                                           const Report &report) const
{
    auto done = checkStrays(database, report);
    return done && isDeep ? checkTexts(database, report) : done;
}

bool HistoryVerifier::looksAt(QByteArrayView kind) const
{
    return kind == HistoryWriter::imported;
}

base::Result<void> HistoryVerifier::verifyEvents(store::Database &database,
                                                 std::span<const qint64> rows,
                                                 const Report &report) const
{
    for (const qint64 row : rows) {
        const auto batch = batchOf(database, row);
        if (!batch)
            return batch.error();
        auto done = *batch ? checkBatch(database, **batch, report) : base::Result<void>();
        if (!done)
            return done;
    }
    return {};
}

} // namespace vigil::intake
