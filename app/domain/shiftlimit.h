// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"

#include <algorithm>

namespace vigil::domain {

/// What bounds how much a person looks at, and when they rest. Its number counts minutes, but for
/// the cool-down (seconds) and severe cases in a row (cases).
enum class ShiftLimit {
    BreakAfter,       ///< at the desk without a break
    BreakAfterSevere, ///< of severe videos on screen without a break
    BreakLength,      ///< how long a break is
    CoolDown,         ///< after a severe case that was looked at
    SevereInARow,     ///< then a calm one comes first; 0: severe ones only when the person asks
    ViewingPerShift,  ///< of videos on screen
    SeverePerShift    ///< of severe videos on screen
};

inline constexpr base::EnumNames<ShiftLimit, 7> shiftLimitNames{{
    {ShiftLimit::BreakAfter, QLatin1StringView("break_after_minutes")},
    {ShiftLimit::BreakAfterSevere, QLatin1StringView("break_after_severe_minutes")},
    {ShiftLimit::BreakLength, QLatin1StringView("break_minutes")},
    {ShiftLimit::CoolDown, QLatin1StringView("cool_down_seconds")},
    {ShiftLimit::SevereInARow, QLatin1StringView("severe_in_a_row")},
    {ShiftLimit::ViewingPerShift, QLatin1StringView("viewing_minutes_per_shift")},
    {ShiftLimit::SeverePerShift, QLatin1StringView("severe_minutes_per_shift")},
}};

/// How far a limit reaches: the one end protects most, the other least.
struct LimitRange
{
    int strictest = 0;
    int loosest = 0;

    [[nodiscard]] constexpr int least() const { return std::min(strictest, loosest); }
    [[nodiscard]] constexpr int most() const { return std::max(strictest, loosest); }
};
[[nodiscard]] LimitRange rangeOf(ShiftLimit limit);
/// The one of two numbers that protects more.
[[nodiscard]] int stricter(ShiftLimit limit, int a, int b);

} // namespace vigil::domain
