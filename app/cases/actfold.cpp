// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/actfold.h"

#include "cases/casebody.h"
#include "cases/caserow.h"
#include "cases/decisionfold.h"
#include "cases/decisionproposal.h"

namespace vigil::cases {

using domain::CaseAct;
using domain::CaseState;

namespace {

/// Acts that are done while holding the case start from a lease, which views do not keep.
base::Result<domain::CaseStatus> afterActInHand(const domain::CaseStatus &status, CaseAct act)
{
    if (domain::isPossible(status.state, act))
        return domain::afterAct(status, act);
    const auto leased = domain::afterAct(status, CaseAct::Lease);
    if (!leased)
        return leased;
    return domain::afterAct(*leased, act);
}

/// The cases of one account.
class Cases final
{
public:
    Cases(store::Database &database, const domain::AccountId &account)
        : m_database(database)
        , m_account(account)
    {}

    base::Result<void> change(const domain::CaseId &caseId, CaseAct act,
                              std::optional<domain::EscalationKind> escalation = {})
    {
        auto row = readCase(m_database, caseId);
        if (!row)
            return row.error();
        if (!*row || (*row)->account != m_account)
            return {};
        const auto next = afterActInHand((*row)->status, act);
        if (!next)
            return {};
        (*row)->status = *next;
        if (act == CaseAct::Escalate)
            (*row)->escalation = escalation;
        if (act == CaseAct::ReturnEscalated)
            (*row)->escalation.reset();
        return writeStatus(m_database, **row);
    }

    base::Result<void> changeByBody(const ledger::Event &event, CaseAct act)
    {
        const auto caseId = parseCaseBody(event);
        return caseId ? change(*caseId, act) : base::Result<void>();
    }

private:
    store::Database &m_database;
    domain::AccountId m_account;
};

/// A decision waits for a second person, or does not any more.
base::Result<void> foldProposal(store::Database &database, const ledger::Event &event, Cases &cases)
{
    if (event.kind == ledger::proposalMade) {
        const auto body = ledger::parseProposalMade(event);
        const auto caseId = body ? proposedCase(*body) : std::nullopt;
        return caseId ? cases.change(*caseId, CaseAct::Propose) : base::Result<void>();
    }
    const auto settled = ledger::parseSettlement(event);
    if (!settled)
        return {};
    const auto proposal = store::readProposal(database, settled->proposal);
    if (!proposal)
        return proposal.error();
    const auto caseId = *proposal ? proposedCase((*proposal)->body) : std::nullopt;
    return caseId ? cases.change(*caseId, CaseAct::Decline) : base::Result<void>();
}

} // namespace

base::Result<void> foldAct(store::Database &database, const ledger::Event &event,
                           const domain::AccountId &account)
{
    Cases cases(database, account);
    // What is confirmed comes as a decision.
    if (event.kind == ledger::proposalMade || event.kind == ledger::proposalDeclined
        || event.kind == ledger::proposalWithdrawn)
        return foldProposal(database, event, cases);
    if (event.kind == caseEscalated) {
        const auto body = parseEscalation(event);
        return body ? cases.change(body->caseId, CaseAct::Escalate, body->kind)
                    : base::Result<void>();
    }
    if (event.kind == caseReturned)
        return cases.changeByBody(event, CaseAct::ReturnEscalated);
    if (event.kind == caseSentToFactCheck)
        return cases.changeByBody(event, CaseAct::AskFactCheck);
    if (event.kind == caseFactCheckEnded)
        return cases.changeByBody(event, CaseAct::EndFactCheck);
    if (event.kind == provisionalImposed)
        return DecisionFold(database, account).addProvisional(event);
    if (event.kind == provisionalEnded) {
        const auto caseId = parseCaseBody(event);
        return caseId ? DecisionFold(database, account).endProvisional(*caseId, event.at, event.id)
                      : base::Result<void>();
    }
    return {};
}

} // namespace vigil::cases
