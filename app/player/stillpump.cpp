// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/stillpump.h"

#include "player/errors.h"
#include "player/limits.h"

namespace vigil::player {

namespace {

/// Stills seldom lie beside each other: no window is needed.
constexpr std::size_t stillWindowBytes = 1;

} // namespace

StillPump::StillPump(MediaParts &parts, const FrameIndex &index, FrameOutput &output,
                     EventSink &events)
    : m_parts(parts)
    , m_index(index)
    , m_output(output)
    , m_events(events)
{}

void StillPump::add(std::uint32_t serial, const wire::Still &still)
{
    if (m_waiting.size() >= maxWaiting)
        m_events.send(serial, wire::Failed{wire::FailureReason::NotPossible});
    else
        m_waiting.push_back({serial, still});
}

bool StillPump::work()
{
    if (m_waiting.empty() || !m_output.hasRoom(true))
        return false;
    if (!m_isFinding && !begin())
        return true;
    switch (m_track->findMore()) {
    case VideoTrack::Progress::Working: break;
    case VideoTrack::Progress::Found: sendFound(); break;
    case VideoTrack::Progress::End:
        m_events.send(m_waiting.front().serial, wire::Failed{wire::FailureReason::NoFrame});
        finish();
        break;
    }
    return true;
}

void StillPump::setGrown()
{
    if (m_track)
        m_track->setGrown();
}

bool StillPump::needsIndex() const
{
    return !m_waiting.empty() && !m_waiting.front().still.isKeyFrameEnough && !m_isFinding
           && !m_index.isComplete();
}

bool StillPump::begin()
{
    if (!m_track) {
        // Key frames stand alone: a second thread would only wait.
        const bool isKeyFrameEnough = m_waiting.front().still.isKeyFrameEnough;
        auto reader = VideoReader::open(m_parts, isKeyFrameEnough ? 1 : decoderThreads);
        if (!reader) {
            m_events.send(m_waiting.front().serial, wire::Failed{failureReason(reader.error())});
            finish();
            return false;
        }
        m_track =
            std::make_unique<VideoTrack>(std::move(reader).value(), m_index, stillWindowBytes);
        m_scaler = std::make_unique<FrameScaler>(Orientation::of(m_track->stream()),
                                                 m_track->stream().sample_aspect_ratio);
    }
    const wire::Still &still = m_waiting.front().still;
    m_track->find(still.position, still.isKeyFrameEnough ? VideoTrack::Exactness::KeyFrame
                                                         : VideoTrack::Exactness::Frame);
    m_isFinding = true;
    return true;
}

void StillPump::sendFound()
{
    const Waiting &waiting = m_waiting.front();
    wire::Frame frame;
    frame.isStill = true;
    frame.number = m_index.tellableNumber(m_track->current().position);
    if (!m_output.send(waiting.serial, m_track->current(), *m_scaler,
                       {waiting.still.maxWidth, waiting.still.maxHeight}, frame))
        m_events.send(waiting.serial, wire::Failed{wire::FailureReason::UnsupportedCodec});
    finish();
}

void StillPump::finish()
{
    m_waiting.pop_front();
    m_isFinding = false;
}

} // namespace vigil::player
