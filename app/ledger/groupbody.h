// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/result.h"
#include "domain/decision.h"
#include "ledger/event.h"

#include <QJsonObject>

#include <optional>

namespace vigil::ledger {

inline constexpr char groupDecisionMade[] = "group_decision.made";
inline constexpr char groupDecisionProgressed[] = "group_decision.progressed";
inline constexpr char groupDecisionWithdrawn[] = "group_decision.withdrawn";
inline constexpr char groupDecisionReversed[] = "group_decision.reversed";

enum class GroupKind { Cascade, Sweep, Network, Similar };

inline constexpr base::EnumNames<GroupKind, 4> groupKindNames{{
    {GroupKind::Cascade, QLatin1StringView("cascade")},
    {GroupKind::Sweep, QLatin1StringView("sweep")},
    {GroupKind::Network, QLatin1StringView("network")},
    {GroupKind::Similar, QLatin1StringView("similar")},
}};

/// The list of targets without its ids: the blob that holds them and the root that proves each.
struct TargetsRef
{
    domain::SubjectType type = domain::SubjectType::Account;
    qint64 count = 0;
    Hash merkleRoot{};
    Hash blob{}; ///< SHA-256 of TargetList::toBlob()

    friend bool operator==(const TargetsRef &, const TargetsRef &) = default;
};

/// One decision on a list of targets; each target gets all the measures. Its event names the group,
/// then case, subject and account of the decision that it follows from.
struct GroupBody
{
    GroupKind kind = GroupKind::Cascade;
    TargetsRef targets;
    domain::PolicyRef policy;
    domain::Severity severity = domain::Severity::Low;
    domain::Ground ground;
    domain::ReasonCode reason;
    QList<domain::MeasureSpec> measures;
    std::optional<domain::DecisionId> parent; ///< the decision it follows from
    std::optional<Hash> note;
    base::Instant effectiveAt;
    bool isAsserted = false; ///< the actor's name was only given, by vigilctl --reviewer
    /// What two people agreed on; then the actor is the second of them.
    std::optional<domain::EventId> proposal = {};

    friend bool operator==(const GroupBody &, const GroupBody &) = default;
};

[[nodiscard]] QJsonObject toBody(const GroupBody &body);
[[nodiscard]] base::Result<GroupBody> parseGroupDecisionMade(const Event &event);

/// What became of one target.
enum class TargetOutcome : char {
    Applied = 'a',
    Already = 'i', ///< in force before, from another decision; imposed beside it
    Gone = 'g',    ///< the platform no longer has it
    Spared = 's',  ///< left out: protected, or decided otherwise meanwhile
    Unknown = 'u', ///< never reported to us
};

/// Whether the measures were imposed on it.
[[nodiscard]] bool isHit(TargetOutcome outcome);

/// One batch of at most 1,000 targets: the outcomes of list positions `first`, `first` + 1, … Its
/// event names the group, then of each target that was hit, in this order, subject and account.
struct GroupProgressBody
{
    static constexpr qsizetype largestBatch = 1'000;

    domain::DecisionId group;
    qint64 first = 0;
    QList<TargetOutcome> outcomes;

    friend bool operator==(const GroupProgressBody &, const GroupProgressBody &) = default;
};

[[nodiscard]] QJsonObject toBody(const GroupProgressBody &body);
[[nodiscard]] base::Result<GroupProgressBody> parseGroupDecisionProgressed(const Event &event);

/// The undo of the person who decided, within the window. Ends the whole group; its event names the
/// group alone, as that of the reversal does.
struct GroupWithdrawalBody
{
    domain::DecisionId group;

    friend bool operator==(const GroupWithdrawalBody &, const GroupWithdrawalBody &) = default;
};

[[nodiscard]] QJsonObject toBody(const GroupWithdrawalBody &body);
[[nodiscard]] base::Result<GroupWithdrawalBody> parseGroupDecisionWithdrawn(const Event &event);

/// Ends the whole group, and leaves what other decisions imposed.
struct GroupReversalBody
{
    domain::DecisionId group;
    domain::ReasonCode reason;
    std::optional<Hash> note;

    friend bool operator==(const GroupReversalBody &, const GroupReversalBody &) = default;
};

[[nodiscard]] QJsonObject toBody(const GroupReversalBody &body);
[[nodiscard]] base::Result<GroupReversalBody> parseGroupDecisionReversed(const Event &event);

} // namespace vigil::ledger
