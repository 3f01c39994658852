// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/picture.h"

#include <cstddef>
#include <deque>

namespace vigil::player {

/// A run of decoded frames without a gap, in order, one of which is the current one. Bounded in
/// bytes: the oldest go first. Stepping back within it needs no decoding.
class FrameWindow final
{
public:
    explicit FrameWindow(std::size_t capacityBytes) : m_capacity(capacityBytes) {}

    [[nodiscard]] bool isEmpty() const { return m_pictures.empty(); }
    [[nodiscard]] const Picture &current() const { return m_pictures[m_current]; }
    [[nodiscard]] Micros first() const { return m_pictures.front().position; }
    [[nodiscard]] Micros last() const { return m_pictures.back().position; }
    /// How many frames like the newest fit; a guess where there is none.
    [[nodiscard]] std::size_t capacity() const;

    void clear();
    /// Frames at or before the last are dropped: a position stands for one frame.
    bool append(Picture picture);
    bool moveToNext();
    /// Forgets all but so many before the current one.
    void keepBehind(std::size_t frames);
    /// To the last frame at or before the position, or to the first.
    void moveTo(Micros position);

private:
    void dropFirst();

    std::size_t m_capacity;
    std::deque<Picture> m_pictures;
    std::size_t m_current = 0;
    std::size_t m_bytes = 0;
};

} // namespace vigil::player
