// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/frameindex.h"
#include "player/frameoutput.h"
#include "player/framescaler.h"
#include "player/videotrack.h"

#include <cstdint>
#include <optional>

namespace vigil::player {

/// Sends the frames that a request asks for: one that is to stand, or all from one on, as far ahead
/// as there are free slots.
class VideoPump final
{
public:
    VideoPump(VideoTrack track, const FrameIndex &index, FrameOutput &output, EventSink &events);

    [[nodiscard]] const VideoTrack &track() const { return m_track; }

    void setOutput(const wire::SetOutput &output);
    void show(std::uint32_t serial, Micros position);
    void play(std::uint32_t serial, Micros from, const std::optional<wire::SetLoop::Range> &loop);
    void pause();
    /// There are more parts.
    void setGrown() { m_track.setGrown(); }
    /// Plays on if it had come to the end.
    void goOn();

    /// Does a bit of work; false when there is none now.
    bool work();
    /// Playing has sent its last frame, or no frames are wanted.
    [[nodiscard]] bool isAtEnd() const { return m_state == State::AtEnd || !m_box.wantsFrames; }

private:
    enum class State { Idle, Finding, Sending, Advancing, Standing, AtEnd };

    void begin(std::uint32_t serial, Micros position, bool isPlaying);
    void findMore();
    void sendCurrent();
    void advance();

    VideoTrack m_track;
    const FrameIndex &m_index;
    FrameOutput &m_output;
    EventSink &m_events;
    FrameScaler m_scaler;
    wire::SetOutput m_box;
    State m_state = State::Idle;
    bool m_isPlaying = false;
    /// What is looked for was sent already.
    bool m_isSent = false;
    std::uint32_t m_serial = 0;
    std::uint32_t m_lap = 0;
    std::optional<wire::SetLoop::Range> m_loop;
};

} // namespace vigil::player
