// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/crypto.h"
#include "store/database.h"
#include "store/fold.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace vigil::store {

/// An event of another console, or one of this console with the number that the hub gave it.
struct RemoteEvent
{
    QByteArray bytes;
    ledger::Signature signature{};
    std::optional<qint64> hub;
};

/// Events that belong together: one pulled page, say. Any order; per device they must join its
/// chain.
struct RemoteBatch
{
    std::vector<RemoteEvent> events;
    /// What comes with them and must be there before they are folded (rows of imported batches,
    /// texts, blobs, the pull cursor): stored in the same transaction.
    std::function<base::Result<void>(Database &)> attachments;
};

struct IngestOutcome
{
    int added = 0;
    int known = 0;
    int erased = 0; ///< erasures among the added, carried out here too
};

/// Stores the batch inside the caller's write transaction and folds every touched aggregate again
/// in canonical order. A new console must have been enrolled by a known one, or restored with the
/// key of a known one (continuation.h). Checks signature and chain, and refuses the whole batch
/// with `badSignature`, `unknownDevice`, `chainGap`, `chainForked` (another event at the same
/// place: a cloned console) or `copiedBack` (an event of this console that it no longer has); never
/// on business grounds.
[[nodiscard]] base::Result<IngestOutcome> ingestEvents(Database &database, const Fold &fold,
                                                       const domain::DeviceId &self,
                                                       const RemoteBatch &batch);

} // namespace vigil::store
