// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/frameoutput.h"

#include <algorithm>

namespace vigil::player {

bool FrameOutput::hasRoom(bool isStill) const
{
    return isStill ? m_stillSlots.hasFree() : m_slots.hasFree();
}

void FrameOutput::release(std::uint32_t slot)
{
    m_slots.release(slot);
    m_stillSlots.release(slot);
}

bool FrameOutput::send(std::uint32_t serial, const Picture &picture, FrameScaler &scaler,
                       FrameScaler::Size box, wire::Frame frame)
{
    const auto slot = frame.isStill ? m_stillSlots.take() : m_slots.take();
    Q_ASSERT(slot);
    frame.slot = *slot;
    const auto size = scaler.scale(*picture.frame, box, m_memory.frameSlot(frame.slot));
    if (!size) {
        release(frame.slot);
        return false;
    }
    frame.position = std::clamp(picture.position, Micros(0), wire::maxPosition);
    frame.width = size->width;
    frame.height = size->height;
    frame.stride = size->width * wire::bytesPerPixel;
    m_events.send(serial, frame);
    return true;
}

} // namespace vigil::player
