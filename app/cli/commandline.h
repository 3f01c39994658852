// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigil::cli {

/// Reads the arguments of vigilctl and runs the verb they name. Returns the exit status: 0 done, 1
/// refused or found wanting, 2 usage.
[[nodiscard]] int run(int argc, char **argv);

} // namespace vigil::cli
