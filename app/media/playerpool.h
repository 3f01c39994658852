// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/audiooutput.h"
#include "media/playerclient.h"

#include <array>

namespace vigil::media {

/// Two warm players: one plays the current video, the other stands on the first frame of the next,
/// so that nobody waits for a video. Only the current one is heard.
class PlayerPool final : public QObject
{
    Q_OBJECT

public:
    explicit PlayerPool(const PlayerClient::Player &player, QObject *parent = nullptr);

    [[nodiscard]] PlayerClient &current() { return *m_players[m_current]; }
    [[nodiscard]] PlayerClient &next() { return *m_players[1 - m_current]; }
    [[nodiscard]] AudioOutput &output() { return m_output; }

    void prepareNext(const QString &path) { next().open(path); }
    void prepareNext(MediaFile media) { next().open(std::move(media)); }
    /// The next video becomes the current one; the old one is closed. Its first frame is
    /// current().shownFrame(), at once if it was prepared in time.
    void swap();
    void setDisplaySize(QSize size);

Q_SIGNALS:
    void swapped();

private:
    AudioOutput m_output;
    /// Children.
    std::array<PlayerClient *, 2> m_players;
    std::size_t m_current = 0;
};

} // namespace vigil::media
