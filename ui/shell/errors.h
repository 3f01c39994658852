// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace vigil::ui {

inline constexpr base::ErrorCode keyTaken{"keys.taken"};
inline constexpr base::ErrorCode keyFixed{"keys.fixed"};
inline constexpr base::ErrorCode keysUnreadable{"keys.unreadable"};
inline constexpr base::ErrorCode preferencesUnreadable{"preferences.unreadable"};
inline constexpr base::ErrorCode preferencesNotSaved{"preferences.not_saved"};

} // namespace vigil::ui
