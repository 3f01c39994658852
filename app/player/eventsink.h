// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/messages.h"

namespace vigil::player {

/// Where the parts of the player send their events.
class EventSink
{
public:
    virtual ~EventSink() = default;
    virtual void send(std::uint32_t serial, const wire::Event &event) = 0;

protected:
    EventSink() = default;
};

} // namespace vigil::player
