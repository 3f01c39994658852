// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QString>

namespace vigil::store {

/// Keeps the store's file and its log, unchanged, in the new folder FOLDER/set-aside-TIME (0700)
/// and returns that; FOLDER/vigil.db stays too, to be replaced in one step, but without its log.
/// Empty when there is no store. Refused with `busy` while a program has the store open.
[[nodiscard]] base::Result<QString> setAside(const QString &folder, base::Instant now);

} // namespace vigil::store
