// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/checkpoint.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace vigil::store {

/// One event and what proves that it is in the ledger to somebody who has nothing else of it: its
/// bytes and signature, and the path from its leaf to the root that a checkpoint names.
struct EventProof
{
    domain::DeviceId device;
    qint64 seq = 0;
    QByteArray bytes;
    ledger::Signature signature{};
    std::vector<ledger::Hash> path; ///< RFC 6962, 2.1.1, nearest sibling first
    ledger::SignedCheckpoint checkpoint;
};

/// By the newest checkpoint of the event's log; nothing when there is no such event or that
/// checkpoint is older.
[[nodiscard]] base::Result<std::optional<EventProof>> proveEvent(Database &database,
                                                                 const domain::EventId &id);

} // namespace vigil::store
