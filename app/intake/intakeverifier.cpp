// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intakeprojection.h"
#include "intake/leaf.h"
#include "ledger/commitment.h"
#include "ledger/merkle.h"

#include <QJsonObject>

namespace vigil::intake {

namespace {

struct Batch
{
    domain::EventId event;
    QByteArray bytes; ///< of the event; empty when there is none
    qint64 count = 0; ///< rows that the ranges promise
};

base::Result<std::vector<Batch>> batches(store::Database &database)
{
    // Events without a batch and batches without an event are both findings.
    return database.all(
        "SELECT e.id, e.bytes, coalesce(revision_to - revision_from + flag_to - flag_from "
        "+ appeal_to - appeal_from, 0) FROM event e LEFT JOIN intake_batch b ON b.event = e.id "
        "WHERE e.kind = 'intake.imported' "
        "UNION ALL SELECT b.event, x'', 0 FROM intake_batch b "
        "WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = b.event)",
        {}, [](const store::Row &row) {
            return Batch{row.id<domain::EventId>(0), row.bytes(1), row.integer(2)};
        });
}

template<typename Read>
base::Result<void> appendLeaves(store::Database &database, const domain::EventId &event,
                                std::string_view table, std::string_view columns, Read read,
                                ledger::MerkleAccumulator &tree)
{
    const std::string sql = "SELECT " + std::string(columns) + " FROM " + std::string(table)
                            + " WHERE event = ? ORDER BY row";
    return database.each(sql, {event}, [&](const store::Row &row) {
        const std::string leaf = leafOf(read(row));
        tree.append(ledger::leafHash({leaf.data(), qsizetype(leaf.size())}));
        return true;
    });
}

base::Result<ledger::MerkleAccumulator> treeOf(store::Database &database,
                                               const domain::EventId &event)
{
    ledger::MerkleAccumulator tree;
    auto done =
        appendLeaves(database, event, "batch_revision", revisionColumns, readRevision, tree);
    if (done)
        done = appendLeaves(database, event, "batch_flag", flagColumns, readFlag, tree);
    if (done)
        done = appendLeaves(database, event, "batch_appeal", appealColumns, readAppeal, tree);
    if (!done)
        return done.error();
    return tree;
}

base::Result<void> checkBatch(store::Database &database, const Batch &batch,
                              const store::Verifier::Report &report)
{
    const QString where = batch.event.toString();
    if (batch.bytes.isEmpty()) {
        report({"intake_rows_stray", where});
        return {};
    }
    const auto event = ledger::parseEvent(batch.bytes);
    const auto tree = treeOf(database, batch.event);
    if (!tree)
        return tree.error();
    const QJsonObject body = event ? event->body : QJsonObject();
    const qint64 count = body.value(QLatin1StringView("count")).toInteger();
    if (count != static_cast<qint64>(tree->size()) || count != batch.count)
        report({"intake_rows_missing", where});
    else if (body.value(QLatin1StringView("merkle_root")).toString().toLatin1()
             != ledger::toHex(tree->root()))
        report({"intake_rows_altered", where});
    return {};
}

/// What can be told without reading the rows: that each batch has its event, and that the rows end
/// where the last batch does.
base::Result<void> checkEnds(store::Database &database, const store::Verifier::Report &report)
{
    auto done =
        database.each("SELECT b.event FROM intake_batch b LEFT JOIN event e ON e.id = b.event "
                      "AND e.kind = 'intake.imported' WHERE e.id IS NULL",
                      {}, [&report](const store::Row &row) {
                          report({"intake_rows_stray", row.id<domain::EventId>(0).toString()});
                          return true;
                      });
    const std::pair<std::string_view, std::string_view> tables[] = {
        {"revision",
         "SELECT (SELECT coalesce(max(row), 0) FROM revision), coalesce(max(revision_to) "
         "- 1, 0) FROM intake_batch WHERE revision_to > revision_from"},
        {"flag", "SELECT (SELECT coalesce(max(row), 0) FROM flag), coalesce(max(flag_to) - 1, 0) "
                 "FROM intake_batch WHERE flag_to > flag_from"},
        {"appeal",
         "SELECT (SELECT coalesce(max(row), 0) FROM appeal), coalesce(max(appeal_to) - 1, "
         "0) FROM intake_batch WHERE appeal_to > appeal_from"}};
    for (const auto &[table, sql] : tables) {
        if (!done)
            return done;
        done = database.each(sql, {}, [&, name = table](const store::Row &row) {
            const QString where = QString::fromLatin1(name.data(), qsizetype(name.size()));
            if (row.integer(0) != row.integer(1))
                report(
                    {row.integer(0) > row.integer(1) ? "intake_rows_stray" : "intake_rows_missing",
                     where});
            return true;
        });
    }
    return done;
}

/// Rows outside of every batch.
base::Result<void> checkStrays(store::Database &database, const store::Verifier::Report &report)
{
    const std::pair<std::string_view, std::string_view> tables[] = {
        {"revision", "SELECT (SELECT count(*) FROM revision) - coalesce(sum(revision_to - "
                     "revision_from), 0) FROM intake_batch"},
        {"flag", "SELECT (SELECT count(*) FROM flag) - coalesce(sum(flag_to - flag_from), 0) "
                 "FROM intake_batch"},
        {"appeal", "SELECT (SELECT count(*) FROM appeal) - coalesce(sum(appeal_to - appeal_from), "
                   "0) FROM intake_batch"}};
    for (const auto &[table, sql] : tables) {
        const auto stray = database.integer(sql);
        if (!stray)
            return stray.error();
        if (*stray > 0)
            report(
                {"intake_rows_stray", QString::fromLatin1(table.data(), qsizetype(table.size()))});
    }
    return {};
}

base::Result<void> checkTexts(store::Database &database, std::string_view table,
                              const store::Verifier::Report &report)
{
    const std::string sql =
        "SELECT r.subject, r.commitment, t.salt, t.text FROM " + std::string(table)
        + " r JOIN private_text t ON t.owner = r.subject AND t.field = r.document";
    return database.each(sql, {}, [&](const store::Row &row) {
        if (ledger::commitmentHash(row.array<16>(2), row.view(3)) != row.array<32>(1))
            report({"intake_text_altered", row.id<domain::SubjectId>(0).toString()});
        return true;
    });
}

} // namespace

base::Result<void> IntakeVerifier::verify(store::Database &database, bool isDeep,
                                          const Report &report) const
{
    if (!isDeep)
        return checkEnds(database, report);
    const auto all = batches(database);
    if (!all)
        return all.error();
    for (const Batch &batch : *all) {
        if (auto done = checkBatch(database, batch, report); !done)
            return done;
    }
    if (auto done = checkStrays(database, report); !done)
        return done;
    for (const std::string_view table : {"revision", "flag", "appeal"}) {
        if (auto done = checkTexts(database, table, report); !done)
            return done;
    }
    return {};
}

} // namespace vigil::intake
