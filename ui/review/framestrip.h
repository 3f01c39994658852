// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/filterchain.h"
#include "ui/review/playbacksession.h"

#include <QList>
#include <QObject>
#include <QSize>
#include <QTimer>

namespace vigil::ui {

/// Small pictures of the whole video, or of what is here of a stream, side by side, each of a
/// stretch as long as the others: first the key frame before its middle, which is there at once,
/// then, where that lies in an earlier stretch, the frame at its middle. Filtered at every time,
/// also while the video is shown clear; none while it is covered. They live in memory only.
class FrameStrip final : public QObject
{
    Q_OBJECT

public:
    /// More would not be looked at, and each costs a seek.
    static constexpr int most = 40;

    /// The session outlives the strip.
    explicit FrameStrip(PlaybackSession &playback, QObject *parent = nullptr);

    /// Another video, or none: the pictures are gone at once.
    void clear();
    /// Asks for as many pictures as fill `room` device pixels, unless there are just as many of
    /// what there is to play, but for the last of a stream. The session must have an open video;
    /// without one, or without pictures, nothing comes.
    void fill(QSize room);
    void setFilters(const media::FilterSettings &filters);
    void setCovered(bool isCovered);

    /// From begin() to end(); a null one has not come yet, or nothing of its stretch is here. Empty
    /// while covered.
    [[nodiscard]] QList<media::VisibleFrame> pictures() const;
    [[nodiscard]] base::Millis begin() const { return m_begin; }
    [[nodiscard]] base::Millis end() const { return m_end; }

Q_SIGNALS:
    void changed();

private:
    struct Tile
    {
        media::Frame frame;
        media::VisibleFrame picture;
        bool isExact = false; ///< its very place was asked for
    };

    void renew(int count);
    void takeOver(QList<Tile> &tiles) const;
    [[nodiscard]] bool isFilled(int count) const;
    [[nodiscard]] int tileAt(media::Micros position) const;
    [[nodiscard]] media::Micros startOf(int tile) const;
    void ask(int tile, media::PlayerClient::StillOf of);
    void onStill(media::Micros asked, const media::Frame &still);

    PlaybackSession &m_playback;
    QList<Tile> m_tiles;
    base::Millis m_begin{0};
    base::Millis m_end{0};
    QSize m_box; ///< of one picture, in device pixels
    media::FilterChain m_chain;
    bool m_isCovered = false;
    QTimer m_settling;
};

} // namespace vigil::ui
