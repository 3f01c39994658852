// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "player/eventsink.h"
#include "player/framescaler.h"
#include "player/mediaparts.h"
#include "player/scenecuts.h"
#include "player/videoreader.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace vigil::player {

/// Looks for the scenes of a file through a decoder of its own, from its start to its end, once. It
/// is work for when there is nothing better to do.
class SceneScan final
{
public:
    /// Errors: those of VideoReader.
    [[nodiscard]] static base::Result<std::unique_ptr<SceneScan>>
    open(std::uint32_t serial, MediaParts &parts, EventSink &events);

    /// A packet's worth; false when all scenes were told.
    bool work();

private:
    SceneScan(std::uint32_t serial, std::unique_ptr<VideoReader> reader, EventSink &events);
    void look(const Picture &picture);

    std::uint32_t m_serial;
    std::unique_ptr<VideoReader> m_reader;
    EventSink &m_events;
    FrameScaler m_scaler;
    std::vector<std::byte> m_pixels;
    SceneCuts m_cuts;
    std::uint32_t m_told = 0;
};

} // namespace vigil::player
