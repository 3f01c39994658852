// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionact.h"

#include "cases/decisionproposal.h"
#include "cases/decisionrow.h"
#include "cases/errors.h"
#include "cases/groupact.h"
#include "cases/intakerows.h"
#include "cases/leasedesk.h"
#include "domain/decisiondraft.h"
#include "domain/dualcontrol.h"
#include "domain/strike.h"
#include "ledger/decisionbody.h"
#include "ledger/proposalbody.h"

namespace vigil::cases {

using domain::CaseState;
using domain::Decision;

namespace {

base::Error alreadyDecidedError(const CaseRow &row)
{
    return {errors::alreadyDecided,
            QStringLiteral("The case is decided already, so nothing was saved. New facts about its "
                           "subject make a new case."),
            row.id.toString()};
}

/// Whether the case can be decided now, by this person.
base::Result<void> checkCase(Act &act, const CaseRow &row)
{
    if (!row.isUndecided())
        return alreadyDecidedError(row);
    if (row.notBy == act.caller.member) {
        return base::Error{errors::notByThisPerson,
                           QStringLiteral("The case is about a decision of your own, so another "
                                          "person decides it."),
                           row.id.toString()};
    }
    if (!domain::isPossible(row.status.state, domain::CaseAct::Lease))
        return domain::RefusedTransition{row.status.state, domain::CaseAct::Decide}.toError();
    if (row.kind == domain::CaseKind::Appeal) {
        if (auto done = checkRight(act, domain::Right::DecideAppeal); !done)
            return done;
    }
    if (row.kind == domain::CaseKind::Conflict) {
        if (auto done = checkRight(act, domain::Right::SettleConflict); !done)
            return done;
    }
    return LeaseDesk(act.write, act.caller, act.leases).checkFree(row.id);
}

/// What the case's subject is, as flagged, and what the rules say of it now.
struct Facts
{
    std::optional<intake::RevisionRow> revision;
    std::optional<domain::AccountFacts> account;
    std::shared_ptr<const policy::PolicyBook> book;
    policy::PolicyScope scope;
};

base::Result<Facts> readFacts(Act &act, const CaseRow &row)
{
    store::Database &database = act.write.database();
    const auto revision = readRevision(database, row.subject.id, row.revision);
    if (!revision)
        return revision.error();
    const auto account = readAccount(database, row.account);
    if (!account)
        return account.error();
    Facts facts{*revision, *account, act.policies(act.write.at()), {}};
    facts.scope = {act.write.at(), row.topics, row.country};
    return facts;
}

domain::DecisionDraft draftOf(const DecisionRequest &request, const CaseRow &row,
                              const Facts &facts, const QList<domain::Measure> &measures)
{
    domain::DecisionDraft draft;
    draft.subject = row.subject;
    draft.account = facts.account;
    if (facts.revision)
        draft.duration = facts.revision->revision.duration;
    draft.measures = measures;
    if (!request.policy.isEmpty()) {
        const auto policy = facts.book->inForce(request.policy, facts.scope);
        draft.policy = policy ? policy->reference(request.locale)
                              : domain::PolicyRef{request.policy, 0, request.locale, {}};
    }
    draft.also = request.also;
    draft.ground = request.ground;
    draft.exception = request.exception;
    draft.reason = request.reason;
    draft.evidence = request.evidence;
    draft.cause = request.cause;
    return draft;
}

/// Whether a pack in force lists it, for one of its policies or for "no violation".
bool isReason(const domain::ReasonCode &reason, const policy::PolicyBook &book,
              const policy::PolicyScope &scope)
{
    const auto &packs = book.packs();
    return std::any_of(packs.begin(), packs.end(), [&](const auto &pack) {
        const auto lists = [&](const policy::Policy &policy) {
            return policy.reasons.contains(reason);
        };
        return pack->inForce.contains(scope.at) && pack->appliesTo(scope.topics, scope.market)
               && (pack->noViolationReasons.contains(reason)
                   || std::any_of(pack->policies.begin(), pack->policies.end(), lists));
    });
}

domain::DecisionRules rulesOf(const DecisionRequest &request, const Facts &facts,
                              domain::Roles roles)
{
    domain::DecisionRules rules;
    rules.now = facts.scope.at;
    rules.roles = roles;
    for (const domain::PolicyId &id : QList<domain::PolicyId>{request.policy} + request.also) {
        const auto policy = facts.book->inForce(id, facts.scope);
        if (policy)
            rules.policies.insert(id, policy->rules());
    }
    if (isReason(request.reason, *facts.book, facts.scope))
        rules.reasons.insert(request.reason);
    return rules;
}

std::optional<domain::StrikeEffect> strikeOf(const Decision &decision, const Facts &facts)
{
    const auto posted = facts.revision ? facts.revision->revision.posted : std::nullopt;
    const policy::PolicyVersions versions =
        facts.book->versions(decision.policy.id, facts.scope, posted);
    if (!versions.canStrike())
        return std::nullopt;
    return domain::strikeEffect(decision,
                                {versions.wasForbiddenWhenPosted(), versions.isForbiddenNow()});
}

struct Composed
{
    Decision decision;
    bool needsTwoPeople = false;
};

base::Result<Composed> compose(Act &act, const DecisionRequest &request, const CaseRow &row)
{
    const auto facts = readFacts(act, row);
    if (!facts)
        return facts.error();
    if (facts->book->packs().isEmpty()) {
        return base::Error{errors::noPolicies,
                           QStringLiteral("No policy pack has been published, so nothing can be "
                                          "decided. A lead publishes one.")};
    }
    const auto measures = targeted(request.measures, row);
    if (!measures)
        return measures.error();
    const auto roles = rolesOf(act);
    if (!roles)
        return roles.error();
    const domain::DecisionDraft draft = draftOf(request, row, *facts, *measures);
    const auto refusals = domain::checkDraft(draft, rulesOf(request, *facts, *roles));
    if (!refusals.isEmpty())
        return refusals.front();
    const auto basis = readBasis(act.write.database(), row.subject.id);
    if (!basis)
        return basis.error();

    Decision decision;
    decision.id = request.id;
    decision.actor = act.caller.member;
    decision.at = act.write.at();
    decision.effectiveAt = decision.at + facts->book->undoWindow(facts->scope);
    decision.caseId = row.id;
    decision.caseKind = row.kind;
    decision.subject = row.subject;
    decision.account = row.account;
    decision.revision = row.revision;
    decision.policy = *draft.policy;
    decision.also = draft.also;
    decision.severity = facts->book->inForce(request.policy, facts->scope)->policy->severity;
    decision.ground = draft.ground;
    decision.exception = draft.exception;
    decision.measures = draft.measures;
    decision.basis = QList<domain::BasisEntry>(basis->begin(), basis->end());
    decision.reason = draft.reason;
    decision.evidence = draft.evidence;
    decision.note = request.note;
    decision.seen = request.seen;
    decision.cause = draft.cause;
    decision.purpose = request.purpose;
    decision.strike = strikeOf(decision, *facts);
    const bool needsTwo =
        domain::needsTwoPeople(*measures, {facts->book->dualControl(facts->scope)});
    return Composed{std::move(decision), needsTwo};
}

base::Result<DecisionReceipt> repeated(Act &act, const store::Recorded &recorded)
{
    if (recorded.event.kind == ledger::proposalMade)
        return proposalReceipt(recorded.event, true);
    const auto body = ledger::parseDecisionMade(recorded.event);
    if (!body || recorded.event.kind != ledger::decisionMade)
        return decisionUnknownError(recorded.event.id);
    const Decision &decision = body->decision;
    DecisionReceipt receipt{decision.id, decision.caseId,      decision.subject.id,
                            decision.at, decision.effectiveAt, true};
    const auto groups = readGroupsOf(act.write.database(), decision.id);
    if (!groups)
        return groups.error();
    if (!groups->empty())
        receipt.group = GroupReceipt{groups->front().id, groups->front().counts.targets};
    return receipt;
}

} // namespace

base::Result<DecisionReceipt> decide(Act &act, const DecisionRequest &request)
{
    const auto before = act.write.recorded(request.id);
    if (!before)
        return before.error();
    if (*before)
        return repeated(act, **before);
    const auto row = knownCase(act, request.caseId);
    if (!row)
        return row.error();
    if (auto done = checkCase(act, *row); !done)
        return done.error();
    auto composed = compose(act, request, *row);
    if (!composed)
        return composed.error();
    const Decision &decision = composed->decision;
    if (!request.similar.isEmpty()) {
        if (auto done = checkSimilar(decision, request.similar, composed->needsTwoPeople); !done)
            return done.error();
    }

    ledger::DecisionBody body{decision, std::nullopt, act.caller.isAsserted};
    if (!request.note.isEmpty()) {
        const auto commitment = act.write.putText(request.id.bytes(), noteField, request.note);
        if (!commitment)
            return commitment.error();
        body.note = commitment->hash;
    }
    const auto recorded = composed->needsTwoPeople ? proposeDecision(act, *row, body)
                                                   : append(act, *row, ledger::decisionMade,
                                                            ledger::toBody(body), request.id);
    if (!recorded)
        return recorded.error();
    if (auto done = LeaseDesk(act.write, act.caller, act.leases).end(row->id); !done)
        return done.error();
    if (composed->needsTwoPeople)
        return proposalReceipt(recorded->event, false);
    DecisionReceipt receipt{request.id,           row->id, row->subject.id, decision.at,
                            decision.effectiveAt, false};
    if (!request.similar.isEmpty()) {
        const auto group = decideSimilar(act, *row, decision, request.similar);
        if (!group)
            return group.error();
        receipt.group = *group;
    }
    return receipt;
}

} // namespace vigil::cases
