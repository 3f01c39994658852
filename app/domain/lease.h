// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/ids.h"

#include <QList>

#include <chrono>
#include <optional>

namespace vigil::domain {

/// How long leases last and how often a case may be skipped.
struct LeaseRules
{
    base::Millis length = std::chrono::minutes{5};
    base::Millis warning = std::chrono::seconds{60};
    base::Millis holdLength = std::chrono::minutes{30}; ///< from the moment it is held
    base::Millis skipPeriod = std::chrono::hours{1};
    int skipsPerPeriod = 10;
};

/// The exclusive, expiring hold of one reviewer on one case. Half open: over at `until`.
class Lease final
{
public:
    struct Holder
    {
        MemberId member;
        DeviceId device;

        friend bool operator==(const Holder &, const Holder &) = default;
    };

    [[nodiscard]] static Lease begin(const LeaseId &id, const CaseId &caseId, const Holder &holder,
                                     base::Instant now, const LeaseRules &rules = {});
    /// As kept in the store.
    Lease(const LeaseId &id, const CaseId &caseId, const Holder &holder, base::Instant from,
          base::Instant until);
    [[nodiscard]] Lease withHold(std::optional<base::Instant> heldAt) const;

    [[nodiscard]] const LeaseId &id() const { return m_id; }
    [[nodiscard]] const CaseId &caseId() const { return m_caseId; }
    [[nodiscard]] const Holder &holder() const { return m_holder; }
    [[nodiscard]] base::Instant from() const { return m_from; }
    [[nodiscard]] base::Instant until() const { return m_until; }
    [[nodiscard]] std::optional<base::Instant> heldAt() const { return m_heldAt; }

    [[nodiscard]] bool isOver(base::Instant now) const { return now >= m_until; }
    [[nodiscard]] bool isHeld() const { return m_heldAt.has_value(); }
    [[nodiscard]] base::Millis remaining(base::Instant now) const;
    /// Time to warn: it ends within `warning`, and is not over.
    [[nodiscard]] bool isEnding(base::Instant now, const LeaseRules &rules = {}) const;

    /// The full length again from now; never shortens; a held lease keeps its end. leaseOver when
    /// late.
    [[nodiscard]] base::Result<Lease> renewed(base::Instant now,
                                              const LeaseRules &rules = {}) const;
    /// Kept for `holdLength`; leaseHeldAlready when it is held already.
    [[nodiscard]] base::Result<Lease> held(base::Instant now, const LeaseRules &rules = {}) const;
    /// Back to work, with the full length from now.
    [[nodiscard]] base::Result<Lease> resumed(base::Instant now,
                                              const LeaseRules &rules = {}) const;

    friend bool operator==(const Lease &, const Lease &) = default;

private:
    LeaseId m_id;
    CaseId m_caseId;
    Holder m_holder;
    base::Instant m_from;
    base::Instant m_until;
    std::optional<base::Instant> m_heldAt;
};

/// skipsUsedUp when the member's skips within the period before `now` have reached the cap.
[[nodiscard]] base::Result<void> checkSkip(const QList<base::Instant> &skips, base::Instant now,
                                           const LeaseRules &rules = {});

} // namespace vigil::domain
