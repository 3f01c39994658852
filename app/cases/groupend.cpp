// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionrow.h"
#include "cases/errors.h"
#include "cases/groupact.h"
#include "store/errors.h"

namespace vigil::cases {

namespace {

using ledger::AggregateKind;

base::Result<void> checkUndo(const Act &act, const GroupRow &group)
{
    return cases::checkUndo(
        act, {group.id, group.actor, group.device, group.stands(), group.effectiveAt});
}

base::Result<void> withdraw(Act &act, const GroupRow &group)
{
    const auto recorded = act.write.append({{},
                                            ledger::groupDecisionWithdrawn,
                                            act.caller.member,
                                            {ledger::aggregate(AggregateKind::Group, group.id)},
                                            ledger::toBody(ledger::GroupWithdrawalBody{group.id})});
    return recorded ? base::Result<void>() : recorded.error();
}

} // namespace

base::Result<std::optional<UndoReceipt>> undoGroup(Act &act, const domain::DecisionId &id)
{
    const auto group = readGroup(act.write.database(), id);
    if (!group)
        return group.error();
    if (!*group)
        return std::optional<UndoReceipt>();
    if (auto done = checkUndo(act, **group); !done)
        return done.error();
    if (auto done = withdraw(act, **group); !done)
        return done.error();
    return std::optional(UndoReceipt{(*group)->caseId.value_or(domain::CaseId{}), std::nullopt});
}

base::Result<void> withdrawGroupsOf(Act &act, const domain::DecisionId &decision)
{
    const auto groups = readGroupsOf(act.write.database(), decision);
    if (!groups)
        return groups.error();
    for (const GroupRow &group : *groups) {
        if (!group.stands())
            continue;
        if (auto done = checkUndo(act, group); !done)
            return done;
        if (auto done = withdraw(act, group); !done)
            return done;
    }
    return {};
}

base::Result<std::optional<ReversalReceipt>> reverseGroup(Act &act, const ReversalRequest &request)
{
    const auto group = readGroup(act.write.database(), request.decision);
    if (!group)
        return group.error();
    if (!*group)
        return std::optional<ReversalReceipt>();
    if (auto done = checkRight(act, domain::Right::Reverse); !done)
        return done.error();
    if (!(*group)->stands()) {
        return base::Error{errors::decisionOver,
                           QStringLiteral("The decision does not stand any more: it was undone or "
                                          "reversed before."),
                           request.decision.toString()};
    }
    if (request.reason.isEmpty())
        return base::Error{errors::reasonUnknown, QStringLiteral("Choose a reason.")};
    const auto eventId = domain::EventId::make(act.write.at(), act.write.random());
    ledger::GroupReversalBody body{request.decision, request.reason, {}};
    if (!request.note.isEmpty()) {
        const auto commitment = act.write.putText(eventId.bytes(), noteField, request.note);
        if (!commitment)
            return commitment.error();
        body.note = commitment->hash;
    }
    const auto recorded =
        act.write.append({eventId,
                          ledger::groupDecisionReversed,
                          act.caller.member,
                          {ledger::aggregate(AggregateKind::Group, request.decision)},
                          ledger::toBody(body)});
    // Without the hub's number it may stand behind this reversal, or not count here as yet.
    if (!recorded && recorded.error().code == store::unlawful
        && (*group)->device != act.write.device()) {
        return base::Error{
            errors::groupNotNumbered,
            QStringLiteral("Nothing was changed: the decision was made on another computer and "
                           "cannot be reversed here yet. Exchange data with the hub, then try "
                           "again, or reverse it on that computer."),
            recorded.error().detail};
    }
    if (!recorded)
        return recorded.error();
    return std::optional(ReversalReceipt{eventId, request.decision,
                                         (*group)->caseId.value_or(domain::CaseId{}),
                                         (*group)->subject.value_or(domain::SubjectId{})});
}

} // namespace vigil::cases
