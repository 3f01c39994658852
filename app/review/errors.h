// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

/// Why the desk cannot do what was asked; screens translate these names.
namespace vigil::review::errors {

inline constexpr base::ErrorCode notPossibleNow{"review.not_possible_now"};
inline constexpr base::ErrorCode viewFirst{"review.view_first"};
inline constexpr base::ErrorCode leaseOver{"review.lease_over"};
inline constexpr base::ErrorCode noAccount{"review.no_account"};

} // namespace vigil::review::errors
