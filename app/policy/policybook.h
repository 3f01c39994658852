// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/decisiondraft.h"
#include "domain/duetime.h"
#include "domain/strike.h"
#include "policy/policypack.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>

namespace vigil::policy {

/// What decides which policies apply: an instant, and the subject's topics and market.
struct PolicyScope
{
    base::Instant at;
    QStringList topics;
    std::optional<domain::CountryCode>
        market; ///< unknown: a pack for markets applies by its topics
};

/// A policy together with the pack that it is in force through. Cheap to copy; always set when
/// given.
struct PolicyInForce
{
    std::shared_ptr<const PolicyPack> pack;
    const Policy *policy = nullptr;

    /// As a decision names it; `locale` is the one it was read in.
    [[nodiscard]] domain::PolicyRef reference(const QString &locale) const;
    /// What a draft is checked against.
    [[nodiscard]] domain::PolicyRules rules() const;
};

/// A policy as it was when the content was posted, and as it is now. Either may be missing.
struct PolicyVersions
{
    std::optional<PolicyInForce> whenPosted;
    std::optional<PolicyInForce> now;

    [[nodiscard]] bool differ() const;
    [[nodiscard]] bool wasForbiddenWhenPosted() const;
    [[nodiscard]] bool isForbiddenNow() const;
    /// Both forbid it and the policy strikes at all.
    [[nodiscard]] bool canStrike() const;
};

/// A policy's text as a person reads it, with what must be said beside it.
struct PolicyReading
{
    PolicyText text;
    QString locale;          ///< the one found
    bool isFallback = false; ///< another language than the one asked for
    bool isOlder = false;    ///< translated from an earlier version of the rule
    bool isUnreviewed = false;
    PolicyText original;
    QString originalLocale;

    [[nodiscard]] bool needsOriginal() const { return isOlder || isUnreviewed; }
};

/// What the decision form starts with.
struct Prefill
{
    QList<domain::MeasureSpec> measures; ///< empty: a person must choose
    domain::ReasonCode violation;        ///< for a removal; for other measures see usualReason
    domain::ReasonCode noViolation;
};

/// The set of published packs. Immutable; reading parses nothing. A newer version of a pack takes
/// the place of the older from its effective_from on; crisis packs come before general ones, the
/// one in force latest first.
class PolicyBook final
{
public:
    PolicyBook() = default;
    explicit PolicyBook(QList<PolicyPack> packs);

    [[nodiscard]] const QList<std::shared_ptr<const PolicyPack>> &packs() const { return m_packs; }

    [[nodiscard]] std::optional<PolicyInForce> inForce(const domain::PolicyId &id,
                                                       const PolicyScope &scope) const;
    /// The gravest of them that is in force, the first of equals: what a form is prefilled with,
    /// from the policies that flags suspect.
    [[nodiscard]] std::optional<PolicyInForce> gravest(const QList<domain::PolicyId> &suspected,
                                                       const PolicyScope &scope) const;
    /// All policies in force, by id.
    [[nodiscard]] QList<PolicyInForce> allInForce(const PolicyScope &scope) const;
    [[nodiscard]] PolicyVersions versions(const domain::PolicyId &id, const PolicyScope &now,
                                          std::optional<base::Instant> posted) const;
    /// The policy that a decision names, in force or not.
    [[nodiscard]] std::optional<PolicyInForce> find(const domain::PolicyRef &reference) const;

    // Settings: of the first crisis pack that applies and sets them, else of the general pack.
    [[nodiscard]] domain::DueRules dueRules(const PolicyScope &scope) const;
    [[nodiscard]] domain::StrikeRules strikeRules(const PolicyScope &scope) const;
    [[nodiscard]] base::Millis minimumViewing(domain::Severity severity,
                                              const PolicyScope &scope) const;
    /// Filter by filter the strictest of all packs that apply.
    [[nodiscard]] ViewingMinimum safeViewing(domain::Severity severity,
                                             const PolicyScope &scope) const;
    /// One by one the strictest of all packs in force, whatever their topics and markets: a shift
    /// has none.
    [[nodiscard]] QHash<domain::ShiftLimit, int> shiftLimits(base::Instant at) const;
    /// How long copies of videos are kept for second review and appeal: the shortest time of all
    /// packs in force that set one, whatever their topics and markets; six months where none does.
    [[nodiscard]] std::chrono::months keptMedia(base::Instant at) const;
    /// Whether any version of the policy ever published is for the safety of children.
    [[nodiscard]] bool isChildSafety(const domain::PolicyId &id) const;
    [[nodiscard]] std::chrono::seconds undoWindow(const PolicyScope &scope) const;
    /// The highest of the packs that apply.
    [[nodiscard]] int secondReviewPermille(const PolicyScope &scope) const;
    [[nodiscard]] int reportThreshold(const PolicyScope &scope) const;
    /// Measures that need a second person, beyond what always does; of all packs that apply.
    [[nodiscard]] QStringList dualControl(const PolicyScope &scope) const;

private:
    struct Entry
    {
        std::shared_ptr<const PolicyPack> pack;
        const Policy *policy = nullptr;
    };

    [[nodiscard]] bool isPackInForce(const PolicyPack &pack, const PolicyScope &scope) const;
    /// Whatever it is about.
    [[nodiscard]] bool isPackInForce(const PolicyPack &pack, base::Instant at) const;
    [[nodiscard]] QList<std::shared_ptr<const PolicyPack>>
    packsInForce(const PolicyScope &scope) const;

    QList<std::shared_ptr<const PolicyPack>> m_packs; ///< in the order of precedence
    QHash<domain::PolicyId, QList<Entry>> m_policies; ///< likewise
};

} // namespace vigil::policy
