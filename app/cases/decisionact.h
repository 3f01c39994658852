// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserequests.h"
#include "cases/caserow.h"
#include "cases/queues.h"
#include "domain/lease.h"
#include "domain/member.h"
#include "store/writetransaction.h"

namespace vigil::cases {

/// What a transaction about cases works with.
struct Act
{
    store::WriteTransaction &write;
    const Caller &caller;
    const PolicyLookup &policies;
    const domain::LeaseRules &leases;
};

/// The caller's roles now; an asserted person's end at reviewer.
[[nodiscard]] base::Result<domain::Roles> rolesOf(Act &act);
/// Refuses with rightMissing.
base::Result<void> checkRight(Act &act, domain::Right right);
/// Refuses with caseUnknown.
[[nodiscard]] base::Result<CaseRow> knownCase(Act &act, const domain::CaseId &id);
/// Case, subject and account: what every event about a case names.
[[nodiscard]] std::vector<ledger::Aggregate> aggregatesOf(const CaseRow &row);
[[nodiscard]] base::Error decisionUnknownError(const domain::DecisionId &id);
/// Appends an event about a case by the caller.
base::Result<store::Recorded> append(Act &act, const CaseRow &row, const char *kind,
                                     const QJsonObject &body, const domain::EventId &id = {});
/// Measures with their targets; what has none hits the subject or its account.
[[nodiscard]] base::Result<QList<domain::Measure>> targeted(const QList<MeasureRequest> &requests,
                                                            const CaseRow &row);

/// All inside the caller's transaction: lease, rules, event, views, end of the lease.
[[nodiscard]] base::Result<DecisionReceipt> decide(Act &act, const DecisionRequest &request);
[[nodiscard]] base::Result<UndoReceipt> undo(Act &act, const domain::DecisionId &decision);
[[nodiscard]] base::Result<ReversalReceipt> reverse(Act &act, const ReversalRequest &request);

/// What an undo asks of a decision or a group decision.
struct Undoable
{
    domain::DecisionId id;
    domain::MemberId actor;
    domain::DeviceId device;
    bool stands = false;
    base::Instant effectiveAt;
};
/// undoNotYours, decisionOver, undoTooLate.
base::Result<void> checkUndo(const Act &act, const Undoable &what);

} // namespace vigil::cases
