// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/deskcase.h"

namespace vigil::review {

/// Every policy that the case was filed under or a flag suspects, one that came later too, each
/// once: what its video may show.
[[nodiscard]] QList<domain::PolicyId> suspectedPolicies(const DeskCase &desk);

} // namespace vigil::review
