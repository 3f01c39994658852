// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/flashmarks.h"
#include "media/killerfiles.h"
#include "media/mediafile.h"
#include "media/mediainfo.h"
#include "media/playback.h"
#include "media/stillqueue.h"
#include "media/streamfeed.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace vigil::media {

class PlayerProcess;

/// Plays one video at a time in a vigil-player of its own, which is replaced when it fails. A video
/// opens paused on its first frame. Frames come out one by one when they are due, raw: only a
/// FilterChain makes them visible. Never blocks; use from the thread that made it.
class PlayerClient final : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Opening, Paused, Playing, Ended, Failed };
    Q_ENUM(State)

    static constexpr double slowest = 0.25;
    static constexpr double fastest = 4;

    /// The program, and how long it may take over a request before it is taken for hung.
    struct Player
    {
        QString program;
        std::chrono::milliseconds patience{3'000};
        /// Where it is kept which files stop players; null: nowhere.
        std::shared_ptr<KillerFiles> killers = {};
        /// By how much it gives way to the console, 0 to 19.
        int niceness = 0;
    };

    explicit PlayerClient(Player player, QObject *parent = nullptr);
    ~PlayerClient() override;

    /// What has stopped players too often is refused (KillsPlayers).
    void open(const QString &path);
    void open(MediaFile media);
    /// Because a person wants it.
    void openAnyway(const QString &path);
    void openAnyway(MediaFile media);
    /// Of the stream all parts that are here and that come; it opens once there is one. Gone, it
    /// gives no more.
    void open(StreamSource &stream);
    void close();

    void play();
    void pause();
    /// The frame on screen at that place; plays on from there when it was playing. Of the places
    /// asked for while the player works on one, only the last counts.
    void seek(Micros position);
    /// Pauses, and moves by that many frames, held to the first and the last.
    void step(int frames);
    /// Held to `slowest` and `fastest`; the pitch stays.
    void setRate(double rate);
    /// Plays from `from` to `to` again and again; at least 40 ms.
    void setLoop(Micros from, Micros to);
    void clearLoop();
    /// Which frame a still shows: the key frame at or before its place, for a strip, or the very
    /// one that is on screen there, which takes many times longer.
    enum class StillOf { KeyFrame, Place };
    /// A frame of another place, scaled down to fit. stillReady() follows for each, in order; what
    /// stands or plays is not touched.
    void requestStill(Micros position, QSize box, StillOf of = StillOf::KeyFrame);
    /// Has the player look for the scenes of an open file while nothing plays; scenesChanged()
    /// follows for each, and when all are known.
    void findScenes();
    /// The box in device pixels that frames are scaled down to fit.
    void setDisplaySize(QSize size);
    /// Where its sound goes; none for a player that only stands ready.
    void setOutput(AudioOutput *output) { m_playback.setOutput(output); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const MediaInfo &info() const { return m_info; }
    [[nodiscard]] Micros position() const { return m_position; }
    /// Between begin() and end() of a stream, where nothing of it is here.
    [[nodiscard]] std::vector<StreamGap> gaps() const { return m_feed.gaps(); }
    [[nodiscard]] std::optional<StreamGap> gapAt(Micros position) const
    {
        return media::gapAt(m_feed.gaps(), position);
    }
    /// Of a file; a stream has none.
    [[nodiscard]] std::optional<Micros> duration() const { return m_info.duration; }
    [[nodiscard]] bool isStream() const { return m_feed.isOn(); }
    /// Null where none is open, or it is gone.
    [[nodiscard]] const StreamSource *stream() const { return m_feed.source(); }
    /// What there is to play, from where to where: of a file from 0 to its duration, 0 where that
    /// is unknown.
    [[nodiscard]] Micros begin() const;
    [[nodiscard]] Micros end() const;
    /// Nothing newer will come than what end() says.
    [[nodiscard]] bool isOver() const { return !isStream() || m_feed.isOver(); }
    /// It plays, has come to the end of what is here of a stream, and goes on when more comes.
    [[nodiscard]] bool isWaiting() const { return m_waitsAt.has_value(); }
    /// From 0; -1 until the player has counted the frames.
    [[nodiscard]] qint64 frameNumber() const { return m_shown.number(); }
    [[nodiscard]] qint64 frameCount() const { return m_frameCount; }
    [[nodiscard]] double rate() const { return m_rate; }
    /// What stands on the screen; null before the first frame.
    [[nodiscard]] const Frame &shownFrame() const { return m_shown; }
    [[nodiscard]] const std::optional<PlaybackFailure> &failure() const { return m_failure; }
    /// Where it flashes too much, as far as its frames have come; those there say so.
    [[nodiscard]] const FlashMarks &flashes() const { return m_flashes; }
    /// Where scenes begin but the first, as far as they are known.
    [[nodiscard]] const std::vector<Micros> &scenes() const { return m_scenes; }
    [[nodiscard]] bool areScenesKnown() const { return m_areScenesKnown; }
    /// Of the last run of playing, frames that came too late to be shown. For measurements.
    [[nodiscard]] int missedFrames() const { return m_playback.missedFrames(); }
    /// 0 while there is none. For measurements.
    [[nodiscard]] qint64 playerPid() const;

Q_SIGNALS:
    void opened(const vigil::media::MediaInfo &info);
    void frameReady(const vigil::media::Frame &frame);
    /// A null frame where there is none.
    void stillReady(std::chrono::microseconds asked, const vigil::media::Frame &still);
    void stateChanged(vigil::media::PlayerClient::State state);
    void positionChanged(std::chrono::microseconds position);
    void frameCountChanged(qint64 frames);
    void scenesChanged();
    /// Before the first frame of it is ready.
    void flashesFound();
    void endReached();
    /// begin() or end() of a stream is another one.
    void rangeChanged();
    void waitingChanged();
    void failed(const vigil::media::PlaybackFailure &failure);

private:
    /// What is asked of the player once it has answered the last request.
    struct Wanted
    {
        std::optional<Micros> seek;
        int steps = 0;
    };

    void startProcess();
    void onProcessReady();
    void onProcessEnded(const PlaybackFailure &failure);
    void onEvent(const wire::EventMessage &event);
    void onOpened(const wire::Opened &opened);
    void onFrame(const wire::Frame &frame, bool isCurrent);
    void onSound(const wire::Sound &sound, bool isCurrent);
    void onIndexed(const wire::Indexed &indexed);
    void onScene(Micros position);
    void onStill(const wire::Frame *frame);
    void onFailed(const wire::Failed &failed);
    void noteAnswer();
    void lookForFlashes(const wire::Frame &frame);

    void onPlayedToEnd(Micros at);
    void setWaiting(std::optional<Micros> at);
    [[nodiscard]] bool opensNextPart(const wire::Failed &failed);
    /// Nothing when it cannot be opened, which is told.
    [[nodiscard]] std::optional<MediaFile> take(const QString &path);
    [[nodiscard]] QByteArray markOf(const MediaFile &media) const;
    void beginOpening();
    void noteKill(const PlaybackFailure &failure);
    void sendOpen();
    void sendOutput();
    void sendWanted();
    void sendStill();
    void request(const wire::Request &request);
    void playFrom(Micros position);
    void restartIfPlaying();
    void forget();
    void show(const wire::Frame &frame);
    void setState(State state);
    void setPosition(Micros position);
    void fail(PlaybackFailure failure);

    const Player m_player;
    /// A child; none between the end of one and the start of the next.
    PlayerProcess *m_process = nullptr;
    QTimer m_restart;
    Playback m_playback;

    State m_state = State::Empty;
    /// What the next player that is ready opens: this file, or else the stream.
    bool m_isToOpen = false;
    std::optional<MediaFile> m_toOpen;
    /// As KillerFiles knows the video to open, and the one that the player has.
    QByteArray m_mark;
    QByteArray m_openMark;
    MediaInfo m_info;
    std::optional<PlaybackFailure> m_failure;
    Frame m_shown;
    Micros m_position{0};
    qint64 m_frameCount = -1;
    double m_rate = 1;
    Playback::Loop m_loop;
    QSize m_displaySize{640, 640};

    std::uint32_t m_openSerial = 0;
    /// The request that frames and sound must belong to.
    std::uint32_t m_streamSerial = 0;
    bool m_isAwaitingAnswer = false;
    Wanted m_wanted;
    StillQueue m_stills;
    StreamFeed m_feed;
    /// How many parts in a row no player could open.
    int m_badParts = 0;
    /// The newest part that the player knew when it was told to play; and, while that is the newest
    /// there is, where it has come to.
    qint64 m_newestAtPlay = -1;
    std::optional<Micros> m_waitsAt;
    FlashMarks m_flashes;
    std::uint32_t m_scenesSerial = 0;
    std::vector<Micros> m_scenes;
    bool m_areScenesKnown = false;
};

} // namespace vigil::media
