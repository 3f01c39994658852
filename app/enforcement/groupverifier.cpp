// SPDX-License-Identifier: GPL-3.0-or-later
#include "enforcement/groupverifier.h"

#include "enforcement/grouptargets.h"
#include "store/eventtable.h"

namespace vigil::enforcement {

base::Result<void> GroupVerifier::verify(store::Database &database, bool,
                                         const Report &report) const
{
    const auto rows = database.all("SELECT DISTINCT e.row FROM event_aggregate a JOIN event e "
                                   "ON e.row = a.event WHERE a.kind = ? AND e.kind = ?",
                                   {static_cast<int>(ledger::AggregateKind::Group),
                                    QLatin1StringView(ledger::groupDecisionMade)},
                                   [](const store::Row &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    for (const qint64 row : *rows) {
        const auto event = store::eventAt(database, row);
        const auto body = event ? ledger::parseGroupDecisionMade(*event)
                                : base::Result<ledger::GroupBody>(event.error());
        if (!body)
            continue; // What cannot be read is found with the chain, or has no effect.
        const auto list = readTargets(database, body->targets);
        if (!list)
            return list.error();
        if (!*list)
            report(
                {"group_targets", event->device.toString() + u' ' + QString::number(event->seq)});
    }
    return {};
}

} // namespace vigil::enforcement
