// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserequests.h"
#include "cases/caserow.h"
#include "domain/lease.h"
#include "store/writetransaction.h"

#include <optional>

namespace vigil::cases {

/// Leases inside one write transaction, so that no case goes to two. Time is the transaction's.
/// Who is not offered a case again is kept beside them as work state: nobody needs it to know what
/// was done, no other console reads it, and it says no more than the ledger does, that a case was
/// skipped or released.
class LeaseDesk final
{
public:
    LeaseDesk(store::WriteTransaction &write, const Caller &caller,
              const domain::LeaseRules &rules);

    [[nodiscard]] base::Result<std::optional<LeasedCase>> next(const NextRequest &request);
    [[nodiscard]] base::Result<std::optional<LeasedCase>> prefetch(const NextRequest &request,
                                                                   const domain::CaseId &current);
    /// The caller's own live lease, or leaseLost.
    [[nodiscard]] base::Result<domain::Lease> own(const domain::CaseId &caseId);
    base::Result<void> keep(const domain::Lease &lease);
    /// A new lease on a case that nobody else holds; leaseLost when somebody does.
    [[nodiscard]] base::Result<LeasedCase> take(const CaseRow &row);
    /// Refuses with leaseLost when another holds the case; a case that nobody holds is free.
    base::Result<void> checkFree(const domain::CaseId &caseId);
    base::Result<void> end(const domain::CaseId &caseId);
    /// The case does not come back to the caller; `kind`: "skipped" or "released". A skipped one
    /// does when the caller works alone and nothing else is left, a released one never.
    base::Result<void> refuse(const domain::CaseId &caseId, QLatin1StringView kind);
    base::Result<void> checkSkip();

private:
    [[nodiscard]] base::Result<std::optional<LeasedCase>>
    live(const NextRequest &request, const std::optional<domain::CaseId> &except);
    [[nodiscard]] base::Result<std::optional<LeasedCase>> takeNext(const NextRequest &request);
    [[nodiscard]] base::Result<std::optional<domain::CaseId>> candidate(const NextRequest &request);
    [[nodiscard]] base::Result<std::optional<domain::CaseId>> refused(const NextRequest &request);
    [[nodiscard]] base::Result<bool> isAlone();

    store::WriteTransaction &m_write;
    store::Database &m_database;
    Caller m_caller;
    domain::LeaseRules m_rules;
};

/// The live lease on a case, whoever holds it.
[[nodiscard]] base::Result<std::optional<domain::Lease>>
readLiveLease(store::Database &database, const domain::CaseId &caseId, base::Instant now);

} // namespace vigil::cases
