// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/eventsink.h"
#include "player/slotpool.h"
#include "player/soundtrack.h"
#include "wire/sharedmemory.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace vigil::player {

using SoundBlocks = SlotPool<0, wire::soundBlocks>;

/// Sends the sound of what plays, as far ahead as there are free blocks.
class SoundPump final
{
public:
    SoundPump(std::unique_ptr<SoundTrack> track, wire::SharedMemory &memory, SoundBlocks &blocks,
              EventSink &events);

    void play(std::uint32_t serial, const wire::Play &play,
              const std::optional<wire::SetLoop::Range> &loop);
    void pause() { m_isPlaying = m_hasEnded = false; }
    /// There is more: plays on if it had come to the end of what there was, else when it does.
    void goOn();

    bool work();
    [[nodiscard]] bool isAtEnd() const { return !m_isPlaying; }

private:
    void finishLap();

    std::unique_ptr<SoundTrack> m_track;
    wire::SharedMemory &m_memory;
    SoundBlocks &m_blocks;
    EventSink &m_events;
    bool m_isPlaying = false;
    bool m_hasEnded = false;
    bool m_hasGrown = false; ///< more came before the end of what there was
    bool m_hasSentInLap = false;
    std::uint32_t m_serial = 0;
    std::uint32_t m_ratePermille = 1000;
    std::uint32_t m_lap = 0;
    std::optional<wire::SetLoop::Range> m_loop;
};

} // namespace vigil::player
