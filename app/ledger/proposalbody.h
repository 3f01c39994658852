// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/dualcontrol.h"
#include "ledger/event.h"

#include <QJsonObject>

namespace vigil::ledger {

// What needs two people. A proposal is the aggregate whose id is that of its first event; it is
// settled once. The events may carry `signed` (signedact.h) besides.
inline constexpr char proposalMade[] = "proposal.made";
inline constexpr char proposalConfirmed[] = "proposal.confirmed";
inline constexpr char proposalDeclined[] = "proposal.declined";
inline constexpr char proposalWithdrawn[] = "proposal.withdrawn";

/// `matter` says all that the act's own event will say, as its body does; what it holds is the
/// act's to know.
struct ProposalBody
{
    domain::ControlledAct act = domain::ControlledAct::PolicyPublication;
    QJsonObject matter;
    domain::ReasonCode reason;

    friend bool operator==(const ProposalBody &, const ProposalBody &) = default;
};

[[nodiscard]] QJsonObject toBody(const ProposalBody &body);
[[nodiscard]] base::Result<ProposalBody> parseProposalMade(const Event &event);

/// Confirmed, declined and withdrawn alike. `made` is SHA-256 of the event proposal.made: what is
/// settled is that text, not whatever bears its id.
struct SettlementBody
{
    domain::EventId proposal;
    Hash made{};

    friend bool operator==(const SettlementBody &, const SettlementBody &) = default;
};

[[nodiscard]] QJsonObject toBody(const SettlementBody &body);
[[nodiscard]] base::Result<SettlementBody> parseSettlement(const Event &event);

[[nodiscard]] Aggregate proposalAggregate(const domain::EventId &proposal);

} // namespace vigil::ledger
