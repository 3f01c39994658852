// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/scenescan.h"

#include <algorithm>
#include <span>
#include <utility>

namespace vigil::player {

namespace {

constexpr std::uint32_t side = 48;

} // namespace

SceneScan::SceneScan(std::uint32_t serial, std::unique_ptr<VideoReader> reader, EventSink &events)
    : m_serial(serial)
    , m_reader(std::move(reader))
    , m_events(events)
    , m_scaler(Orientation::of(m_reader->stream()), m_reader->stream().sample_aspect_ratio)
    , m_pixels(std::size_t(side) * side * wire::bytesPerPixel)
{}

base::Result<std::unique_ptr<SceneScan>> SceneScan::open(std::uint32_t serial, MediaParts &parts,
                                                         EventSink &events)
{
    auto reader = VideoReader::open(parts, 1);
    if (!reader)
        return reader.error();
    return std::unique_ptr<SceneScan>(new SceneScan(serial, std::move(reader).value(), events));
}

bool SceneScan::work()
{
    if (!m_reader)
        return false;
    Picture picture;
    switch (m_reader->advance(picture)) {
    case VideoReader::Outcome::Frame: look(picture); break;
    case VideoReader::Outcome::Working: break;
    case VideoReader::Outcome::End:
        m_reader.reset();
        m_events.send(m_serial, wire::ScenesFound{});
        break;
    }
    return true;
}

void SceneScan::look(const Picture &picture)
{
    const auto size = m_scaler.scale(*picture.frame, {side, side}, m_pixels);
    if (!size)
        return;
    const std::size_t bytes = std::size_t(size->width) * size->height * wire::bytesPerPixel;
    const auto cut = m_cuts.look(picture.position, std::span(m_pixels).first(bytes));
    if (cut && m_told < wire::mostScenes) {
        ++m_told;
        m_events.send(m_serial, wire::Scene{std::clamp(*cut, Micros(0), wire::maxPosition)});
    }
}

} // namespace vigil::player
