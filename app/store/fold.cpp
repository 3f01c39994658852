// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fold.h"

#include "store/eventlog.h"
#include "store/eventtable.h"

namespace vigil::store {

bool Fold::isBatch(const ledger::Event &event) const
{
    return std::any_of(m_registry.batchIndexes.begin(), m_registry.batchIndexes.end(),
                       [&](const auto &index) { return index->covers(event.kind); });
}

base::Result<std::set<ledger::Aggregate>> Fold::touched(Database &database,
                                                        const ledger::Event &event) const
{
    std::set<ledger::Aggregate> all(event.aggregates.begin(), event.aggregates.end());
    for (const auto &index : m_registry.batchIndexes) {
        if (!index->covers(event.kind))
            continue;
        auto more = index->aggregatesOf(database, event);
        if (!more)
            return more.error();
        all.insert(more->begin(), more->end());
    }
    return all;
}

base::Result<void> Fold::foldOne(Database &database, const ledger::Event &event,
                                 const ledger::Aggregate &aggregate) const
{
    for (const auto &projection : m_registry.projections) {
        if (auto done = projection->fold(database, event, aggregate); !done)
            return done;
    }
    return {};
}

base::Result<void> Fold::addLast(Database &database, const ledger::Event &event) const
{
    for (const ledger::Aggregate &aggregate : event.aggregates) {
        if (auto done = foldOne(database, event, aggregate); !done)
            return done;
    }
    if (!isBatch(event))
        return {};
    for (const auto &projection : m_registry.projections) {
        if (auto done = projection->foldBatch(database, event); !done)
            return done;
    }
    return {};
}

base::Result<void> Fold::foldAggregate(Database &database, const ledger::Aggregate &aggregate) const
{
    auto places = placesOf(database, aggregate);
    if (!places)
        return places.error();
    for (const auto &index : m_registry.batchIndexes) {
        auto batches = index->batchesOf(database, aggregate);
        if (!batches)
            return batches.error();
        for (const domain::EventId &batch : *batches) {
            auto place = placeOf(database, batch);
            if (!place)
                return place.error();
            if (*place)
                places->insert(**place);
        }
    }
    for (const EventPlace &place : *places) {
        auto event = eventAt(database, place.row);
        if (!event)
            return event.error();
        if (auto done = foldOne(database, *event, aggregate); !done)
            return done;
    }
    return {};
}

base::Result<void> Fold::again(Database &database,
                               const std::set<ledger::Aggregate> &aggregates) const
{
    for (const ledger::Aggregate &aggregate : aggregates) {
        for (const auto &projection : m_registry.projections) {
            if (auto done = projection->clear(database, aggregate); !done)
                return done;
        }
        if (auto done = foldAggregate(database, aggregate); !done)
            return done;
    }
    return {};
}

base::Result<void> Fold::rebuild(Database &database) const
{
    if (m_registry.beforeRebuild) {
        if (auto done = m_registry.beforeRebuild(database); !done)
            return done;
    }
    for (const auto &projection : m_registry.projections) {
        for (const View &view : projection->views()) {
            if (auto done = database.run("DELETE FROM " + std::string(view.table)); !done)
                return done;
        }
    }
    base::Result<void> folded;
    auto done = eachEvent(database, [&](const ledger::Event &event) {
        folded = addLast(database, event);
        return folded.isOk();
    });
    if (!folded)
        return folded;
    return done ? growAll(database) : done;
}

} // namespace vigil::store
