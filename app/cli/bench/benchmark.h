// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace vigil::cli {

/// One measured figure, beside the bare baseline of the same run. A goal is for the figure itself
/// or for its ratio to the baseline, at most or (`isLeast`) at least.
struct Figure
{
    QString name;
    double value = 0;
    QString unit;
    std::optional<double> baseline = {};
    std::optional<double> goal = {};
    bool isGoalForRatio = false;
    bool isLeast = false;
    QString note = {}; ///< sizes, what the baseline is, why it was skipped
    bool isSkipped = false;

    [[nodiscard]] std::optional<double> ratio() const;
    /// Nothing without a goal, or where there was nothing to measure.
    [[nodiscard]] std::optional<bool> isMet() const;
};

/// Where a benchmark works and how much it does.
struct BenchScope
{
    QString folder; ///< empty, its own, removed afterwards
    QString shared; ///< of all benchmarks of the run: the large store lies there once it is made
    QString clips;  ///< a folder of videos; empty: some are made
    int subjects;   ///< of the large store
    bool isFull = false;
    QString large = {}; ///< where the large store lies and stays; empty: in `shared`
};

/// Measures, and gives one or several figures.
using Measure = base::Result<QList<Figure>> (*)(const BenchScope &);

struct Benchmark
{
    QLatin1StringView name;
    Measure measure;
};

/// All benchmarks, in the order in which they run.
[[nodiscard]] const std::vector<Benchmark> &benchmarks();

base::Result<QList<Figure>> measureFirstFrame(const BenchScope &scope);
base::Result<QList<Figure>> measureDecision(const BenchScope &scope);
base::Result<QList<Figure>> measureNextCase(const BenchScope &scope);
base::Result<QList<Figure>> measureImport(const BenchScope &scope);
base::Result<QList<Figure>> measureHistory(const BenchScope &scope);
base::Result<QList<Figure>> measureSearch(const BenchScope &scope);
base::Result<QList<Figure>> measureSimilar(const BenchScope &scope);
base::Result<QList<Figure>> measureStrip(const BenchScope &scope);
base::Result<QList<Figure>> measureFlashes(const BenchScope &scope);
base::Result<QList<Figure>> measureSmoothness(const BenchScope &scope);
base::Result<QList<Figure>> measureVerify(const BenchScope &scope);
base::Result<QList<Figure>> measureBackup(const BenchScope &scope);
base::Result<QList<Figure>> measureStart(const BenchScope &scope);
base::Result<QList<Figure>> measureMemory(const BenchScope &scope);

/// Milliseconds that `work` takes.
[[nodiscard]] double millisecondsOf(const std::function<void()> &work);
/// The value that `percent` of the values do not exceed; 0 of none.
[[nodiscard]] double percentile(std::vector<double> values, int percent);

} // namespace vigil::cli
