// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventlog.h"

#include "store/eventtable.h"
#include "store/sqliteerror.h"

#include <bit>

namespace vigil::store {

namespace {

using ledger::Hash;
using ledger::LeafRange;

/// The smallest subtrees that are kept have 2^6 leaves.
constexpr int lowestLevel = 6;
constexpr std::uint64_t lowestSize = 1 << lowestLevel;

} // namespace

base::Result<qint64> EventLog::size() const
{
    return m_database.integer("SELECT coalesce(max(seq), 0) FROM event WHERE device = ?",
                              {m_device});
}

base::Result<Hash> EventLog::kept(int level, std::uint64_t number) const
{
    constexpr std::string_view sql =
        "SELECT hash FROM event_subtree WHERE device = ? AND level = ? AND number = ?";
    auto hash = m_database.one(sql, {m_device, level, number},
                               [](const Row &row) { return row.array<32>(0); });
    if (!hash)
        return hash.error();
    if (!*hash)
        return corruptError(sql);
    return **hash;
}

base::Result<void> EventLog::appendLeaves(const LeafRange &range,
                                          ledger::MerkleAccumulator &tree) const
{
    return m_database.each(
        "SELECT hash FROM event WHERE device = ? AND seq > ? AND seq <= ? ORDER BY seq",
        {m_device, range.from, range.to}, [&tree](const Row &row) {
            tree.append(ledger::logLeaf(row.array<32>(0)));
            return true;
        });
}

base::Result<Hash> EventLog::rootOf(const LeafRange &range) const
{
    // A range begins where a subtree of its size does: shorter ones lie within a lowest subtree.
    const std::uint64_t tail =
        range.size() < lowestSize ? range.from : range.to & ~(lowestSize - 1);
    std::vector<Hash> subtrees;
    for (const LeafRange &part : ledger::completeSubtrees({range.from, tail})) {
        const int level = std::countr_zero(part.size());
        auto root = kept(level, part.from >> level);
        if (!root)
            return root.error();
        subtrees.push_back(*root);
    }
    ledger::MerkleAccumulator tree(std::move(subtrees), tail - range.from);
    if (auto done = appendLeaves({tail, range.to}, tree); !done)
        return done.error();
    if (tree.size() != range.size())
        return corruptError("leaves of a log");
    return tree.root();
}

base::Result<std::vector<Hash>> EventLog::rootsOf(const std::vector<LeafRange> &ranges) const
{
    std::vector<Hash> roots;
    for (const LeafRange &range : ranges) {
        auto root = rootOf(range);
        if (!root)
            return root.error();
        roots.push_back(*root);
    }
    return roots;
}

base::Result<ledger::Checkpoint> EventLog::at(qint64 size) const
{
    auto root = rootOf({0, static_cast<std::uint64_t>(size)});
    if (!root)
        return root.error();
    return ledger::Checkpoint{m_device, size, *root};
}

base::Result<std::vector<Hash>> EventLog::inclusion(qint64 seq, qint64 size) const
{
    return rootsOf(ledger::inclusionRanges(static_cast<std::uint64_t>(size),
                                           static_cast<std::uint64_t>(seq - 1)));
}

base::Result<std::vector<Hash>> EventLog::consistency(qint64 oldSize, qint64 size) const
{
    return rootsOf(ledger::consistencyRanges(static_cast<std::uint64_t>(size),
                                             static_cast<std::uint64_t>(oldSize)));
}

/// Keeps a lowest subtree, and those that it completes.
base::Result<void> EventLog::keep(Hash root, std::uint64_t number) const
{
    for (int level = lowestLevel;; ++level, number >>= 1) {
        auto done = m_database.run(
            "INSERT INTO event_subtree(device, level, number, hash) VALUES(?, ?, ?, ?)",
            {m_device, level, number, root});
        if (!done || number % 2 == 0)
            return done;
        const auto left = kept(level, number - 1);
        if (!left)
            return left.error();
        root = ledger::nodeHash(*left, root);
    }
}

base::Result<void> EventLog::grow() const
{
    const auto events = size();
    if (!events)
        return events.error();
    const auto next = m_database.integer(
        "SELECT coalesce(max(number) + 1, 0) FROM event_subtree WHERE device = ? AND level = ?",
        {m_device, lowestLevel});
    if (!next)
        return next.error();
    const std::uint64_t complete = static_cast<std::uint64_t>(*events) / lowestSize;
    for (auto number = static_cast<std::uint64_t>(*next); number < complete; ++number) {
        ledger::MerkleAccumulator tree;
        auto done = appendLeaves({number * lowestSize, (number + 1) * lowestSize}, tree);
        // Where an event is missing the log ends; verify says so.
        if (!done || tree.size() != lowestSize)
            return done;
        if (auto kept = keep(tree.root(), number); !kept)
            return kept;
    }
    return {};
}

base::Result<void> growAt(Database &database, const domain::DeviceId &device, qint64 seq)
{
    if (static_cast<std::uint64_t>(seq) % lowestSize != 0)
        return {};
    return EventLog(database, device).grow();
}

base::Result<void> growAll(Database &database)
{
    const auto devices = devicesIn(database);
    if (!devices)
        return devices.error();
    for (const domain::DeviceId &device : *devices) {
        if (auto done = EventLog(database, device).grow(); !done)
            return done;
    }
    return {};
}

} // namespace vigil::store
