// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/shiftlimit.h"
#include "policy/policybook.h"

#include <QMap>

#include <array>

namespace vigil::wellbeing {

using Limit = domain::ShiftLimit;
using LimitRange = domain::LimitRange;
inline constexpr const auto &limitNames = domain::shiftLimitNames;
using domain::rangeOf;
using domain::stricter;

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

/// What the packs in force at this time set for a shift; the rest is as a team starts with.
[[nodiscard]] TeamRules teamRules(const policy::PolicyBook &book, base::Instant at);

/// The rules of a team with the person's own limits, which count where they are stricter.
[[nodiscard]] TeamRules withOwn(const TeamRules &team, const OwnLimits &own);

} // namespace vigil::wellbeing
