// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/examination.h"

namespace vigil::ui {

/// The machine as a report tells it: system, memory, what the kernel offers to lock the player
/// down, session and scaling, plugged screens, sound devices. Needs no display, only a
/// QCoreApplication.
[[nodiscard]] std::vector<store::Finding> machineFacts();

} // namespace vigil::ui
