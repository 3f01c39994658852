// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/proposalbody.h"

#include "ledger/bodyreader.h"

namespace vigil::ledger {

namespace {

using namespace Qt::StringLiterals;

QJsonObject unsignedBody(const Event &event)
{
    QJsonObject body = event.body;
    body.remove("signed"_L1);
    return body;
}

} // namespace

QJsonObject toBody(const ProposalBody &body)
{
    return {{u"act"_s, domain::controlledActNames.name(body.act)},
            {u"matter"_s, body.matter},
            {u"reason"_s, body.reason.toString()}};
}

base::Result<ProposalBody> parseProposalMade(const Event &event)
{
    BodyReader reader(unsignedBody(event));
    ProposalBody body;
    body.act = reader.named("act", domain::controlledActNames);
    body.matter = reader.object("matter");
    body.reason = reader.parsed<domain::ReasonCode>("reason");
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

QJsonObject toBody(const SettlementBody &body)
{
    return {{u"made"_s, QString::fromLatin1(toHex(body.made))},
            {u"proposal"_s, body.proposal.toString()}};
}

base::Result<SettlementBody> parseSettlement(const Event &event)
{
    BodyReader reader(unsignedBody(event));
    SettlementBody body;
    body.made = reader.hash("made");
    body.proposal = reader.parsed<domain::EventId>("proposal");
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

Aggregate proposalAggregate(const domain::EventId &proposal)
{
    return aggregate(AggregateKind::Proposal, proposal);
}

} // namespace vigil::ledger
