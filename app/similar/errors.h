// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

/// Why what a person says of two videos is refused; nothing is written then. Screens translate
/// these names.
namespace vigil::similar::errors {

inline constexpr base::ErrorCode rightMissing{"similar.right_missing"};
inline constexpr base::ErrorCode notAPair{"similar.not_a_pair"};

} // namespace vigil::similar::errors
