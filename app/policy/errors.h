// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

/// Why a policy pack cannot be used. Screens translate these names.
namespace vigil::policy::errors {

inline constexpr base::ErrorCode unreadable{"policy.unreadable"};
inline constexpr base::ErrorCode faulty{"policy.faulty"};
inline constexpr base::ErrorCode notInForce{"policy.not_in_force"};

} // namespace vigil::policy::errors
