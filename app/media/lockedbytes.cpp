// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/lockedbytes.h"

#include <QtGlobal>

#include <sodium.h>

namespace vigil::media {

namespace {

std::uint8_t *lockedMemory(std::size_t size)
{
    const bool isReady = sodium_init() >= 0;
    Q_ASSERT(isReady);
    auto *bytes = static_cast<std::uint8_t *>(sodium_malloc(size));
    if (!bytes)
        qFatal("no locked memory for a key");
    return bytes;
}

} // namespace

LockedBytes::LockedBytes(std::size_t size, const Fill &fill)
    : m_bytes(lockedMemory(size))
    , m_size(size)
{
    fill({m_bytes.get(), m_size});
    sodium_mprotect_readonly(m_bytes.get());
}

void LockedBytes::Wipe::operator()(std::uint8_t *bytes) const
{
    sodium_free(bytes);
}

} // namespace vigil::media
