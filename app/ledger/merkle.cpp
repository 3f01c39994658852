// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/merkle.h"

#include <bit>

namespace vigil::ledger {

namespace {

/// The largest power of two below n, for n > 1: where RFC 6962 splits a tree.
std::uint64_t splitPoint(std::uint64_t n)
{
    return std::bit_floor(n - 1);
}

void appendConsistency(const LeafRange &tree, std::uint64_t oldEnd, bool isWhole,
                       std::vector<LeafRange> &path)
{
    if (oldEnd == tree.to) {
        if (!isWhole)
            path.push_back(tree);
        return;
    }
    const std::uint64_t split = tree.from + splitPoint(tree.size());
    if (oldEnd <= split) {
        appendConsistency({tree.from, split}, oldEnd, isWhole, path);
        path.push_back({split, tree.to});
    } else {
        appendConsistency({split, tree.to}, oldEnd, false, path);
        path.push_back({tree.from, split});
    }
}

std::vector<Hash> rootsOf(std::span<const Hash> leaves, const std::vector<LeafRange> &ranges)
{
    std::vector<Hash> roots;
    roots.reserve(ranges.size());
    for (const LeafRange &range : ranges)
        roots.push_back(merkleRoot(leaves.subspan(range.from, range.size())));
    return roots;
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

std::vector<LeafRange> completeSubtrees(const LeafRange &range)
{
    std::vector<LeafRange> subtrees;
    for (std::uint64_t from = range.from; from < range.to;) {
        const std::uint64_t size = std::bit_floor(range.to - from);
        subtrees.push_back({from, from + size});
        from += size;
    }
    return subtrees;
}

MerkleAccumulator::MerkleAccumulator(std::vector<Hash> subtrees, std::uint64_t size)
    : m_subtrees(std::move(subtrees))
    , m_size(size)
{
    Q_ASSERT(static_cast<int>(m_subtrees.size()) == std::popcount(size));
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

std::vector<LeafRange> inclusionRanges(std::uint64_t size, std::uint64_t index)
{
    Q_ASSERT(index < size);
    std::vector<LeafRange> path;
    for (LeafRange tree{0, size}; tree.size() > 1;) {
        const std::uint64_t split = tree.from + splitPoint(tree.size());
        const LeafRange left{tree.from, split};
        const LeafRange right{split, tree.to};
        path.push_back(index < split ? right : left);
        tree = index < split ? left : right;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<Hash> inclusionPath(std::span<const Hash> leaves, std::size_t index)
{
    return rootsOf(leaves, inclusionRanges(leaves.size(), index));
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

std::vector<LeafRange> consistencyRanges(std::uint64_t size, std::uint64_t oldSize)
{
    Q_ASSERT(oldSize > 0 && oldSize <= size);
    std::vector<LeafRange> path;
    appendConsistency({0, size}, oldSize, true, path);
    return path;
}

std::vector<Hash> consistencyPath(std::span<const Hash> leaves, std::size_t oldSize)
{
    return rootsOf(leaves, consistencyRanges(leaves.size(), oldSize));
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
