// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/intakerows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigil::cases {

namespace {

#define VIGIL_REVISION                                                                             \
    "SELECT subject, type, at, stated_at, account, posted, ended, language, country, reach, "      \
    "duration_ms, topics, gone, catalog, account_country, account_created, account_followers, "    \
    "account_kind, account_fake_suspected, document FROM revision "
#define VIGIL_FLAG                                                                                 \
    "SELECT id, subject, source, at, policy, score_pct, reporter, segments, "                      \
    "order_state, order_deadline, order_territory"

std::optional<domain::CountryCode> country(const store::Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : domain::CountryCode::parse(row.text(column));
}

QJsonArray jsonList(const store::Row &row, int column)
{
    return row.isNull(column) ? QJsonArray() : QJsonDocument::fromJson(row.bytes(column)).array();
}

QStringList texts(const QJsonArray &json)
{
    QStringList list;
    for (const auto &value : json)
        list << value.toString();
    return list;
}

IntakeRevision revisionOf(const store::Row &row)
{
    IntakeRevision found;
    domain::Revision &revision = found.revision;
    revision.subject = row.id<domain::SubjectId>(0);
    revision.type = domain::subjectTypeNames.value(QLatin1StringView(row.view(1)))
                        .value_or(domain::SubjectType::Video);
    revision.at = row.instant(2);
    found.statedAt = row.instant(3);
    revision.account.id = row.id<domain::AccountId>(4);
    revision.posted = row.maybeInstant(5);
    revision.ended = row.maybeInstant(6);
    revision.language = row.maybeText(7).value_or(QString());
    revision.country = country(row, 8);
    revision.reach = row.maybeInteger(9);
    if (const auto duration = row.maybeInteger(10))
        revision.duration = base::Millis(*duration);
    revision.topics = texts(jsonList(row, 11));
    revision.isGone = row.boolean(12);
    revision.isCatalog = row.boolean(13);
    revision.account.country = country(row, 14);
    revision.account.created = row.maybeInstant(15);
    revision.account.followers = row.maybeInteger(16);
    revision.account.kind = domain::accountKindNames.value(QLatin1StringView(row.view(17)))
                                .value_or(domain::AccountKind::Person);
    revision.account.isFakeSuspected = row.boolean(18);
    found.document = row.bytes(19);
    return found;
}

domain::Flag flagOf(const store::Row &row)
{
    domain::Flag flag;
    flag.id = row.id<domain::FlagId>(0);
    flag.subject = row.id<domain::SubjectId>(1);
    flag.source = domain::flagSourceNames.value(QLatin1StringView(row.view(2)))
                      .value_or(domain::FlagSource::Automated);
    flag.at = row.instant(3);
    if (const auto policy = row.maybeText(4))
        flag.policy = domain::PolicyId::parse(*policy);
    if (const auto score = row.maybeInteger(5))
        flag.scorePct = static_cast<int>(*score);
    flag.reporter = row.maybeId<domain::ReporterId>(6);
    for (const auto &segment : jsonList(row, 7)) {
        const QJsonArray pair = segment.toArray();
        flag.segments.append(
            {base::Millis(pair.at(0).toInteger()), base::Millis(pair.at(1).toInteger())});
    }
    if (!row.isNull(8) || !row.isNull(9) || !row.isNull(10)) {
        domain::Order order;
        order.state = country(row, 8);
        order.deadline = row.maybeInstant(9);
        for (const QString &code : texts(jsonList(row, 10))) {
            if (const auto parsed = domain::CountryCode::parse(code))
                order.territory.append(*parsed);
        }
        flag.order = order;
    }
    return flag;
}

} // namespace

base::Result<std::optional<IntakeRevision>>
readRevision(store::Database &database, const domain::SubjectId &subject, base::Instant at)
{
    return database.one(VIGIL_REVISION "WHERE subject = ?1 AND at = ?2 LIMIT 1", {subject, at},
                        revisionOf);
}

base::Result<std::vector<IntakeRevision>> readRevisions(store::Database &database,
                                                        const domain::SubjectId &subject)
{
    auto rows =
        database.all(VIGIL_REVISION "WHERE subject = ?1 ORDER BY at, row", {subject}, revisionOf);
    if (!rows)
        return rows;
    const auto last = std::unique(rows->begin(), rows->end(), [](const auto &a, const auto &b) {
        return a.revision.at == b.revision.at;
    });
    rows->erase(last, rows->end());
    return rows;
}

