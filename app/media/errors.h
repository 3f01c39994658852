// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace vigil::media {

inline constexpr base::ErrorCode noPlayerProgram{"media.no_player_program"};

} // namespace vigil::media
