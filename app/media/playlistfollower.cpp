// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playlistfollower.h"

#include "base/whendone.h"
#include "media/errors.h"

#include <utility>

namespace vigil::media {

PlaylistFollower::PlaylistFollower(StreamFetches &fetches, const QByteArray &address,
                                   base::Millis second, QObject *parent)
    : QObject(parent)
    , m_fetches(fetches)
    , m_address(address)
    , m_second(second)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlaylistFollower::load);
}

void PlaylistFollower::load()
{
    m_timer.stop();
    if (!m_isLoading)
        loadFrom(m_variant.isEmpty() ? m_address : m_variant);
}

void PlaylistFollower::loadFrom(const QByteArray &url)
{
    m_isLoading = true;
    base::whenDone(m_fetches.playlist(url), this,
                   [this, round = m_round](const base::Result<HlsPlaylist> &playlist) {
                       if (round == m_round)
                           take(playlist);
                   });
}

void PlaylistFollower::take(const base::Result<HlsPlaylist> &playlist)
{
    m_isLoading = false;
    if (!playlist)
        return fail(playlist.error());
    if (const auto *media = std::get_if<MediaPlaylist>(&*playlist)) {
        m_pause.reset();
        Q_EMIT loaded(*media);
        return;
    }
    if (!m_variant.isEmpty())
        return fail(unreadablePlaylist(QStringLiteral("master")));
    const HlsVariant &variant = chooseVariant(std::get<MasterPlaylist>(*playlist));
    m_variant = variant.uri;
    m_lacksSound = variant.hasSoundElsewhere;
    loadFrom(m_variant);
}

void PlaylistFollower::fail(const base::Error &error)
{
    // An encoder that began anew may have others.
    if (error.code == fetchGone || error.code == streamUnreadable)
        m_variant.clear();
    Q_EMIT failed(error);
}

void PlaylistFollower::stop()
{
    ++m_round;
    m_isLoading = false;
    m_variant.clear();
    m_pause.reset();
    m_timer.stop();
}

void PlaylistFollower::loadAfter(Micros wait)
{
    m_timer.start(std::chrono::ceil<base::Millis>(wait * m_second.count() / 1'000));
}

void PlaylistFollower::loadAfterPause()
{
    loadAfter(m_pause.next());
}

} // namespace vigil::media
