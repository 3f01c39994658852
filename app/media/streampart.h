// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/limits.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

namespace vigil::media {

using Micros = wire::Micros;

/// A piece of a livestream that is here: a media file of its own, which begins with a frame that
/// needs none before it. Times are stream time, counted from the stream's start.
struct StreamPart
{
    qint64 sequence = 0; ///< grows with the stream and is never given twice; may leave some out
    Micros start{};      ///< never negative, nor before the end of an earlier part
    Micros duration{};   ///< what the stream says of it; more than nothing
    /// Another one means that the encoder began anew: codecs, sizes and the file's own clock may
    /// differ. Parts of one follow each other by their durations.
    std::uint32_t timeline = 0;

    [[nodiscard]] Micros end() const { return start + duration; }
    [[nodiscard]] bool contains(Micros position) const
    {
        return start <= position && position < end();
    }
    friend bool operator==(const StreamPart &, const StreamPart &) = default;
};

/// A stretch of a stream, in stream time, of which nothing is here though there is something before
/// it and after it.
struct StreamGap
{
    Micros from{};
    Micros to{};

    [[nodiscard]] bool contains(Micros position) const { return from <= position && position < to; }
    friend bool operator==(const StreamGap &, const StreamGap &) = default;
};

/// The one that holds the position.
[[nodiscard]] inline std::optional<StreamGap> gapAt(std::span<const StreamGap> gaps,
                                                    Micros position)
{
    const auto gap = std::ranges::find_if(
        gaps, [position](const StreamGap &one) { return one.contains(position); });
    return gap == gaps.end() ? std::nullopt : std::optional(*gap);
}

} // namespace vigil::media
