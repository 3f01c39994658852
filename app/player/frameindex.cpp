// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/frameindex.h"

#include "player/limits.h"

#include <algorithm>

namespace vigil::player {

namespace {

constexpr int packetsAtOnce = 64;

} // namespace

FrameIndex::FrameIndex(MediaParts &parts) : m_parts(parts), m_packet(av_packet_alloc()) {}

void FrameIndex::advance()
{
    if (m_isComplete)
        return;
    if (m_positions.size() >= maxIndexedFrames || (!m_container && !enterNext())) {
        complete();
        return;
    }
    for (int i = 0; i < packetsAtOnce && m_container; ++i) {
        if (!readPacket())
            m_container.reset();
    }
}

bool FrameIndex::enterNext()
{
    for (const auto &[sequence, part] : m_parts.all()) {
        if (!m_read.insert(sequence).second)
            continue;
        auto opened = Container::open(part.source);
        if (!opened || !opened.value()->video())
            continue;
        m_container = std::move(opened).value();
        m_stream = m_container->video();
        m_container->select(*m_stream);
        if (m_parts.isStream())
            m_shift =
                m_container->origin() + m_parts.shiftOf(part.place, m_container->firstStamp());
        return true;
    }
    return false;
}

bool FrameIndex::readPacket()
{
    if (!m_packet || !m_container->read(*m_packet))
        return false;
    const std::int64_t stamp = m_packet->pts != AV_NOPTS_VALUE ? m_packet->pts : m_packet->dts;
    // Packets that an edit list cuts away are decoded and never shown.
    if (stamp == AV_NOPTS_VALUE || (m_packet->flags & AV_PKT_FLAG_DISCARD) != 0)
        return true;
    m_positions.push_back(m_container->position(*m_stream, stamp) + m_shift);
    if ((m_packet->flags & AV_PKT_FLAG_KEY) != 0)
        m_keys.push_back(m_positions.back());
    return true;
}

void FrameIndex::setGrown()
{
    m_isComplete = false;
}

void FrameIndex::dropBefore(Micros position)
{
    const auto isBefore = [position](Micros place) { return place < position; };
    std::erase_if(m_positions, isBefore);
    std::erase_if(m_keys, isBefore);
}

std::int64_t FrameIndex::tellableNumber(Micros position) const
{
    return m_isComplete && !m_parts.isStream() ? numberAt(position) : -1;
}

void FrameIndex::complete()
{
    if (m_positions.size() >= maxIndexedFrames)
        m_positions.clear();
    std::sort(m_positions.begin(), m_positions.end());
    m_positions.erase(std::unique(m_positions.begin(), m_positions.end()), m_positions.end());
    std::sort(m_keys.begin(), m_keys.end());
    m_container.reset();
    m_isComplete = true;
}

std::int64_t FrameIndex::numberAt(Micros position) const
{
    if (m_positions.empty())
        return -1;
    const auto after = std::upper_bound(m_positions.begin(), m_positions.end(), position);
    return std::max<std::int64_t>(after - m_positions.begin() - 1, 0);
}

Micros FrameIndex::positionOf(std::int64_t number) const
{
    return m_positions[static_cast<std::size_t>(std::clamp<std::int64_t>(number, 0, count() - 1))];
}

bool FrameIndex::hasKeyBetween(Micros after, Micros upTo) const
{
    const auto key = std::upper_bound(m_keys.begin(), m_keys.end(), after);
    return key != m_keys.end() && *key <= upTo;
}

} // namespace vigil::player
