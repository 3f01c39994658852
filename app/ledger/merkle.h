// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/crypto.h"

#include <QByteArrayView>

#include <span>
#include <vector>

namespace vigil::ledger {

/// Merkle trees as RFC 6962, section 2.1 defines them. Indices and sizes count leaves.
[[nodiscard]] Hash leafHash(QByteArrayView data);
[[nodiscard]] Hash nodeHash(const Hash &left, const Hash &right);

/// Leaves `from` to before `to`, whose root is one hash of a path.
struct LeafRange
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;

    [[nodiscard]] std::uint64_t size() const { return to - from; }
    friend bool operator==(const LeafRange &, const LeafRange &) = default;
};

/// The complete subtrees that a range which such a tree splits off is made of, largest first.
[[nodiscard]] std::vector<LeafRange> completeSubtrees(const LeafRange &range);

/// Grows a tree leaf by leaf in O(log n) memory, for its root alone.
class MerkleAccumulator
{
public:
    MerkleAccumulator() = default;
    /// Goes on from a tree of `size` leaves, given by the roots of its complete subtrees.
    MerkleAccumulator(std::vector<Hash> subtrees, std::uint64_t size);

    void append(const Hash &leaf);
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// The root so far; SHA-256 of nothing for an empty tree.
    [[nodiscard]] Hash root() const;

private:
    std::vector<Hash> m_subtrees; // roots of the complete subtrees, largest first
    std::uint64_t m_size = 0;
};

[[nodiscard]] Hash merkleRoot(std::span<const Hash> leaves);

/// What the audit path of leaf `index` is made of (RFC 6962, 2.1.1), nearest sibling first.
[[nodiscard]] std::vector<LeafRange> inclusionRanges(std::uint64_t size, std::uint64_t index);
[[nodiscard]] std::vector<Hash> inclusionPath(std::span<const Hash> leaves, std::size_t index);
[[nodiscard]] bool verifyInclusion(const Hash &leaf, std::uint64_t index, std::uint64_t size,
                                   std::span<const Hash> path, const Hash &root);

/// What the proof is made of that the tree of the first `oldSize` leaves is a prefix of that of
/// `size` (RFC 6962, 2.1.2).
[[nodiscard]] std::vector<LeafRange> consistencyRanges(std::uint64_t size, std::uint64_t oldSize);
[[nodiscard]] std::vector<Hash> consistencyPath(std::span<const Hash> leaves, std::size_t oldSize);
[[nodiscard]] bool verifyConsistency(std::uint64_t oldSize, const Hash &oldRoot, std::uint64_t size,
                                     const Hash &root, std::span<const Hash> path);

} // namespace vigil::ledger
