// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casereader.h"
#include "cases/flagfold.h"
#include "cases/intakerows.h"
#include "cases/nextprobes.h"
#include "domain/decisiondraft.h"

#include <map>

namespace vigil::cases {

namespace {

constexpr std::string_view oldestOfAll =
    "SELECT due_at, opened_at FROM case_file WHERE state = 'open' ORDER BY due_at, id LIMIT 1";
constexpr std::string_view oldestOfQueue =
    "SELECT due_at, opened_at FROM case_file WHERE state = 'open' AND queue = ?1 "
    "ORDER BY due_at, id LIMIT 1";

base::Result<void> addOldest(store::Database &database, QueueSummary &summary)
{
    const auto read = [&](const store::Row &row) {
        summary.oldestDue = row.instant(0);
        summary.oldestOpened = row.instant(1);
        return false;
    };
    return summary.queue.isEmpty() ? database.each(oldestOfAll, {}, read)
                                   : database.each(oldestOfQueue, {summary.queue}, read);
}

#define VIGIL_UPCOMING                                                                             \
    "SELECT c.id, c.subject, c.subject_type, c.kind, c.policy, c.severity, c.queue, c.language, "  \
    "c.due_at, EXISTS (SELECT 1 FROM lease l WHERE l.case_id = c.id AND l.until_at > ?1) "         \
    "FROM case_file c WHERE c.state = 'open' AND (c.due_at, c.id) > (?2, ?3) "
#define VIGIL_IN_ORDER "ORDER BY c.due_at, c.id"

UpcomingCase upcomingOf(const store::Row &row)
{
    UpcomingCase upcoming;
    upcoming.id = row.id<domain::CaseId>(0);
    upcoming.subject = {row.id<domain::SubjectId>(1),
                        domain::subjectTypeNames.value(QLatin1StringView(row.view(2)))
                            .value_or(domain::SubjectType::Video)};
    upcoming.kind = domain::caseKindNames.value(QLatin1StringView(row.view(3)))
                        .value_or(domain::CaseKind::Initial);
    if (const auto policy = row.maybeText(4))
        upcoming.policy = domain::PolicyId::parse(*policy);
    upcoming.severity = static_cast<domain::Severity>(row.integer(5));
    upcoming.queue = row.text(6);
    upcoming.language = row.text(7);
    upcoming.dueAt = row.instant(8);
    upcoming.isLeased = row.boolean(9);
    return upcoming;
}

} // namespace

base::Result<QueueSummary> readQueueSummary(store::Database &database, const QString &queue)
{
    QueueSummary summary;
    summary.queue = queue;
    auto done = database.each("SELECT state, sum(cases) FROM case_count "
                              "WHERE (?1 = '' OR queue = ?1) AND state IN ('open', 'escalated') "
                              "GROUP BY state",
                              {queue}, [&](const store::Row &row) {
                                  (row.text(0) == QLatin1StringView("open") ? summary.waiting
                                                                            : summary.escalated) =
                                      row.integer(1);
                                  return true;
                              });
    if (done)
        done = addOldest(database, summary);
    if (!done)
        return done.error();
    return summary;
}

base::Result<std::vector<QueueSummary>> readQueueSummaries(store::Database &database)
{
    const auto names = database.all("SELECT DISTINCT queue FROM case_count ORDER BY queue", {},
                                    [](const store::Row &row) { return row.text(0); });
    if (!names)
        return names.error();
    std::vector<QueueSummary> summaries;
    for (const QString &name : *names) {
        auto summary = readQueueSummary(database, name);
        if (!summary)
            return summary.error();
        summaries.push_back(*std::move(summary));
    }
    return summaries;
}

namespace {

/// One index walk: of a queue, a language, both or neither.
base::Result<std::vector<UpcomingCase>> readOrdered(store::Database &database,
                                                    const UpcomingRequest &request,
                                                    const std::optional<QString> &language)
{
    const domain::CaseId none;
    const base::Instant dueAfter = request.after ? request.after->first : base::Instant::min();
    const domain::CaseId idAfter = request.after ? request.after->second : none;
    std::string sql(VIGIL_UPCOMING);
    std::vector<store::Value> values{request.now, dueAfter, idAfter};
    const auto restrict = [&](std::string_view column, const QString &to) {
        values.emplace_back(to);
        sql.append("AND c.").append(column).append(" = ?" + std::to_string(values.size()) + " ");
    };
    if (!request.queue.isEmpty())
        restrict("queue", request.queue);
    if (language)
        restrict("language", *language);
    values.emplace_back(request.size);
    sql.append(VIGIL_IN_ORDER " LIMIT ?" + std::to_string(values.size()));
    return database.all(sql, store::Database::Values(values), upcomingOf);
}

} // namespace

base::Result<std::vector<UpcomingCase>> readUpcoming(store::Database &database,
                                                     const UpcomingRequest &request)
{
    if (request.languages.isEmpty())
        return readOrdered(database, request, std::nullopt);
    const auto languages = waitingLanguages(database, {request.languages, request.queue});
    if (!languages)
        return languages.error();
    std::map<std::pair<base::Instant, domain::CaseId>, UpcomingCase> all;
    for (const QString &language : *languages) {
        auto some = readOrdered(database, request, language);
        if (!some)
            return some;
        for (UpcomingCase &upcoming : *some)
            all.emplace(std::pair(upcoming.dueAt, upcoming.id), std::move(upcoming));
    }
    std::vector<UpcomingCase> first;
    for (auto &[key, upcoming] : all) {
        if (first.size() == static_cast<std::size_t>(request.size))
            break;
        first.push_back(std::move(upcoming));
    }
    return first;
}

base::Result<BanPreview> previewBan(store::Database &database, const domain::AccountId &account,
                                    const domain::CaseId &except)
{
    BanPreview preview;
    const auto facts = readAccount(database, account);
    if (!facts)
        return facts.error();
    preview.account = facts->value_or(domain::AccountFacts{});
    preview.account.id = account;
    preview.needsLead =
        !*facts || domain::isProtectedAccount(**facts, domain::DecisionRules{}.veryLargeFollowers);
    auto done = database.each(R"(
        SELECT type, ended IS NULL, count(*) FROM subject
        WHERE id IN (SELECT subject FROM revision WHERE account = ?1)
        AND account = ?1 AND gone = 0 AND type IN ('video', 'livestream') GROUP BY 1, 2)",
                              {account}, [&](const store::Row &row) {
                                  if (row.text(0) == QLatin1StringView("video"))
                                      preview.videos += row.integer(2);
                                  else if (row.boolean(1))
                                      preview.runningStreams += row.integer(2);
                                  else
                                      preview.videos += row.integer(2);
                                  return true;
                              });
    if (!done)
        return done.error();
    const auto cases = readCases(database,
                                 "WHERE account = ?1 AND id <> ?2 "
                                 "AND state NOT IN ('decided', 'superseded', 'gone')",
                                 {account, except});
    if (!cases)
        return cases.error();
    for (const CaseRow &row : *cases)
        ++(isSupersededByBan(row) ? preview.casesSuperseded : preview.casesThatStay);
    const auto ban = standingBan(database, account);
    if (!ban)
        return ban.error();
    preview.isBanned = ban->has_value();
    return preview;
}

} // namespace vigil::cases
