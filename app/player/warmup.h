// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigil::player {

/// Makes FFmpeg and libsodium do once, before the lock, whatever they look up when first used, and
/// sets their limits.
void warmUp();

} // namespace vigil::player
