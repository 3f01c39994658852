// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/proposalbody.h"
#include "store/signatory.h"

namespace vigil::store {

// Commands on proposals, to be run inside Writer::execute(). Refused with `proposalUnknown`,
// `proposalSettled`, `notAllowed`, `proposalOfOther` (only the proposer withdraws), what
// domain::checkConfirmation() says, and what appendSigned() asks for; nothing is written then.

/// `given`: its id if that was made when the person acted, or null. `aggregates`: what the proposal
/// is about, besides itself; its settlement names them too. The caller has checked the matter.
[[nodiscard]] base::Result<domain::EventId>
makeProposal(WriteTransaction &transaction, const Signatory &proposer,
             const ledger::ProposalBody &body, const std::vector<ledger::Aggregate> &aggregates,
             const domain::EventId &given = {});

/// Confirms it and does what it says, by the enactor of its act.
base::Result<void> confirmProposal(WriteTransaction &transaction, const Signatory &confirmer,
                                   const domain::EventId &proposal);
base::Result<void> declineProposal(WriteTransaction &transaction, const Signatory &decliner,
                                   const domain::EventId &proposal);
base::Result<void> withdrawProposal(WriteTransaction &transaction, const Signatory &proposer,
                                    const domain::EventId &proposal);

} // namespace vigil::store
