// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/event.h"

#include "ledger/canonical.h"
#include "ledger/canonicalscan.h"
#include "ledger/decisionbody.h"
#include "ledger/groupbody.h"
#include "ledger/proposalbody.h"
#include "tests/fuzz/require.h"

#include <QJsonDocument>

using namespace vigil;
using fuzz::require;

namespace {

/// The scan takes what canonicalJson() writes, all of it and nothing else.
void checkForm(QByteArrayView bytes)
{
    const auto members = ledger::canonicalMembers(bytes);
    const QJsonDocument json = QJsonDocument::fromJson(bytes.toByteArray());
    const auto written = ledger::canonicalJson(json.object());
    require(members.has_value() == (json.isObject() && written && *written == bytes),
            "canonical is what is written so");
    require(!members || qsizetype(members->size()) == json.object().size(),
            "the scan finds every member");
}

/// A body that is read says all that stood in it.
template<typename Body>
void checkBody(const base::Result<Body> &body, const ledger::Event &event)
{
    QJsonObject json = event.body;
    json.remove(QLatin1StringView("signed"));
    require(!body || ledger::toBody(*body) == json, "a body is written as it was read");
}

void checkBodies(const ledger::Event &event)
{
    checkBody(ledger::parseDecisionMade(event), event);
    checkBody(ledger::parseDecisionWithdrawn(event), event);
    checkBody(ledger::parseDecisionReversed(event), event);
    checkBody(ledger::parseGroupDecisionMade(event), event);
    checkBody(ledger::parseGroupDecisionProgressed(event), event);
    checkBody(ledger::parseProposalMade(event), event);
    checkBody(ledger::parseSettlement(event), event);
}

} // namespace

/// The bytes of one event of another console.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    checkForm(bytes);
    const auto event = ledger::parseEvent(bytes);
    require(event.isOk() == ledger::parseEventHead(bytes).isOk(),
            "with and without the body the same is refused");
    if (!event)
        return 0;
    const auto written = ledger::canonicalBytes(*event);
    require(written && *written == bytes, "an event is written as it was read");
    checkBodies(*event);
    return 0;
}
