// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proposalreader.h"

#include <QJsonDocument>

namespace vigil::store {

namespace {

constexpr std::string_view columns =
    "SELECT id, made, act, matter, reason, proposer, proposer_device, at, state, settled_event, "
    "settled_by, settled_at, locally_asserted FROM proposal ";

std::string select(std::string_view rest)
{
    return std::string(columns) + std::string(rest);
}

Proposal read(const Row &row)
{
    Proposal proposal;
    proposal.id = row.id<domain::EventId>(0);
    proposal.made = row.array<32>(1);
    proposal.body.act = domain::controlledActNames.value(row.text(2))
                            .value_or(domain::ControlledAct::PolicyPublication);
    proposal.body.matter = QJsonDocument::fromJson(row.bytes(3)).object();
    proposal.body.reason = domain::ReasonCode::parse(row.text(4)).value_or(domain::ReasonCode());
    proposal.proposer = row.id<domain::MemberId>(5);
    proposal.proposerDevice = row.id<domain::DeviceId>(6);
    proposal.at = row.instant(7);
    proposal.state = proposalStateNames.value(row.text(8)).value_or(ProposalState::Waiting);
    if (!row.isNull(9)) {
        proposal.settlement = Settlement{row.id<domain::EventId>(9), row.id<domain::MemberId>(10),
                                         row.instant(11), row.boolean(12)};
    }
    return proposal;
}

} // namespace

base::Result<std::optional<Proposal>> readProposal(Database &database, const domain::EventId &id)
{
    return database.one(select("WHERE id = ?"), {id}, read);
}

base::Result<std::vector<Proposal>> readWaitingProposals(Database &database)
{
    return database.all(select("WHERE state = 'waiting' ORDER BY at, id"), {}, read);
}

base::Result<std::vector<Proposal>> readSettledProposals(Database &database, int count)
{
    return database.all(select("WHERE state <> 'waiting' ORDER BY settled_at DESC, id LIMIT ?"),
                        {count}, read);
}

} // namespace vigil::store
