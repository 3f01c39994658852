// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "base/instant.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace vigil::wellbeing {

/// What bounds how much a person looks at, and when they rest. Its number counts minutes, but for
/// the cool-down (seconds) and severe cases in a row (cases).
enum class Limit {
    BreakAfter,       ///< at the desk without a break
    BreakAfterSevere, ///< of severe videos on screen without a break
    BreakLength,      ///< how long a break is
    CoolDown,         ///< after a severe case that was looked at
    SevereInARow,     ///< then a calm one comes first; 0: severe ones only when the person asks
    ViewingPerShift,  ///< of videos on screen
    SeverePerShift    ///< of severe videos on screen
};

inline constexpr base::EnumNames<Limit, 7> limitNames{{
    {Limit::BreakAfter, QLatin1StringView("break_after_minutes")},
    {Limit::BreakAfterSevere, QLatin1StringView("break_after_severe_minutes")},
    {Limit::BreakLength, QLatin1StringView("break_minutes")},
    {Limit::CoolDown, QLatin1StringView("cool_down_seconds")},
    {Limit::SevereInARow, QLatin1StringView("severe_in_a_row")},
    {Limit::ViewingPerShift, QLatin1StringView("viewing_minutes_per_shift")},
    {Limit::SeverePerShift, QLatin1StringView("severe_minutes_per_shift")},
}};

/// How far a limit reaches: the one end protects most, the other least.
struct LimitRange
{
    int strictest = 0;
    int loosest = 0;

    [[nodiscard]] constexpr int least() const { return std::min(strictest, loosest); }
    [[nodiscard]] constexpr int most() const { return std::max(strictest, loosest); }
};
[[nodiscard]] LimitRange rangeOf(Limit limit);
/// The one of two numbers that protects more.
[[nodiscard]] int stricter(Limit limit, int a, int b);

/// A number for each limit. A value; made, it holds what a team starts with.
class Limits final
{
public:
    /// What a team starts with; limits.cpp says where each number comes from.
    Limits();
    /// In force while nobody can tell what a person had chosen: on the strict side, but work goes
    /// on.
    [[nodiscard]] static Limits cautious();

    [[nodiscard]] int of(Limit limit) const { return m_numbers[static_cast<std::size_t>(limit)]; }
    /// As a time; of severe cases in a row there is none.
    [[nodiscard]] base::Millis timeOf(Limit limit) const;
    /// Within the range.
    void set(Limit limit, int number);

    friend bool operator==(const Limits &, const Limits &) = default;

private:
    std::array<int, limitNames.rows().size()> m_numbers{};
};

/// What a person chose; what is missing follows the team.
using OwnLimits = QMap<Limit, int>;

/// What a team sets: its limits, and what only a team can set.
struct TeamRules
{
    Limits limits;
    int coolDownMinimum = 10; ///< seconds, before a cool-down can be ended
    int postponements = 3;    ///< of one break
    int postponement = 5;     ///< minutes

    friend bool operator==(const TeamRules &, const TeamRules &) = default;
};

/// The rules of a team with the person's own limits, which count where they are stricter.
[[nodiscard]] TeamRules withOwn(const TeamRules &team, const OwnLimits &own);

} // namespace vigil::wellbeing
