// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/checkpoint.h"
#include "store/database.h"

#include <vector>

namespace vigil::store {

/// One device's log of events, an RFC 6962 tree, from the subtrees that are kept: roots and proofs
/// read some 64 leaves at most besides. Sizes are sequences: the log of size n ends with event n.
/// Errors: the database's; `corrupt` where events or subtrees are missing.
class EventLog final
{
public:
    EventLog(Database &database, const domain::DeviceId &device)
        : m_database(database)
        , m_device(device)
    {}

    [[nodiscard]] base::Result<qint64> size() const;
    /// As the log stood when it had `size` events.
    [[nodiscard]] base::Result<ledger::Checkpoint> at(qint64 size) const;
    /// That the log of `size` holds event `seq` (RFC 6962, 2.1.1); 1 <= seq <= size.
    [[nodiscard]] base::Result<std::vector<ledger::Hash>> inclusion(qint64 seq, qint64 size) const;
    /// That the log of `size` begins with that of `oldSize` (RFC 6962, 2.1.2); 1 <= oldSize <=
    /// size.
    [[nodiscard]] base::Result<std::vector<ledger::Hash>> consistency(qint64 oldSize,
                                                                      qint64 size) const;

    /// Keeps the subtrees that have become complete. After each 64th event; more of them are caught
    /// up with.
    base::Result<void> grow() const;

private:
    base::Result<void> appendLeaves(const ledger::LeafRange &range,
                                    ledger::MerkleAccumulator &tree) const;
    [[nodiscard]] base::Result<ledger::Hash> rootOf(const ledger::LeafRange &range) const;
    [[nodiscard]] base::Result<std::vector<ledger::Hash>>
    rootsOf(const std::vector<ledger::LeafRange> &ranges) const;
    [[nodiscard]] base::Result<ledger::Hash> kept(int level, std::uint64_t number) const;
    base::Result<void> keep(ledger::Hash root, std::uint64_t number) const;

    Database &m_database;
    domain::DeviceId m_device;
};

/// Grows the log of this device when `seq` ends a subtree that is kept.
base::Result<void> growAt(Database &database, const domain::DeviceId &device, qint64 seq);
/// Grows the logs of all devices.
base::Result<void> growAll(Database &database);

} // namespace vigil::store
