// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/audiooutput.h"
#include "wire/messages.h"

#include <QPointer>

#include <deque>

namespace vigil::media {

class PlayerProcess;

/// Carries a player's sound to the output, little at a time so that a pause is heard at once. Where
/// no output plays it is dropped as its time passes, which keeps the player in step.
class SoundFeed final
{
public:
    /// None: this player is not the one that is heard.
    void setOutput(AudioOutput *output);
    [[nodiscard]] bool isHeard() const;

    /// `due` is unrolled, as in FrameQueue.
    void push(const wire::Sound &sound, Micros due) { m_waiting.push_back({sound, due}); }
    /// Passes on what the output has room for; `now` is the clock's place.
    void pump(PlayerProcess &process, Micros now, double rate);
    /// Gives everything back and silences the output.
    void clear(PlayerProcess &process);

    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    /// Where the last sound ends that was pushed since clear().
    [[nodiscard]] Micros end() const { return m_end; }

private:
    struct Waiting
    {
        wire::Sound sound;
        Micros due;
    };

    QPointer<AudioOutput> m_output;
    std::deque<Waiting> m_waiting;
    Micros m_end{0};
    bool m_isStarted = false;
};

} // namespace vigil::media
