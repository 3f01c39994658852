// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/groupindex.h"

#include "ledger/decisionbody.h"
#include "ledger/groupbody.h"

#include <algorithm>

namespace vigil::cases {

namespace {

using ledger::AggregateKind;

bool isOfGroup(QByteArrayView kind)
{
    return kind == ledger::groupDecisionMade || kind == ledger::groupDecisionWithdrawn
           || kind == ledger::groupDecisionReversed;
}

/// The groups whose making names the subject: they follow from a decision on it.
base::Result<std::vector<domain::DecisionId>> groupsFrom(store::Database &database,
                                                         const base::IdBytes &subject)
{
    return database.all("SELECT e.id FROM event_aggregate a JOIN event e ON e.row = a.event "
                        "WHERE a.kind = ?1 AND a.id = ?2 AND e.kind = ?3 ORDER BY e.id",
                        {static_cast<int>(AggregateKind::Subject), subject,
                         QLatin1StringView(ledger::groupDecisionMade)},
                        [](const store::Row &row) { return row.id<domain::DecisionId>(0); });
}

base::Result<void> addGroup(store::Database &database, const domain::DecisionId &group,
                            std::vector<ledger::Aggregate> &all)
{
    all.push_back(ledger::aggregate(AggregateKind::Group, group));
    const auto accounts = accountsHitBy(database, group);
    if (!accounts)
        return accounts.error();
    for (const domain::AccountId &account : *accounts)
        all.push_back(ledger::aggregate(AggregateKind::Account, account));
    return {};
}

} // namespace

base::Result<std::vector<domain::AccountId>> accountsHitBy(store::Database &database,
                                                           const domain::DecisionId &group)
{
    return database.all("SELECT DISTINCT a.id FROM event_aggregate g "
                        "JOIN event e ON e.row = g.event AND e.kind = ?3 "
                        "JOIN event_aggregate a ON a.event = g.event AND a.kind = ?4 "
                        "WHERE g.kind = ?1 AND g.id = ?2 ORDER BY a.id",
                        {static_cast<int>(AggregateKind::Group), group,
                         QLatin1StringView(ledger::groupDecisionProgressed),
                         static_cast<int>(AggregateKind::Account)},
                        [](const store::Row &row) { return row.id<domain::AccountId>(0); });
}

bool GroupIndex::covers(QByteArrayView kind) const
{
    return isOfGroup(kind) || kind == ledger::decisionMade || kind == ledger::decisionWithdrawn
           || kind == ledger::decisionReversed || kind == "similar.confirmed"
           || kind == "similar.rejected";
}

base::Result<std::vector<domain::EventId>>
GroupIndex::batchesOf(store::Database &database, const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind != AggregateKind::Account)
        return std::vector<domain::EventId>();
    return database.all(
        "SELECT DISTINCT e.id FROM event_aggregate a "
        "JOIN event p ON p.row = a.event AND p.kind = ?3 "
        "JOIN event_aggregate g ON g.event = p.row AND g.kind = ?4 "
        "JOIN event_aggregate o ON o.kind = g.kind AND o.id = g.id "
        "JOIN event e ON e.row = o.event AND e.kind IN (?5, ?6) WHERE a.kind = ?1 AND a.id = ?2",
        {static_cast<int>(aggregate.kind), aggregate.id,
         QLatin1StringView(ledger::groupDecisionProgressed), static_cast<int>(AggregateKind::Group),
         QLatin1StringView(ledger::groupDecisionWithdrawn),
         QLatin1StringView(ledger::groupDecisionReversed)},
        [](const store::Row &row) { return row.id<domain::EventId>(0); });
}

base::Result<std::vector<ledger::Aggregate>>
GroupIndex::aggregatesOf(store::Database &database, const ledger::Event &event) const
{
    std::vector<ledger::Aggregate> all;
    for (const ledger::Aggregate &named : event.aggregates) {
        std::vector<domain::DecisionId> groups;
        if (isOfGroup(event.kind)) {
            if (named.kind == AggregateKind::Group)
                groups = {domain::DecisionId(named.id)};
        } else if (named.kind == AggregateKind::Subject) {
            auto found = groupsFrom(database, named.id);
            if (!found)
                return found.error();
            groups = *std::move(found);
        }
        for (const domain::DecisionId &group : groups) {
            if (auto done = addGroup(database, group, all); !done)
                return done.error();
        }
    }
    return all;
}

} // namespace vigil::cases
