// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace vigil::intake {

/// The search index's part of what imports are compared with: how many seconds it takes to make the
/// words of the revisions and flags that `store` (a database file) holds and to put them into a new
/// file, `bare`, with the same index and the same settings, 1,000 entries in one transaction. Their
/// texts are read before.
[[nodiscard]] base::Result<double> timeBareIndex(const QString &store, const QString &bare);

} // namespace vigil::intake
