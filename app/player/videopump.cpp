// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/videopump.h"

#include <utility>

namespace vigil::player {

VideoPump::VideoPump(VideoTrack track, const FrameIndex &index, FrameOutput &output,
                     EventSink &events)
    : m_track(std::move(track))
    , m_index(index)
    , m_output(output)
    , m_events(events)
    , m_scaler(Orientation::of(m_track.stream()), m_track.stream().sample_aspect_ratio)
{}

void VideoPump::setOutput(const wire::SetOutput &output)
{
    m_box = output;
    if (m_state == State::Standing)
        m_state = State::Sending;
}

void VideoPump::show(std::uint32_t serial, Micros position)
{
    m_loop.reset();
    begin(serial, position, false);
}

void VideoPump::play(std::uint32_t serial, Micros from,
                     const std::optional<wire::SetLoop::Range> &loop)
{
    m_loop = loop;
    begin(serial, from, true);
}

void VideoPump::begin(std::uint32_t serial, Micros position, bool isPlaying)
{
    m_serial = serial;
    m_lap = 0;
    m_isPlaying = isPlaying;
    m_isSent = false;
    m_state = State::Finding;
    m_track.find(position);
}

void VideoPump::goOn()
{
    if (!m_isPlaying || m_state != State::AtEnd)
        return;
    m_isSent = true;
    m_state = State::Finding;
    m_track.findAgain();
}

void VideoPump::pause()
{
    m_isPlaying = false;
    m_state = State::Idle;
}

bool VideoPump::work()
{
    if (!m_box.wantsFrames)
        return false;
    switch (m_state) {
    case State::Finding: findMore(); return true;
    case State::Sending:
        if (!m_output.hasRoom(false))
            return false;
        sendCurrent();
        return true;
    case State::Advancing:
        // Decoding on is left until the picture before has gone, which keeps the window near it.
        if (!m_output.hasRoom(false))
            return false;
        advance();
        return true;
    case State::Idle:
    case State::Standing:
    case State::AtEnd: break;
    }
    return false;
}

void VideoPump::findMore()
{
    switch (m_track.findMore()) {
    case VideoTrack::Progress::Found:
        m_state = std::exchange(m_isSent, false) ? State::Advancing : State::Sending;
        return;
    case VideoTrack::Progress::End:
        m_events.send(m_serial, wire::Failed{wire::FailureReason::NoFrame});
        m_state = m_isPlaying ? State::AtEnd : State::Idle;
        return;
    case VideoTrack::Progress::Working: return;
    }
}

void VideoPump::sendCurrent()
{
    wire::Frame frame;
    frame.lap = m_lap;
    const Picture &picture = m_track.current();
    frame.number = m_index.tellableNumber(picture.position);
    if (!m_output.send(m_serial, picture, m_scaler, {m_box.maxWidth, m_box.maxHeight}, frame)
        && !m_isPlaying)
        m_events.send(m_serial, wire::Failed{wire::FailureReason::UnsupportedCodec});
    m_state = m_isPlaying ? State::Advancing : State::Standing;
}

void VideoPump::advance()
{
    const VideoTrack::Progress progress = m_track.nextMore();
    if (progress == VideoTrack::Progress::Working)
        return;
    const bool isPastLoop = m_loop && progress == VideoTrack::Progress::Found
                            && m_track.current().position >= m_loop->to;
    if (m_loop && (isPastLoop || progress == VideoTrack::Progress::End)) {
        ++m_lap;
        m_state = State::Finding;
        m_track.find(m_loop->from);
        return;
    }
    m_state = progress == VideoTrack::Progress::Found ? State::Sending : State::AtEnd;
    // What came while the last frames were taken is after what was the end by then.
    if (m_state == State::AtEnd && m_track.hasGrown())
        goOn();
}

} // namespace vigil::player
