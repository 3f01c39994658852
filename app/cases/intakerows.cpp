// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/intakerows.h"

#include <set>

namespace vigil::cases {

base::Result<std::optional<intake::RevisionRow>>
readRevision(store::Database &database, const domain::SubjectId &subject, base::Instant at)
{
    static const std::string sql = "SELECT " + std::string(intake::revisionColumns)
                                   + " FROM revision WHERE subject = ?1 AND at = ?2";
    // Hardly ever more than one: SQLite would take longer to set up its sorting than to read it.
    std::optional<intake::RevisionRow> greatest;
    auto done = database.each(sql, {subject, at}, [&greatest](const store::Row &row) {
        auto revision = intake::readRevision(row);
        if (!greatest || greatest->document.commitment < revision.document.commitment)
            greatest = std::move(revision);
        return true;
    });
    if (!done)
        return done.error();
    return greatest;
}

base::Result<std::optional<intake::RevisionRow>>
newestRevisionUpTo(store::Database &database, const domain::SubjectId &subject,
                   const domain::EventId &batch)
{
    const auto at = database.integer(
        "SELECT coalesce(max(r.at), -1) FROM revision r "
        "JOIN intake_batch b ON b.number = r.batch JOIN event e ON e.id = b.event "
        "JOIN event last ON last.id = ?2 "
        "WHERE r.subject = ?1 AND (e.hub, e.device, e.seq) <= (last.hub, last.device, last.seq)",
        {subject, batch});
    return at ? readRevision(database, subject, base::instantFromMs(*at)) : at.error();
}

base::Result<std::optional<domain::AccountFacts>> readAccount(store::Database &database,
                                                              const domain::AccountId &account)
{
    static const std::string sql =
        "SELECT " + std::string(intake::accountColumns) + " FROM account WHERE id = ?1";
    return database.one(sql, {account}, intake::readAccount);
}

base::Result<std::vector<domain::BasisEntry>> readBasis(store::Database &database,
                                                        const domain::SubjectId &subject)
{
    return database.all(
        "SELECT id, source, at FROM flag WHERE subject = ?1 GROUP BY at, id ORDER BY at, id",
        {subject}, [](const store::Row &row) {
            return domain::BasisEntry{row.id<domain::FlagId>(0),
                                      domain::flagSourceNames.value(QLatin1StringView(row.view(1)))
                                          .value_or(domain::FlagSource::Automated),
                                      row.instant(2)};
        });
}

BatchRows::BatchRows(store::Database &database, const domain::EventId &batch,
                     const Account &account)
    : m_database(database)
    , m_batch(batch)
    , m_account(account)
{}

base::Result<std::vector<domain::Revision>> BatchRows::presenceChanges() const
{
    // Found first, then read one by one: the caller writes the table that this reads. Sorted here:
    // asked for an order SQLite reads all revisions by subject, those of other batches too.
    std::set<domain::SubjectId> subjects;
    const auto found = m_database.each(
        R"(
        SELECT r.subject FROM batch_revision r JOIN case_file c ON c.subject = r.subject
        WHERE r.event = ?1 AND (?2 IS NULL OR r.account = ?2) AND (r.gone OR c.state = 'gone'))",
        {m_batch, m_account}, [&subjects](const store::Row &row) {
            subjects.insert(row.id<domain::SubjectId>(0));
            return true;
        });
    if (!found)
        return found.error();
    std::vector<domain::Revision> changes;
    for (const domain::SubjectId &subject : subjects) {
        const auto at = m_database.integer("SELECT max(at) FROM batch_revision "
                                           "WHERE event = ?1 AND subject = ?2",
                                           {m_batch, subject});
        if (!at)
            return at.error();
        const auto newest = readRevision(m_database, subject, base::instantFromMs(*at));
        if (!newest)
            return newest.error();
        if (*newest)
            changes.push_back((*newest)->revision);
    }
    return changes;
}

base::Result<bool> BatchRows::isFirstBatchOf(std::string_view rows,
                                             store::Database::Values key) const
{
    const auto batches = m_database.all(std::string("SELECT batch FROM ").append(rows) + " LIMIT 2",
                                        key, [](const store::Row &row) { return row.integer(0); });
    if (!batches)
        return batches.error();
    if (batches->size() < 2)
        return true;
    const auto first =
        m_database.all(std::string("SELECT e.id FROM intake_batch b JOIN event e ON e.id = b.event "
                                   "WHERE b.number IN (SELECT batch FROM ")
                               .append(rows)
                           + ") ORDER BY e.hub, e.device, e.seq LIMIT 1",
                       key, [](const store::Row &row) { return row.id<domain::EventId>(0); });
    if (!first)
        return first.error();
    return first->empty() || first->front() == m_batch;
}

base::Result<void> BatchRows::eachFlag(
    const std::function<base::Result<void>(const domain::Flag &, const intake::RevisionRow &)>
        &function) const
{
    base::Result<void> outcome;
    static const std::string sql =
        "SELECT " + std::string(intake::flagColumns)
        + " FROM batch_flag f WHERE event = ?1 AND (?2 IS NULL OR EXISTS ("
          "SELECT 1 FROM revision r WHERE r.subject = f.subject AND r.at = f.revision "
          "AND r.account = ?2)) ORDER BY row";
    auto done = m_database.each(sql, {m_batch, m_account}, [&](const store::Row &row) {
        const intake::FlagRow stored = intake::readFlag(row);
        const domain::Flag &flag = stored.flag;
        const auto isFirst = isFirstBatchOf("flag WHERE subject = ?1 AND id = ?2",
                                            std::array<store::Value, 2>{flag.subject, flag.id});
        if (!isFirst)
            outcome = isFirst.error();
        if (!isFirst || !*isFirst)
            return isFirst.isOk();
        const auto revision = readRevision(m_database, flag.subject, stored.revision);
        if (!revision)
            outcome = revision.error();
        else if (*revision)
            outcome = function(flag, **revision);
        return outcome.isOk();
    });
    return outcome ? done : outcome;
}

base::Result<std::vector<AppealFacts>> BatchRows::appeals() const
{
    const auto rows = m_database.all(
        R"(
        SELECT id, subject, decision, at FROM batch_appeal a
        WHERE event = ?1 AND (?2 IS NULL OR ?2 = (
            SELECT account FROM revision r WHERE r.subject = a.subject
            ORDER BY at DESC, commitment DESC LIMIT 1))
        ORDER BY row)",
        {m_batch, m_account}, [this](const store::Row &row) {
            return AppealFacts{row.array<16>(0), row.id<domain::SubjectId>(1),
                               row.maybeId<domain::DecisionId>(2), row.instant(3), m_batch};
        });
    if (!rows)
        return rows.error();
    std::vector<AppealFacts> firsts;
    for (const AppealFacts &appeal : *rows) {
        const auto isFirst =
            isFirstBatchOf("appeal WHERE id = ?1", std::array<store::Value, 1>{appeal.id});
        if (!isFirst)
            return isFirst.error();
        if (*isFirst)
            firsts.push_back(appeal);
    }
    return firsts;
}

} // namespace vigil::cases
