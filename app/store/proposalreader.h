// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"
#include "base/result.h"
#include "ledger/proposalbody.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace vigil::store {

enum class ProposalState { Waiting, Confirmed, Declined, Withdrawn };

inline constexpr base::EnumNames<ProposalState, 4> proposalStateNames{{
    {ProposalState::Waiting, QLatin1StringView("waiting")},
    {ProposalState::Confirmed, QLatin1StringView("confirmed")},
    {ProposalState::Declined, QLatin1StringView("declined")},
    {ProposalState::Withdrawn, QLatin1StringView("withdrawn")},
}};

/// How a proposal ended: by which event, of whom, when. `isLocallyAsserted`: one console vouches
/// for both people.
struct Settlement
{
    domain::EventId event;
    domain::MemberId by;
    base::Instant at;
    bool isLocallyAsserted = false;
};

/// What one person has proposed and another one confirms.
struct Proposal
{
    domain::EventId id;
    ledger::Hash made{};
    ledger::ProposalBody body;
    domain::MemberId proposer;
    domain::DeviceId proposerDevice; ///< the console that vouches for the proposer
    base::Instant at;
    ProposalState state = ProposalState::Waiting;
    std::optional<Settlement> settlement;
};

[[nodiscard]] base::Result<std::optional<Proposal>> readProposal(Database &database,
                                                                 const domain::EventId &id);
/// Oldest first.
[[nodiscard]] base::Result<std::vector<Proposal>> readWaitingProposals(Database &database);
/// Those that were settled last, newest first.
[[nodiscard]] base::Result<std::vector<Proposal>> readSettledProposals(Database &database,
                                                                       int count);

} // namespace vigil::store
