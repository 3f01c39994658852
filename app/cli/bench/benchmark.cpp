// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchmark.h"

#include <QElapsedTimer>

#include <algorithm>

namespace vigil::cli {

using namespace Qt::StringLiterals;

std::optional<double> Figure::ratio() const
{
    if (!baseline || *baseline <= 0)
        return std::nullopt;
    return value / *baseline;
}

std::optional<bool> Figure::isMet() const
{
    const std::optional<double> measured = isGoalForRatio ? ratio() : value;
    if (isSkipped || !goal || !measured)
        return std::nullopt;
    return isLeast ? *measured >= *goal : *measured <= *goal;
}

const std::vector<Benchmark> &benchmarks()
{
    static const std::vector<Benchmark> all{
        {"first_frame"_L1, &measureFirstFrame},
        {"decision"_L1, &measureDecision},
        {"import"_L1, &measureImport},
        {"history"_L1, &measureHistory},
        {"search"_L1, &measureSearch},
        {"similar"_L1, &measureSimilar},
        {"strip"_L1, &measureStrip},
        {"flashes"_L1, &measureFlashes},
        {"smoothness"_L1, &measureSmoothness},
        {"verify"_L1, &measureVerify},
        {"backup"_L1, &measureBackup},
        {"start"_L1, &measureStart},
        {"memory"_L1, &measureMemory},
        {"next_case"_L1, &measureNextCase}, // Decides the cases that the two before it show.
    };
    return all;
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, int percent)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t rank = (values.size() * static_cast<std::size_t>(percent) + 99) / 100;
    return values.at(std::max<std::size_t>(rank, 1) - 1);
}

} // namespace vigil::cli
