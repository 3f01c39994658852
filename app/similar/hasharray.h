// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/pdqhash.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vigil::similar {

/// A hash that lies within the distance of one that was looked for: both by their places.
struct Hit
{
    std::uint32_t query = 0;
    std::uint32_t hash = 0;
    std::uint32_t distance = 0;

    friend auto operator<=>(const Hit &, const Hit &) = default;
};

/// PDQ hashes in memory, 32 bytes each, made to be compared one by one with what is looked for: a
/// million against one in some two milliseconds. The halves of the hashes lie apart, because the
/// first nearly always tells that two differ too much; then the second is not read. Bits are
/// counted by the processor where it can (POPCNT; measured quicker than AVX2), else by portable
/// code: the choice is made at run time. Places are those of appending.
class HashArray final
{
public:
    enum class Code { Best, Portable };

    void reserve(std::size_t hashes);
    void append(const media::PdqHash &hash);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_first.size(); }
    [[nodiscard]] media::PdqHash at(std::size_t place) const;

    /// Compares the hashes from `from` on, but not from `to` on, with each of the queries, and adds
    /// the pairs at `distance` or less to `hits`, in no order.
    void scan(std::size_t from, std::size_t to, std::span<const media::PdqHash> queries,
              int distance, std::vector<Hit> &hits, Code code = Code::Best) const;

private:
    struct Half
    {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
    };
    struct Work;
    static void scanPlain(const Work &work, std::vector<Hit> &hits);
    static void scanPopcnt(const Work &work, std::vector<Hit> &hits);

    std::vector<Half> m_first;
    std::vector<Half> m_second;
};

} // namespace vigil::similar
