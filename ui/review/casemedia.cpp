// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/casemedia.h"

namespace vigil::ui {

using review::MediaState;
using Fetch = media::RemoteMedia::Status::State;

CaseMedia::CaseMedia(const media::MediaSources &sources, QObject *parent)
    : QObject(parent)
    , m_from(sources)
{
    if (m_from.remote)
        connect(m_from.remote, &media::RemoteMedia::changed, this, &CaseMedia::tell);
    if (m_from.streams)
        connect(m_from.streams, &media::LiveStreams::changed, this, &CaseMedia::tell);
}

CaseMedia::Source CaseMedia::sourceOf(const review::DeskCase *desk)
{
    return desk ? Source{desk->mediaState, desk->media, desk->streamStart()} : Source{};
}

void CaseMedia::setCase(const review::DeskCase *desk)
{
    m_source = sourceOf(desk);
}

void CaseMedia::setNextCase(const review::DeskCase *desk)
{
    m_next = sourceOf(desk);
}

void CaseMedia::tell(const QString &address)
{
    if (m_source.media == address)
        Q_EMIT changed();
    if (m_next.media == address)
        Q_EMIT nextChanged();
}

QString CaseMedia::place() const
{
    return placeOf(m_source);
}

QString CaseMedia::nextPlace() const
{
    return placeOf(m_next);
}

QString CaseMedia::placeOf(const Source &source) const
{
    bool isHere = source.state == MediaState::Local;
    if (source.state == MediaState::Remote && m_from.remote)
        isHere = m_from.remote->status(source.media).state == Fetch::Here;
    else if (source.state == MediaState::Stream && m_from.streams)
        isHere = m_from.streams->find(source.media) != nullptr;
    return isHere ? source.media : QString();
}

bool CaseMedia::isFetched() const
{
    return m_source.state == MediaState::Remote && !m_source.media.isEmpty() && m_from.remote;
}

bool CaseMedia::isFollowed() const
{
    return m_source.state == MediaState::Stream && m_from.streams;
}

media::Stream *CaseMedia::stream() const
{
    return isFollowed() ? m_from.streams->find(m_source.media) : nullptr;
}

std::optional<media::RemoteMedia::Status> CaseMedia::fetching() const
{
    if (!isFetched())
        return std::nullopt;
    const auto status = m_from.remote->status(m_source.media);
    return status.state == Fetch::Here ? std::nullopt : std::optional(status);
}

std::optional<base::Instant> CaseMedia::keptAt() const
{
    if (isFetched())
        return m_from.remote->status(m_source.media).keptAt;
    const media::Stream *live = stream();
    return live ? live->keptAt() : std::nullopt;
}

std::optional<StreamTime> CaseMedia::streamTimeAt(base::Millis position) const
{
    if (!m_source.streamStart)
        return std::nullopt;
    if (const media::Stream *live = stream())
        return StreamTime{live->utcAt(position), !live->isTimeExact()};
    return StreamTime{*m_source.streamStart + position};
}

void CaseMedia::retry()
{
    if (media::Stream *live = stream())
        live->retry();
    else if (isFetched())
        m_from.remote->retry(m_source.media);
}

} // namespace vigil::ui
