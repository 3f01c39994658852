// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"
#include "media/growingpause.h"
#include "media/hlsplaylist.h"
#include "media/streamfetches.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace vigil::media {

/// Loads the media playlist of a livestream again and again; of a master playlist it chooses the
/// variant. For one thread.
class PlaylistFollower final : public QObject
{
    Q_OBJECT

public:
    /// `second` is how long a second of waiting lasts: a test does not wait so long.
    PlaylistFollower(StreamFetches &fetches, const QByteArray &address, base::Millis second,
                     QObject *parent = nullptr);

    /// At once, unless it does so already.
    void load();
    void loadAfter(Micros wait);
    /// After 1, 2, 4 ... 15 seconds, until it is loaded again.
    void loadAfterPause();
    /// Until it is told to load again, which then begins at the first address.
    void stop();
    /// The stream has sound, but not with the pictures that were chosen.
    [[nodiscard]] bool lacksSound() const { return m_lacksSound; }

Q_SIGNALS:
    void loaded(const vigil::media::MediaPlaylist &playlist);
    void failed(const vigil::base::Error &error);

private:
    void loadFrom(const QByteArray &url);
    void take(const base::Result<HlsPlaylist> &playlist);
    void fail(const base::Error &error);

    StreamFetches &m_fetches;
    QByteArray m_address;
    /// Of the variant that was chosen; empty: not yet.
    QByteArray m_variant;
    bool m_lacksSound = false;
    base::Millis m_second;
    QTimer m_timer;
    bool m_isLoading = false;
    int m_round = 0; ///< answers to earlier ones are too late
    GrowingPause m_pause;
};

} // namespace vigil::media
