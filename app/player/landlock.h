// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace vigil::player {

/// Leaves the process (this thread and all it starts) nothing of the file system but reading system
/// libraries, with every right the kernel's Landlock knows handled: also network and signals where
/// it can. Gives the ABI. Call while there is one thread.
[[nodiscard]] base::Result<int> restrictFileSystem();

} // namespace vigil::player
