// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "domain/cases.h"
#include "domain/flag.h"
#include "domain/ids.h"
#include "domain/measure.h"
#include "domain/severity.h"
#include "domain/subject.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace vigil::domain {

/// The policy as the person deciding read it.
struct PolicyRef
{
    PolicyId id;
    int version = 0;
    QString locale;
    QString pack;

    friend bool operator==(const PolicyRef &, const PolicyRef &) = default;
};

/// What a decision rests on: the policy, or a law with its reference.
struct Ground
{
    enum class Kind { Policy, Law };

    Kind kind = Kind::Policy;
    QString reference; ///< of the law

    [[nodiscard]] bool isValid() const { return (kind == Kind::Law) != reference.isEmpty(); }
    friend bool operator==(const Ground &, const Ground &) = default;
};

/// "policy" or "law:REF", as on the command line; nothing for other text.
[[nodiscard]] std::optional<Ground> parseGround(QStringView text);
[[nodiscard]] QString formatGround(const Ground &ground);

/// Why content that would break a policy may stay.
enum class PolicyException { News, Documentary, Education, Art, Satire, Counterspeech };

inline constexpr base::EnumNames<PolicyException, 6> policyExceptionNames{{
    {PolicyException::News, QLatin1StringView("news")},
    {PolicyException::Documentary, QLatin1StringView("documentary")},
    {PolicyException::Education, QLatin1StringView("education")},
    {PolicyException::Art, QLatin1StringView("art")},
    {PolicyException::Satire, QLatin1StringView("satire")},
    {PolicyException::Counterspeech, QLatin1StringView("counterspeech")},
}};

/// A flag that was known when the decision was made.
struct BasisEntry
{
    FlagId flag;
    FlagSource source = FlagSource::Automated;
    base::Instant at;

    friend bool operator==(const BasisEntry &, const BasisEntry &) = default;
};

enum class CauseKind { Direct, Ban, Sweep, Network, Similar };

inline constexpr base::EnumNames<CauseKind, 5> causeKindNames{{
    {CauseKind::Direct, QLatin1StringView("direct")},
    {CauseKind::Ban, QLatin1StringView("ban")},
    {CauseKind::Sweep, QLatin1StringView("sweep")},
    {CauseKind::Network, QLatin1StringView("network")},
    {CauseKind::Similar, QLatin1StringView("similar")},
}};

/// A direct decision has no parent; the others follow from one. What a group decision does to one
/// of its targets has the group for its parent.
struct Cause
{
    CauseKind kind = CauseKind::Direct;
    std::optional<DecisionId> parent;

    [[nodiscard]] bool isValid() const { return (kind == CauseKind::Direct) != parent.has_value(); }
    friend bool operator==(const Cause &, const Cause &) = default;
};

/// How long a decision can be undone before it takes effect, where the team sets nothing else.
inline constexpr base::Millis defaultUndoWindow = std::chrono::seconds{10};

/// A quality decision is made to measure; it never enforces and never counts.
enum class Purpose { Live, Quality };

inline constexpr base::EnumNames<Purpose, 2> purposeNames{{
    {Purpose::Live, QLatin1StringView("live")},
    {Purpose::Quality, QLatin1StringView("quality")},
}};

/// What a decision adds to an account's record.
struct StrikeEffect
{
    AccountId account;
    PolicyId policy;
    std::optional<Feature> feature; ///< the one misused: live, upload or comment
    Severity severity = Severity::Low;

    friend bool operator==(const StrikeEffect &, const StrikeEffect &) = default;
};

/// Who, when, on which revision, under which policy, with which measures, why, on which basis; with
/// the facts that folding it into views needs. No measures: no violation.
struct Decision
{
    DecisionId id;
    MemberId actor;
    base::Instant at;
    base::Instant effectiveAt;

    CaseId caseId;
    CaseKind caseKind = CaseKind::Initial;
    Target subject;
    std::optional<AccountId> account; ///< the owner
    base::Instant revision;           ///< of the subject, known by its time

    PolicyRef policy; ///< the one that counts and strikes
    QList<PolicyId> also;
    Severity severity = Severity::Low;
    Ground ground;
    std::optional<PolicyException> exception;
    QList<Measure> measures;
    QList<BasisEntry> basis;
    ReasonCode reason;
    QList<Segment> evidence;
    QString note; ///< private text; the ledger holds a commitment
    QList<Segment> seen;
    Cause cause;
    Purpose purpose = Purpose::Live;
    std::optional<StrikeEffect> strike;

    [[nodiscard]] bool isViolation() const { return !measures.isEmpty(); }
    [[nodiscard]] bool isRemoval() const;
    /// The undo window; it is still open at its last millisecond.
    [[nodiscard]] bool isWithdrawableAt(base::Instant now) const { return now <= effectiveAt; }
    /// No user, trusted flagger or authority had reported it.
    [[nodiscard]] bool isProactive() const;

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace vigil::domain
