// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/leasedesk.h"

#include "cases/errors.h"
#include "cases/nextprobes.h"
#include "domain/errors.h"
#include "domain/queue.h"

namespace vigil::cases {

using domain::CaseState;

namespace {

/// So many are looked at in one transaction, for which others wait; who wants to look through more
/// of them does so beside it (findNext()).
constexpr int mostUnwantedAtOnce = 256;

constexpr std::string_view leaseColumns =
    "SELECT id, case_id, member, device, from_at, until_at, held_at FROM lease ";

domain::Lease leaseOf(const store::Row &row)
{
    return domain::Lease(row.id<domain::LeaseId>(0), row.id<domain::CaseId>(1),
                         {row.id<domain::MemberId>(2), row.id<domain::DeviceId>(3)}, row.instant(4),
                         row.instant(5))
        .withHold(row.maybeInstant(6));
}

LeasedCase inHand(const CaseRow &row, const domain::Lease &lease)
{
    return {row.id,       row.kind,     row.subject, row.account, row.queue,
            row.language, row.severity, row.due,     lease};
}

bool isWorkable(const CaseRow &row)
{
    return row.status.state == CaseState::Open || row.status.state == CaseState::Escalated;
}

base::Error leaseLostError(const domain::CaseId &caseId)
{
    return {errors::leaseLost,
            QStringLiteral("The case is not in your hands: its time ran out, or somebody else has "
                           "it. Nothing was saved; take the next case."),
            caseId.toString()};
}

} // namespace

base::Result<std::optional<domain::Lease>>
readLiveLease(store::Database &database, const domain::CaseId &caseId, base::Instant now)
{
    return database.one(std::string(leaseColumns).append("WHERE case_id = ?1 AND until_at > ?2"),
                        {caseId, now}, leaseOf);
}

LeaseDesk::LeaseDesk(store::WriteTransaction &write, const Caller &caller,
                     const domain::LeaseRules &rules)
    : m_write(write)
    , m_database(write.database())
    , m_caller(caller)
    , m_rules(rules)
{}

base::Result<std::optional<LeasedCase>> LeaseDesk::next(const NextRequest &request)
{
    auto mine = live(request, std::nullopt);
    if (!mine || *mine)
        return mine;
    return takeNext(request);
}

base::Result<std::optional<LeasedCase>> LeaseDesk::prefetch(const NextRequest &request,
                                                            const domain::CaseId &current)
{
    auto mine = live(request, current);
    if (!mine || *mine)
        return mine;
    return takeNext(request);
}

base::Result<std::optional<LeasedCase>> LeaseDesk::live(const NextRequest &request,
                                                        const std::optional<domain::CaseId> &except)
{
    const auto leases = m_database.all(
        std::string(leaseColumns)
            .append("WHERE member = ?1 AND device = ?2 AND until_at > ?3 AND held_at IS NULL "
                    "ORDER BY from_at, case_id"),
        {m_caller.member, m_write.device(), m_write.at()}, leaseOf);
    if (!leases)
        return leases.error();
    for (const domain::Lease &lease : *leases) {
        if (lease.caseId() == except)
            continue;
        const auto row = readCase(m_database, lease.caseId());
        if (!row)
            return row.error();
        const auto wanted = isWanted(m_database, request, lease.caseId());
        if (!wanted)
            return wanted.error();
        if (*row && isWorkable(**row) && *wanted)
            return std::optional(inHand(**row, lease));
        // Its account was banned, the platform lost the subject, or it is no longer wanted: nothing
        // left to work on.
        if (auto done = end(lease.caseId()); !done)
            return done.error();
    }
    return std::optional<LeasedCase>();
}

base::Result<std::optional<LeasedCase>> LeaseDesk::takeNext(const NextRequest &request)
{
    auto found = candidate(request);
    if (!found)
        return found.error();
    if (!*found) {
        const auto alone = isAlone();
        if (!alone)
            return alone.error();
        if (*alone)
            found = refused(request);
        if (!found)
            return found.error();
    }
    if (!*found)
        return std::optional<LeasedCase>();
    const auto row = readCase(m_database, **found);
    if (!row)
        return row.error();
    auto taken = take(**row);
    if (!taken)
        return taken.error();
    return std::optional(*std::move(taken));
}

base::Result<std::optional<domain::CaseId>> LeaseDesk::candidate(const NextRequest &request)
{
    const auto found =
        findNext(m_database, request, m_caller.member, m_write.at(), mostUnwantedAtOnce);
    if (!found)
        return found.error();
    return *found ? std::optional((*found)->second) : std::nullopt;
}

base::Result<std::optional<domain::CaseId>> LeaseDesk::refused(const NextRequest &request)
{
    std::optional<domain::CaseId> found;
    base::Result<bool> wanted = true;
    auto done = m_database.each(
        R"(
        SELECT c.id, c.queue, c.language FROM refusal r JOIN case_file c ON c.id = r.case_id
        WHERE r.member = ?1 AND r.kind = 'skipped' AND c.state = ?2
          AND (c.not_by IS NULL OR c.not_by <> ?1)
          AND NOT EXISTS (SELECT 1 FROM lease l WHERE l.case_id = c.id AND l.until_at > ?3)
        ORDER BY r.at, c.id)",
        {m_caller.member,
         domain::caseStateNames.name(request.isEscalated ? CaseState::Escalated : CaseState::Open),
         m_write.at()},
        [&](const store::Row &row) {
            const QString language = row.text(2);
            const bool isSpoken = request.languages.isEmpty() || language.isEmpty()
                                  || std::any_of(request.languages.begin(), request.languages.end(),
                                                 [&](const QString &range) {
                                                     return domain::coversLanguage(range, language);
                                                 });
            const bool isInQueue = request.queue.isEmpty() || row.text(1) == request.queue;
            if (!isSpoken || !isInQueue)
                return true;
            wanted = isWanted(m_database, request, row.id<domain::CaseId>(0));
            if (wanted && *wanted)
                found = row.id<domain::CaseId>(0);
            return wanted && !found;
        });
    if (!done)
        return done.error();
    if (!wanted)
        return wanted.error();
    return found;
}

