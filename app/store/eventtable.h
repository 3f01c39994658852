// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/chain.h"
#include "ledger/event.h"
#include "store/database.h"

#include <functional>
#include <optional>
#include <set>

namespace vigil::store {

/// The hub's number of an event that has none yet: after every numbered one.
inline constexpr qint64 unsynced = std::numeric_limits<qint64>::max();

/// Where an event stands: in canonical order (hub number, device, sequence), and its row.
struct EventPlace
{
    qint64 hub = unsynced;
    domain::DeviceId device;
    qint64 seq = 0;
    qint64 row = 0;

    friend auto operator<=>(const EventPlace &, const EventPlace &) = default;
};

/// Before and behind every event.
[[nodiscard]] EventPlace beginningOfLedger();
[[nodiscard]] EventPlace endOfLedger();

struct StoredEvent
{
    ledger::Event event;
    ledger::Hash hash{};
    ledger::Signature signature{};
    EventPlace place;
};

/// The end of a device's chain and the time of its last event.
struct DeviceHead
{
    ledger::ChainHead chain;
    base::Instant at;
};

// The table `event`, class ledger: rows are added, never changed but for the hub's number.

[[nodiscard]] base::Result<DeviceHead> headOf(Database &database, const domain::DeviceId &device);
[[nodiscard]] base::Result<std::optional<StoredEvent>> findEvent(Database &database,
                                                                 const domain::EventId &id);
[[nodiscard]] base::Result<std::optional<EventPlace>> placeOf(Database &database,
                                                              const domain::EventId &id);
/// All events that name the aggregate.
[[nodiscard]] base::Result<std::set<EventPlace>> placesOf(Database &database,
                                                          const ledger::Aggregate &aggregate);
[[nodiscard]] base::Result<ledger::Event> eventAt(Database &database, qint64 row);
/// Whose events there are, in order.
[[nodiscard]] base::Result<std::vector<domain::DeviceId>> devicesIn(Database &database);
/// Whether some event comes after this one in canonical order.
[[nodiscard]] base::Result<bool> hasLater(Database &database, const EventPlace &place);
/// The whole ledger in canonical order; the function returns whether to go on. It may change all
/// but the events. Another thread reads ahead.
[[nodiscard]] base::Result<void>
eachEvent(Database &database,
          const std::function<bool(const ledger::Event &, const EventPlace &)> &function);

/// Adds the event, its aggregates and what it completes in its device's log; returns its row.
[[nodiscard]] base::Result<qint64> insertEvent(Database &database, const ledger::SignedEvent &event,
                                               std::optional<qint64> hub);

} // namespace vigil::store
