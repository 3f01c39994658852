// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventtable.h"

#include "store/eventlog.h"

#include <future>

namespace vigil::store {

namespace {

struct PlacedBytes
{
    EventPlace place;
    QByteArray bytes;
};
struct PlacedEvent
{
    EventPlace place;
    base::Result<ledger::Event> event;
};
using ParsedEvents = std::vector<PlacedEvent>;

ParsedEvents parseEach(const std::vector<PlacedBytes> &each)
{
    ParsedEvents events;
    events.reserve(each.size());
    for (const auto &[place, bytes] : each)
        events.push_back({place, ledger::parseEvent(bytes)});
    return events;
}

/// The next events in canonical order, on their way through another thread; moves the place behind
/// them.
base::Result<std::future<ParsedEvents>> parsingAfter(Database &database, EventPlace &place)
{
    constexpr std::size_t atOnce = 256;
    std::vector<PlacedBytes> events;
    events.reserve(atOnce);
    const EventPlace from = place;
    auto done = database.each(
        "SELECT hub, device, seq, row, bytes FROM event WHERE (hub, device, seq) > "
        "(?, ?, ?) ORDER BY hub, device, seq LIMIT ?",
        {from.hub, from.device, from.seq, atOnce}, [&](const Row &row) {
            place = {row.integer(0), row.id<domain::DeviceId>(1), row.integer(2), row.integer(3)};
            events.push_back({place, row.bytes(4)});
            return true;
        });
    if (!done)
        return done.error();
    return std::async(parseEach, std::move(events));
}

} // namespace

EventPlace beginningOfLedger()
{
    return {0, {}, 0, 0};
}

EventPlace endOfLedger()
{
    base::IdBytes last;
    last.fill(0xff);
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    return {unsynced, domain::DeviceId(last), most, most};
}

base::Result<DeviceHead> headOf(Database &database, const domain::DeviceId &device)
{
    auto head = database.one(
        "SELECT seq, hash, sig, at FROM event WHERE device = ? ORDER BY seq DESC LIMIT 1", {device},
        [](const Row &row) {
            return DeviceHead{{row.integer(0), row.array<32>(1), row.array<64>(2)}, row.instant(3)};
        });
    if (!head)
        return head.error();
    return head->value_or(DeviceHead());
}

base::Result<std::optional<StoredEvent>> findEvent(Database &database, const domain::EventId &id)
{
    struct Found
    {
        QByteArray bytes;
        StoredEvent stored;
    };
    auto found =
        database.one("SELECT bytes, hash, sig, hub, device, seq, row FROM event WHERE id = ?", {id},
                     [](const Row &row) {
                         StoredEvent stored;
                         stored.hash = row.array<32>(1);
                         stored.signature = row.array<64>(2);
                         stored.place = {row.integer(3), row.id<domain::DeviceId>(4),
                                         row.integer(5), row.integer(6)};
                         return Found{row.bytes(0), std::move(stored)};
                     });
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<StoredEvent>();
    auto event = ledger::parseEvent((*found)->bytes);
    if (!event)
        return event.error();
    (*found)->stored.event = *std::move(event);
    return std::optional((*std::move(*found)).stored);
}

base::Result<std::optional<EventPlace>> placeOf(Database &database, const domain::EventId &id)
{
    return database.one("SELECT hub, device, seq, row FROM event WHERE id = ?", {id},
                        [](const Row &row) {
                            return EventPlace{row.integer(0), row.id<domain::DeviceId>(1),
                                              row.integer(2), row.integer(3)};
                        });
}

base::Result<std::set<EventPlace>> placesOf(Database &database, const ledger::Aggregate &aggregate)
{
    std::set<EventPlace> places;
    auto done = database.each(
        "SELECT e.hub, e.device, e.seq, e.row FROM event_aggregate AS a JOIN event AS e "
        "ON e.row = a.event WHERE a.kind = ? AND a.id = ?",
        {static_cast<int>(aggregate.kind), aggregate.id}, [&](const Row &row) {
            places.insert(
                {row.integer(0), row.id<domain::DeviceId>(1), row.integer(2), row.integer(3)});
            return true;
        });
    if (!done)
        return done.error();
    return places;
}

base::Result<ledger::Event> eventAt(Database &database, qint64 row)
{
    auto bytes = database.one("SELECT bytes FROM event WHERE row = ?", {row},
                              [](const Row &found) { return found.bytes(0); });
    if (!bytes)
        return bytes.error();
    return ledger::parseEvent(bytes->value_or(QByteArray()));
}

base::Result<std::vector<domain::DeviceId>> devicesIn(Database &database)
{
    // From one device to the next, not over all events.
    return database.all("WITH RECURSIVE each(device) AS (SELECT min(device) FROM event UNION ALL "
                        "SELECT (SELECT min(e.device) FROM event e WHERE e.device > each.device) "
                        "FROM each WHERE device IS NOT NULL) "
                        "SELECT device FROM each WHERE device IS NOT NULL ORDER BY device",
                        {}, [](const Row &row) { return row.id<domain::DeviceId>(0); });
}

base::Result<bool> hasLater(Database &database, const EventPlace &place)
{
    auto later =
        database.one("SELECT 1 FROM event WHERE (hub, device, seq) > (?, ?, ?) LIMIT 1",
                     {place.hub, place.device, place.seq}, [](const Row &) { return true; });
    if (!later)
        return later.error();
    return later->has_value();
}

base::Result<void>
eachEvent(Database &database,
          const std::function<bool(const ledger::Event &, const EventPlace &)> &function)
{
    EventPlace last = beginningOfLedger();
    auto next = parsingAfter(database, last);
    while (next) {
        const ParsedEvents events = next->get();
        if (events.empty())
            return {};
        next = parsingAfter(database, last);
        for (const auto &[place, event] : events) {
            if (!event)
                return event.error();
            if (!function(*event, place))
                return {};
        }
    }
    return next.error();
}

base::Result<qint64> insertEvent(Database &database, const ledger::SignedEvent &event,
                                 std::optional<qint64> hub)
{
    const ledger::Event &e = event.event;
    auto done = database.run("INSERT INTO event(id, device, seq, hub, kind, at, bytes, hash, sig) "
                             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                             {e.id, e.device, e.seq, hub.value_or(unsynced), Value::text(e.kind),
                              e.at, event.bytes, event.hash, event.signature});
    if (!done)
        return done.error();
    const qint64 row = database.lastRow();
    for (const ledger::Aggregate &aggregate : e.aggregates) {
        // Naming an aggregate twice says nothing more.
        done =
            database.run("INSERT OR IGNORE INTO event_aggregate(kind, id, event) VALUES(?, ?, ?)",
                         {static_cast<int>(aggregate.kind), aggregate.id, row});
        if (!done)
            return done.error();
    }
    done = growAt(database, e.device, e.seq);
    if (!done)
        return done.error();
    return row;
}

} // namespace vigil::store
