// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policybook.h"

#include <algorithm>
#include <tuple>

namespace vigil::policy {

namespace {

bool comesBefore(const std::shared_ptr<const PolicyPack> &a,
                 const std::shared_ptr<const PolicyPack> &b)
{
    const auto rank = [](const PolicyPack &pack) {
        return std::tuple(pack.kind == PackKind::Crisis, pack.inForce.from, pack.version, pack.id);
    };
    return rank(*a) > rank(*b);
}

bool forbids(const std::optional<PolicyInForce> &found)
{
    return found && found->policy->allows(domain::MeasureSpec::remove());
}

} // namespace

domain::PolicyRef PolicyInForce::reference(const QString &locale) const
{
    return {policy->id, policy->version, locale, pack->reference()};
}

domain::PolicyRules PolicyInForce::rules() const
{
    return {policy->severity, QSet<QString>(policy->measures.begin(), policy->measures.end())};
}

bool PolicyVersions::differ() const
{
    if (whenPosted.has_value() != now.has_value())
        return true;
    return now
           && (now->policy->version != whenPosted->policy->version
               || now->pack->id != whenPosted->pack->id);
}

bool PolicyVersions::wasForbiddenWhenPosted() const
{
    return forbids(whenPosted);
}

bool PolicyVersions::isForbiddenNow() const
{
    return forbids(now);
}

bool PolicyVersions::canStrike() const
{
    return wasForbiddenWhenPosted() && isForbiddenNow() && now->policy->isStriking;
}

PolicyBook::PolicyBook(QList<PolicyPack> packs)
{
    for (PolicyPack &pack : packs)
        m_packs << std::make_shared<const PolicyPack>(std::move(pack));
    std::stable_sort(m_packs.begin(), m_packs.end(), comesBefore);
    for (const auto &pack : std::as_const(m_packs)) {
        for (const Policy &policy : pack->policies)
            m_policies[policy.id] << Entry{pack, &policy};
    }
}

/// No newer version of the same pack has begun.
bool PolicyBook::isPackInForce(const PolicyPack &pack, const PolicyScope &scope) const
{
    return pack.appliesTo(scope.topics, scope.market) && isPackInForce(pack, scope.at);
}

bool PolicyBook::isPackInForce(const PolicyPack &pack, base::Instant at) const
{
    return pack.inForce.contains(at)
           && std::none_of(m_packs.begin(), m_packs.end(), [&](const auto &other) {
                  return other->id == pack.id && other->version > pack.version
                         && other->inForce.from <= at;
              });
}

QList<std::shared_ptr<const PolicyPack>> PolicyBook::packsInForce(const PolicyScope &scope) const
{
    QList<std::shared_ptr<const PolicyPack>> chosen;
    std::copy_if(m_packs.begin(), m_packs.end(), std::back_inserter(chosen),
                 [&](const auto &pack) { return isPackInForce(*pack, scope); });
    return chosen;
}

std::optional<PolicyInForce> PolicyBook::inForce(const domain::PolicyId &id,
                                                 const PolicyScope &scope) const
{
    const auto found = m_policies.constFind(id);
    if (found == m_policies.cend())
        return std::nullopt;
    for (const Entry &entry : *found) {
        if (entry.policy->inForce.contains(scope.at) && isPackInForce(*entry.pack, scope))
            return PolicyInForce{entry.pack, entry.policy};
    }
    return std::nullopt;
}

std::optional<PolicyInForce> PolicyBook::gravest(const QList<domain::PolicyId> &suspected,
                                                 const PolicyScope &scope) const
{
    std::optional<PolicyInForce> worst;
    for (const domain::PolicyId &id : suspected) {
        const auto found = inForce(id, scope);
        if (found && (!worst || found->policy->severity > worst->policy->severity))
            worst = found;
    }
    return worst;
}

QList<PolicyInForce> PolicyBook::allInForce(const PolicyScope &scope) const
{
    QList<PolicyInForce> all;
    for (auto it = m_policies.keyBegin(); it != m_policies.keyEnd(); ++it) {
        if (auto found = inForce(*it, scope))
            all << *std::move(found);
    }
    std::sort(all.begin(), all.end(), [](const PolicyInForce &a, const PolicyInForce &b) {
        return a.policy->id < b.policy->id;
    });
    return all;
}

PolicyVersions PolicyBook::versions(const domain::PolicyId &id, const PolicyScope &now,
                                    std::optional<base::Instant> posted) const
{
    PolicyVersions versions;
    versions.now = inForce(id, now);
    versions.whenPosted = posted ? inForce(id, {*posted, now.topics, now.market}) : versions.now;
    return versions;
}

std::optional<PolicyInForce> PolicyBook::find(const domain::PolicyRef &reference) const
{
    for (const Entry &entry : m_policies.value(reference.id)) {
        if (entry.policy->version == reference.version && entry.pack->reference() == reference.pack)
            return PolicyInForce{entry.pack, entry.policy};
    }
    return std::nullopt;
}

domain::DueRules PolicyBook::dueRules(const PolicyScope &scope) const
{
    for (const auto &pack : packsInForce(scope)) {
        if (pack->due)
            return *pack->due;
    }
    return {};
}

domain::StrikeRules PolicyBook::strikeRules(const PolicyScope &scope) const
{
    domain::StrikeRules rules;
    for (const auto &pack : packsInForce(scope)) {
        if (!pack->strikes)
            continue;
        rules.lifetime = pack->strikes->lifetime;
        rules.isFirstAWarning = pack->strikes->isFirstAWarning;
        rules.featureThresholds = pack->strikes->featureThresholds;
        rules.banAtOnceFrom.reset();
        if (pack->strikes->isSevereABan)
            rules.banAtOnceFrom = domain::Severity::Severe;
        break;
    }
    for (const PolicyInForce &found : allInForce(scope)) {
        if (found.policy->isStriking)
            rules.policyThresholds.insert(found.policy->id, found.policy->strikeThreshold);
        if (found.policy->isZeroTolerance)
            rules.banAtOncePolicies.insert(found.policy->id);
    }
    return rules;
}

base::Millis PolicyBook::minimumViewing(domain::Severity severity, const PolicyScope &scope) const
{
    for (const auto &pack : packsInForce(scope)) {
        if (!pack->minimumViewing.isEmpty())
            return pack->minimumViewing.value(severity);
    }
    return {};
}

ViewingMinimum PolicyBook::safeViewing(domain::Severity severity, const PolicyScope &scope) const
{
    ViewingMinimum least;
    for (const auto &pack : packsInForce(scope)) {
        const ViewingMinimum asked = pack->safeViewing.value(severity);
        least.blur = std::max(least.blur, asked.blur);
        least.dim = std::max(least.dim, asked.dim);
        for (const auto flag :
             {&ViewingMinimum::isGreyscale, &ViewingMinimum::isMuted, &ViewingMinimum::isSmall,
              &ViewingMinimum::isSepia, &ViewingMinimum::isOutlined})
            least.*flag = least.*flag || asked.*flag;
    }
    return least;
}

QHash<domain::ShiftLimit, int> PolicyBook::shiftLimits(base::Instant at) const
{
    QHash<domain::ShiftLimit, int> limits;
    for (const auto &pack : m_packs) {
        if (!isPackInForce(*pack, at))
            continue;
        for (const auto &[limit, number] : pack->shiftLimits.asKeyValueRange())
            limits.insert(limit, domain::stricter(limit, number, limits.value(limit, number)));
    }
    return limits;
}

std::chrono::months PolicyBook::keptMedia(base::Instant at) const
{
    // As long as a complaint can be lodged: Regulation (EU) 2022/2065, article 20(1).
    constexpr int usual = 6;
    std::optional<int> shortest;
    for (const auto &pack : m_packs) {
        if (pack->keptMediaMonths && isPackInForce(*pack, at))
            shortest = std::min(shortest.value_or(*pack->keptMediaMonths), *pack->keptMediaMonths);
    }
    return std::chrono::months(shortest.value_or(usual));
}

bool PolicyBook::isChildSafety(const domain::PolicyId &id) const
{
    const QList<Entry> versions = m_policies.value(id);
    return std::any_of(versions.begin(), versions.end(),
                       [](const Entry &entry) { return entry.policy->isChildSafety(); });
}

std::chrono::seconds PolicyBook::undoWindow(const PolicyScope &scope) const
{
    for (const auto &pack : packsInForce(scope)) {
        if (pack->undoWindow)
            return *pack->undoWindow;
    }
    return std::chrono::seconds{10};
}

int PolicyBook::secondReviewPermille(const PolicyScope &scope) const
{
    int permille = 0;
    for (const auto &pack : packsInForce(scope))
        permille = std::max(permille, pack->secondReviewPermille);
    return permille;
}

int PolicyBook::reportThreshold(const PolicyScope &scope) const
{
    for (const auto &pack : packsInForce(scope)) {
        if (pack->reportThreshold > 0)
            return pack->reportThreshold;
    }
    return 0;
}

QStringList PolicyBook::dualControl(const PolicyScope &scope) const
{
    QStringList keys;
    for (const auto &pack : packsInForce(scope))
        keys << pack->dualControl;
    keys.removeDuplicates();
    return keys;
}

} // namespace vigil::policy
