// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/avpointers.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vigil::player {

/// The turn and mirroring a container asks for, as how the upright picture reads the coded one.
struct Orientation
{
    /// Rows of the upright picture are columns of the coded one.
    bool isTransposed = false;
    bool isFlippedHorizontally = false;
    bool isFlippedVertically = false;

    [[nodiscard]] static Orientation of(const AVStream &stream);
    /// Degrees clockwise.
    [[nodiscard]] std::uint32_t degrees() const;
};

/// Makes upright RGB32 pictures with square pixels that fit a box.
class FrameScaler final
{
public:
    struct Size
    {
        std::uint32_t width = 1;
        std::uint32_t height = 1;
        friend bool operator==(const Size &, const Size &) = default;
    };

    FrameScaler(Orientation orientation, AVRational pixelAspect)
        : m_orientation(orientation)
        , m_pixelAspect(pixelAspect)
    {}

    /// Writes the picture with lines of width * 4 bytes and gives its size; nothing when FFmpeg
    /// cannot convert the format.
    [[nodiscard]] std::optional<Size> scale(const AVFrame &frame, Size box,
                                            std::span<std::byte> into);

private:
    [[nodiscard]] Size uprightSize(const AVFrame &frame, Size box) const;
    [[nodiscard]] bool convert(const AVFrame &frame, Size size, std::byte *into);
    void turn(Size upright, std::span<std::byte> into) const;

    Orientation m_orientation;
    AVRational m_pixelAspect;
    AvPointer<SwsContext> m_context;
    std::vector<std::uint32_t> m_coded;
};

} // namespace vigil::player
