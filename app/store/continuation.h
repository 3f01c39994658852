// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/chain.h"
#include "ledger/event.h"

#include <optional>

namespace vigil::store {

/// How the first event of a restored console, `chain.continued {device, hash, key, new_key, seq,
/// vouch}`, ties its chain to the one that it goes on from.
struct Continuation
{
    /// The console whose chain the backup held, and its key.
    domain::DeviceId device;
    ledger::VerifyKey key{};
    /// The last event of that chain in the backup.
    qint64 seq = 0;
    ledger::Hash hash{};
    /// The key of the console that goes on.
    ledger::VerifyKey newKey{};
    /// The old key's signature over all of this, where that key was still there. With it others who
    /// know the old console can know the new one; without it one of them has to enrol it.
    std::optional<ledger::Signature> vouch;
};

/// Nothing for other events, for one that is not the first of its chain, and for one that cannot be
/// read: those have no effect.
[[nodiscard]] std::optional<Continuation> continuationOf(const ledger::Event &event);

[[nodiscard]] QJsonObject continuationBody(const Continuation &continuation);

/// The old key's word for `heir`, the device id of the console that goes on.
[[nodiscard]] ledger::Signature vouchFor(const Continuation &continuation,
                                         const domain::DeviceId &heir,
                                         const ledger::SigningKey &oldKey);
/// Whether `oldKey`, which the caller knows by itself, gave that word.
[[nodiscard]] bool isVouched(const Continuation &continuation, const domain::DeviceId &heir,
                             const ledger::VerifyKey &oldKey);

} // namespace vigil::store
