// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duetime.h"

namespace vigil::domain {

namespace {
int reachPercent(std::optional<qint64> reach, const QList<ReachStep> &steps)
{
    int percent = 100;
    qint64 highest = -1;
    for (const ReachStep &step : steps) {
        if (reach && *reach >= step.minimum && step.minimum > highest) {
            highest = step.minimum;
            percent = step.percent;
        }
    }
    return percent;
}
} // namespace

DueTime dueTime(const DueFacts &facts, const DueRules &rules)
{
    const DueRules defaults;
    DueTime due;
    due.isLive = facts.type == SubjectType::Livestream;
    const auto &given = due.isLive ? rules.liveAllowances : rules.allowances;
    const auto &usual = due.isLive ? defaults.liveAllowances : defaults.allowances;
    due.allowance = given.value(facts.severity, usual.value(facts.severity));
    due.reachPercent = reachPercent(facts.reach, rules.reach);
    due.sourcePercent = rules.sourcePercents.value(facts.source, 100);
    due.at = facts.firstFlagAt + due.allowance * due.reachPercent * due.sourcePercent / 10'000;
    if (facts.deadline && *facts.deadline < due.at) {
        due.at = *facts.deadline;
        due.isByDeadline = true;
    }
    return due;
}

} // namespace vigil::domain
