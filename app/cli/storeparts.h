// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

namespace vigil::cli {

/// Adds what the program brings to a store beside its cases; the console adds the same.
void registerParts(store::Registry &registry);

} // namespace vigil::cli
