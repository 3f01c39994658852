// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/limits.h"

#include <algorithm>

namespace vigil::wellbeing {

namespace {

struct LimitRow
{
    int team = 0;
    int cautious = 0;
};

// Five to ten minutes after 50 to 60 at a screen: Health and Safety Executive, L26, "Work with
// display screen equipment", on regulation 4. For the rest no study gives a number. What is known
// is that exposure as a whole matters most (Das et al. 2020) and that calm videos between others
// help (DIS 2024), so the others begin low and a team sets its own.
constexpr std::array<LimitRow, limitNames.rows().size()> rows{{
    {50, 30},   // break after
    {10, 5},    // break after severe
    {10, 15},   // break
    {30, 60},   // cool-down
    {2, 0},     // severe in a row
    {240, 180}, // viewing per shift
    {60, 30},   // severe per shift
}};

const LimitRow &rowOf(Limit limit)
{
    return rows[static_cast<std::size_t>(limit)];
}

} // namespace

Limits::Limits()
{
    for (const auto &[limit, name] : limitNames.rows())
        m_numbers[static_cast<std::size_t>(limit)] = rowOf(limit).team;
}

Limits Limits::cautious()
{
    Limits limits;
    for (const auto &[limit, name] : limitNames.rows())
        limits.set(limit, rowOf(limit).cautious);
    return limits;
}

base::Millis Limits::timeOf(Limit limit) const
{
    Q_ASSERT(limit != Limit::SevereInARow);
    if (limit == Limit::CoolDown)
        return std::chrono::seconds(of(limit));
    return std::chrono::minutes(of(limit));
}

void Limits::set(Limit limit, int number)
{
    const LimitRange range = rangeOf(limit);
    m_numbers[static_cast<std::size_t>(limit)] = std::clamp(number, range.least(), range.most());
}

TeamRules teamRules(const policy::PolicyBook &book, base::Instant at)
{
    TeamRules rules;
    for (const auto &[limit, number] : book.shiftLimits(at).asKeyValueRange())
        rules.limits.set(limit, number);
    return rules;
}

TeamRules withOwn(const TeamRules &team, const OwnLimits &own)
{
    TeamRules rules = team;
    for (const auto &[limit, number] : own.asKeyValueRange())
        rules.limits.set(limit, stricter(limit, team.limits.of(limit), number));
    return rules;
}

} // namespace vigil::wellbeing
