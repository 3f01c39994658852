// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/streamsource.h"

#include <QMap>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace vigil::media {

class PlayerProcess;

/// As a player is told of it.
[[nodiscard]] inline wire::PartPlace placeOf(const StreamPart &part)
{
    return {part.sequence, part.start, part.timeline, part.duration};
}

/// Gives a player the parts of a stream as they come, those that play next first, and only a few at
/// a time, so that a player that is busy is not taken for hung.
class StreamFeed final : public QObject
{
    Q_OBJECT

public:
    struct First
    {
        MediaFile media;
        StreamPart part;
    };

    explicit StreamFeed(QObject *parent = nullptr);

    /// Of this stream from now on, of which no part was given yet; null: of none.
    void follow(StreamSource *source);
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Null when it is of none, or that is gone.
    [[nodiscard]] const StreamSource *source() const { return m_source; }
    /// The part to open the stream with, where it is to be seen first; another one each time, since
    /// the one before could not be opened. Nothing when there is none.
    [[nodiscard]] std::optional<First> takeFirst();
    /// The player has opened the first: gives it all others that there are and that come.
    void start(PlayerProcess &process);
    void stop();

    // Of what was given, in stream time.
    [[nodiscard]] Micros begin() const;
    [[nodiscard]] Micros end() const;
    /// The sequence of the last of them; -1: none was given.
    [[nodiscard]] qint64 newest() const;
    /// In order; none is shorter than wire::shortestGap.
    [[nodiscard]] std::vector<StreamGap> gaps() const;
    /// Nothing newer comes than what was given.
    [[nodiscard]] bool isOver() const;

Q_SIGNALS:
    /// There is a part for takeFirst().
    void partCame();
    void rangeChanged();

private:
    void onDropped(qint64 sequence);
    void giveSome();
    /// Those that were not given, most urgent first.
    [[nodiscard]] QList<StreamPart> waiting() const;

    QPointer<StreamSource> m_source;
    PlayerProcess *m_process = nullptr;
    /// In the order of their sequence.
    QMap<qint64, StreamPart> m_given;
    /// Those that cannot be read.
    QSet<qint64> m_lost;
    bool m_isOn = false;
    QTimer m_next;
};

} // namespace vigil::media
