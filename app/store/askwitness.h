// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/readers.h"
#include "store/verify.h"

#include <vector>

namespace vigil::store {

// What the witness of a store says. Asked before the store is looked at: what is recorded meanwhile
// would else seem to be missing.

/// Adds all that is there to `trust`, and the fault "witness_unreachable" where nothing can be
/// read.
base::Result<void> askWitness(Readers &readers, const domain::DeviceId &self, Trust &trust);

/// The last that it has seen of this console's own log; nothing where it cannot be asked.
[[nodiscard]] base::Result<std::vector<ledger::SignedCheckpoint>>
lastWitnessed(Readers &readers, const domain::DeviceId &self);

/// Whether the store holds the history that this console, by its key, has had witnessed.
[[nodiscard]] base::Result<bool> holds(Database &database,
                                       const std::vector<ledger::SignedCheckpoint> &witnessed,
                                       const ledger::VerifyKey &key);

} // namespace vigil::store
