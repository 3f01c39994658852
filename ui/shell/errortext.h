// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace vigil::ui {

/// What a person reads of a failure, in their language: what happened, what it means for the work,
/// what to do. A code without a text gives the error's own English message.
[[nodiscard]] QString errorText(const base::Error &error);
[[nodiscard]] bool hasErrorText(base::ErrorCode code);

} // namespace vigil::ui
