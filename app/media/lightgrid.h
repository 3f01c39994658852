// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

class QImage;

namespace vigil::media {

/// How much light a picture gives in each field of a grid that is laid over it: enough to find
/// flashes by. A value.
struct LightGrid
{
    static constexpr int side = 24; ///< fields across, and down

    /// The mean of each primary in linear light (sRGB undone, IEC 61966-2-1), 0 to 65535.
    struct Field
    {
        std::uint16_t red = 0;
        std::uint16_t green = 0;
        std::uint16_t blue = 0;

        /// Relative luminance as WCAG 2.2 defines it, 0 to 65535 for 0.0 to 1.0.
        [[nodiscard]] int luminance() const
        {
            return int((13'933U * red + 46'871U * green + 4'732U * blue) >> 16);
        }
    };

    std::array<Field, std::size_t(side) * side> fields{};
};

/// Of pixels in Format_RGB32, lines `stride` bytes apart; every second pixel of every second line
/// is looked at. Reads no more than `size` says, which must lie within `pixels`.
[[nodiscard]] LightGrid lightOf(std::span<const std::byte> pixels, QSize size, std::size_t stride);
/// Of an image in Format_RGB32.
[[nodiscard]] LightGrid lightOf(const QImage &image);

} // namespace vigil::media
