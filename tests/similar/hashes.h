// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/pdqhash.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

namespace vigil::test {

/// Makes hashes, the same in every run.
class HashMaker final
{
public:
    explicit HashMaker(unsigned seed) : m_engine(seed) {}

    media::PdqHash random()
    {
        return media::PdqHash({m_engine(), m_engine(), m_engine(), m_engine()});
    }

    /// `hash` with exactly that many of its bits turned over.
    media::PdqHash at(int distance, const media::PdqHash &hash)
    {
        std::vector<int> bits(media::PdqHash::bits);
        std::iota(bits.begin(), bits.end(), 0);
        std::shuffle(bits.begin(), bits.end(), m_engine);
        media::PdqHash::Words words = hash.words();
        for (int i = 0; i < distance; ++i) {
            const auto bit = std::size_t(bits[std::size_t(i)]);
            words[bit / 64] ^= std::uint64_t(1) << (bit % 64);
        }
        return media::PdqHash(words);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace vigil::test
