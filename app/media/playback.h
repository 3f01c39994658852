// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/framequeue.h"
#include "media/mediaclock.h"
#include "media/soundfeed.h"
#include "media/streampart.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>
#include <vector>

namespace vigil::media {

class PlayerProcess;

/// One run of playing: takes what the player sends ahead, keeps the clock, and says when each frame
/// is due. The clock starts with the first frame that comes, and follows the sound.
class Playback final : public QObject
{
    Q_OBJECT

public:
    using Loop = std::optional<wire::SetLoop::Range>;

    struct Run
    {
        PlayerProcess *process = nullptr;
        Micros from{0};
        double rate = 1;
        Loop loop;
        bool hasVideo = true;
        bool hasSound = true;
    };

    explicit Playback(QObject *parent = nullptr);

    /// Where sound goes; none for a player that is not heard.
    void setOutput(AudioOutput *output);

    void begin(const Run &run);
    /// Gives all slots and blocks back; nothing more is due.
    void stop();
    /// Of a stream, also while it plays: they are passed over at once.
    void setGaps(std::vector<StreamGap> gaps) { m_gaps = std::move(gaps); }
    /// Frames since the last begin() that came too late to be shown.
    [[nodiscard]] int missedFrames() const { return m_missed; }
    [[nodiscard]] bool isRunning() const { return m_run.process != nullptr; }
    /// Within the video, not unrolled.
    [[nodiscard]] Micros position() const;

    /// When a frame comes on screen in this run: its place, with each lap of the loop added.
    [[nodiscard]] Micros due(const wire::Frame &frame) const
    {
        return unrolled(frame.position, frame.lap);
    }
    void push(const wire::Frame &frame);
    void push(const wire::Sound &sound);
    /// The player has sent the last frame and sound.
    void setAllSent() { m_isAllSent = true; }

Q_SIGNALS:
    /// The receiver takes the pixels or releases the frame.
    void frameDue(const vigil::wire::Frame &frame);
    void advanced();
    /// For a second nothing came and nothing is left, though more should.
    void starved();
    /// At the end of what was sent.
    void ended(std::chrono::microseconds at);

private:
    void startClock();
    void tick();
    void onDeviceLost();
    /// Where the clock stands, past a gap that it has come to.
    Micros passGap();
    void showDue(Micros now);
    void watchSupply();
    [[nodiscard]] Micros end() const;
    [[nodiscard]] bool isOver(Micros now) const;
    [[nodiscard]] Micros unrolled(Micros position, std::uint32_t lap) const;

    Run m_run;
    AudioOutput *m_output = nullptr;
    SoundFeed m_sound;
    FrameQueue m_frames;
    MediaClock m_clock;
    std::vector<StreamGap> m_gaps;
    MediaClock::TimePoint m_suppliedAt;
    QTimer m_ticks;
    /// Unrolled; where the last frame that came stands, and how long the one before it lasted.
    Micros m_lastDue{0};
    Micros m_frameLength{0};
    bool m_isAllSent = false;
    int m_missed = 0;
};

} // namespace vigil::media
