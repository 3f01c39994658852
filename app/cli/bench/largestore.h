// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/bench/benchmark.h"

namespace vigil::cli {

/// The folder of the run's BenchStore of `scope.subjects` subjects, made by the first benchmark
/// that asks for it, or kept from another run.
[[nodiscard]] base::Result<QString> largeStore(const BenchScope &scope);

} // namespace vigil::cli
