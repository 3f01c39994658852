// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/frameindex.h"

#include "player/limits.h"

#include <algorithm>

namespace vigil::player {

namespace {

constexpr int packetsAtOnce = 64;

} // namespace

FrameIndex::FrameIndex(ByteSource &source) : m_packet(av_packet_alloc())
{
    auto demuxer = Demuxer::open(source);
    if (!demuxer || !demuxer.value()->video()) {
        m_isComplete = true;
        return;
    }
    m_demuxer = std::move(demuxer).value();
    m_demuxer->select(*m_demuxer->video());
}

void FrameIndex::advance()
{
    const AVStream *stream = m_isComplete ? nullptr : m_demuxer->video();
    for (int i = 0; i < packetsAtOnce && stream && !m_isComplete; ++i) {
        if (m_positions.size() >= maxIndexedFrames || !m_demuxer->read(*m_packet)) {
            complete();
            return;
        }
        const std::int64_t stamp = m_packet->pts != AV_NOPTS_VALUE ? m_packet->pts : m_packet->dts;
        // Packets that an edit list cuts away are decoded and never shown.
        if (stamp == AV_NOPTS_VALUE || (m_packet->flags & AV_PKT_FLAG_DISCARD) != 0)
            continue;
        m_positions.push_back(m_demuxer->position(*stream, stamp));
        if ((m_packet->flags & AV_PKT_FLAG_KEY) != 0)
            m_keys.push_back(m_positions.back());
    }
}

void FrameIndex::complete()
{
    if (m_positions.size() >= maxIndexedFrames)
        m_positions.clear();
    std::sort(m_positions.begin(), m_positions.end());
    m_positions.erase(std::unique(m_positions.begin(), m_positions.end()), m_positions.end());
    std::sort(m_keys.begin(), m_keys.end());
    m_demuxer.reset();
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
