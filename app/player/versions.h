// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigil::player {

/// `vigil-player --version`, for reports: prints the player's version and those of the libraries
/// that decode, as they run. Returns the exit status. Nothing is decoded.
[[nodiscard]] int printVersions();

} // namespace vigil::player
