// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/merkle.h"

#include <bit>

namespace vigil::ledger {

namespace {

/// The largest power of two below n, for n > 1: where RFC 6962 splits a tree.
std::size_t splitPoint(std::size_t n)
{
    return std::bit_floor(n - 1);
}

void appendConsistency(std::span<const Hash> leaves, std::size_t oldSize, bool isWhole,
                       std::vector<Hash> &path)
{
    if (oldSize == leaves.size()) {
        if (!isWhole)
            path.push_back(merkleRoot(leaves));
        return;
    }
    const std::size_t split = splitPoint(leaves.size());
    if (oldSize <= split) {
        appendConsistency(leaves.first(split), oldSize, isWhole, path);
        path.push_back(merkleRoot(leaves.subspan(split)));
    } else {
        appendConsistency(leaves.subspan(split), oldSize - split, false, path);
        path.push_back(merkleRoot(leaves.first(split)));
    }
}

} // namespace

Hash leafHash(QByteArrayView data)
{
    return sha256({QByteArrayView("\0", 1), data});
}

Hash nodeHash(const Hash &left, const Hash &right)
{
    return sha256({QByteArrayView("\1", 1), viewOf(left), viewOf(right)});
}

void MerkleAccumulator::append(const Hash &leaf)
{
    Hash subtree = leaf;
    // Each trailing one bit of the size is a complete subtree of the same height: they join.
    for (std::uint64_t size = m_size; size & 1; size >>= 1) {
        subtree = nodeHash(m_subtrees.back(), subtree);
        m_subtrees.pop_back();
    }
    m_subtrees.push_back(subtree);
    ++m_size;
}

Hash MerkleAccumulator::root() const
{
    if (m_subtrees.empty())
        return sha256(QByteArrayView{});
    Hash root = m_subtrees.back();
    for (auto subtree = m_subtrees.rbegin() + 1; subtree != m_subtrees.rend(); ++subtree)
        root = nodeHash(*subtree, root);
    return root;
}

Hash merkleRoot(std::span<const Hash> leaves)
{
    MerkleAccumulator tree;
    for (const Hash &leaf : leaves)
        tree.append(leaf);
    return tree.root();
}

std::vector<Hash> inclusionPath(std::span<const Hash> leaves, std::size_t index)
{
    Q_ASSERT(index < leaves.size());
    std::vector<Hash> path;
    while (leaves.size() > 1) {
        const std::size_t split = splitPoint(leaves.size());
        if (index < split) {
            path.push_back(merkleRoot(leaves.subspan(split)));
            leaves = leaves.first(split);
        } else {
            path.push_back(merkleRoot(leaves.first(split)));
            leaves = leaves.subspan(split);
            index -= split;
        }
    }
    std::reverse(path.begin(), path.end());
    return path;
}

bool verifyInclusion(const Hash &leaf, std::uint64_t index, std::uint64_t size,
                     std::span<const Hash> path, const Hash &root)
{
    if (index >= size)
        return false;
    // RFC 9162, 2.1.3.2
    std::uint64_t node = index;
    std::uint64_t last = size - 1;
    Hash hash = leaf;
    for (const Hash &sibling : path) {
        if (last == 0)
            return false;
        if ((node & 1) || node == last) {
            hash = nodeHash(sibling, hash);
            while (!(node & 1) && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

std::vector<Hash> consistencyPath(std::span<const Hash> leaves, std::size_t oldSize)
{
    Q_ASSERT(oldSize > 0 && oldSize <= leaves.size());
    std::vector<Hash> path;
    appendConsistency(leaves, oldSize, true, path);
    return path;
}

bool verifyConsistency(std::uint64_t oldSize, const Hash &oldRoot, std::uint64_t size,
                       const Hash &root, std::span<const Hash> path)
{
    if (oldSize == 0 || oldSize > size)
        return false;
    if (oldSize == size)
        return path.empty() && oldRoot == root;
    // RFC 9162, 2.1.4.2: a whole old tree is its own first node and is left out of the path.
    const bool isWholeTree = std::has_single_bit(oldSize);
    if (!isWholeTree && path.empty())
        return false;
    const Hash first = isWholeTree ? oldRoot : path.front();
    const auto rest = isWholeTree ? path : path.subspan(1);
    std::uint64_t node = oldSize - 1;
    std::uint64_t last = size - 1;
    while (node & 1) {
        node >>= 1;
        last >>= 1;
    }
    Hash oldHash = first;
    Hash newHash = first;
    for (const Hash &sibling : rest) {
        if (last == 0)
            return false;
        if ((node & 1) || node == last) {
            oldHash = nodeHash(sibling, oldHash);
            newHash = nodeHash(sibling, newHash);
            while (!(node & 1) && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            newHash = nodeHash(newHash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && oldHash == oldRoot && newHash == root;
}

} // namespace vigil::ledger
