// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cases.h"

#include "domain/errors.h"

#include <algorithm>
#include <iterator>

namespace vigil::domain {

namespace {

using S = CaseState;
using A = CaseAct;

/// Where a row leads: to a state, or back to one that the case remembers.
enum class To { State, Same, Rest, Before, SameWithoutFactCheck };

struct Row
{
    S from;
    A act;
    To to;
    S state = S::Open;
};

constexpr Row table[] = {
    {S::Open, A::Lease, To::State, S::Leased},
    {S::Open, A::AddFlag, To::Same},
    {S::Open, A::Escalate, To::State, S::Escalated},
    {S::Open, A::Supersede, To::State, S::Superseded},
    {S::Open, A::MarkGone, To::State, S::Gone},

    {S::Leased, A::Renew, To::Same},
    {S::Leased, A::Hold, To::State, S::Held},
    {S::Leased, A::Release, To::Rest},
    {S::Leased, A::Expire, To::Rest},
    {S::Leased, A::Skip, To::Rest},
    {S::Leased, A::AddFlag, To::Same},
    {S::Leased, A::Decide, To::State, S::Decided},
    {S::Leased, A::Propose, To::State, S::Proposed},
    {S::Leased, A::AskFactCheck, To::State, S::AwaitingFactCheck},
    {S::Leased, A::Escalate, To::State, S::Escalated},
    {S::Leased, A::ReturnEscalated, To::State, S::Open},
    {S::Leased, A::Supersede, To::State, S::Superseded},
    {S::Leased, A::MarkGone, To::State, S::Gone},

    {S::Held, A::Resume, To::State, S::Leased},
    {S::Held, A::Release, To::Rest},
    {S::Held, A::Expire, To::Rest},
    {S::Held, A::Skip, To::Rest},
    {S::Held, A::AddFlag, To::Same},
    {S::Held, A::Decide, To::State, S::Decided},
    {S::Held, A::Propose, To::State, S::Proposed},
    {S::Held, A::AskFactCheck, To::State, S::AwaitingFactCheck},
    {S::Held, A::Escalate, To::State, S::Escalated},
    {S::Held, A::ReturnEscalated, To::State, S::Open},
    {S::Held, A::Supersede, To::State, S::Superseded},
    {S::Held, A::MarkGone, To::State, S::Gone},

    {S::AwaitingFactCheck, A::AddFlag, To::Same},
    {S::AwaitingFactCheck, A::EndFactCheck, To::Rest},
    {S::AwaitingFactCheck, A::Escalate, To::State, S::Escalated},
    {S::AwaitingFactCheck, A::Supersede, To::State, S::Superseded},
    {S::AwaitingFactCheck, A::MarkGone, To::State, S::Gone},

    {S::Escalated, A::Lease, To::State, S::Leased},
    {S::Escalated, A::AddFlag, To::Same},
    {S::Escalated, A::Escalate, To::Same},
    {S::Escalated, A::ReturnEscalated, To::State, S::Open},
    {S::Escalated, A::Supersede, To::State, S::Superseded},
    {S::Escalated, A::MarkGone, To::State, S::Gone},

    {S::Proposed, A::AddFlag, To::Same},
    {S::Proposed, A::Confirm, To::State, S::Decided},
    {S::Proposed, A::Decline, To::Rest},
    {S::Proposed, A::Escalate, To::State, S::Escalated},
    {S::Proposed, A::Supersede, To::State, S::Superseded},
    {S::Proposed, A::MarkGone, To::State, S::Gone},

    {S::Superseded, A::AddFlag, To::Same},
    {S::Superseded, A::Escalate, To::State, S::Escalated},
    {S::Superseded, A::EndFactCheck, To::SameWithoutFactCheck},
    {S::Superseded, A::Restore, To::Before},

    {S::Gone, A::AddFlag, To::Same},
    {S::Gone, A::Escalate, To::State, S::Escalated},
    {S::Gone, A::EndFactCheck, To::SameWithoutFactCheck},
    {S::Gone, A::MarkBack, To::Before},

    {S::Decided, A::Withdraw, To::Before},
};

const Row *find(S state, A act)
{
    const auto row = std::find_if(std::begin(table), std::end(table), [&](const Row &candidate) {
        return candidate.from == state && candidate.act == act;
    });
    return row == std::end(table) ? nullptr : row;
}

/// A lease and a proposal do not outlive a ban or a loss; a fact-check goes on meanwhile.
S stateToComeBackTo(const CaseStatus &status)
{
    return status.state == S::AwaitingFactCheck ? status.state : status.rest;
}

} // namespace

base::Error RefusedTransition::toError() const
{
    const bool isDecided = state == CaseState::Decided;
    return {isDecided ? errors::caseDecided : errors::caseTransition,
            isDecided ? QStringLiteral("The case is decided and does not reopen; new facts make a "
                                       "new case.")
                      : QStringLiteral("The case is %1, so this cannot be done: %2.")
                            .arg(caseStateNames.name(state), caseActNames.name(act)),
            QStringLiteral("%1 %2").arg(caseStateNames.name(state), caseActNames.name(act))};
}

base::Result<CaseStatus> afterAct(const CaseStatus &status, CaseAct act)
{
    const Row *row = find(status.state, act);
    if (!row)
        return RefusedTransition{status.state, act}.toError();
    CaseStatus next = status;
    switch (row->to) {
    case To::Same: return next;
    case To::SameWithoutFactCheck: next.before = status.rest; return next;
    case To::Rest: next.state = status.rest; return next;
    case To::Before: next.state = status.before; return next;
    case To::State: next.state = row->state; break;
    }
    if (next.state == S::Decided)
        next.before = status.state;
    if (next.state == S::Superseded || next.state == S::Gone)
        next.before = stateToComeBackTo(status);
    if (act == A::Escalate)
        next.rest = S::Escalated;
    if (act == A::ReturnEscalated)
        next.rest = S::Open;
    return next;
}

bool isPossible(CaseState state, CaseAct act)
{
    return find(state, act) != nullptr;
}

bool isUndecided(CaseState state)
{
    return state != CaseState::Decided;
}

bool staysWhenAccountIsBanned(const SupersedeFacts &facts)
{
    const bool isAboutSubject = facts.kind == CaseKind::Initial || facts.kind == CaseKind::Reflag
                                || facts.kind == CaseKind::Correction;
    const bool isEscalatedBeyondLead = facts.escalation && facts.escalation != EscalationKind::Lead;
    return facts.severity == Severity::Severe || facts.hasAuthorityFlag || isEscalatedBeyondLead
           || !isAboutSubject;
}

} // namespace vigil::domain
