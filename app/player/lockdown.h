// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/messages.h"

namespace vigil::player {

/// The first half, in main() before anything else: no new privileges, no core dumps or files, no
/// descriptor but the console's two, and Landlock. What it returns is locked when all held.
[[nodiscard]] wire::Ready shutOut();
/// The second half, after warm-up: system calls. Takes over a failure of the first.
[[nodiscard]] wire::Ready lockIn(wire::Ready soFar);

} // namespace vigil::player
