// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <string>

namespace vigil::cli {

/// A passphrase: the first line of `file`, or without one typed at the terminal of the program,
/// where nothing of it shows. `badArgument` when the file cannot be read, `store::signatureNeeded`
/// when there is no terminal either, or the person broke off.
[[nodiscard]] base::Result<QString> readPassphrase(const std::string &file, const QString &prompt);

/// The same for a new one: a terminal asks twice.
[[nodiscard]] base::Result<QString> readNewPassphrase(const std::string &file);

} // namespace vigil::cli
