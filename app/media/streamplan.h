// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "media/hlsplaylist.h"
#include "media/streampart.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace vigil::media {

/// Which segments of a livestream are fetched, in what order, where they lie in stream time, and
/// when they are old: a pure function of the playlists and of what came of each fetch. The newest
/// have priority, from the third before the end on; then come older ones, backwards.
class StreamPlan final
{
public:
    struct Bounds
    {
        /// So much before the end older ones are fetched; of a stream that is over, all.
        Micros lastMinutes = std::chrono::minutes(5);
        /// What lies further before the end goes.
        Micros kept = std::chrono::minutes(30);
        qsizetype parts = 900;
    };

    /// One to be fetched.
    struct Item
    {
        StreamPart part;
        // As HlsSegment has them.
        HlsResource media;
        std::optional<HlsResource> map;
    };

    /// Where the stream begins, as the platform says.
    explicit StreamPlan(base::Instant started) : StreamPlan(started, Bounds()) {}
    StreamPlan(base::Instant started, const Bounds &bounds) : m_started(started), m_bounds(bounds)
    {}

    /// The playlist as it is `now`. True when it has brought something new.
    bool take(const MediaPlaylist &playlist, base::Instant now);
    [[nodiscard]] bool isOver() const { return m_isOver; }

    // Each gives what it says out once.
    [[nodiscard]] std::optional<Item> nextAtEdge();
    [[nodiscard]] std::optional<Item> nextOlder();

    // What came of one that was given out.
    /// Nothing when it is too old by now.
    std::optional<StreamPart> arrived(qint64 sequence);
    /// It is not to be had, or is gone.
    void skip(qint64 sequence);
    /// False when that was tried too often, so that it is skipped.
    bool tryAgain(qint64 sequence);

    /// Forgets what is too old; those of it that had arrived.
    [[nodiscard]] QList<qint64> dropOld();
    /// The oldest that had arrived goes, and is not wanted again; nor is what is older.
    [[nodiscard]] std::optional<qint64> dropOldest();

    /// What has arrived, by sequence.
    [[nodiscard]] QList<StreamPart> parts() const;
    /// By the dates in the playlist; else by when they came.
    [[nodiscard]] bool isTimeExact() const { return m_isTimeExact; }
    [[nodiscard]] base::Instant utcAt(Micros position) const;

private:
    enum class Fate { Waiting, Fetching, Here, Skipped };
    enum class Relation { GoesOn, Stale, Anew };
    struct Known
    {
        Item item;
        std::optional<base::Instant> at;
        Fate fate = Fate::Waiting;
        int tries = 0;
    };

    [[nodiscard]] Relation relationOf(const QList<HlsSegment> &segments) const;
    void append(const MediaPlaylist &playlist, qsizetype from, bool isAnew, base::Instant now);
    [[nodiscard]] bool beginsTimeline(const QList<HlsSegment> &segments, qsizetype at) const;
    [[nodiscard]] Micros anchor(const MediaPlaylist &playlist, qsizetype at, bool isAnew,
                                base::Instant now);
    [[nodiscard]] std::optional<Micros> datedStart(const QList<HlsSegment> &segments, qsizetype at,
                                                   base::Instant now) const;
    void moveEdge(bool isAnew);
    [[nodiscard]] Known *find(qint64 sequence);
    [[nodiscard]] Micros end() const
    {
        return m_known.empty() ? Micros{} : m_known.back().item.part.end();
    }

    base::Instant m_started;
    Bounds m_bounds;
    std::deque<Known> m_known; ///< by sequence
    qint64 m_offset = 0;       ///< from media sequence numbers to those of parts
    qint64 m_runFrom = 0;      ///< the first that has that offset
    qint64 m_edgeFrom = 0;     ///< those from here on have priority
    qint64 m_lastTimeline = 0; ///< the playlist's number of the last one's
    std::uint32_t m_timeline = 0;
    Micros m_shift{}; ///< what positions lie later than the time since the start
    bool m_isTimeExact = false;
    bool m_isOver = false;
};

} // namespace vigil::media
