// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "wire/filedescriptor.h"
#include "wire/messages.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vigil::player {

/// The plain bytes of the media behind a descriptor of a regular file, unsealed while reading when
/// they are sealed (wire::Sealed). Any number of readers may share it on one thread.
class ByteSource final
{
public:
    [[nodiscard]] static base::Result<ByteSource> open(wire::FileDescriptor file,
                                                       std::optional<wire::Sealed> sealed);

    [[nodiscard]] std::int64_t size() const { return m_size; }
    /// How many bytes were read: 0 at the end, -1 when the file cannot be read or a seal is broken.
    [[nodiscard]] int read(std::int64_t at, std::span<std::uint8_t> into);

private:
    ByteSource(wire::FileDescriptor file, std::optional<wire::Sealed> sealed, std::int64_t size);
    [[nodiscard]] bool unsealChunk(std::int64_t chunk);
    [[nodiscard]] int readSealed(std::int64_t at, std::span<std::uint8_t> into);

    wire::FileDescriptor m_file;
    std::optional<wire::Sealed> m_sealed;
    std::int64_t m_size = 0;
    std::vector<std::uint8_t> m_cipherText;
    std::vector<std::uint8_t> m_plain;
    std::int64_t m_plainChunk = -1;
};

} // namespace vigil::player
