// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/checkpoint.h"
#include "store/projection.h"

#include <map>
#include <optional>
#include <vector>

namespace vigil::store {

/// What somebody outside the store says of a log in it.
struct Testimony
{
    ledger::SignedCheckpoint checkpoint;
    /// Whether this store has to hold all that it speaks of; other consoles may have seen more.
    bool isBinding = true;
};

/// Whether a console of the team, one of `keys`, has signed it.
[[nodiscard]] bool isVouchedFor(const ledger::Note &note,
                                const std::map<domain::DeviceId, ledger::VerifyKey> &keys);

/// Holds one device's log, event by event, against what testimonies say of it. Faults:
/// "checkpoint_mismatch" (another history was witnessed), "behind_checkpoint" (there was more),
/// "checkpoint_unsigned" (no console of the team has said so).
class LogCheck final
{
public:
    using Keys = std::map<domain::DeviceId, ledger::VerifyKey>;

    /// All of these outlive the check; testimonies on other logs are passed over.
    LogCheck(const domain::DeviceId &device, const std::vector<Testimony> &testimonies,
             const Keys &keys, Verifier::Report report);

    /// The leaves of the next events (ledger::logLeaf).
    void add(const std::vector<ledger::Hash> &leaves);
    void finish();

    [[nodiscard]] ledger::Checkpoint result() const;
    /// The last event that was witnessed as it is; after finish().
    [[nodiscard]] std::optional<qint64> witnessed() const { return m_witnessed; }

private:
    void compare();
    void complain(const char *code, const Testimony &testimony) const;
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_tree.size()); }

    domain::DeviceId m_device;
    const Keys &m_keys;
    Verifier::Report m_report;
    std::vector<const Testimony *> m_testimonies; // by size
    std::size_t m_next = 0;
    std::vector<const Testimony *> m_agreeing;
    ledger::MerkleAccumulator m_tree;
    std::optional<qint64> m_witnessed;
};

} // namespace vigil::store
