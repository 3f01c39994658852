// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

#include <QByteArray>

#include <deque>
#include <mutex>
#include <optional>
#include <span>

namespace vigil::media {

/// The one sound format between player and console: 48 kHz, stereo, signed 16 bit.
struct PcmFormat
{
    static constexpr int sampleRate = 48'000;
    static constexpr int channels = 2;
    static constexpr int frameBytes = channels * int(sizeof(qint16));

    [[nodiscard]] static constexpr Micros duration(qint64 frames)
    {
        return Micros(frames * 1'000'000 / sampleRate);
    }
};

/// A stretch of sound. At another rate than 1 it lasts duration(frames) to the ear and
/// duration(frames) * rate in the video.
struct PcmChunk
{
    Micros position{0};
    double rate = 1;
    QByteArray samples;
};

/// Sound on its way to the device. Gives silence when it has nothing, and remembers which stretch
/// of the video each frame it gave belongs to. Thread safe.
class PcmQueue final
{
public:
    void push(PcmChunk chunk);
    /// Fills `out`, whole frames only; mutes and scales by the gain.
    void read(std::span<char> out);
    /// The place in the video of the given frame with this number; nothing for silence in between.
    [[nodiscard]] std::optional<Micros> positionAt(qint64 frame) const;
    [[nodiscard]] Micros waiting() const;
    /// 0 (mute, as it starts) to 1.
    void setGain(float gain);

private:
    struct Given
    {
        qint64 first = 0;
        qint64 frames = 0;
        Micros position{0};
        /// 0 for silence put in between.
        double rate = 0;
    };

    void remember(qint64 frames, Micros position, double rate);
    std::size_t take(std::span<char> out);

    mutable std::mutex m_mutex;
    std::deque<PcmChunk> m_waiting;
    qint64 m_usedBytes = 0;
    std::deque<Given> m_given;
    qint64 m_givenFrames = 0;
    float m_gain = 0;
};

} // namespace vigil::media
