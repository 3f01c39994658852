// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace vigil::media {

/// A secret in locked memory, which no swap or core file holds, that is wiped when it goes and
/// never copied.
class LockedBytes final
{
public:
    /// Writes the secret where it will stay.
    using Fill = std::function<void(std::span<std::uint8_t>)>;

    LockedBytes(std::size_t size, const Fill &fill);

    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_bytes.get(), m_size}; }

private:
    struct Wipe
    {
        void operator()(std::uint8_t *bytes) const;
    };
    std::unique_ptr<std::uint8_t[], Wipe> m_bytes;
    std::size_t m_size;
};

} // namespace vigil::media
