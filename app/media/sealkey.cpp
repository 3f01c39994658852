// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sealkey.h"

#include <QtGlobal>

#include <sodium.h>

namespace vigil::media {

namespace {

std::uint8_t *lockedBytes()
{
    const bool isReady = sodium_init() >= 0;
    Q_ASSERT(isReady);
    auto *bytes = static_cast<std::uint8_t *>(sodium_malloc(SealKey::size));
    if (!bytes)
        qFatal("no locked memory for a key");
    randombytes_buf(bytes, SealKey::size);
    sodium_mprotect_readonly(bytes);
    return bytes;
}

} // namespace

SealKey::SealKey() : m_bytes(lockedBytes()) {}

void SealKey::Wipe::operator()(std::uint8_t *bytes) const
{
    sodium_free(bytes);
}

} // namespace vigil::media
