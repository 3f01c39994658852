// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/witness.h"

namespace vigil::store {

/// Writes the root of each checkpoint, and what could not be witnessed, to the system's log, which
/// another person may look after.
[[nodiscard]] CheckpointListener systemLogListener();

} // namespace vigil::store
