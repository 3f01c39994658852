// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <string_view>

namespace vigil::store {

/// The error of an extended SQLite result code; `sql` goes to the log (statements are constants,
/// values are bound, so it holds no content).
[[nodiscard]] base::Error sqliteError(int extendedCode, std::string_view sql);

/// For a file whose content is not what the schema says.
[[nodiscard]] base::Error corruptError(std::string_view where);

/// Of the library that runs.
[[nodiscard]] QString sqliteVersion();

} // namespace vigil::store
