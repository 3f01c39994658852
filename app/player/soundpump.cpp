// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/soundpump.h"

#include <algorithm>
#include <utility>

namespace vigil::player {

SoundPump::SoundPump(std::unique_ptr<SoundTrack> track, wire::SharedMemory &memory,
                     SoundBlocks &blocks, EventSink &events)
    : m_track(std::move(track))
    , m_memory(memory)
    , m_blocks(blocks)
    , m_events(events)
{}

void SoundPump::play(std::uint32_t serial, const wire::Play &play,
                     const std::optional<wire::SetLoop::Range> &loop)
{
    m_serial = serial;
    m_ratePermille = play.ratePermille;
    m_loop = loop;
    m_lap = 0;
    m_isPlaying = true;
    m_hasEnded = false;
    m_hasGrown = false;
    m_hasSentInLap = false;
    m_track->start(play.from, m_ratePermille, loop ? std::optional(loop->to) : std::nullopt);
}

bool SoundPump::work()
{
    if (!m_isPlaying)
        return false;
    const auto block = m_blocks.take();
    if (!block)
        return false;
    SoundTrack::Block content;
    const auto progress = m_track->advance(m_memory.soundBlock(*block), content);
    if (progress != SoundTrack::Progress::Ready)
        m_blocks.release(*block);
    if (progress == SoundTrack::Progress::End)
        finishLap();
    if (progress == SoundTrack::Progress::Ready) {
        m_hasSentInLap = true;
        const Micros position = std::clamp(content.position, Micros(0), wire::maxPosition);
        m_events.send(m_serial, wire::Sound{*block, content.samples, position, m_lap});
    }
    return true;
}

void SoundPump::goOn()
{
    m_hasGrown = !m_hasEnded;
    if (!std::exchange(m_hasEnded, false))
        return;
    m_isPlaying = true;
    m_track->start(m_track->end(), m_ratePermille, std::nullopt);
}

void SoundPump::finishLap()
{
    // A loop in which there is no sound would go round without rest.
    if (!m_loop || (m_lap > 0 && !m_hasSentInLap)) {
        m_isPlaying = false;
        m_hasEnded = !m_loop;
        // What came while the last samples were taken is after what was the end by then.
        if (m_hasEnded && m_hasGrown)
            goOn();
        return;
    }
    ++m_lap;
    m_hasSentInLap = false;
    m_track->start(m_loop->from, m_ratePermille, m_loop->to);
}

} // namespace vigil::player
