// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/chain.h"
#include "store/lawreplay.h"
#include "store/readers.h"

#include <chrono>
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

/// An event that a verifier has to see.
struct ShownEvent
{
    const Verifier *verifier;
    qint64 row;
};

struct CheckedPiece
{
    /// Of the events as they are, for the device's log.
    std::vector<ledger::Hash> leaves;
    std::vector<Fault> faults;
    /// What is wrong by law; what could be told at a glance comes first.
    std::vector<Fault> unlawful;
    std::vector<ShownEvent> shown;
    /// Of the core that checked it.
    std::chrono::nanoseconds time{};
};

/// How a chain is checked: every hash and link, the signature of its head, and who had the right to
/// what, at a glance where that tells; if `isDeep` every signature and field, the columns beside
/// the bytes and the index of aggregates, and every law in full.
struct ChainChecks
{
    const LawReplay &laws;
    const std::vector<std::shared_ptr<const Verifier>> &verifiers;
    bool isDeep = false;
};

/// Cuts a chain into pieces and checks them, with `helpers` several at once, each on a connection
/// of its own; `take` gets them in order, in the caller's thread.
[[nodiscard]] base::Result<void>
checkChain(Database &database, Readers *helpers, const domain::DeviceId &device,
           const ledger::VerifyKey &key, const ChainChecks &checks,
           const std::function<base::Result<void>(const CheckedPiece &)> &take);

} // namespace vigil::store
