// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/field.h"
#include "policy/policypack.h"

namespace vigil::policy {

[[nodiscard]] domain::DueRules readDueRules(const Field &object);
[[nodiscard]] StrikeSettings readStrikeSettings(const Field &object);
[[nodiscard]] QHash<domain::Severity, base::Millis> readMinimumViewing(const Field &object);

[[nodiscard]] QHash<domain::Severity, ViewingMinimum> readSafeViewing(const Field &object);
[[nodiscard]] QHash<domain::ShiftLimit, int> readShiftLimits(const Field &object);

} // namespace vigil::policy
