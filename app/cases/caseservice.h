// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserequests.h"
#include "cases/queues.h"
#include "domain/lease.h"
#include "store/writer.h"

#include <QFuture>

#include <optional>

namespace vigil::cases {

/// Everything that changes cases. Each call is one transaction of the writer; a refusal is typed
/// (cases/errors.h, domain/errors.h, store/errors.h) and writes nothing. The future has its result
/// once it is on the disk. Thread safe; the writer outlives it.
class CaseService final
{
public:
    CaseService(store::Writer &writer, PolicyLookup policies,
                const domain::LeaseRules &leases = {});

    template<typename T>
    using Answer = QFuture<base::Result<T>>;

    /// The caller's live lease that is not held (the oldest), else leases the next case by due_at
    /// within the request; nothing when there is none. Never the same case to two.
    [[nodiscard]] Answer<std::optional<LeasedCase>> next(const Caller &caller,
                                                         const NextRequest &request);
    /// The case after `current`, leased too, so that its video can be made ready.
    [[nodiscard]] Answer<std::optional<LeasedCase>>
    prefetch(const Caller &caller, const NextRequest &request, const domain::CaseId &current);

    // Of the caller's own live lease; else leaseLost.
    [[nodiscard]] Answer<domain::Lease> renew(const Caller &caller, const domain::CaseId &caseId);
    [[nodiscard]] Answer<domain::Lease> hold(const Caller &caller, const domain::CaseId &caseId);
    [[nodiscard]] Answer<domain::Lease> resume(const Caller &caller, const domain::CaseId &caseId);
    /// Puts the case back at the end of the caller's day; skipsUsedUp over the cap.
    [[nodiscard]] Answer<void> skip(const Caller &caller, const domain::CaseId &caseId);
    /// "Not my language" and "I should not see this": the record says only that it was released.
    [[nodiscard]] Answer<void> release(const Caller &caller, const domain::CaseId &caseId);
    /// Gives a lease back without a word (a prefetched case at the end of a shift). No event.
    [[nodiscard]] Answer<void> giveBack(const Caller &caller, const domain::CaseId &caseId);

    /// Leases an open case itself. The same id again returns the first outcome. Similar videos are
    /// decided with it; what that does to each of them follows at once, in transactions of its own.
    [[nodiscard]] Answer<DecisionReceipt> decide(const Caller &caller,
                                                 const DecisionRequest &request);
    /// Goes on with the group decisions of this console that were left off. A console that starts
    /// and every decision on similar videos do.
    Answer<void> carryOutGroups();
    /// Within the undo window, on the console that decided; the case comes back, leased by the
    /// caller. With it go the group decisions that follow from it; one of these can be undone
    /// alone.
    [[nodiscard]] Answer<UndoReceipt> undo(const Caller &caller,
                                           const domain::DecisionId &decision);
    /// By a lead, or by the person who decides the appeal that is named. A group decision ends as a
    /// whole; of what it did to one video a lead reverses that decision alone.
    [[nodiscard]] Answer<ReversalReceipt> reverse(const Caller &caller,
                                                  const ReversalRequest &request);

    /// With an interim measure if wanted, which stands until the case is decided.
    [[nodiscard]] Answer<void> escalate(const Caller &caller, const EscalationRequest &request);
    /// A lead gives an escalated case back to the reviewers.
    [[nodiscard]] Answer<void> returnEscalated(const Caller &caller, const domain::CaseId &caseId);
    /// The case waits; while it does, its subject is feed_ineligible.
    [[nodiscard]] Answer<void> sendToFactCheck(const Caller &caller, const domain::CaseId &caseId);
    /// A verdict, no answer in time, or no longer wanted: the case is open again.
    /// `keepsRestriction` leaves the provisional measure until the decision.
    [[nodiscard]] Answer<void> endFactCheck(const Caller &caller, const domain::CaseId &caseId,
                                            bool keepsRestriction);

private:
    store::Writer &m_writer;
    PolicyLookup m_policies;
    domain::LeaseRules m_leases;
};

} // namespace vigil::cases
