// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/nextprobes.h"

#include "cases/caserow.h"
#include "domain/queue.h"

namespace vigil::cases {

namespace {

// Each has its own covering index on open cases, in the order of due_at; the state is a literal, or
// SQLite would not use a partial index. The first row that is wanted ends it. What is passed over
// is leased or refused: as many as there are people.
#define VIGIL_FREE_FOR_MEMBER                                                                      \
    " AND NOT EXISTS (SELECT 1 FROM lease l WHERE l.case_id = c.id AND l.until_at > ?1)"           \
    " AND NOT EXISTS (SELECT 1 FROM refusal r WHERE r.case_id = c.id AND r.member = ?2)"           \
    " AND (c.not_by IS NULL OR c.not_by <> ?2)"                                                    \
    " AND (c.due_at, c.id) >= (?3, ?4)"                                                            \
    " ORDER BY c.due_at, c.id"

constexpr std::string_view byQueueAndLanguage =
    "SELECT c.id, c.due_at FROM case_file c WHERE c.state = 'open' AND c.queue = ?5 "
    "AND c.language = ?6" VIGIL_FREE_FOR_MEMBER;
constexpr std::string_view byQueue = "SELECT c.id, c.due_at FROM case_file c WHERE c.state = "
                                     "'open' AND c.queue = ?5" VIGIL_FREE_FOR_MEMBER;
constexpr std::string_view byLanguage = "SELECT c.id, c.due_at FROM case_file c WHERE c.state = "
                                        "'open' AND c.language = ?5" VIGIL_FREE_FOR_MEMBER;
constexpr std::string_view byNothing =
    "SELECT c.id, c.due_at FROM case_file c WHERE c.state = 'open'" VIGIL_FREE_FOR_MEMBER;
constexpr std::string_view escalated =
    "SELECT c.id, c.due_at FROM case_file c WHERE c.state = 'escalated'" VIGIL_FREE_FOR_MEMBER;

bool isCovered(const QString &language, const QStringList &ranges)
{
    return language.isEmpty()
           || std::any_of(ranges.begin(), ranges.end(), [&](const QString &range) {
                  return domain::coversLanguage(range, language);
              });
}

} // namespace

base::Result<QStringList> waitingLanguages(store::Database &database, const NextRequest &request)
{
    QStringList languages;
    auto done = database.each("SELECT DISTINCT language FROM case_count "
                              "WHERE state = 'open' AND (?1 = '' OR queue = ?1) ORDER BY language",
                              {request.queue}, [&](const store::Row &row) {
                                  const QString language = row.text(0);
                                  if (isCovered(language, request.languages))
                                      languages << language;
                                  return true;
                              });
    if (!done)
        return done.error();
    return languages;
}

base::Result<std::vector<NextProbe>> probesFor(store::Database &database,
                                               const NextRequest &request)
{
    const bool isAnyQueue = request.queue.isEmpty();
    if (request.isEscalated)
        return std::vector<NextProbe>{{escalated, {}}};
    if (request.languages.isEmpty())
        return isAnyQueue ? std::vector<NextProbe>{{byNothing, {}}}
                          : std::vector<NextProbe>{{byQueue, {request.queue}}};
    const auto languages = waitingLanguages(database, request);
    if (!languages)
        return languages.error();
    std::vector<NextProbe> probes;
    for (const QString &language : *languages) {
        if (isAnyQueue)
            probes.push_back({byLanguage, {language}});
        else
            probes.push_back({byQueueAndLanguage, {request.queue, language}});
    }
    return probes;
}

base::Result<bool> isWanted(store::Database &database, const NextRequest &request,
                            const domain::CaseId &caseId)
{
    if (!request.isWanted)
        return true;
    auto offer = database.one(
        "SELECT severity, policies, topics, country FROM case_file WHERE id = ?1", {caseId},
        [](const store::Row &row) {
            const auto country = row.maybeText(3);
            return Offer{static_cast<domain::Severity>(row.integer(0)), splitPolicies(row.text(1)),
                         row.text(2).split(u'\n', Qt::SkipEmptyParts),
                         country ? domain::CountryCode::parse(*country) : std::nullopt};
        });
    if (!offer)
        return offer.error();
    if (!*offer)
        return false;
    // Flags that an earlier case was about say what the video shows, too.
    auto done = database.each("SELECT DISTINCT f.policy FROM flag f JOIN case_file c "
                              "ON c.subject = f.subject WHERE c.id = ?1 AND f.policy IS NOT NULL",
                              {caseId}, [&](const store::Row &row) {
                                  const auto id = domain::PolicyId::parse(row.text(0));
                                  if (id && !(*offer)->policies.contains(*id))
                                      (*offer)->policies << *id;
                                  return true;
                              });
    if (!done)
        return done.error();
    return request.isWanted(**offer);
}

base::Result<std::optional<DuePlace>> findNext(store::Database &database,
                                               const NextRequest &request,
                                               const domain::MemberId &member, base::Instant now,
                                               int mostUnwanted)
{
    const auto probes = probesFor(database, request);
    if (!probes)
        return probes.error();
    const DuePlace from = request.from.value_or(DuePlace{base::Instant::min(), {}});
    std::optional<DuePlace> first;
    for (const NextProbe &probe : *probes) {
        std::vector<store::Value> values{now, member, from.first, from.second};
        for (const QString &key : probe.keys)
            values.emplace_back(key);
        std::optional<DuePlace> found;
        base::Result<bool> wanted = true;
        int unwanted = 0;
        auto done = database.each(probe.sql, values, [&](const store::Row &row) {
            const auto id = row.id<domain::CaseId>(0);
            wanted = isWanted(database, request, id);
            if (wanted && *wanted)
                found = {row.instant(1), id};
            return wanted && !*wanted && ++unwanted < mostUnwanted;
        });
        if (!done)
            return done.error();
        if (!wanted)
            return wanted.error();
        if (found && (!first || *found < *first))
            first = found;
    }
    return first;
}

} // namespace vigil::cases
