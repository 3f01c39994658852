// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/signatory.h"

#include <optional>
#include <vector>

namespace vigil::store {

// A wall clock that jumps makes times that nobody can rely on: what is recorded then is kept, but
// not passed on to the platform until a lead has said that the time is right.

/// What of a device waits for that. Its events from `first` to `last` (sequences), recorded between
/// `from` and `until`; those between that are not suspect do not wait.
struct ClockHold
{
    domain::DeviceId device;
    int events = 0;
    qint64 first = 0;
    qint64 last = 0;
    base::Instant from;
    base::Instant until;
};

/// Of every device, in order of their ids.
[[nodiscard]] base::Result<std::vector<ClockHold>> readClockHolds(Database &database);
/// Of this one; nothing when nothing of it waits.
[[nodiscard]] base::Result<std::optional<ClockHold>> readClockHold(Database &database,
                                                                   const domain::DeviceId &device);
/// Whether this event waits.
[[nodiscard]] base::Result<bool> isHeldForClock(Database &database, const domain::EventId &event);

/// Says that what the device has recorded so far may be passed on: `clock.confirmed {device,
/// through}`, with the person's signature once they have a key. For this console it also says that
/// the clock as it stands is right. To be run inside Writer::execute(); refused with `notAllowed`
/// (leads may), `clockNotHeld` and what appendSigned() asks for.
base::Result<void> confirmClock(WriteTransaction &transaction, const Signatory &actor,
                                const domain::DeviceId &device);

} // namespace vigil::store
