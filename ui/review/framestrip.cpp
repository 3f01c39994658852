// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/framestrip.h"

#include <algorithm>

namespace vigil::ui {

using media::Micros;
using StillOf = media::PlayerClient::StillOf;

namespace {

constexpr std::chrono::milliseconds settlePause{500};

} // namespace

FrameStrip::FrameStrip(PlaybackSession &playback, QObject *parent)
    : QObject(parent)
    , m_playback(playback)
{
    connect(&m_playback, &PlaybackSession::stillReady, this, &FrameStrip::onStill);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlePause);
    connect(&m_settling, &QTimer::timeout, this, [this] { renew(int(m_tiles.size())); });
}

void FrameStrip::clear()
{
    m_settling.stop();
    if (m_tiles.isEmpty())
        return;
    m_tiles.clear();
    Q_EMIT changed();
}

void FrameStrip::fill(QSize room)
{
    const media::MediaInfo &info = m_playback.info();
    if (!m_playback.isReady() || !info.hasVideo || m_playback.end() <= m_playback.begin()
        || info.size.isEmpty() || room.isEmpty())
        return;
    const int width = std::max(1, info.size.width() * room.height() / info.size.height());
    const int count = std::clamp((room.width() + width - 1) / width, 1, most);
    m_box = {std::max(width, (room.width() + count - 1) / count), room.height()};
    if (!isFilled(count))
        renew(count);
    else if (m_playback.begin() < m_begin)
        m_settling.start();
}

void FrameStrip::renew(int count)
{
    m_settling.stop();
    QList<Tile> tiles(count);
    if (m_playback.isStream())
        takeOver(tiles);
    m_begin = m_playback.begin();
    m_end = m_playback.end();
    m_tiles = tiles;
    for (int i = 0; i < count; ++i)
        ask(i, StillOf::KeyFrame);
    Q_EMIT changed();
}

/// A stream grows all the time; its pictures follow a picture's length behind, at its begin until
/// nothing older has come for a while.
bool FrameStrip::isFilled(int count) const
{
    if (count != m_tiles.size())
        return false;
    if (!m_playback.isStream())
        return m_begin == m_playback.begin() && m_end == m_playback.end();
    const base::Millis step = (m_end - m_begin) / count;
    return m_playback.end() - m_end < step && std::chrono::abs(m_playback.begin() - m_begin) < step;
}

/// Until they are renewed, the pictures that there are stand where they belong now.
void FrameStrip::takeOver(QList<Tile> &tiles) const
{
    const base::Millis begin = m_playback.begin();
    const base::Millis step = (m_playback.end() - begin) / tiles.size();
    for (qsizetype i = 0; i < tiles.size() && !m_tiles.isEmpty(); ++i) {
        const base::Millis middle = begin + step * i + step / 2;
        if (m_begin <= middle && middle < m_end)
            tiles[i] = m_tiles[tileAt(middle)];
    }
}

void FrameStrip::setFilters(const media::FilterSettings &filters)
{
    if (filters.inRange() == m_chain.settings())
        return;
    m_chain = media::FilterChain(filters);
    for (Tile &tile : m_tiles) {
        if (!tile.frame.isNull())
            tile.picture = m_chain.apply(tile.frame);
    }
    Q_EMIT changed();
}

void FrameStrip::setCovered(bool isCovered)
{
    if (isCovered == m_isCovered)
        return;
    m_isCovered = isCovered;
    Q_EMIT changed();
}

QList<media::VisibleFrame> FrameStrip::pictures() const
{
    QList<media::VisibleFrame> pictures;
    if (m_isCovered)
        return pictures;
    pictures.reserve(m_tiles.size());
    for (const Tile &tile : m_tiles)
        pictures.append(tile.picture);
    return pictures;
}

int FrameStrip::tileAt(Micros position) const
{
    const qint64 count = m_tiles.size();
    const Micros from = position - m_begin;
    return int(
        std::clamp<qint64>(from.count() * count / Micros(m_end - m_begin).count(), 0, count - 1));
}

Micros FrameStrip::startOf(int tile) const
{
    return m_begin + Micros(m_end - m_begin) * tile / m_tiles.size();
}

void FrameStrip::ask(int tile, StillOf of)
{
    m_tiles[tile].isExact = of == StillOf::Place;
    if (const auto place = m_playback.placeWithin(startOf(tile), startOf(tile + 1)))
        m_playback.requestStill(*place, m_box, of);
}

void FrameStrip::onStill(Micros asked, const media::Frame &still)
{
    if (m_tiles.isEmpty() || still.isNull())
        return;
    const int at = tileAt(asked);
    Tile &tile = m_tiles[at];
    tile.frame = still;
    tile.picture = m_chain.apply(still);
    if (!tile.isExact && still.position() < startOf(at))
        ask(at, StillOf::Place);
    Q_EMIT changed();
}

} // namespace vigil::ui
