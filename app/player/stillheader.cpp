// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/stillheader.h"

#include "player/bytesource.h"
#include "player/errors.h"
#include "player/limits.h"
#include "wire/limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace vigil::player {

namespace {

/// Comments may stand in the header of a PPM; more than fits here is no honest one.
constexpr std::size_t mostHeaderBytes = 4096;

struct Sides
{
    std::uint64_t width = 0;
    std::uint64_t height = 0;
};

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<std::uint8_t>(byte);
    return number;
}

/// The first chunk is IHDR: length, type, width, height.
std::optional<Sides> pngSides(std::string_view header)
{
    constexpr std::size_t chunk = 8;
    if (header.size() < chunk + 16 || header.substr(chunk + 4, 4) != "IHDR")
        return std::nullopt;
    return Sides{bigEndian(header.substr(chunk + 8, 4)), bigEndian(header.substr(chunk + 12, 4))};
}

/// The next word of the header, which is taken off it; a comment goes up to the end of its line.
std::string_view takeWord(std::string_view &header)
{
    constexpr std::string_view spaces = " \t\r\n\v\f";
    const auto skipTo = [&header](std::size_t place) {
        header.remove_prefix(std::min(place, header.size()));
    };
    skipTo(header.find_first_not_of(spaces));
    while (header.starts_with('#')) {
        skipTo(header.find('\n'));
        skipTo(header.find_first_not_of(spaces));
    }
    const std::string_view word = header.substr(0, header.find_first_of(spaces));
    skipTo(word.size());
    return word;
}

std::optional<Sides> ppmSides(std::string_view header)
{
    const auto number = [&header]() -> std::uint64_t {
        const std::string_view word = takeWord(header);
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error == std::errc::result_out_of_range)
            return std::numeric_limits<std::uint64_t>::max();
        return error == std::errc() && end == word.data() + word.size() ? value : 0;
    };
    static_cast<void>(takeWord(header)); // P3 or P6
    Sides sides;
    sides.width = number();
    sides.height = number();
    return sides;
}

} // namespace

base::Result<StillSize> readStillSize(ByteSource &source, std::string_view demuxer)
{
    std::array<std::uint8_t, mostHeaderBytes> bytes{};
    const int got = source.read(0, bytes);
    if (got < 0)
        return failure(errors::unreadable);
    const std::string_view header(reinterpret_cast<const char *>(bytes.data()),
                                  static_cast<std::size_t>(got));
    const auto sides = demuxer == pngDemuxer ? pngSides(header) : ppmSides(header);
    if (!sides || sides->width == 0 || sides->height == 0)
        return failure(errors::damaged);
    if (sides->width > wire::maxPictureSide || sides->height > wire::maxPictureSide
        || sides->width * sides->height > std::uint64_t(maxPixels))
        return failure(errors::tooLarge);
    return StillSize{int(sides->width), int(sides->height)};
}

} // namespace vigil::player
