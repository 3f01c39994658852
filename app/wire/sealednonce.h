// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace vigil::wire {

/// The nonce of a chunk of a sealed file, as Sealed says.
constexpr std::array<std::uint8_t, 24> sealedNonce(const std::array<std::uint8_t, 16> &prefix,
                                                   std::uint64_t chunk)
{
    std::array<std::uint8_t, 24> nonce{};
    std::copy(prefix.begin(), prefix.end(), nonce.begin());
    for (std::size_t i = 0; i < 8; ++i)
        nonce[prefix.size() + i] = static_cast<std::uint8_t>((chunk >> (8 * i)) & 0xff);
    return nonce;
}

} // namespace vigil::wire
