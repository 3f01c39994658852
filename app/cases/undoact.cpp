// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionproposal.h"
#include "cases/decisionrow.h"
#include "cases/errors.h"
#include "cases/groupact.h"
#include "cases/leasedesk.h"
#include "ledger/decisionbody.h"

namespace vigil::cases {

using domain::Decision;

namespace {

/// What is no decision on a case: a group, a proposal.
base::Result<UndoReceipt> undoOther(Act &act, const domain::DecisionId &id)
{
    const auto group = undoGroup(act, id);
    if (!group)
        return group.error();
    if (*group)
        return **group;
    const auto withdrawn = withdrawDecision(act, id);
    if (!withdrawn)
        return withdrawn.error();
    return *withdrawn ? base::Result<UndoReceipt>(**withdrawn) : decisionUnknownError(id);
}

} // namespace

base::Result<void> checkUndo(const Act &act, const Undoable &what)
{
    if (what.actor != act.caller.member || what.device != act.write.device()) {
        return base::Error{
            errors::undoNotYours,
            QStringLiteral("Only the person who decided can undo, on the computer on "
                           "which it was decided. A lead can reverse it."),
            what.id.toString()};
    }
    if (!what.stands) {
        return base::Error{errors::decisionOver,
                           QStringLiteral("The decision was undone or reversed before."),
                           what.id.toString()};
    }
    if (act.write.at() <= what.effectiveAt)
        return {};
    return base::Error{
        errors::undoTooLate,
        QStringLiteral("The decision has taken effect, so it can no longer be undone. "
                       "A lead can reverse it."),
        what.id.toString()};
}

base::Result<UndoReceipt> undo(Act &act, const domain::DecisionId &id)
{
    const auto record = readDecision(act.write.database(), id);
    if (!record)
        return record.error();
    if (!*record)
        return undoOther(act, id);
    const Decision &decision = (*record)->decision;
    if (decision.cause.parent) {
        return base::Error{errors::groupPart,
                           QStringLiteral("This was decided together with other videos. Undo that "
                                          "decision: %1")
                               .arg(decision.cause.parent->toString()),
                           id.toString()};
    }
    const bool stands = !(*record)->withdrawnAt && !(*record)->reversedAt;
    if (auto done =
            checkUndo(act, {id, decision.actor, (*record)->device, stands, decision.effectiveAt});
        !done)
        return done.error();
    const auto row = knownCase(act, decision.caseId);
    if (!row)
        return row.error();
    if (auto done = withdrawGroupsOf(act, id); !done)
        return done.error();
    const auto recorded = append(act, *row, ledger::decisionWithdrawn,
                                 ledger::toBody(ledger::WithdrawalBody{id, row->id}));
    if (!recorded)
        return recorded.error();
    const auto after = knownCase(act, decision.caseId);
    if (!after)
        return after.error();
    UndoReceipt receipt{row->id, std::nullopt};
    if (domain::isPossible(after->status.state, domain::CaseAct::Lease)) {
        auto leased = LeaseDesk(act.write, act.caller, act.leases).take(*after);
        if (!leased)
            return leased.error();
        receipt.leased = *std::move(leased);
    }
    return receipt;
}

namespace {

/// A lead may; so may the person who decides the appeal of this decision.
base::Result<void> checkReversal(Act &act, const ReversalRequest &request, const Decision &decision)
{
    if (!request.appeal)
        return checkRight(act, domain::Right::Reverse);
    const auto appeal = knownCase(act, *request.appeal);
    if (!appeal)
        return appeal.error();
    if (appeal->kind != domain::CaseKind::Appeal || appeal->parentDecision != decision.id)
        return decisionUnknownError(decision.id);
    if (decision.actor == act.caller.member) {
        return base::Error{errors::notByThisPerson,
                           QStringLiteral("Another person than the one who decided settles an "
                                          "appeal."),
                           appeal->id.toString()};
    }
    if (auto done = checkRight(act, domain::Right::DecideAppeal); !done)
        return done;
    if (!appeal->isUndecided()) {
        const auto settled = act.write.database().integer(
            "SELECT count(*) FROM decision WHERE id = ?1 AND actor = ?2",
            {appeal->decision, act.caller.member});
        if (!settled)
            return settled.error();
        return *settled > 0 ? base::Result<void>() : checkRight(act, domain::Right::Reverse);
    }
    return LeaseDesk(act.write, act.caller, act.leases).checkFree(appeal->id);
}

} // namespace

base::Result<ReversalReceipt> reverse(Act &act, const ReversalRequest &request)
{
    const auto record = readDecision(act.write.database(), request.decision);
    if (!record)
        return record.error();
    if (!*record) {
        const auto group = reverseGroup(act, request);
        if (!group)
            return group.error();
        return *group ? base::Result<ReversalReceipt>(**group)
                      : decisionUnknownError(request.decision);
    }
    const Decision &decision = (*record)->decision;
    if (auto done = checkReversal(act, request, decision); !done)
        return done.error();
    if (!(*record)->stands) {
        return base::Error{errors::decisionOver,
                           QStringLiteral("The decision does not stand any more: it was undone or "
                                          "reversed before."),
                           request.decision.toString()};
    }
    if (request.reason.isEmpty())
        return base::Error{errors::reasonUnknown, QStringLiteral("Choose a reason.")};
    const auto row = knownCase(act, decision.caseId);
    if (!row)
        return row.error();
    ledger::ReversalBody body{request.decision, row->id, request.reason, request.appeal, {}};
    const auto eventId = domain::EventId::make(act.write.at(), act.write.random());
    if (!request.note.isEmpty()) {
        const auto commitment = act.write.putText(eventId.bytes(), noteField, request.note);
        if (!commitment)
            return commitment.error();
        body.note = commitment->hash;
    }
    // Of a group's target the case may be that of the decision which the group follows from.
    using ledger::AggregateKind;
    const std::vector<ledger::Aggregate> named{
        ledger::aggregate(AggregateKind::Case, row->id),
        ledger::aggregate(AggregateKind::Subject, decision.subject.id),
        ledger::aggregate(AggregateKind::Account, decision.account.value_or(row->account))};
    const auto recorded = act.write.append(
        {eventId, ledger::decisionReversed, act.caller.member, named, ledger::toBody(body)});
    if (!recorded)
        return recorded.error();
    return ReversalReceipt{eventId, request.decision, row->id, decision.subject.id};
}

} // namespace vigil::cases
