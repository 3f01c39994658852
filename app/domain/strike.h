// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "domain/decision.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <chrono>
#include <optional>

namespace vigil::domain {

/// The ladder's settings, from the policy pack. A threshold of 0: none.
struct StrikeRules
{
    base::Millis lifetime = std::chrono::days{90};
    bool isFirstAWarning = true;
    int policyThreshold = 0;
    QHash<PolicyId, int> policyThresholds; ///< in place of policyThreshold
    QHash<Feature, int> featureThresholds;
    QSet<PolicyId> banAtOncePolicies;
    std::optional<Severity> banAtOnceFrom = Severity::Severe;
};

/// Whether the policy forbids it: a new rule strikes nothing older, a lifted one nothing at all.
struct PolicyVersions
{
    bool wasForbiddenWhenPosted = false; ///< by the version then in force
    bool isForbiddenNow = false;
};

/// What the decision adds to the owner's record. Only a live, direct removal strikes, and only if
/// both versions of the policy forbid it.
[[nodiscard]] std::optional<StrikeEffect> strikeEffect(const Decision &decision,
                                                       const PolicyVersions &versions);

/// A decision that struck, on the account's record.
struct StrikeEvent
{
    DecisionId decision;
    base::Instant at; ///< the decision's effective_at
    StrikeEffect effect;
    std::optional<base::Instant> overturnedAt;
};

enum class StrikeKind { Warning, Counting };

inline constexpr base::EnumNames<StrikeKind, 2> strikeKindNames{{
    {StrikeKind::Warning, QLatin1StringView("warning")},
    {StrikeKind::Counting, QLatin1StringView("counting")},
}};

struct Strike
{
    DecisionId decision;
    base::Instant at;
    base::Instant expires; ///< no longer counts from then on
    StrikeKind kind = StrikeKind::Counting;
    PolicyId policy;
    std::optional<Feature> feature;
    bool isActive = false; ///< counts now

    friend bool operator==(const Strike &, const Strike &) = default;
};

/// Why a ban is recommended; a person decides.
struct BanRecommendation
{
    enum class Reason { SevereViolation, PolicyThreshold, FeatureThreshold };

    Reason reason = Reason::PolicyThreshold;
    PolicyId policy;                ///< of a severe violation or a policy's threshold
    std::optional<Feature> feature; ///< of a feature's threshold
    int active = 0;
    int threshold = 0;

    friend bool operator==(const BanRecommendation &, const BanRecommendation &) = default;
};

/// Where an account stands on the ladder at one time.
struct StrikeStanding
{
    QList<Strike> strikes; ///< in order of time, without those overturned
    QHash<PolicyId, int> activeByPolicy;
    QHash<Feature, int> activeByFeature;
    std::optional<BanRecommendation> recommendation;

    [[nodiscard]] int active() const;
};

/// Counts an account's record again from its events; what was overturned by `now` never was, so a
/// later strike can become the warning. The first violation of a policy is a warning that does not
/// count, unless that policy or severity bans at once.
[[nodiscard]] StrikeStanding strikeStanding(QList<StrikeEvent> events, const StrikeRules &rules,
                                            base::Instant now);

} // namespace vigil::domain
