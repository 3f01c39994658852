// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/avpointers.h"

#include <cstdint>
#include <vector>

namespace vigil::player {

/// Turns decoded sound of any form into interleaved float stereo at 48 kHz, stretched to a rate of
/// playing with unchanged pitch (FFmpeg's atempo, a WSOLA). Gaps are filled with silence.
class SoundFilter final
{
public:
    explicit SoundFilter(std::uint32_t ratePermille) : m_ratePermille(ratePermille) {}

    /// Appends what is ready to `out`. A null frame is the end. False when the form is impossible.
    [[nodiscard]] bool push(const AVFrame *frame, AVRational timeBase, std::vector<float> &out);

private:
    [[nodiscard]] bool fits(const AVFrame &frame) const;
    [[nodiscard]] bool build(const AVFrame &frame, AVRational timeBase);
    void drain(std::vector<float> &out);

    std::uint32_t m_ratePermille;
    AvPointer<AVFilterGraph> m_graph;
    AVFilterContext *m_source = nullptr;
    AVFilterContext *m_sink = nullptr;
    int m_sampleRate = 0;
    int m_format = -1;
    int m_channels = 0;
};

} // namespace vigil::player
