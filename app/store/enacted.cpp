// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/enacted.h"

#include "store/proposalreader.h"

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

base::Result<bool> isBefore(Database &database, const domain::EventId &event,
                            const EventPlace &place)
{
    const auto found = placeOf(database, event);
    if (!found)
        return found.error();
    return *found && **found < place;
}

/// Whether the actor confirmed the proposal before, even if in vain.
base::Result<bool> hasConfirmed(Database &database, const domain::EventId &proposal,
                                const ledger::Event &act, const EventPlace &place)
{
    const auto places = placesOf(database, ledger::proposalAggregate(proposal));
    if (!places)
        return places.error();
    for (const EventPlace &one : *places) {
        const auto event = eventAt(database, one.row);
        if (!event)
            return event.error();
        if (one < place && event->kind == ledger::proposalConfirmed && event->actor == act.actor)
            return true;
    }
    return false;
}

} // namespace

base::Result<Judgement> judgeEnacted(Database &database, const ledger::Event &event,
                                     const EventPlace &place, domain::ControlledAct act,
                                     const QJsonObject &matter)
{
    const auto id = domain::EventId::parse(event.body.value("proposal"_L1).toString());
    if (!id)
        return Judgement::unlawful("second_person");
    const auto proposal = readProposal(database, *id);
    if (!proposal)
        return proposal.error();
    if (!*proposal)
        return Judgement::unlawful("second_person");
    const Proposal &agreed = **proposal;
    if (agreed.body.act != act || agreed.body.matter != matter)
        return Judgement::unlawful("proposal");
    if (agreed.state == ProposalState::Confirmed && agreed.settlement->by == event.actor) {
        const auto isConfirmed = isBefore(database, agreed.settlement->event, place);
        if (!isConfirmed)
            return isConfirmed.error();
        if (*isConfirmed)
            return Judgement();
    }
    const auto tried = hasConfirmed(database, *id, event, place);
    if (!tried)
        return tried.error();
    return *tried ? Judgement{Verdict::Void} : Judgement::unlawful("second_person");
}

} // namespace vigil::store
