// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "media/mediasources.h"
#include "media/playerpool.h"

#include <QObject>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace vigil::ui {

/// How the current case's video is moved through: speeds, steps, the loop between two marks, and
/// scrubbing; and the next one's, which stands ready. Every video starts paused at 1×. Frames come
/// out raw. Lives in the window's thread.
class PlaybackSession final : public QObject
{
    Q_OBJECT

public:
    using Millis = base::Millis;
    using State = media::PlayerClient::State;

    /// A alone waits for B; with both the stretch is played again and again.
    struct Loop
    {
        std::optional<Millis> from;
        std::optional<Millis> to;

        [[nodiscard]] bool isOn() const { return from && to; }
    };

    explicit PlaybackSession(const media::PlayerClient::Player &player,
                             const media::MediaSources &sources = {}, QObject *parent = nullptr);

    /// The speeds there are, slowest first.
    [[nodiscard]] static std::span<const double> rates();

    /// Takes the video at this path or address to the screen, at once if it stands ready; an empty
    /// one closes. Its first frame or its failure is told in this call where it is known already.
    void show(const QString &place);
    /// Makes this video ready; an empty place: none.
    void prepare(const QString &place);
    [[nodiscard]] bool isPrepared() const;
    /// What is shown is a stream that another one has taken the place of.
    [[nodiscard]] bool isReplaced() const { return isReplaced(client(), m_place); }
    void setDisplaySize(QSize devicePixels) { m_pool.setDisplaySize(devicePixels); }
    void setMuted(bool isMuted) { m_pool.output().setMuted(isMuted); }

    [[nodiscard]] State state() const { return client().state(); }
    [[nodiscard]] bool isPlaying() const { return state() == State::Playing; }
    /// Opened: there is something to play.
    [[nodiscard]] bool isReady() const;
    /// Not opened until toggle(), since it stops players.
    [[nodiscard]] bool isKeptClosed() const;
    [[nodiscard]] const media::MediaInfo &info() const { return client().info(); }
    [[nodiscard]] const media::Frame &frame() const { return client().shownFrame(); }
    [[nodiscard]] std::optional<media::PlaybackFailure> failure() const
    {
        return client().failure();
    }
    /// Where it flashes too much, as far as that is known.
    [[nodiscard]] const media::FlashMarks &flashes() const { return client().flashes(); }
    [[nodiscard]] qint64 frameNumber() const { return client().frameNumber(); }
    [[nodiscard]] qint64 frameCount() const { return client().frameCount(); }
    /// Where the video stands, or is going to.
    [[nodiscard]] Millis position() const;
    // From where to where there is something to play: a video from 0 to its duration, 0 where that
    // is unknown; a stream in stream time, while it runs with more and more.
    [[nodiscard]] Millis begin() const;
    [[nodiscard]] Millis end() const;
    [[nodiscard]] bool isStream() const { return client().isStream(); }
    /// Where something of the stretch is here: its middle, where that is possible.
    [[nodiscard]] std::optional<media::Micros> placeWithin(media::Micros from,
                                                           media::Micros to) const;
    /// It plays, and waits for the next part of a stream.
    [[nodiscard]] bool isWaiting() const { return client().isWaiting(); }
    /// Where scenes begin but the first, as far as they are known.
    [[nodiscard]] const std::vector<media::Micros> &scenes() const { return client().scenes(); }
    [[nodiscard]] double rate() const { return client().rate(); }
    [[nodiscard]] const Loop &loop() const { return m_loop; }

public Q_SLOTS:
    void play();
    void pause();
    /// Plays, pauses; opens what is not opened without asking.
    void toggle();
    /// Plays, then faster.
    void forward();
    /// Slower, then backward in steps of a second.
    void backward();
    void seek(vigil::base::Millis position);
    void seekBy(vigil::base::Millis distance);
    void step(int frames);
    void goToStart() { seek(begin()); }
    /// Of a stream that runs: plays its newest pictures.
    void goToEnd();
    void setRate(double rate);
    void playFaster();
    void playSlower();
    /// Marks A, then B, then ends the loop.
    void markLoop();
    /// To where the scene begins that comes next, or the one before; where that is not known yet,
    /// it pauses, and goes there once it is.
    void goToNextScene();
    void goToSceneBefore();
    /// Has them looked for.
    void findScenes() { client().findScenes(); }
    /// stillReady() follows for each; what stands or plays is not touched.
    void requestStill(vigil::media::Micros position, QSize box,
                      vigil::media::PlayerClient::StillOf of);
    /// Pauses until endScrub().
    void beginScrub();
    void endScrub();

Q_SIGNALS:
    void frameReady(const vigil::media::Frame &frame);
    /// Of the video on the screen; a null frame where there is none.
    void stillReady(std::chrono::microseconds asked, const vigil::media::Frame &still);
    void stateChanged();
    void positionChanged();
    /// begin() or end() of a stream is another one.
    void rangeChanged();
    void frameCountChanged();
    void scenesChanged();
    void flashesChanged();
    void rateChanged();
    void loopChanged();

private:
    [[nodiscard]] media::PlayerClient &client() { return m_pool.current(); }
    [[nodiscard]] const media::PlayerClient &client() const;
    void follow(media::PlayerClient &player);
    void onFrame(const media::Frame &frame);
    void onScenesChanged();
    void changeRate(int steps);
    [[nodiscard]] Millis outOfGap(Millis target) const;
    [[nodiscard]] bool isReplaced(const media::PlayerClient &player, const QString &place) const;
    enum class Asking { Yes, No };
    void open(media::PlayerClient &player, const QString &place, Asking asking = Asking::Yes);

    media::PlayerPool m_pool;
    media::MediaSources m_from;
    QString m_place;
    QString m_prepared;
    /// Asked for, not yet on screen.
    std::optional<Millis> m_target;
    Loop m_loop;
    bool m_awaitsScene = false;
    bool m_isScrubbing = false;
    bool m_playsAfterScrub = false;
};

} // namespace vigil::ui
