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

/// Grows a tree leaf by leaf in O(log n) memory, for its root alone.
class MerkleAccumulator
{
public:
    void append(const Hash &leaf);
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// The root so far; SHA-256 of nothing for an empty tree.
    [[nodiscard]] Hash root() const;

private:
    std::vector<Hash> m_subtrees; // roots of the complete subtrees, largest first
    std::uint64_t m_size = 0;
};

[[nodiscard]] Hash merkleRoot(std::span<const Hash> leaves);

/// The audit path of leaf `index` (RFC 6962, 2.1.1), nearest sibling first.
[[nodiscard]] std::vector<Hash> inclusionPath(std::span<const Hash> leaves, std::size_t index);
[[nodiscard]] bool verifyInclusion(const Hash &leaf, std::uint64_t index, std::uint64_t size,
                                   std::span<const Hash> path, const Hash &root);

/// The proof that the tree of the first `oldSize` leaves is a prefix of this one (RFC 6962, 2.1.2).
[[nodiscard]] std::vector<Hash> consistencyPath(std::span<const Hash> leaves, std::size_t oldSize);
[[nodiscard]] bool verifyConsistency(std::uint64_t oldSize, const Hash &oldRoot, std::uint64_t size,
                                     const Hash &root, std::span<const Hash> path);

} // namespace vigil::ledger
