// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

namespace vigil::media {

/// Which place of the video is due now. The sound leads while the device reports what is heard; the
/// steady clock carries on where there is no sound. All times are injected.
class MediaClock final
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// How long a start waits for the device before the picture runs without it.
    static constexpr Micros patience{300'000};

    /// Runs from `position`; with `awaitSound` it stands still until the sound is heard, but no
    /// longer than `patience`.
    void start(Micros position, double rate, bool awaitSound, TimePoint now);
    void stop(TimePoint now);
    /// The device played this place of the video at `at`.
    void followSound(Micros heard, TimePoint at);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] Micros position(TimePoint now) const;

private:
    bool m_isRunning = false;
    double m_rate = 1;
    Micros m_position{0};
    TimePoint m_since;
};

} // namespace vigil::media
