// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/limits.h"

#include <cstddef>
#include <cstdint>

namespace vigil::player {

/// The largest picture that is decoded: 8K UHD, rounded up to whole macro blocks.
inline constexpr std::int64_t maxPixels = 8192 * 4352;
inline constexpr int maxStreams = 64;
/// No single allocation of FFmpeg's passes this.
inline constexpr std::size_t maxAllocation = 256 * 1024 * 1024;
/// All private memory of the process.
inline constexpr std::size_t maxPrivateMemory = std::size_t(2) * 1024 * 1024 * 1024;
/// Decoded frames kept around the one that stands, so that stepping back is quick.
inline constexpr std::size_t windowBytes = 64 * 1024 * 1024;
inline constexpr std::size_t windowFrames = 64;
/// While it plays, only what the console may go back to when it pauses: all that it holds, the one
/// that it shows and one on the way.
inline constexpr std::size_t framesBehindPlaying = wire::frameSlots + 2;
inline constexpr int decoderThreads = 2;
/// More frames than this are not numbered: 4 h 37 min at 60 frames per second.
inline constexpr std::size_t maxIndexedFrames = 1'000'000;

} // namespace vigil::player
