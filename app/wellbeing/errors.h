// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

/// What is the matter with a person's own record; told to them alone and never logged. Screens
/// translate these names.
namespace vigil::wellbeing::errors {

inline constexpr base::ErrorCode unreadable{"wellbeing.unreadable"};
inline constexpr base::ErrorCode notSaved{"wellbeing.not_saved"};
inline constexpr base::ErrorCode keyMissing{"wellbeing.key_missing"};

} // namespace vigil::wellbeing::errors
