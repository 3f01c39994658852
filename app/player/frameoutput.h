// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/eventsink.h"
#include "player/framescaler.h"
#include "player/picture.h"
#include "player/slotpool.h"
#include "wire/sharedmemory.h"

namespace vigil::player {

/// Puts pictures into free slots and tells the console. One slot is kept for stills, so that they
/// come while the others are full of what plays.
class FrameOutput final
{
public:
    FrameOutput(EventSink &events, wire::SharedMemory &memory) : m_events(events), m_memory(memory)
    {}

    [[nodiscard]] bool hasRoom(bool isStill) const;
    void release(std::uint32_t slot);
    /// Needs room. `frame` says number, lap and whether it is a still; the rest is filled in. False
    /// when the picture's format cannot be converted.
    [[nodiscard]] bool send(std::uint32_t serial, const Picture &picture, FrameScaler &scaler,
                            FrameScaler::Size box, wire::Frame frame);

private:
    EventSink &m_events;
    wire::SharedMemory &m_memory;
    SlotPool<0, wire::frameSlots - 1> m_slots;
    SlotPool<wire::frameSlots - 1, wire::frameSlots> m_stillSlots;
};

} // namespace vigil::player
