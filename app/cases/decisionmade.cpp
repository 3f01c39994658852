// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/decisionmade.h"

namespace vigil::cases {

namespace {

/// All that the reading of an event depends on, and what was read.
struct Reading
{
    domain::EventId id;
    domain::MemberId actor;
    base::Instant at;
    QJsonObject body; ///< shared with the event, so that comparing them looks at no field
    std::shared_ptr<const ledger::DecisionBody> decision;

    [[nodiscard]] bool isOf(const ledger::Event &event) const
    {
        return decision && id == event.id && actor == event.actor && at == event.at
               && body == event.body;
    }
};

} // namespace

base::Result<std::shared_ptr<const ledger::DecisionBody>> decisionMadeBy(const ledger::Event &event)
{
    thread_local Reading last;
    if (last.isOf(event))
        return last.decision;
    auto body = ledger::parseDecisionMade(event);
    if (!body)
        return body.error();
    last = {event.id, event.actor, event.at, event.body,
            std::make_shared<const ledger::DecisionBody>(*std::move(body))};
    return last.decision;
}

} // namespace vigil::cases
