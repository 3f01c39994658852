// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proposalprojection.h"

#include "ledger/proposalbody.h"
#include "store/proposalreader.h"
#include "store/standing.h"

#include <QJsonDocument>

namespace vigil::store {

namespace {

/// Of the actor, when the event was made.
base::Result<Standing> standingOf(Database &database, const ledger::Event &event)
{
    const auto place = placeOf(database, event.id);
    if (!place)
        return place.error();
    return standingAt(database, event.actor, place->value_or(endOfLedger()));
}

base::Result<void> addProposal(Database &database, const ledger::Event &event)
{
    const auto body = ledger::parseProposalMade(event);
    if (!body)
        return {};
    const auto bytes = ledger::canonicalBytes(event);
    const auto standing = standingOf(database, event);
    if (!standing)
        return standing.error();
    const domain::DeviceId device = standing->key ? standing->key->device : event.device;
    return database.run(
        R"(
        INSERT OR IGNORE INTO proposal(id, made, act, matter, reason, proposer, proposer_device, at,
            state, locally_asserted) VALUES(?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0))",
        {event.id, ledger::sha256(bytes ? *bytes : QByteArray()),
         domain::controlledActNames.name(body->act),
         Value::text(QJsonDocument(body->matter).toJson(QJsonDocument::Compact)),
         body->reason.toString(), event.actor, device, event.at});
}

base::Result<void> settle(Database &database, const ledger::Event &event,
                          const base::IdBytes &proposal, ProposalState state)
{
    const auto standing = standingOf(database, event);
    if (!standing)
        return standing.error();
    const domain::DeviceId device = standing->key ? standing->key->device : event.device;
    return database.run(
        R"(
        UPDATE proposal SET state = ?2, settled_event = ?3, settled_by = ?4, settled_at = ?5,
            locally_asserted = ?2 = 'confirmed' AND proposer_device = ?6
        WHERE id = ?1 AND state = 'waiting')",
        {proposal, proposalStateNames.name(state), event.id, event.actor, event.at, device});
}

} // namespace

std::vector<View> ProposalProjection::views() const
{
    return {{"proposal", "id"}};
}

base::Result<void> ProposalProjection::fold(Database &database, const ledger::Event &event,
                                            const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind != ledger::AggregateKind::Proposal)
        return {};
    if (event.kind == ledger::proposalMade)
        return addProposal(database, event);
    if (event.kind == ledger::proposalConfirmed)
        return settle(database, event, aggregate.id, ProposalState::Confirmed);
    if (event.kind == ledger::proposalDeclined)
        return settle(database, event, aggregate.id, ProposalState::Declined);
    if (event.kind == ledger::proposalWithdrawn)
        return settle(database, event, aggregate.id, ProposalState::Withdrawn);
    return {};
}

base::Result<void> ProposalProjection::clear(Database &database,
                                             const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind != ledger::AggregateKind::Proposal)
        return {};
    return database.run("DELETE FROM proposal WHERE id = ?", {aggregate.id});
}

} // namespace vigil::store
