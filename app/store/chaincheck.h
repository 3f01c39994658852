// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/chain.h"
#include "store/projection.h"
#include "store/readers.h"

#include <functional>
#include <vector>

namespace vigil::store {

/// Some events of one device's chain, one after another: those behind `from`, up to `to`.
struct ChainPiece
{
    domain::DeviceId device;
    ledger::VerifyKey key{};
    qint64 from = 0;
    qint64 to = 0;
    bool isLast = false;
};

struct CheckedPiece
{
    /// Of the events as they are, for the device's log.
    std::vector<ledger::Hash> leaves;
    std::vector<Fault> faults;
};

/// Every hash and link, and the signature of the chain's head; with `isDeep` every signature and
/// field, the columns beside the bytes and the index of aggregates.
[[nodiscard]] base::Result<CheckedPiece> checkPiece(Database &database, const ChainPiece &piece,
                                                    bool isDeep);

/// Cuts a chain into pieces and checks them, with `helpers` several at once, each on a connection
/// of its own; `take` gets them in order, in the caller's thread.
[[nodiscard]] base::Result<void> checkChain(Database &database, Readers *helpers,
                                            const domain::DeviceId &device,
                                            const ledger::VerifyKey &key, bool isDeep,
                                            const std::function<void(const CheckedPiece &)> &take);

} // namespace vigil::store
