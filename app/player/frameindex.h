// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/demuxer.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace vigil::player {

/// Where every frame of the video track stands, from the time stamps of its packets (nothing is
/// decoded). It is built bit by bit while there is nothing better to do; frame numbers are exact,
/// also at a variable rate, once it is complete.
class FrameIndex final
{
public:
    explicit FrameIndex(ByteSource &source);

    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    /// Reads some more packets.
    void advance();

    // Of a complete index:
    [[nodiscard]] bool isEmpty() const { return m_positions.empty(); }
    [[nodiscard]] std::int64_t count() const { return std::int64_t(m_positions.size()); }
    /// The number of the frame at the position, or -1 in an empty index.
    [[nodiscard]] std::int64_t numberAt(Micros position) const;
    /// `number` is held to the first and last frame.
    [[nodiscard]] Micros positionOf(std::int64_t number) const;
    [[nodiscard]] bool hasKeyBetween(Micros after, Micros upTo) const;

private:
    void complete();

    std::unique_ptr<Demuxer> m_demuxer;
    AvPointer<AVPacket> m_packet;
    std::vector<Micros> m_positions;
    std::vector<Micros> m_keys;
    bool m_isComplete = false;
};

} // namespace vigil::player
