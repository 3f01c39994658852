// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sealkey.h"

#include <sodium.h>

#include <algorithm>

namespace vigil::media {

SealKey::SealKey()
    : m_bytes(size, [](std::span<std::uint8_t> own) { randombytes_buf(own.data(), own.size()); })
{}

SealKey::SealKey(std::span<const std::uint8_t, size> bytes)
    : m_bytes(size, [bytes](std::span<std::uint8_t> own) { std::ranges::copy(bytes, own.begin()); })
{}

} // namespace vigil::media
