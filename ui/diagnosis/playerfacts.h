// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/examination.h"

namespace vigil::ui {

/// The player as a report tells it: whether it is there, its libraries, and whether one that is
/// started here locks itself down. Needs a QCoreApplication whose loop does not run; takes seconds
/// when the player hangs.
[[nodiscard]] std::vector<store::Finding> playerFacts();

} // namespace vigil::ui
