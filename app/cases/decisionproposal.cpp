// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionproposal.h"

#include "cases/decisionrow.h"
#include "cases/errors.h"
#include "cases/leasedesk.h"
#include "store/proposalcommands.h"

namespace vigil::cases {

namespace {

using namespace Qt::StringLiterals;

/// The decision that a proposal would make at `at`, if it were confirmed then.
base::Result<ledger::DecisionBody> decisionIn(const QJsonObject &matter,
                                              const domain::DecisionId &id, base::Instant at)
{
    ledger::Event event;
    event.id = id;
    event.at = at;
    event.body = matter;
    event.body.insert("effective_at"_L1, base::formatInstant(at));
    return ledger::parseDecisionMade(event);
}

base::Result<void> checkCase(store::Database &database, const domain::CaseId &id)
{
    const auto row = readCase(database, id);
    if (!row)
        return row.error();
    if (*row && (*row)->isUndecided())
        return {};
    return base::Error{errors::alreadyDecided,
                       u"Not saved: the case has been decided otherwise. Decline the proposal."_s,
                       id.toString()};
}

/// The note of the proposal becomes that of the decision.
base::Result<void> moveNote(store::Database &database, const domain::EventId &from,
                            const domain::DecisionId &to)
{
    return database.run("UPDATE private_text SET owner = ?2 WHERE owner = ?1 AND field = ?3",
                        {from, to, QLatin1StringView(noteField)});
}

} // namespace

base::Result<store::Recorded> proposeDecision(Act &act, const CaseRow &row,
                                              const ledger::DecisionBody &body)
{
    const QJsonObject matter = ledger::proposedMatter(ledger::toBody(body));
    const auto id =
        store::makeProposal(act.write, act.caller.member,
                            {domain::ControlledAct::Decision, matter, body.decision.reason},
                            aggregatesOf(row), body.decision.id);
    if (!id)
        return id.error();
    const auto recorded = act.write.recorded(*id);
    if (!recorded)
        return recorded.error();
    return **recorded;
}

base::Result<DecisionReceipt> proposalReceipt(const ledger::Event &made, bool isRepeat)
{
    const auto proposal = ledger::parseProposalMade(made);
    const auto body = proposal ? decisionIn(proposal->matter, made.id, made.at)
                               : base::Result<ledger::DecisionBody>(proposal.error());
    if (!body)
        return decisionUnknownError(made.id);
    const domain::Decision &decision = body->decision;
    return DecisionReceipt{
        made.id, decision.caseId, decision.subject.id, made.at, made.at, isRepeat, true};
}

base::Result<std::optional<UndoReceipt>> withdrawDecision(Act &act, const domain::EventId &id)
{
    const auto proposal = store::readProposal(act.write.database(), id);
    if (!proposal)
        return proposal.error();
    const auto caseId = *proposal ? proposedCase((*proposal)->body) : std::nullopt;
    if (!caseId)
        return std::optional<UndoReceipt>();
    if (auto done = store::withdrawProposal(act.write, act.caller.member, id); !done)
        return done.error();
    const auto row = knownCase(act, *caseId);
    if (!row)
        return row.error();
    UndoReceipt receipt{*caseId, std::nullopt};
    if (domain::isPossible(row->status.state, domain::CaseAct::Lease)) {
        auto leased = LeaseDesk(act.write, act.caller, act.leases).take(*row);
        if (!leased)
            return leased.error();
        receipt.leased = *std::move(leased);
    }
    return std::optional(std::move(receipt));
}

std::optional<domain::CaseId> proposedCase(const ledger::ProposalBody &body)
{
    if (body.act != domain::ControlledAct::Decision)
        return std::nullopt;
    return domain::CaseId::parse(body.matter.value("case"_L1).toString());
}

std::optional<domain::Decision> proposedDecision(const store::Proposal &proposal)
{
    if (proposal.body.act != domain::ControlledAct::Decision)
        return std::nullopt;
    const auto body = decisionIn(proposal.body.matter, proposal.id, proposal.at);
    return body ? std::optional(body->decision) : std::nullopt;
}

DecisionEnactor::DecisionEnactor(PolicyLookup policies) : m_policies(std::move(policies)) {}

base::Result<void> DecisionEnactor::enact(store::WriteTransaction &transaction,
                                          const store::Proposal &proposal,
                                          const domain::MemberId &confirmer) const
{
    const base::Instant at = transaction.at();
    const auto id = domain::DecisionId::make(at, transaction.random());
    const auto body = decisionIn(proposal.body.matter, id, at);
    if (!body)
        return body.error();
    const domain::Decision &decision = body->decision;
    if (auto done = checkCase(transaction.database(), decision.caseId); !done)
        return done;
    const auto row = readCase(transaction.database(), decision.caseId);
    if (!row)
        return row.error();
    if (auto done = moveNote(transaction.database(), proposal.id, id); !done)
        return done;
    const policy::PolicyScope scope{at, (*row)->topics, (*row)->country};
    QJsonObject made = proposal.body.matter;
    made.insert("effective_at"_L1, base::formatInstant(at + m_policies(at)->undoWindow(scope)));
    made.insert("proposal"_L1, proposal.id.toString());
    const auto recorded =
        transaction.append({id, ledger::decisionMade, confirmer, aggregatesOf(**row), made});
    return recorded ? base::Result<void>() : recorded.error();
}

} // namespace vigil::cases