base::Result<std::optional<domain::AccountFacts>> readAccount(store::Database &database,
                                                              const domain::AccountId &account)
{
    return database.one("SELECT country, created, followers, kind, fake_suspected FROM account "
                        "WHERE id = ?1",
                        {account}, [&](const store::Row &row) {
                            domain::AccountFacts facts;
                            facts.id = account;
                            facts.country = country(row, 0);
                            facts.created = row.maybeInstant(1);
                            facts.followers = row.maybeInteger(2);
                            facts.kind =
                                domain::accountKindNames.value(QLatin1StringView(row.view(3)))
                                    .value_or(domain::AccountKind::Person);
                            facts.isFakeSuspected = row.boolean(4);
                            return facts;
                        });
}

base::Result<std::vector<domain::Flag>> readFlags(store::Database &database,
                                                  const domain::SubjectId &subject)
{
    auto flags =
        database.all(VIGIL_FLAG " FROM flag WHERE subject = ?1 ORDER BY at, id", {subject}, flagOf);
    if (!flags)
        return flags;
    const auto last = std::unique(flags->begin(), flags->end(),
                                  [](const auto &a, const auto &b) { return a.id == b.id; });
    flags->erase(last, flags->end());
    return flags;
}

BatchRows::BatchRows(store::Database &database, const domain::EventId &batch,
                     const Account &account)
    : m_database(database)
    , m_batch(batch)
    , m_account(account)
{}

base::Result<std::vector<domain::Revision>> BatchRows::presenceChanges() const
{
    // Found first, then read one by one: the caller writes the table that this reads.
    const auto subjects = m_database.all(
        R"(
        SELECT DISTINCT r.subject FROM batch_revision r JOIN case_file c ON c.subject = r.subject
        WHERE r.event = ?1 AND (?2 IS NULL OR r.account = ?2) AND (r.gone OR c.state = 'gone')
        ORDER BY r.subject)",
        {m_batch, m_account}, [](const store::Row &row) { return row.id<domain::SubjectId>(0); });
    if (!subjects)
        return subjects.error();
    std::vector<domain::Revision> changes;
    for (const domain::SubjectId &subject : *subjects) {
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

base::Result<bool> BatchRows::isFirstBatchOf(std::string_view table, const base::IdBytes &id) const
{
    const std::string rows(table);
    const auto count = m_database.integer("SELECT count(*) FROM " + rows + " WHERE id = ?1", {id});
    if (!count)
        return count.error();
    if (*count < 2)
        return true;
    const auto first = m_database.one(
        "SELECT e.id FROM " + rows
            + " f JOIN intake_batch b ON b.number = f.batch JOIN event e ON e.id = b.event "
              "WHERE f.id = ?1 ORDER BY e.hub, e.device, e.seq LIMIT 1",
        {id}, [](const store::Row &row) { return row.id<domain::EventId>(0); });
    if (!first)
        return first.error();
    return !*first || **first == m_batch;
}

base::Result<void> BatchRows::eachFlag(
    const std::function<base::Result<void>(const domain::Flag &, const IntakeRevision &)> &function)
    const
{
    base::Result<void> outcome;
    auto done = m_database.each(
        VIGIL_FLAG ", revision FROM batch_flag f WHERE event = ?1 AND (?2 IS NULL OR EXISTS ("
                   "SELECT 1 FROM revision r WHERE r.subject = f.subject AND r.at = f.revision "
                   "AND r.account = ?2)) ORDER BY row",
        {m_batch, m_account}, [&](const store::Row &row) {
            const domain::Flag flag = flagOf(row);
            const auto isFirst = isFirstBatchOf("flag", flag.id.bytes());
            if (!isFirst)
                outcome = isFirst.error();
            if (!isFirst || !*isFirst)
                return isFirst.isOk();
            const auto revision = readRevision(m_database, flag.subject, row.instant(11));
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
    const auto rows =
        m_database.all(R"(
        SELECT id, subject, decision, at FROM batch_appeal a
        WHERE event = ?1 AND (?2 IS NULL OR ?2 = (
            SELECT account FROM revision r WHERE r.subject = a.subject ORDER BY at DESC LIMIT 1))
        ORDER BY row)",
                       {m_batch, m_account}, [](const store::Row &row) {
                           return AppealFacts{row.array<16>(0), row.id<domain::SubjectId>(1),
                                              row.maybeId<domain::DecisionId>(2), row.instant(3)};
                       });
    if (!rows)
        return rows.error();
    std::vector<AppealFacts> firsts;
    for (const AppealFacts &appeal : *rows) {
        const auto isFirst = isFirstBatchOf("appeal", appeal.id);
        if (!isFirst)
            return isFirst.error();
        if (*isFirst)
            firsts.push_back(appeal);
    }
    return firsts;
}

} // namespace vigil::cases
