// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/decisionact.h"
#include "cases/grouprow.h"
#include "store/writer.h"

namespace vigil::cases {

// Group decisions, inside the caller's transaction. A group is made with the decision that it
// follows from; its targets get their outcomes in transactions of their own, which can be left off
// and gone on with at any time.

/// Whether what is decided can be decided of `similar` too, before anything is written:
/// groupNeedsTwoPeople, groupTooLarge, groupNothingToImpose.
base::Result<void> checkSimilar(const domain::Decision &decision,
                                const QList<domain::SubjectId> &similar, bool needsTwoPeople);
/// Decides the same of these videos; groupNotConfirmed unless all are confirmed as similar.
[[nodiscard]] base::Result<GroupReceipt> decideSimilar(Act &act, const CaseRow &row,
                                                       const domain::Decision &decision,
                                                       const QList<domain::SubjectId> &similar);

/// Gives the next targets of this console's oldest unfinished group their outcomes: one event.
[[nodiscard]] base::Result<store::Step> carryOutGroups(store::WriteTransaction &write);

/// The group's own undo and reversal; nothing when there is no group with this id.
[[nodiscard]] base::Result<std::optional<UndoReceipt>> undoGroup(Act &act,
                                                                 const domain::DecisionId &id);
[[nodiscard]] base::Result<std::optional<ReversalReceipt>>
reverseGroup(Act &act, const ReversalRequest &request);
/// With a decision go the groups that follow from it.
base::Result<void> withdrawGroupsOf(Act &act, const domain::DecisionId &decision);

} // namespace vigil::cases
