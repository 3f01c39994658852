// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/messages.h"

#include <deque>
#include <optional>
#include <vector>

namespace vigil::media {

/// Frames that were sent ahead of their time, in the order they came. Their pixels stay in the
/// player's slots until they are taken or given back. `due` is unrolled: each lap of a loop adds
/// its length.
class FrameQueue final
{
public:
    using Micros = wire::Micros;

    struct Due
    {
        wire::Frame frame;
        /// Frames that it overtook; nobody will see them.
        std::vector<wire::Frame> missed;
    };

    void push(const wire::Frame &frame, Micros due) { m_frames.push_back({frame, due}); }
    /// The newest frame that is due at `now`.
    [[nodiscard]] std::optional<Due> takeDue(Micros now);
    [[nodiscard]] std::vector<wire::Frame> takeAll();
    [[nodiscard]] std::optional<Micros> nextDue() const;
    [[nodiscard]] bool isEmpty() const { return m_frames.empty(); }

private:
    struct Waiting
    {
        wire::Frame frame;
        Micros due;
    };

    std::deque<Waiting> m_frames;
};

} // namespace vigil::media
