// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/demuxer.h"

#include <algorithm>
#include <utility>

namespace vigil::player {

namespace {

std::vector<std::uint8_t> setUpOf(const AVStream &track)
{
    const AVCodecParameters &codec = *track.codecpar;
    return {codec.extradata, codec.extradata + codec.extradata_size};
}

std::int64_t rescaled(std::int64_t value, AVRational from, AVRational to)
{
    return value == AV_NOPTS_VALUE ? value : av_rescale_q(value, from, to);
}

} // namespace

Demuxer::Demuxer(MediaParts &parts, std::shared_ptr<Container> head, const wire::PartPlace &place)
    : m_parts(parts)
    , m_head(std::move(head))
    , m_current(m_head)
    , m_place(place)
    , m_shift(parts.shiftOf(place, m_head->firstStamp()))
{}

base::Result<std::unique_ptr<Demuxer>> Demuxer::open(MediaParts &parts)
{
    auto head = Container::open(parts.first().source);
    if (!head)
        return head.error();
    return std::unique_ptr<Demuxer>(
        new Demuxer(parts, std::move(head).value(), parts.first().place));
}

std::optional<Micros> Demuxer::duration() const
{
    return m_parts.isStream() ? std::nullopt : m_head->duration();
}

void Demuxer::select(const AVStream &stream)
{
    m_selected = &stream;
    m_setUp = setUpOf(stream);
    m_track = trackOf(*m_current);
    m_current->select(*m_track);
}

AVStream *Demuxer::trackOf(const Container &container) const
{
    return m_selected == m_head->video() ? container.video() : container.sound();
}

void Demuxer::seek(Micros position)
{
    if (!m_parts.isStream()) {
        m_current->seek(*m_track, position);
        return;
    }
    const MediaParts::Part &part = m_parts.at(position);
    const bool isThere = m_current && part.place == m_place;
    // Where it cannot be read, reading goes on with the one after it.
    if (isThere || enter(part))
        m_current->seek(*m_track, position - m_shift - m_current->origin());
}

bool Demuxer::enter(const MediaParts::Part &part)
{
    m_place = part.place;
    m_current.reset();
    auto opened = Container::open(part.source);
    if (!opened)
        return false;
    m_track = trackOf(**opened);
    if (!m_track || m_track->codecpar->codec_id != m_selected->codecpar->codec_id)
        return false;
    m_current = std::move(opened).value();
    m_current->select(*m_track);
    m_shift = m_parts.shiftOf(m_place, m_current->firstStamp());
    auto setUp = setUpOf(*m_track);
    m_isSetUpAnew = !setUp.empty() && setUp != m_setUp;
    if (m_isSetUpAnew)
        m_setUp = std::move(setUp);
    return true;
}

bool Demuxer::read(AVPacket &packet)
{
    while (!m_current || !m_current->read(packet)) {
        const MediaParts::Part *next =
            m_parts.isStream() ? m_parts.after(m_place.sequence) : nullptr;
        if (!next)
            return false;
        static_cast<void>(enter(*next));
    }
    if (m_parts.isStream())
        translate(packet);
    return true;
}

/// Into stream time, as if all parts were one file.
void Demuxer::translate(AVPacket &packet)
{
    const AVRational from = m_track->time_base;
    const AVRational to = m_selected->time_base;
    for (std::int64_t *stamp : {&packet.pts, &packet.dts}) {
        if (*stamp != AV_NOPTS_VALUE)
            *stamp =
                rescaled(rescaled(*stamp, from, microsecond) + m_shift.count(), microsecond, to);
    }
    packet.duration = rescaled(packet.duration, from, to);
    packet.stream_index = m_selected->index;
    if (!std::exchange(m_isSetUpAnew, false))
        return;
    if (std::uint8_t *data =
            av_packet_new_side_data(&packet, AV_PKT_DATA_NEW_EXTRADATA, m_setUp.size()))
        std::copy(m_setUp.begin(), m_setUp.end(), data);
}

Micros Demuxer::position(const AVStream &stream, std::int64_t timeStamp) const
{
    if (!m_parts.isStream())
        return m_head->position(stream, timeStamp);
    return Micros(rescaled(timeStamp, stream.time_base, microsecond));
}

} // namespace vigil::player
