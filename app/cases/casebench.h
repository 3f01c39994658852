// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/queues.h"

#include <QString>

namespace vigil::cases {

/// One measured figure beside the bare baseline of the same run, in milliseconds. `ratioGoal`
/// compares value with baseline, `valueGoal` the value alone; the one that is 0 is not asked for.
/// `inside` is the part of the value before the commit, `durable` the rest: mostly the disk.
struct CaseFigure
{
    QString name;
    double value = 0;
    double baseline = 0;
    double ratioGoal = 0;
    double valueGoal = 0;
    double inside = 0;
    double durable = 0;

    [[nodiscard]] double ratio() const { return baseline > 0 ? value / baseline : 0; }
    [[nodiscard]] bool isMet() const
    {
        return (ratioGoal <= 0 || ratio() <= ratioGoal) && (valueGoal <= 0 || value <= valueGoal);
    }
};

// Both make a store of their own in `folder`, which must be empty, on the disk to be measured. They
// take seconds, not milliseconds: never on a window's thread.

/// "decision": the median of one durable decision through CaseService, beside one bare SQLite
/// transaction (WAL, FULL) that writes the same rows into a copy of the store. Goal: 1.5 times.
[[nodiscard]] base::Result<CaseFigure>
benchDecision(const QString &folder, const PolicyLookup &policies, int decisions = 1'000);

struct NextBench
{
    int subjects = 1'000'000;
    int open = 100'000;
    int rounds = 1'000;
};

/// "next_case": the 99th percentile of what CaseService::next() does, within two languages, its
/// durable lease included, beside a bare transaction that writes one lease. Goal: 5 ms.
[[nodiscard]] base::Result<CaseFigure>
benchNextCase(const QString &folder, const PolicyLookup &policies, const NextBench &size = {});

} // namespace vigil::cases
