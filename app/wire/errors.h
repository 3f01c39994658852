// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace vigil::wire::errors {

/// A message that is not exactly what the protocol allows: the sender is broken or hostile.
inline constexpr base::ErrorCode badMessage{"wire.bad_message"};
/// The other side ended or closed its socket.
inline constexpr base::ErrorCode closed{"wire.closed"};
/// The socket is full: the other side does not read.
inline constexpr base::ErrorCode full{"wire.full"};
inline constexpr base::ErrorCode socketFailed{"wire.socket_failed"};
inline constexpr base::ErrorCode memoryFailed{"wire.memory_failed"};

} // namespace vigil::wire::errors
