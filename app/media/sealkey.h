// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/lockedbytes.h"

#include <cstdint>
#include <span>

namespace vigil::media {

/// The random key of one sealed file, in locked memory that is wiped when it goes and never copied.
/// It is written nowhere but, sealed itself, where a copy is kept (keptfolder.h); a file whose key
/// is gone cannot be read by anybody.
class SealKey final
{
public:
    static constexpr std::size_t size = 32;

    /// A new one.
    SealKey();
    /// The same again; the caller wipes its bytes.
    explicit SealKey(std::span<const std::uint8_t, size> bytes);

    [[nodiscard]] std::span<const std::uint8_t, size> bytes() const
    {
        return m_bytes.bytes().first<size>();
    }

private:
    LockedBytes m_bytes;
};

} // namespace vigil::media
