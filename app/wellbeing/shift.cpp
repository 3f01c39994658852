// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/shift.h"

#include <algorithm>
#include <utility>

namespace vigil::wellbeing {

using namespace std::chrono_literals;

Shift::Shift(const TeamRules &rules, base::Instant now) : m_rules(rules)
{
    beginAnew(now);
}

Shift::Shift(const TeamRules &rules, const Counted &counted, base::Instant now) : Shift(rules, now)
{
    const base::Millis gap = now - counted.last;
    if (counted.last < counted.began || gap < 0ms || gap >= longestGap)
        return;
    m_counted = counted;
    m_counted.last = now;
    if (gap >= m_rules.limits.timeOf(Limit::BreakLength))
        rested();
}

void Shift::setRules(const TeamRules &rules)
{
    m_rules = rules;
    if (!m_pause)
        return;
    if (m_pause->kind == PauseKind::CoolDown)
        m_pause = coolDownFrom(m_pause->from);
    else
        m_pause->until = m_pause->from + m_rules.limits.timeOf(Limit::BreakLength);
}

void Shift::beginAnew(base::Instant now)
{
    m_counted = {now, now, {}, {}, {}, 0};
    rested();
}

void Shift::rested()
{
    m_counted.atDesk = m_counted.severe = m_away = 0ms;
    m_counted.severeInARow = 0;
    m_postponed = 0;
    m_dueAgain.reset();
}

void Shift::tick(base::Instant now, const Moment &moment)
{
    const base::Millis gap = now - std::exchange(m_counted.last, now);
    if (gap <= 0ms)
        return;
    if (gap >= longestGap && !m_pause) {
        beginAnew(now);
    } else if (m_pause || !moment.isAtDesk || gap > longestTick) {
        m_away += gap;
        if (!m_pause && m_away >= m_rules.limits.timeOf(Limit::BreakLength))
            rested();
    } else {
        m_away = 0ms;
        count(gap, moment);
    }
}

void Shift::count(base::Millis gap, const Moment &moment)
{
    m_counted.atDesk += gap;
    if (!moment.onScreen)
        return;
    m_counted.exposure.add(*moment.onScreen, gap);
    if (moment.onScreen->isSevere())
        m_counted.severe += gap;
}

void Shift::begin(const Harm &harm)
{
    m_counted.severeInARow = harm.isSevere() ? m_counted.severeInARow + 1 : 0;
    if (harm.isSevere())
        m_isSevereAsked = false;
}

void Shift::finish(const Harm &harm, bool wasLookedAt, base::Instant now)
{
    if (!harm.isSevere() || !wasLookedAt || m_pause || m_rules.limits.of(Limit::CoolDown) == 0)
        return;
    m_pause = coolDownFrom(now);
    m_away = 0ms;
}

Pause Shift::coolDownFrom(base::Instant from) const
{
    const base::Millis length = m_rules.limits.timeOf(Limit::CoolDown);
    const base::Millis least = std::chrono::seconds(m_rules.coolDownMinimum);
    return {PauseKind::CoolDown, from, from + std::min(least, length), from + length};
}

Allowed Shift::allowed() const
{
    const Limits &limits = m_rules.limits;
    return {exposure().total() >= limits.timeOf(Limit::ViewingPerShift),
            exposure().severe() >= limits.timeOf(Limit::SeverePerShift),
            m_counted.severeInARow >= limits.of(Limit::SevereInARow) && !m_isSevereAsked};
}

base::Millis Shift::untilBreak() const
{
    return std::max(0ms, m_rules.limits.timeOf(Limit::BreakAfter) - m_counted.atDesk);
}

base::Millis Shift::untilSevereBreak() const
{
    return std::max(0ms, m_rules.limits.timeOf(Limit::BreakAfterSevere) - m_counted.severe);
}

Due Shift::due(base::Instant now) const
{
    if (m_pause || (m_dueAgain && now < *m_dueAgain))
        return Due::Not;
    if (untilSevereBreak() == 0ms)
        return Due::BySevere;
    return untilBreak() == 0ms ? Due::ByTime : Due::Not;
}

bool Shift::canPostpone(base::Instant now) const
{
    return due(now) != Due::Not && m_postponed < m_rules.postponements;
}

void Shift::postpone(base::Instant now)
{
    if (!canPostpone(now))
        return;
    ++m_postponed;
    m_dueAgain = now + std::chrono::minutes(m_rules.postponement);
}

void Shift::takeBreak(base::Instant now)
{
    // A cool-down becomes part of it.
    const base::Instant from = m_pause ? m_pause->from : now;
    const base::Instant earliest = m_pause ? m_pause->earliest : now;
    m_pause =
        Pause{PauseKind::Break, from, earliest, from + m_rules.limits.timeOf(Limit::BreakLength)};
}

bool Shift::canEndPause(base::Instant now) const
{
    // A clock that was set back holds nobody.
    return m_pause && (now >= m_pause->earliest || now < m_pause->from);
}

void Shift::endPause(base::Instant now)
{
    if (!canEndPause(now))
        return;
    const base::Millis length = now - m_pause->from;
    m_pause.reset();
    m_away = 0ms;
    if (length >= longestGap)
        beginAnew(now);
    else if (length >= m_rules.limits.timeOf(Limit::BreakLength))
        rested();
}

void Shift::dropCoolDown()
{
    if (m_pause && m_pause->kind == PauseKind::CoolDown)
        m_pause.reset();
}

} // namespace vigil::wellbeing
