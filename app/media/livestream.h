// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "media/fetchrules.h"
#include "media/growingpause.h"
#include "media/keptfolder.h"
#include "media/mediacache.h"
#include "media/mediafile.h"
#include "media/playlistfollower.h"
#include "media/stream.h"
#include "media/streamfetches.h"
#include "media/streamplan.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace vigil::media {

/// A livestream that is followed (HLS): fetches its newest pictures and its last minutes, each
/// segment as a sealed file of its own, and keeps them while they are not too old. Lives in the
/// window's thread and never blocks it. What it has goes with it.
class LiveStream final : public Stream
{
    Q_OBJECT

public:
    struct With
    {
        base::Result<FetchRules> rules;
        QString cache; ///< folder that consoles of the person share
        const base::Clock *clock;
        /// Of one segment; what goes beyond is left out.
        FetchLimits limits = {.mostBytes = qint64(64) * 1024 * 1024,
                              .longest = std::chrono::minutes(1),
                              .connecting = std::chrono::seconds(10),
                              .slowFor = std::chrono::seconds(10)};
        StreamPlan::Bounds bounds = {};
        qint64 cacheBytes = qint64(2) * 1024 * 1024 * 1024;
        /// How long a second of waiting lasts: a test does not wait so long.
        base::Millis second{1'000};
    };

    /// `started`: when the platform says that the stream began, from which positions are counted.
    LiveStream(const With &with, const QString &address, base::Instant started,
               QObject *parent = nullptr);
    ~LiveStream() override;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] std::optional<base::Error> error() const override;
    void retry() override;

    /// What is here, by sequence.
    [[nodiscard]] QList<StreamPart> parts() const override { return m_plan.parts(); }
    /// For a player. One that something else has removed is dropped.
    [[nodiscard]] std::optional<MediaFile> read(qint64 sequence) override;
    /// The end of the newest part; 0 before there is one.
    [[nodiscard]] Micros edge() const;
    /// So far before the edge playing goes on without stops; 0 before that is known.
    [[nodiscard]] Micros latency() const { return m_latency; }
    [[nodiscard]] Micros firstPosition() const override { return edge() - m_latency; }
    [[nodiscard]] bool isOver() const override { return m_state == State::Ended; }
    [[nodiscard]] bool isTimeExact() const override { return m_plan.isTimeExact(); }
    [[nodiscard]] base::Instant utcAt(Micros position) const override
    {
        return m_plan.utcAt(position);
    }
    [[nodiscard]] bool lacksSound() const override
    {
        return m_follower && m_follower->lacksSound();
    }
    /// What is here, for a copy of it.
    [[nodiscard]] LentMedia lend() const;

private:
    /// One of the segments that are on their way.
    struct Slot
    {
        std::optional<qint64> sequence = {};
    };
    struct Map
    {
        HlsResource resource;
        std::uint32_t timeline = 0; ///< who begins anew may use its name again
        QByteArray bytes;
    };

    void begin();
    void takePlaylist(const MediaPlaylist &playlist);
    void takePlaylistFailure(const base::Error &error);
    void goOn();
    void start(const StreamPlan::Item &item, Slot &slot);
    void takeSegment(const StreamPlan::Item &item, Slot &slot,
                     const base::Result<StreamFetches::Segment> &segment);
    void takeSegmentFailure(qint64 sequence, const base::Error &error);
    [[nodiscard]] QByteArray knownMap(const StreamPlan::Item &item) const;
    void rememberMap(const StreamPlan::Item &item, const QByteArray &bytes);
    void keep(const StreamPlan::Item &item, const CachedFile &file);
    void drop(qint64 sequence);
    void fail(const base::Error &error);
    [[nodiscard]] State stateNow() const;
    void tellState();

    With m_with;
    QByteArray m_address;
    base::Result<std::unique_ptr<MediaCache>> m_cache;
    StreamPlan m_plan;

    std::unique_ptr<StreamFetches> m_fetches;
    std::unique_ptr<PlaylistFollower> m_follower;
    int m_round = 0; ///< answers to earlier ones are too late
    Slot m_newest;
    Slot m_older;
    QList<Map> m_maps;
    QTimer m_pauseTimer; ///< while it runs no segments are asked for
    GrowingPause m_pause;

    State m_state = State::Connecting;
    bool m_isLoaded = false;
    std::optional<base::Error> m_failure;
    std::optional<base::Error> m_playlistError;
    std::optional<base::Error> m_segmentError;
    std::optional<base::ErrorCode> m_toldError;
    int m_missed = 0; ///< segments one after another
    Micros m_latency{};
    Micros m_wait{};     ///< before the playlist that is to come
    Micros m_stillFor{}; ///< no new segments
};

} // namespace vigil::media
