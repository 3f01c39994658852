// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/decisionact.h"
#include "ledger/decisionbody.h"
#include "store/enactor.h"

namespace vigil::cases {

/// Proposes a decision for which a pack asks for two people; the case waits as `proposed`. The
/// proposal bears the id that the decision would have had.
[[nodiscard]] base::Result<store::Recorded> proposeDecision(Act &act, const CaseRow &row,
                                                            const ledger::DecisionBody &body);
[[nodiscard]] base::Result<DecisionReceipt> proposalReceipt(const ledger::Event &made,
                                                            bool isRepeat);
/// The proposer takes it back; the case is open again, leased by them. Nothing when there is no
/// proposal with this id.
[[nodiscard]] base::Result<std::optional<UndoReceipt>>
withdrawDecision(Act &act, const domain::EventId &proposal);

/// The case that a proposal decides; nothing for proposals of another kind.
[[nodiscard]] std::optional<domain::CaseId> proposedCase(const ledger::ProposalBody &body);

/// What it would decide, as if it were confirmed when it was made; nothing for proposals of another
/// kind.
[[nodiscard]] std::optional<domain::Decision> proposedDecision(const store::Proposal &proposal);

/// Decides as two people agreed on: `decision.made` with `proposal`, of the second of them.
class DecisionEnactor final : public store::Enactor
{
public:
    explicit DecisionEnactor(PolicyLookup policies);

    [[nodiscard]] domain::ControlledAct act() const override
    {
        return domain::ControlledAct::Decision;
    }
    base::Result<void> enact(store::WriteTransaction &transaction, const store::Proposal &proposal,
                             const domain::MemberId &confirmer) const override;

private:
    PolicyLookup m_policies;
};

} // namespace vigil::cases
