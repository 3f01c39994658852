// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wire/messages.h"

namespace vigil::player {

namespace errors {

inline constexpr base::ErrorCode notMedia{"player.not_media"};
inline constexpr base::ErrorCode damaged{"player.damaged"};
inline constexpr base::ErrorCode noFrame{"player.no_frame"};
inline constexpr base::ErrorCode unsupportedCodec{"player.unsupported_codec"};
inline constexpr base::ErrorCode tooLarge{"player.too_large"};
inline constexpr base::ErrorCode unreadable{"player.unreadable"};
inline constexpr base::ErrorCode lockDownFailed{"player.lock_down_failed"};

} // namespace errors

/// An error of this folder without more to say; the console writes the message that people read.
[[nodiscard]] base::Error failure(base::ErrorCode code, int detail = 0);
/// What the console is told.
[[nodiscard]] wire::FailureReason failureReason(const base::Error &error);

} // namespace vigil::player
