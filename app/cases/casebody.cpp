// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casebody.h"

#include "ledger/bodyreader.h"
#include "ledger/decisionbody.h"

namespace vigil::cases {

using namespace Qt::StringLiterals;

QJsonObject caseBody(const domain::CaseId &caseId)
{
    return {{u"case"_s, caseId.toString()}};
}

base::Result<domain::CaseId> parseCaseBody(const ledger::Event &event)
{
    ledger::BodyReader reader(event.body);
    const auto caseId = reader.parsed<domain::CaseId>("case");
    if (auto done = reader.finish(); !done)
        return done.error();
    return caseId;
}

QJsonObject toBody(const EscalationBody &body)
{
    return {{u"case"_s, body.caseId.toString()},
            {u"kind"_s, domain::escalationKindNames.name(body.kind)}};
}

base::Result<EscalationBody> parseEscalation(const ledger::Event &event)
{
    ledger::BodyReader reader(event.body);
    const EscalationBody body{reader.parsed<domain::CaseId>("case"),
                              reader.named("kind", domain::escalationKindNames)};
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

QJsonObject toBody(const ProvisionalBody &body)
{
    return {{u"case"_s, body.caseId.toString()},
            {u"cause"_s, provisionalCauseNames.name(body.cause)},
            {u"measures"_s, ledger::measuresToJson(body.measures)}};
}

base::Result<ProvisionalBody> parseProvisional(const ledger::Event &event)
{
    ledger::BodyReader reader(event.body);
    ProvisionalBody body{
        reader.parsed<domain::CaseId>("case"), reader.named("cause", provisionalCauseNames), {}};
    const auto measures = ledger::measuresFromJson(reader.array("measures"));
    if (measures)
        body.measures = *measures;
    else
        reader.fail(measures.error());
    if (auto done = reader.finish(); !done)
        return done.error();
    return body;
}

} // namespace vigil::cases
