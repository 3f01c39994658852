// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventproof.h"

#include "store/checkpoints.h"
#include "store/eventlog.h"

namespace vigil::store {

namespace {

base::Result<std::optional<ledger::SignedCheckpoint>> newestOf(Database &database,
                                                               const domain::DeviceId &device)
{
    auto all = newestCheckpoints(database);
    if (!all)
        return all.error();
    for (ledger::SignedCheckpoint &one : *all) {
        if (one.checkpoint.device == device)
            return std::optional(std::move(one));
    }
    return std::optional<ledger::SignedCheckpoint>();
}

} // namespace

base::Result<std::optional<EventProof>> proveEvent(Database &database, const domain::EventId &id)
{
    const std::optional<EventProof> none;
    auto found = database.one("SELECT device, seq, bytes, sig FROM event WHERE id = ?", {id},
                              [](const Row &row) {
                                  EventProof proof;
                                  proof.device = row.id<domain::DeviceId>(0);
                                  proof.seq = row.integer(1);
                                  proof.bytes = row.bytes(2);
                                  proof.signature = row.array<64>(3);
                                  return proof;
                              });
    if (!found)
        return found.error();
    if (!*found)
        return none;
    EventProof &proof = **found;
    auto checkpoint = newestOf(database, proof.device);
    if (!checkpoint)
        return checkpoint.error();
    if (!*checkpoint || (*checkpoint)->checkpoint.size < proof.seq)
        return none;
    proof.checkpoint = **std::move(checkpoint);
    auto path =
        EventLog(database, proof.device).inclusion(proof.seq, proof.checkpoint.checkpoint.size);
    if (!path)
        return path.error();
    proof.path = *std::move(path);
    return std::optional(std::move(proof));
}

} // namespace vigil::store
