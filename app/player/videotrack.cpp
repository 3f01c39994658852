// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/videotrack.h"

#include "player/frameindex.h"
#include "player/limits.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace vigil::player {

VideoTrack::VideoTrack(std::unique_ptr<VideoReader> reader, const FrameIndex &index,
                       std::size_t windowSize)
    : m_reader(std::move(reader))
    , m_index(index)
    , m_window(windowSize)
{}

void VideoTrack::find(Micros position, Exactness exactness)
{
    m_target = position;
    m_exactness = exactness;
    m_back = 0us;
    if (m_index.isComplete() && !m_index.isEmpty())
        m_target = m_index.positionOf(m_index.numberAt(position));
    m_isFound = exactness == Exactness::Frame && isWithinWindow();
    if (m_isFound) {
        m_window.moveTo(m_target);
        return;
    }
    if (exactness == Exactness::KeyFrame || !isAheadInReach())
        seekBefore();
    skipToWindow();
}

void VideoTrack::findAgain()
{
    m_target = m_window.current().position;
    m_exactness = Exactness::Frame;
    m_back = 0us;
    m_isFound = false;
    seekBefore();
}

bool VideoTrack::isWithinWindow() const
{
    return !m_window.isEmpty() && m_window.first() <= m_target
           && (m_target <= m_window.last() || (m_isAtEnd && !m_hasGrown));
}

/// Whether decoding on from the window is the shortest way. The decoder may have been told of an
/// end where more has come since.
bool VideoTrack::isAheadInReach() const
{
    if (m_window.isEmpty() || m_target < m_window.last() || m_isAtEnd || m_hasGrown)
        return false;
    if (m_index.isComplete() && !m_index.isEmpty())
        return !m_index.hasKeyBetween(m_window.last(), m_target);
    return m_target - m_window.last() < 500ms;
}

void VideoTrack::seekBefore()
{
    const Micros from = m_target - m_back;
    m_isFromStart = from <= m_reader->demuxer().start();
    m_isAtEnd = false;
    m_hasGrown = false;
    m_window.clear();
    m_reader->seek(from);
}

/// Only with exact places is it sure that no frame is left out that stands at the target.
void VideoTrack::skipToWindow()
{
    if (!m_index.isComplete() || m_index.isEmpty() || m_exactness == Exactness::KeyFrame)
        return;
    const auto kept = static_cast<std::int64_t>(m_window.capacity()) - 1;
    const std::int64_t first = m_index.numberAt(m_target) - kept;
    if (m_window.isEmpty() && first > 0)
        m_reader->skipBefore(m_index.positionOf(first));
}

VideoTrack::Progress VideoTrack::findMore()
{
    if (m_isFound)
        return Progress::Found;
    Picture picture;
    switch (m_reader->advance(picture)) {
    case VideoReader::Outcome::Frame: return take(std::move(picture));
    case VideoReader::Outcome::End: return takeEnd();
    case VideoReader::Outcome::Working: break;
    }
    return Progress::Working;
}

VideoTrack::Progress VideoTrack::take(Picture picture)
{
    const Micros position = picture.position;
    if (m_window.isEmpty() && position > m_target && !m_isFromStart
        && m_exactness == Exactness::Frame) {
        m_back = std::max<Micros>(1s, m_back * 4);
        seekBefore();
        return Progress::Working;
    }
    if (!m_reader->isSkipping(position))
        m_window.append(std::move(picture));
    if (position < m_target && m_exactness == Exactness::Frame)
        return Progress::Working;
    m_isFound = true;
    m_reader->skipBefore(Micros::min());
    m_window.moveTo(m_target);
    return Progress::Found;
}

VideoTrack::Progress VideoTrack::takeEnd()
{
    if (m_window.isEmpty() && !m_isFromStart) {
        m_back = std::max<Micros>(1s, m_back * 4);
        seekBefore();
        return Progress::Working;
    }
    if (m_window.isEmpty())
        return Progress::End;
    m_isAtEnd = true;
    m_isFound = true;
    m_window.moveTo(m_target);
    return Progress::Found;
}

VideoTrack::Progress VideoTrack::nextMore()
{
    m_window.keepBehind(framesBehindPlaying);
    if (m_window.moveToNext())
        return Progress::Found;
    if (m_isAtEnd)
        return Progress::End;
    Picture picture;
    switch (m_reader->advance(picture)) {
    case VideoReader::Outcome::Frame:
        return m_window.append(std::move(picture)) && m_window.moveToNext() ? Progress::Found
                                                                            : Progress::Working;
    case VideoReader::Outcome::End: m_isAtEnd = true; return Progress::End;
    case VideoReader::Outcome::Working: break;
    }
    return Progress::Working;
}

} // namespace vigil::player
