// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shiftlimit.h"

#include <array>

namespace vigil::domain {

LimitRange rangeOf(ShiftLimit limit)
{
    static constexpr std::array<LimitRange, shiftLimitNames.rows().size()> ranges{{
        {10, 120}, // break after
        {1, 60},   // break after severe
        {30, 5},   // break
        {600, 0},  // cool-down
        {0, 20},   // severe in a row
        {10, 720}, // viewing per shift
        {0, 480},  // severe per shift
    }};
    return ranges[static_cast<std::size_t>(limit)];
}

int stricter(ShiftLimit limit, int a, int b)
{
    const LimitRange range = rangeOf(limit);
    return range.strictest < range.loosest ? std::min(a, b) : std::max(a, b);
}

} // namespace vigil::domain
