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

/// One decision on a list of targets; each target gets all the measures.
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

/// One batch of at most 1,000 targets: the outcomes of list positions `first`, `first` + 1, …
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

} // namespace vigil::ledger
