// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sealkey.h"

#include <QtGlobal>

#include <sodium.h>

#include <algorithm>

namespace vigil::media {

namespace {

template<typename Fill>
std::uint8_t *lockedBytes(Fill fill)
{
    const bool isReady = sodium_init() >= 0;
    Q_ASSERT(isReady);
    auto *bytes = static_cast<std::uint8_t *>(sodium_malloc(SealKey::size));
    if (!bytes)
        qFatal("no locked memory for a key");
    fill(bytes);
    sodium_mprotect_readonly(bytes);
    return bytes;
}

} // namespace

SealKey::SealKey() : m_bytes(lockedBytes([](std::uint8_t *bytes) { randombytes_buf(bytes, size); }))
{}

SealKey::SealKey(std::span<const std::uint8_t, size> bytes)
    : m_bytes(lockedBytes([bytes](std::uint8_t *own) { std::copy_n(bytes.data(), size, own); }))
{}

void SealKey::Wipe::operator()(std::uint8_t *bytes) const
{
    sodium_free(bytes);
}

} // namespace vigil::media
