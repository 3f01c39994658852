// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/framequeue.h"

namespace vigil::media {

std::optional<FrameQueue::Due> FrameQueue::takeDue(Micros now)
{
    std::optional<Due> result;
    while (!m_frames.empty() && m_frames.front().due <= now) {
        if (!result)
            result.emplace();
        else
            result->missed.push_back(result->frame);
        result->frame = m_frames.front().frame;
        m_frames.pop_front();
    }
    return result;
}

std::vector<wire::Frame> FrameQueue::takeAll()
{
    std::vector<wire::Frame> frames;
    for (const Waiting &waiting : m_frames)
        frames.push_back(waiting.frame);
    m_frames.clear();
    return frames;
}

std::optional<FrameQueue::Micros> FrameQueue::nextDue() const
{
    if (m_frames.empty())
        return std::nullopt;
    return m_frames.front().due;
}

} // namespace vigil::media
