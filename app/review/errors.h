// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

/// Why the desk cannot do what was asked; screens translate these names.
namespace vigil::review::errors {

inline constexpr base::ErrorCode viewFirst{"review.view_first"};
inline constexpr base::ErrorCode leaseOver{"review.lease_over"};
inline constexpr base::ErrorCode transcriptUnreadable{"review.transcript_unreadable"};

/// Whether the store could not write, so that sending again can help; all else is a refusal.
[[nodiscard]] inline bool isStoreFault(const base::Error &error)
{
    return error.code.name().starts_with("store.");
}

} // namespace vigil::review::errors
