// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/strike.h"

#include <algorithm>

namespace vigil::domain {

namespace {

bool bansAtOnce(const StrikeEffect &effect, const StrikeRules &rules)
{
    return rules.banAtOncePolicies.contains(effect.policy)
           || (rules.banAtOnceFrom && effect.severity >= *rules.banAtOnceFrom);
}

Strike strikeOf(const StrikeEvent &event, bool isWarning, const StrikeRules &rules,
                base::Instant now)
{
    const base::Instant expires = event.at + rules.lifetime;
    const bool isActive = !isWarning && now < expires;
    return {event.decision,
            event.at,
            expires,
            isWarning ? StrikeKind::Warning : StrikeKind::Counting,
            event.effect.policy,
            event.effect.feature,
            isActive};
}

int thresholdOf(const PolicyId &policy, const StrikeRules &rules)
{
    return rules.policyThresholds.value(policy, rules.policyThreshold);
}

/// The first reason along the record, so that the answer does not hang on the order of a hash.
std::optional<BanRecommendation> recommend(const StrikeStanding &standing, const StrikeRules &rules)
{
    using Reason = BanRecommendation::Reason;
    for (const Strike &strike : standing.strikes) {
        const int byPolicy = standing.activeByPolicy.value(strike.policy);
        const int policyThreshold = thresholdOf(strike.policy, rules);
        if (policyThreshold > 0 && byPolicy >= policyThreshold) {
            return BanRecommendation{
                Reason::PolicyThreshold, strike.policy, {}, byPolicy, policyThreshold};
        }
        if (!strike.feature)
            continue;
        const int byFeature = standing.activeByFeature.value(*strike.feature);
        const int featureThreshold = rules.featureThresholds.value(*strike.feature);
        if (featureThreshold > 0 && byFeature >= featureThreshold) {
            return BanRecommendation{
                Reason::FeatureThreshold, {}, strike.feature, byFeature, featureThreshold};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<StrikeEffect> strikeEffect(const Decision &decision, const PolicyVersions &versions)
{
    const bool strikes = decision.isRemoval() && decision.account
                         && decision.cause.kind == CauseKind::Direct
                         && decision.purpose == Purpose::Live && versions.wasForbiddenWhenPosted
                         && versions.isForbiddenNow;
    if (!strikes)
        return std::nullopt;
    const bool isLive = decision.subject.type == SubjectType::Livestream;
    return StrikeEffect{*decision.account, decision.policy.id,
                        isLive ? Feature::Live : Feature::Upload, decision.severity};
}

int StrikeStanding::active() const
{
    return int(std::count_if(strikes.begin(), strikes.end(),
                             [](const Strike &strike) { return strike.isActive; }));
}

StrikeStanding strikeStanding(QList<StrikeEvent> events, const StrikeRules &rules,
                              base::Instant now)
{
    std::sort(events.begin(), events.end(), [](const StrikeEvent &a, const StrikeEvent &b) {
        return a.at != b.at ? a.at < b.at : a.decision < b.decision;
    });
    StrikeStanding standing;
    QSet<PolicyId> violated;
    std::optional<BanRecommendation> atOnce;
    for (const StrikeEvent &event : std::as_const(events)) {
        const bool isOverturned = event.overturnedAt && *event.overturnedAt <= now;
        if (isOverturned || event.at > now)
            continue;
        const PolicyId &policy = event.effect.policy;
        const bool isAtOnce = bansAtOnce(event.effect, rules);
        const bool isWarning = rules.isFirstAWarning && !violated.contains(policy) && !isAtOnce;
        violated.insert(policy);
        const Strike strike = strikeOf(event, isWarning, rules, now);
        standing.strikes << strike;
        if (!strike.isActive)
            continue;
        ++standing.activeByPolicy[policy];
        if (strike.feature)
            ++standing.activeByFeature[*strike.feature];
        if (isAtOnce && !atOnce)
            atOnce =
                BanRecommendation{BanRecommendation::Reason::SevereViolation, policy, {}, 1, 1};
    }
    standing.recommendation = atOnce ? atOnce : recommend(standing, rules);
    return standing;
}

} // namespace vigil::domain
