// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/frameindex.h"
#include "player/frameoutput.h"
#include "player/framescaler.h"
#include "player/videotrack.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>

namespace vigil::player {

/// Answers requests for stills one after the other, through a decoder of its own that is made with
/// the first, so that what stands or plays is not disturbed.
class StillPump final
{
public:
    static constexpr std::size_t maxWaiting = 256;

    StillPump(MediaParts &parts, const FrameIndex &index, FrameOutput &output, EventSink &events);

    void add(std::uint32_t serial, const wire::Still &still);
    bool work();
    /// There are more parts.
    void setGrown();
    /// The shortest way to a very frame is known from the index only, which is therefore completed
    /// first.
    [[nodiscard]] bool needsIndex() const;

private:
    struct Waiting
    {
        std::uint32_t serial = 0;
        wire::Still still;
    };

    [[nodiscard]] bool begin();
    void sendFound();
    void finish();

    MediaParts &m_parts;
    const FrameIndex &m_index;
    FrameOutput &m_output;
    EventSink &m_events;
    std::unique_ptr<VideoTrack> m_track;
    std::unique_ptr<FrameScaler> m_scaler;
    std::deque<Waiting> m_waiting;
    bool m_isFinding = false;
};

} // namespace vigil::player
