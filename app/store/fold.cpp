// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fold.h"

#include "store/eventlog.h"
#include "store/eventtable.h"

namespace vigil::store {

namespace {

/// In the order of the event; naming one twice says nothing more.
std::vector<ledger::Aggregate> aggregatesOf(const ledger::Event &event)
{
    std::vector<ledger::Aggregate> once;
    std::set<ledger::Aggregate> seen;
    std::copy_if(event.aggregates.begin(), event.aggregates.end(), std::back_inserter(once),
                 [&seen](const ledger::Aggregate &one) { return seen.insert(one).second; });
    return once;
}

/// Takes an index or a trigger away, if it is there; `making` gets how to make it again.
base::Result<void> drop(Database &database, std::string_view type, std::string_view name,
                        std::vector<std::string> &making)
{
    const auto sql = database.one(
        "SELECT sql FROM sqlite_schema WHERE type = lower(?) AND name = ?",
        {Value::text(type), Value::text(name)}, [](const Row &row) { return row.bytes(0); });
    if (!sql)
        return sql.error();
    if (!*sql)
        return {};
    making.push_back((*sql)->toStdString());
    return database.run(std::string("DROP ").append(type).append(" ").append(name));
}

/// Takes away what serves readers only; how to make it again.
base::Result<std::vector<std::string>> dropForReaders(Database &database, const Registry &registry)
{
    std::vector<std::string> making;
    for (const auto &projection : registry.projections) {
        for (const std::string_view name : projection->indexesForReaders()) {
            if (auto done = drop(database, "INDEX", name, making); !done)
                return done.error();
        }
        for (const std::string_view name : projection->countingTriggers()) {
            if (auto done = drop(database, "TRIGGER", name, making); !done)
                return done.error();
        }
    }
    return making;
}

base::Result<void> recount(Database &database, const Registry &registry)
{
    for (const auto &projection : registry.projections) {
        if (auto done = projection->recount(database); !done)
            return done;
    }
    return {};
}

} // namespace

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

base::Result<Judgement> Fold::judge(const Archive &archive, const ledger::Event &event,
                                    const EventPlace &place) const
{
    for (const auto &law : m_registry.laws) {
        if (!law->covers(event.kind))
            continue;
        auto judgement = law->judge(archive, event, place);
        if (!judgement || !judgement->counts())
            return judgement;
    }
    return Judgement();
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
    const auto place = placeOf(database, event.id);
    if (!place)
        return place.error();
    Q_ASSERT(*place);
    return addLast(database, event, **place);
}

base::Result<void> Fold::addLast(Database &database, const ledger::Event &event,
                                 const EventPlace &place) const
{
    const auto judgement = judge({database, database}, event, place);
    if (!judgement)
        return judgement.error();
    return judgement->counts() ? addJudged(database, event) : base::Result<void>();
}

base::Result<void> Fold::addJudged(Database &database, const ledger::Event &event) const
{
    for (const ledger::Aggregate &aggregate : aggregatesOf(event)) {
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

base::Result<std::set<EventPlace>> Fold::placesTouching(Database &database,
                                                        const ledger::Aggregate &aggregate) const
{
    auto places = placesOf(database, aggregate);
    if (!places)
        return places;
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
    return places;
}

base::Result<void> Fold::foldAggregate(Database &database, const ledger::Aggregate &aggregate) const
{
    const auto places = placesTouching(database, aggregate);
    if (!places)
        return places.error();
    for (const EventPlace &place : *places) {
        const auto event = eventAt(database, place.row);
        if (!event)
            return event.error();
        const auto judgement = judge({database, database}, *event, place);
        if (!judgement)
            return judgement.error();
        if (!judgement->counts())
            continue;
        if (auto done = foldOne(database, *event, aggregate); !done)
            return done;
    }
    return {};
}

base::Result<void> Fold::foldTogether(Database &database,
                                      const std::set<ledger::Aggregate> &aggregates) const
{
    std::set<EventPlace> places;
    for (const ledger::Aggregate &aggregate : aggregates) {
        auto some = placesTouching(database, aggregate);
        if (!some)
            return some.error();
        places.merge(*some);
    }
    for (const EventPlace &place : places) {
        const auto event = eventAt(database, place.row);
        if (!event)
            return event.error();
        const auto judgement = judge({database, database}, *event, place);
        if (!judgement)
            return judgement.error();
        for (const ledger::Aggregate &aggregate : aggregatesOf(*event)) {
            if (!judgement->counts() || !aggregates.contains(aggregate))
                continue;
            if (auto done = foldOne(database, *event, aggregate); !done)
                return done;
        }
    }
    return {};
}

std::vector<QByteArray> Fold::marksOf(const ledger::Aggregate &aggregate) const
{
    std::vector<QByteArray> marks;
    for (const auto &law : m_registry.laws) {
        for (QByteArray &mark : law->marksOf(aggregate))
            marks.push_back(std::move(mark));
    }
    return marks;
}

base::Result<void> Fold::addDependents(Database &database, std::set<ledger::Aggregate> &aggregates,
                                       const EventPlace &from) const
{
    std::vector<ledger::Aggregate> waiting(aggregates.begin(), aggregates.end());
    while (!waiting.empty()) {
        const std::vector<QByteArray> marks = marksOf(waiting.back());
        waiting.pop_back();
        for (const QByteArray &mark : marks) {
            const auto rows = database.all(
                "SELECT row FROM event WHERE (hub, device, seq) > (?, ?, ?) AND instr(bytes, ?)",
                {from.hub, from.device, from.seq, mark},
                [](const Row &row) { return row.integer(0); });
            if (!rows)
                return rows.error();
            for (const qint64 row : *rows) {
                const auto event = eventAt(database, row);
                if (!event)
                    return event.error();
                const auto more = touched(database, *event);
                if (!more)
                    return more.error();
                for (const ledger::Aggregate &aggregate : *more) {
                    if (aggregates.insert(aggregate).second)
                        waiting.push_back(aggregate);
                }
            }
        }
    }
    return {};
}

base::Result<void> Fold::again(Database &database, std::set<ledger::Aggregate> aggregates,
                               const EventPlace &from) const
{
    if (auto done = addDependents(database, aggregates, from); !done)
        return done;
    // What laws rest on comes first and all at once, since one hangs on the other.
    std::set<ledger::Aggregate> lawful;
    for (const ledger::Aggregate &aggregate : aggregates) {
        if (!marksOf(aggregate).empty())
            lawful.insert(aggregate);
        for (const auto &projection : m_registry.projections) {
            if (auto done = projection->clear(database, aggregate); !done)
                return done;
        }
    }
    if (auto done = foldTogether(database, lawful); !done)
        return done;
    for (const ledger::Aggregate &aggregate : aggregates) {
        if (lawful.contains(aggregate))
            continue;
        if (auto done = foldAggregate(database, aggregate); !done)
            return done;
    }
    return {};
}

base::Result<void> Fold::rebuild(Database &database, const Watch &watch) const
{
    if (m_registry.beforeRebuild) {
        if (auto done = m_registry.beforeRebuild(database); !done)
            return done;
    }
    const auto making = dropForReaders(database, m_registry);
    if (!making)
        return making.error();
    for (const auto &projection : m_registry.projections) {
        for (const View &view : projection->views()) {
            if (auto done = database.run("DELETE FROM " + std::string(view.table)); !done)
                return done;
        }
    }
    base::Result<void> folded;
    qint64 count = 0;
    auto done = eachEvent(database, [&](const ledger::Event &event, const EventPlace &place) {
        folded = addLast(database, event, place);
        if (folded && watch)
            folded = watch(++count);
        return folded.isOk();
    });
    if (!folded)
        return folded;
    if (done)
        done = recount(database, m_registry);
    for (auto sql = making->begin(); done && sql != making->end(); ++sql)
        done = database.run(*sql);
    return done ? growAll(database) : done;
}

} // namespace vigil::store
