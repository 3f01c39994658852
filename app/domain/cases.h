// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/result.h"
#include "domain/ids.h"
#include "domain/severity.h"

#include <optional>

namespace vigil::domain {

enum class CaseKind { Initial, Reflag, Appeal, Correction, SecondReview, Dispute, Conflict };

inline constexpr base::EnumNames<CaseKind, 7> caseKindNames{{
    {CaseKind::Initial, QLatin1StringView("initial")},
    {CaseKind::Reflag, QLatin1StringView("reflag")},
    {CaseKind::Appeal, QLatin1StringView("appeal")},
    {CaseKind::Correction, QLatin1StringView("correction")},
    {CaseKind::SecondReview, QLatin1StringView("second_review")},
    {CaseKind::Dispute, QLatin1StringView("dispute")},
    {CaseKind::Conflict, QLatin1StringView("conflict")},
}};

/// It is about a decision that was made, and whether that was right.
[[nodiscard]] constexpr bool judgesDecision(CaseKind kind)
{
    return kind != CaseKind::Initial && kind != CaseKind::Reflag;
}

enum class CaseState {
    Open,
    Leased,
    Held,
    AwaitingFactCheck,
    Escalated,
    Proposed,   ///< waits for a second person
    Superseded, ///< its account was banned
    Gone,       ///< the platform no longer has the subject
    Decided     ///< never reopens; only a withdrawal within the undo window leads out
};

inline constexpr base::EnumNames<CaseState, 9> caseStateNames{{
    {CaseState::Open, QLatin1StringView("open")},
    {CaseState::Leased, QLatin1StringView("leased")},
    {CaseState::Held, QLatin1StringView("held")},
    {CaseState::AwaitingFactCheck, QLatin1StringView("awaiting_fact_check")},
    {CaseState::Escalated, QLatin1StringView("escalated")},
    {CaseState::Proposed, QLatin1StringView("proposed")},
    {CaseState::Superseded, QLatin1StringView("superseded")},
    {CaseState::Gone, QLatin1StringView("gone")},
    {CaseState::Decided, QLatin1StringView("decided")},
}};

enum class EscalationKind { Lead, LegalOrder, ThreatToLife, ChildSafety, Terrorism };

inline constexpr base::EnumNames<EscalationKind, 5> escalationKindNames{{
    {EscalationKind::Lead, QLatin1StringView("lead")},
    {EscalationKind::LegalOrder, QLatin1StringView("legal_order")},
    {EscalationKind::ThreatToLife, QLatin1StringView("threat_to_life")},
    {EscalationKind::ChildSafety, QLatin1StringView("child_safety")},
    {EscalationKind::Terrorism, QLatin1StringView("terrorism")},
}};

/// From then on nobody is shown the media.
[[nodiscard]] constexpr bool withholdsMedia(EscalationKind kind)
{
    return kind == EscalationKind::ChildSafety;
}

/// What can happen to a case.
enum class CaseAct {
    Lease,
    Renew, ///< the reviewer acts or the video plays
    Hold,  ///< keep the lease to ask for help
    Resume,
    Release, ///< also "not my language" and "I should not see this"
    Expire,  ///< the lease ran out
    Skip,
    AddFlag, ///< a new flag joins
    Decide,
    Withdraw, ///< undo within the window
    Propose,
    Confirm, ///< by another person: the proposed decision stands
    Decline, ///< by another person: back to work
    AskFactCheck,
    EndFactCheck, ///< a verdict, no answer in time, or no longer asked for
    Escalate,
    ReturnEscalated, ///< the lead gives it back to the reviewers
    Supersede,       ///< its account was banned
    Restore,         ///< that ban was reversed
    MarkGone,
    MarkBack ///< the platform has the subject again
};

inline constexpr base::EnumNames<CaseAct, 21> caseActNames{{
    {CaseAct::Lease, QLatin1StringView("lease")},
    {CaseAct::Renew, QLatin1StringView("renew")},
    {CaseAct::Hold, QLatin1StringView("hold")},
    {CaseAct::Resume, QLatin1StringView("resume")},
    {CaseAct::Release, QLatin1StringView("release")},
    {CaseAct::Expire, QLatin1StringView("expire")},
    {CaseAct::Skip, QLatin1StringView("skip")},
    {CaseAct::AddFlag, QLatin1StringView("add_flag")},
    {CaseAct::Decide, QLatin1StringView("decide")},
    {CaseAct::Withdraw, QLatin1StringView("withdraw")},
    {CaseAct::Propose, QLatin1StringView("propose")},
    {CaseAct::Confirm, QLatin1StringView("confirm")},
    {CaseAct::Decline, QLatin1StringView("decline")},
    {CaseAct::AskFactCheck, QLatin1StringView("ask_fact_check")},
    {CaseAct::EndFactCheck, QLatin1StringView("end_fact_check")},
    {CaseAct::Escalate, QLatin1StringView("escalate")},
    {CaseAct::ReturnEscalated, QLatin1StringView("return_escalated")},
    {CaseAct::Supersede, QLatin1StringView("supersede")},
    {CaseAct::Restore, QLatin1StringView("restore")},
    {CaseAct::MarkGone, QLatin1StringView("mark_gone")},
    {CaseAct::MarkBack, QLatin1StringView("mark_back")},
}};

/// Where a case stands, and the ways back it keeps.
struct CaseStatus
{
    CaseState state = CaseState::Open;
    /// Where it goes when a lease, proposal or fact-check ends without a decision: open or
    /// escalated.
    CaseState rest = CaseState::Open;
    /// Where a withdrawal, a reversed ban or the subject's return leads back to.
    CaseState before = CaseState::Open;

    friend bool operator==(const CaseStatus &, const CaseStatus &) = default;
};

/// An act that the state does not allow.
struct RefusedTransition
{
    CaseState state;
    CaseAct act;

    /// caseDecided for a decided case, else caseTransition; the detail names state and act.
    [[nodiscard]] base::Error toError() const;
};

/// The one table of transitions. Withdraw back into a lease: the same step makes a new lease.
[[nodiscard]] base::Result<CaseStatus> afterAct(const CaseStatus &status, CaseAct act);
[[nodiscard]] bool isPossible(CaseState state, CaseAct act);
[[nodiscard]] bool isUndecided(CaseState state);

/// What tells whether a case outlives the ban of its account.
struct SupersedeFacts
{
    CaseKind kind = CaseKind::Initial;
    Severity severity = Severity::Low;
    bool hasAuthorityFlag = false;
    std::optional<EscalationKind> escalation;
};

/// Severe and authority cases stay, escalated ones beyond the lead too, and those that are about an
/// earlier decision (appeals, reviews, conflicts).
[[nodiscard]] bool staysWhenAccountIsBanned(const SupersedeFacts &facts);

} // namespace vigil::domain
