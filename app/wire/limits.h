// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace vigil::wire {

using Micros = std::chrono::microseconds;

// How the console starts vigil-player: no arguments, empty environment, these two descriptors.
inline constexpr int socketDescriptor = 3;
inline constexpr int memoryDescriptor = 4;
inline constexpr char playerProgram[] = "vigil-player";

// Ranges of what a message may carry; both sides refuse all else.
inline constexpr Micros maxPosition = std::chrono::hours(24 * 30);
inline constexpr std::uint32_t maxOutputSide = 4096;
inline constexpr std::uint32_t maxPictureSide = 16384;
inline constexpr std::uint32_t minRatePermille = 250;
inline constexpr std::uint32_t maxRatePermille = 4000;
inline constexpr std::int32_t maxStep = 1000;
inline constexpr std::int64_t maxFrameNumber = std::int64_t(1) << 40;
inline constexpr Micros minLoop = std::chrono::milliseconds(40);

/// Of a stream that are known to a player at once.
inline constexpr std::uint32_t mostParts = 900;
/// Where so much of a stream is not here, playing goes on after it; less is waited for, since what
/// a playlist says of its parts is not exact.
inline constexpr Micros shortestGap = std::chrono::seconds(1);

/// Of a file that a player tells of.
inline constexpr std::uint32_t mostScenes = 10'000;

/// Of the plain text of a sealed file, unless its message says otherwise.
inline constexpr std::uint32_t sealedChunkBytes = 64 * 1024;

// Shared memory: frame slots, then blocks of sound. The memory is sparse: what no frame has touched
// costs nothing.
inline constexpr std::uint32_t frameSlots = 8;
inline constexpr std::uint32_t bytesPerPixel = 4;
inline constexpr std::size_t frameSlotBytes =
    std::size_t(maxOutputSide) * maxOutputSide * bytesPerPixel;
inline constexpr std::uint32_t soundBlocks = 64;
inline constexpr std::uint32_t samplesPerSecond = 48'000;
inline constexpr std::uint32_t soundChannels = 2;
inline constexpr std::uint32_t samplesPerBlock = 1024;
inline constexpr std::size_t soundBlockBytes =
    std::size_t(samplesPerBlock) * soundChannels * sizeof(float);
inline constexpr std::size_t memoryBytes =
    frameSlots * frameSlotBytes + soundBlocks * soundBlockBytes;

} // namespace vigil::wire
