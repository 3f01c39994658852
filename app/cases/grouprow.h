// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/groupbody.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace vigil::cases {

/// How many targets came to which end.
struct GroupCounts
{
    qint64 targets = 0;
    qint64 done = 0; ///< have an outcome
    qint64 applied = 0;
    qint64 already = 0;
    qint64 gone = 0;
    qint64 spared = 0;
    qint64 unknown = 0;

    friend bool operator==(const GroupCounts &, const GroupCounts &) = default;
};

/// One row of the view `group_decision`.
struct GroupRow
{
    domain::DecisionId id;
    ledger::GroupKind kind = ledger::GroupKind::Similar;
    std::optional<domain::DecisionId> parent;
    std::optional<domain::CaseId> caseId;
    std::optional<domain::SubjectId> subject; ///< of the decision that it follows from
    domain::MemberId actor;
    domain::DeviceId device;
    base::Instant at;
    base::Instant effectiveAt;
    domain::PolicyId policy;
    domain::ReasonCode reason;
    GroupCounts counts;
    std::optional<base::Instant> withdrawnAt;
    std::optional<base::Instant> reversedAt;

    [[nodiscard]] bool stands() const { return !withdrawnAt && !reversedAt; }
};

[[nodiscard]] base::Result<std::optional<GroupRow>> readGroup(store::Database &database,
                                                              const domain::DecisionId &id);
/// The groups that follow from a decision, oldest first.
[[nodiscard]] base::Result<std::vector<GroupRow>> readGroupsOf(store::Database &database,
                                                               const domain::DecisionId &parent);
/// Those that follow from the decisions on a subject, oldest first.
[[nodiscard]] base::Result<std::vector<GroupRow>> readGroupsFrom(store::Database &database,
                                                                 const domain::SubjectId &subject);
/// The oldest of a console that stands and has targets left.
[[nodiscard]] base::Result<std::optional<GroupRow>>
readUnfinishedGroup(store::Database &database, const domain::DeviceId &device);

/// Folds the events of one group into its row of the view.
base::Result<void> foldGroup(store::Database &database, const ledger::Event &event,
                             const domain::DecisionId &group);

/// What a group decision does to one target is a decision of its own, known by this: SHA-256 of
/// "vigil/group-target/1", 0, group, target, cut to 128 bits. The same on every console.
[[nodiscard]] domain::DecisionId targetDecision(const domain::DecisionId &group,
                                                const domain::SubjectId &target);

} // namespace vigil::cases
