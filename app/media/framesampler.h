// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/pdq.h"
#include "media/playerclient.h"

#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace vigil::media {

/// The frame on screen at a full second of a video, as PDQ sees it.
struct FrameHash
{
    int second = 0;
    PdqTurns hashes;
    int quality = 0; ///< 0 to 100

    friend bool operator==(const FrameHash &, const FrameHash &) = default;
};

/// Hashes one frame a second of a video, from second 0 on, one video at a time, in the background.
/// A vigil-player of its own decodes, once through the video; the hashes are made on a thread of
/// their own, so that the caller's thread, to which it belongs, only passes pictures on.
class FrameSampler final : public QObject
{
    Q_OBJECT

public:
    /// Frames are scaled down to fit, as the reference does with files.
    static constexpr QSize box{512, 512};
    /// Of its player, so that none that somebody watches has to wait for it.
    static constexpr int niceness = 10;

    struct Limits
    {
        /// What lies behind is not hashed.
        std::chrono::seconds longest = std::chrono::hours(12);
        /// Until one frame is there; afterwards the player is taken for hung.
        std::chrono::milliseconds patience{30'000};
        /// For how long the player waits for another video; then it goes, and its memory with it.
        std::chrono::milliseconds idle{3'000};
        /// Of a stream, how much is told together.
        std::chrono::seconds stretch{10};
    };

    explicit FrameSampler(PlayerClient::Player player, QObject *parent = nullptr);
    FrameSampler(PlayerClient::Player player, const Limits &limits, QObject *parent = nullptr);
    ~FrameSampler() override;

    /// finished() or failed() follows, unless it is cancelled or another is started; failed()
    /// perhaps at once.
    void start(const QString &path);
    void start(MediaFile media);
    /// All that is here of it and comes, as long as it runs: stretchDone() follows again and again;
    /// then nothing, or failed().
    void start(StreamSource &stream);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_run.has_value(); }

Q_SIGNALS:
    /// `total` is 0 where the video does not say how long it is.
    void progressed(int done, int total);
    /// In the order of seconds, without those of which there is no frame; never empty.
    void finished(const QList<vigil::media::FrameHash> &frames);
    /// Of a stream: these seconds were looked at, the frames are as those of finished().
    void stretchDone(int first, int seconds, const QList<vigil::media::FrameHash> &frames);
    void failed(const vigil::media::PlaybackFailure &failure);

private:
    struct Run
    {
        bool isStream = false;
        int first = 0; ///< of the stretch that is being hashed
        int total = 0; ///< 0: unknown
        int end = 0;   ///< the second to stop before
        int asked = 0;
        int done = 0;
        /// How many of the last seconds showed nothing new.
        int standing = 0;
        Micros last{-1};
        QList<FrameHash> frames;
    };

    PlayerClient &begin();
    void onOpened();
    void onRangeChanged();
    void takeStretch();
    void askMore();
    /// `end`: the first second behind it.
    void passGap(int end);
    void onStill(Micros asked, const Frame &still);
    void hash(int second, const Frame &still);
    void goOn();
    void fail(PlaybackFailure failure);

    const PlayerClient::Player m_player;
    const Limits m_limits;
    /// None before the first video, after one that hung, and when there was none for a while.
    std::unique_ptr<PlayerClient> m_client;
    std::optional<Run> m_run;
    /// Tells the hashes of one video from those of an earlier one.
    int m_runNumber = 0;
    QTimer m_watchdog;
    QTimer m_idle;
    QThreadPool m_hashing;
};

} // namespace vigil::media
