// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/flashdetector.h"

#include <vector>

namespace vigil::media {

/// Where a video was found to flash too much, as far as its frames have come. What is marked stays
/// so, however it is reached later. A value.
class FlashMarks final
{
public:
    /// From the first frame to the last that is dimmed, in the video's own time.
    struct Stretch
    {
        Micros from{0};
        Micros to{0};

        friend bool operator==(const Stretch &, const Stretch &) = default;
    };

    /// Looks at a frame ahead of its time. `due`: as its place, with each lap of a loop added.
    /// Whether more is marked than before.
    bool look(const LightGrid &light, Micros position, Micros due);
    void setRate(double rate) { m_detector.setRate(rate); }
    /// Another video.
    void forget();

    [[nodiscard]] bool isMarked(Micros position) const;
    /// In order, apart from each other.
    [[nodiscard]] const std::vector<Stretch> &stretches() const { return m_stretches; }

private:
    void mark(Stretch added);

    FlashDetector m_detector;
    std::vector<Stretch> m_stretches;
    /// The frame before, where it was marked.
    Micros m_marked = Micros::min();
};

} // namespace vigil::media
