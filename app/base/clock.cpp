// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <ctime>

namespace vigil::base {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

Millis SystemClock::sinceBoot() const
{
    timespec t{};
    clock_gettime(CLOCK_BOOTTIME, &t);
    return Millis{qint64{t.tv_sec} * 1'000 + t.tv_nsec / 1'000'000};
}

} // namespace vigil::base
