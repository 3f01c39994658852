// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/hasharray.h"

#include <algorithm>
#include <bit>

namespace vigil::similar {

using media::PdqHash;

namespace {

/// Hashes that stay in the nearest cache while all queries pass over them.
constexpr std::size_t tile = 1024;

[[gnu::always_inline]] inline unsigned differing(std::uint64_t a, std::uint64_t b)
{
    return unsigned(std::popcount(a ^ b));
}

} // namespace

struct HashArray::Work
{
    const Half *first;
    const Half *second;
    std::size_t from;
    std::size_t to;
    std::span<const PdqHash> queries;
    unsigned distance;

    /// Once for each machine code: it is compiled into its caller.
    [[gnu::always_inline]] inline void run(std::vector<Hit> &hits) const
    {
        for (std::size_t begin = from; begin < to; begin += tile) {
            const std::size_t end = std::min(begin + tile, to);
            for (std::size_t i = 0; i < queries.size(); ++i)
                compare(std::uint32_t(i), begin, end, hits);
        }
    }

    [[gnu::always_inline]] inline void compare(std::uint32_t query, std::size_t begin,
                                               std::size_t end, std::vector<Hit> &hits) const
    {
        // In registers: what is appended to the hits could change the members.
        const auto [a, b, c, d] = queries[query].words();
        const Half *const firsts = first;
        const Half *const seconds = second;
        const unsigned most = distance;
        for (std::size_t i = begin; i < end; ++i) {
            const unsigned half = differing(firsts[i].low, a) + differing(firsts[i].high, b);
            if (half > most)
                continue;
            const unsigned whole =
                half + differing(seconds[i].low, c) + differing(seconds[i].high, d);
            if (whole <= most)
                hits.push_back({query, std::uint32_t(i), whole});
        }
    }
};

void HashArray::reserve(std::size_t hashes)
{
    m_first.reserve(hashes);
    m_second.reserve(hashes);
}

void HashArray::append(const PdqHash &hash)
{
    const auto [a, b, c, d] = hash.words();
    m_first.push_back({a, b});
    m_second.push_back({c, d});
}

void HashArray::clear()
{
    m_first = {};
    m_second = {};
}

PdqHash HashArray::at(std::size_t place) const
{
    const Half &first = m_first[place];
    const Half &second = m_second[place];
    return PdqHash({first.low, first.high, second.low, second.high});
}

void HashArray::scanPlain(const Work &work, std::vector<Hit> &hits)
{
    work.run(hits);
}

#if defined(__x86_64__)
[[gnu::target("popcnt")]] void HashArray::scanPopcnt(const Work &work, std::vector<Hit> &hits)
{
    work.run(hits);
}
#else
/// Others count bits without being told so.
void HashArray::scanPopcnt(const Work &work, std::vector<Hit> &hits)
{
    work.run(hits);
}
#endif

namespace {

bool hasPopcnt()
{
#if defined(__x86_64__)
    static const bool has = __builtin_cpu_supports("popcnt") != 0;
    return has;
#else
    return true;
#endif
}

} // namespace

void HashArray::scan(std::size_t from, std::size_t to, std::span<const PdqHash> queries,
                     int distance, std::vector<Hit> &hits, Code code) const
{
    Q_ASSERT(from <= to && to <= size() && distance >= 0);
    const Work work{m_first.data(), m_second.data(), from, to, queries, unsigned(distance)};
    if (code == Code::Best && hasPopcnt())
        scanPopcnt(work, hits);
    else
        scanPlain(work, hits);
}

} // namespace vigil::similar