base::Result<bool> LeaseDesk::isAlone()
{
    const auto others = m_database.integer(R"(
        SELECT count(DISTINCT m.id) FROM member m JOIN member_role r ON r.member = m.id
        WHERE m.revoked IS NULL AND r.role IN ('reviewer', 'lead') AND m.id <> ?1)",
                                           {m_caller.member});
    if (!others)
        return others.error();
    return *others == 0;
}

base::Result<LeasedCase> LeaseDesk::take(const CaseRow &row)
{
    const domain::Lease lease =
        domain::Lease::begin(domain::LeaseId::make(m_write.at(), m_write.random()), row.id,
                             {m_caller.member, m_write.device()}, m_write.at(), m_rules);
    // Compare and swap: only over a lease that is over, or the caller's own.
    auto done = m_database.run(
        R"(
        INSERT INTO lease (case_id, id, member, device, from_at, until_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (case_id) DO UPDATE SET id = excluded.id, member = excluded.member,
            device = excluded.device, from_at = excluded.from_at, until_at = excluded.until_at,
            held_at = NULL
        WHERE lease.until_at <= excluded.from_at
           OR (lease.member = excluded.member AND lease.device = excluded.device))",
        {row.id, lease.id(), m_caller.member, m_write.device(), lease.from(), lease.until()});
    if (!done)
        return done.error();
    if (m_database.changes() != 1)
        return leaseLostError(row.id);
    return inHand(row, lease);
}

base::Result<domain::Lease> LeaseDesk::own(const domain::CaseId &caseId)
{
    const auto lease = readLiveLease(m_database, caseId, m_write.at());
    if (!lease)
        return lease.error();
    const domain::Lease::Holder holder{m_caller.member, m_write.device()};
    if (!*lease || !((*lease)->holder() == holder))
        return leaseLostError(caseId);
    return **lease;
}

base::Result<void> LeaseDesk::keep(const domain::Lease &lease)
{
    return m_database.run("UPDATE lease SET until_at = ?2, held_at = ?3 WHERE case_id = ?1",
                          {lease.caseId(), lease.until(), lease.heldAt()});
}

base::Result<void> LeaseDesk::checkFree(const domain::CaseId &caseId)
{
    const auto lease = readLiveLease(m_database, caseId, m_write.at());
    if (!lease)
        return lease.error();
    if (*lease && !((*lease)->holder() == domain::Lease::Holder{m_caller.member, m_write.device()}))
        return leaseLostError(caseId);
    return {};
}

base::Result<void> LeaseDesk::end(const domain::CaseId &caseId)
{
    return m_database.run("DELETE FROM lease WHERE case_id = ?1", {caseId});
}

base::Result<void> LeaseDesk::refuse(const domain::CaseId &caseId, QLatin1StringView kind)
{
    return m_database.run(R"(
        INSERT INTO refusal (case_id, member, kind, at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (case_id, member) DO UPDATE SET kind = excluded.kind, at = excluded.at)",
                          {caseId, m_caller.member, kind, m_write.at()});
}

base::Result<void> LeaseDesk::checkSkip()
{
    const auto skips =
        m_database.all("SELECT at FROM refusal WHERE member = ?1 AND kind = 'skipped' AND at > ?2",
                       {m_caller.member, m_write.at() - m_rules.skipPeriod},
                       [](const store::Row &row) { return row.instant(0); });
    if (!skips)
        return skips.error();
    return domain::checkSkip(QList<base::Instant>(skips->begin(), skips->end()), m_write.at(),
                             m_rules);
}

} // namespace vigil::cases
