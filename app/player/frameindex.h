// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/container.h"
#include "player/mediaparts.h"

#include <cstdint>
#include <memory>
#include <set>
#include <vector>

namespace vigil::player {

/// Where every frame of the video track stands, from the time stamps of its packets (nothing is
/// decoded). It is built bit by bit while there is nothing better to do. Of a file it numbers the
/// frames once it is complete, exactly, also at a variable rate; of a stream, of which parts come
/// and go, it only tells which frame is whose neighbour.
class FrameIndex final
{
public:
    /// The parts must outlive it.
    explicit FrameIndex(MediaParts &parts);

    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    /// Reads some more packets.
    void advance();
    /// There are more parts; it is not complete until they are read.
    void setGrown();
    /// Nothing before this place can be shown any more.
    void dropBefore(Micros position);
    /// What Frame says: the number of the frame at the position, -1 where frames have none.
    [[nodiscard]] std::int64_t tellableNumber(Micros position) const;

    // Of a complete index:
    [[nodiscard]] bool isEmpty() const { return m_positions.empty(); }
    [[nodiscard]] std::int64_t count() const { return std::int64_t(m_positions.size()); }
    /// The number of the frame at the position, or -1 in an empty index.
    [[nodiscard]] std::int64_t numberAt(Micros position) const;
    /// `number` is held to the first and last frame.
    [[nodiscard]] Micros positionOf(std::int64_t number) const;
    [[nodiscard]] bool hasKeyBetween(Micros after, Micros upTo) const;

private:
    /// Goes to the next part that was not read yet; false when there is none.
    [[nodiscard]] bool enterNext();
    /// False at the end of the part.
    [[nodiscard]] bool readPacket();
    void complete();

    MediaParts &m_parts;
    AvPointer<AVPacket> m_packet;
    std::set<std::int64_t> m_read;
    /// The part that is being read, and what is added to its positions.
    std::unique_ptr<Container> m_container;
    const AVStream *m_stream = nullptr;
    Micros m_shift{0};
    std::vector<Micros> m_positions;
    std::vector<Micros> m_keys;
    bool m_isComplete = false;
};

} // namespace vigil::player
