// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enforcement/grouplaw.h"
#include "store/projection.h"

namespace vigil::enforcement {

/// Adds the law of group decisions and the check of their lists to what the program brings to a
/// store; after cases::registerCases, whose law judges the decisions that groups follow from.
void registerEnforcement(store::Registry &registry, WasConfirmed wasConfirmed);

} // namespace vigil::enforcement
