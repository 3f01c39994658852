// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/lightgrid.h"

#include <array>
#include <chrono>
#include <vector>

namespace vigil::media {

using Micros = std::chrono::microseconds;

/// Finds flashing that can bring on a seizure, by the thresholds of WCAG 2.2, success criterion
/// 2.3.1 ("general flash and red flash thresholds"):
///  - a flash is two opposing transitions, each from a peak to a valley or back;
///  - general: a transition of relative luminance by 0.1 or more, its darker side below 0.8;
///  - red: a transition to or from R / (R + G + B) >= 0.8, in linear light, by more than 0.2 in
///    the CIE 1976 UCS diagram (u', v');
///  - more than three flashes of a kind within any second are too many;
///  - on more than a quarter of any field of view of 10 degrees, which is 341 x 256 pixels of a
///    screen of 1024 x 768: a third of its width and height.
/// The picture is taken to fill the screen, which is the worst it can do. Each field of the grid is
/// followed by itself, so that a fine pattern that alternates is the grey it is to the eye. Too
/// many is said from the start of the fourth flash on, and until half a second after the last, so
/// that dimming does not flicker itself. Frames must come in order. A value; any thread.
class FlashDetector final
{
public:
    /// Whether this frame belongs to too many flashes. `at`: when it is shown, in the video's own
    /// time with each lap of a loop added; one before the last, or long after it, begins anew.
    [[nodiscard]] bool isTooMuch(const LightGrid &light, Micros at);
    /// When the first of the flashes began that were too many; meaningful after isTooMuch().
    [[nodiscard]] Micros begin() const { return m_begin; }
    /// At what speed it is played: faster, more flashes come within a second. Slower counts as 1.
    void setRate(double rate);
    void forget();

private:
    /// Transitions that are more than three flashes.
    static constexpr std::size_t tooMany = 7;

    /// The times of the last transitions of a kind in a field.
    struct Transitions
    {
        std::array<Micros, tooMany> times;
        std::size_t oldest = 0;

        Transitions() { times.fill(Micros::min()); }
        void add(Micros at);
        [[nodiscard]] Micros first() const { return times[oldest]; }
    };
    /// As chromaticity, in ten thousandths, and the share of red, in thousandths.
    struct Red
    {
        int u = 0;
        int v = 0;
        int share = 0;
    };
    struct Field
    {
        Transitions general;
        Transitions red;
        int luminance = 0; ///< the last peak or valley, or how far it has gone since
        int direction = 0; ///< 1: it rises, -1: it falls, 0: not known yet
        int lowest = 0;    ///< while the direction is not known
        Red redness;       ///< the reddest, or least red, since the last transition
        bool isRed = false;
    };

    void start(const LightGrid &light);
    static void follow(Field &field, int luminance, Micros at);
    static void followRed(Field &field, const Red &now, Micros at);
    [[nodiscard]] static Red redOf(const LightGrid::Field &light);
    [[nodiscard]] bool isTooMuchAnywhere(Micros since);

    std::vector<Field> m_fields;
    Micros m_last{0};
    Micros m_second{999'000};
    Micros m_begin{0};
    Micros m_until = Micros::min(); ///< it is too much, or was so a moment ago
};

} // namespace vigil::media
