// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/crypto.h"
#include "store/projection.h"

#include <QByteArray>
#include <QMap>

namespace vigil::store {

/// By table: SHA-256 chained over its rows in primary-key order (of the hash before and the row),
/// types and lengths included; all zero for an empty table.
using ViewHashes = QMap<QByteArray, ledger::Hash>;

[[nodiscard]] base::Result<ViewHashes> hashViews(Database &database, const Registry &registry);

} // namespace vigil::store
