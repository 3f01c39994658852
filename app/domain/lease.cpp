// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lease.h"

#include "domain/errors.h"

#include <algorithm>

namespace vigil::domain {

namespace {
base::Error overError()
{
    return {errors::leaseOver,
            QStringLiteral("The lease on the case is over; somebody else may have it now. Lease it "
                           "again.")};
}
} // namespace

Lease::Lease(const LeaseId &id, const CaseId &caseId, const Holder &holder, base::Instant from,
             base::Instant until)
    : m_id(id)
    , m_caseId(caseId)
    , m_holder(holder)
    , m_from(from)
    , m_until(until)
{}

Lease Lease::begin(const LeaseId &id, const CaseId &caseId, const Holder &holder, base::Instant now,
                   const LeaseRules &rules)
{
    return Lease(id, caseId, holder, now, now + rules.length);
}

Lease Lease::withHold(std::optional<base::Instant> heldAt) const
{
    Lease lease = *this;
    lease.m_heldAt = heldAt;
    return lease;
}

base::Millis Lease::remaining(base::Instant now) const
{
    return std::max(m_until - now, base::Millis{});
}

bool Lease::isEnding(base::Instant now, const LeaseRules &rules) const
{
    return !isOver(now) && remaining(now) <= rules.warning;
}

base::Result<Lease> Lease::renewed(base::Instant now, const LeaseRules &rules) const
{
    if (isOver(now))
        return overError();
    Lease lease = *this;
    if (!isHeld())
        lease.m_until = std::max(m_until, now + rules.length);
    return lease;
}

base::Result<Lease> Lease::held(base::Instant now, const LeaseRules &rules) const
{
    if (isOver(now))
        return overError();
    if (isHeld()) {
        return base::Error{
            errors::leaseHeldAlready,
            QStringLiteral("The case is held already. Go on with it, or release it.")};
    }
    Lease lease = *this;
    lease.m_heldAt = now;
    lease.m_until = now + rules.holdLength;
    return lease;
}

base::Result<Lease> Lease::resumed(base::Instant now, const LeaseRules &rules) const
{
    if (isOver(now))
        return overError();
    Lease lease = *this;
    lease.m_heldAt.reset();
    lease.m_until = now + rules.length;
    return lease;
}

base::Result<void> checkSkip(const QList<base::Instant> &skips, base::Instant now,
                             const LeaseRules &rules)
{
    const auto recent = std::count_if(skips.begin(), skips.end(), [&](base::Instant at) {
        return at <= now && now - at < rules.skipPeriod;
    });
    if (recent >= rules.skipsPerPeriod) {
        return base::Error{
            errors::skipsUsedUp,
            QStringLiteral("No more cases can be skipped for now. Decide this one, or "
                           "escalate it.")};
    }
    return {};
}

} // namespace vigil::domain
