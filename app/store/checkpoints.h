// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/checkpoint.h"
#include "store/database.h"
#include "store/writetransaction.h"

#include <QString>

#include <vector>

namespace vigil::store {

// What this console has signed on the logs in its store: the tables `checkpoint` and `witness`.

/// Signs and keeps the state of every log that grew since its last checkpoint; returns those.
base::Result<std::vector<ledger::SignedCheckpoint>>
makeCheckpoints(Database &database, const Signer &signer, base::Instant at);

/// The newest of each log: the checkpoint of the store.
[[nodiscard]] base::Result<std::vector<ledger::SignedCheckpoint>>
newestCheckpoints(Database &database);

/// Where checkpoints are witnessed; empty: nowhere.
[[nodiscard]] base::Result<QString> witnessFolder(Database &database);
base::Result<void> setWitnessFolder(Database &database, const QString &folder);

} // namespace vigil::store
