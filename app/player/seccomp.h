// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace vigil::player {

/// Leaves every thread only the system calls that decoding needs: an allow-list, all else ends the
/// process. Nothing can be opened, connected, started or made executable afterwards.
[[nodiscard]] base::Result<void> restrictSystemCalls();

} // namespace vigil::player
