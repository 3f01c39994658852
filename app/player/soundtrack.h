// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "player/demuxer.h"
#include "player/soundfilter.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace vigil::player {

/// Decodes the sound track from an exact position on, in blocks, at a rate of playing.
class SoundTrack final
{
public:
    enum class Progress { Working, Ready, End };

    struct Block
    {
        std::uint32_t samples = 0;
        Micros position{0};
    };

    /// Errors: those of Demuxer, unsupportedCodec.
    [[nodiscard]] static base::Result<std::unique_ptr<SoundTrack>> open(MediaParts &parts);

    /// `until`: where the sound is cut off.
    void start(Micros from, std::uint32_t ratePermille, std::optional<Micros> until);
    /// Up to where it was given out.
    [[nodiscard]] Micros end() const;
    /// A packet's worth of work; with Ready, `into` holds a block.
    [[nodiscard]] Progress advance(std::span<float> into, Block &block);

private:
    SoundTrack(std::unique_ptr<Demuxer> demuxer, AVStream &stream);
    [[nodiscard]] base::Result<void> openDecoder();
    void decodeMore();
    void takeFrame(AVFrame &frame);
    void endFilter();
    [[nodiscard]] bool isPastGap(Micros position) const;
    /// The sound before the gap has been given out: goes on with what comes after it.
    void goOnAfterGap();
    /// Frames per channel of media time, as they come out of the filter.
    [[nodiscard]] std::int64_t samplesIn(Micros media) const;
    [[nodiscard]] Progress takeBlock(std::span<float> into, Block &block);

    std::unique_ptr<Demuxer> m_demuxer;
    AVStream *m_stream;
    AvPointer<AVCodecContext> m_decoder;
    AvPointer<AVPacket> m_packet;
    SoundFilter m_filter{1000};
    std::uint32_t m_ratePermille = 1000;
    Micros m_from{0};
    /// Media time of the first sample that is sent; unknown until the first frame.
    std::optional<Micros> m_start;
    std::optional<Micros> m_until;
    /// Samples per channel that still have to be dropped, and that were sent.
    std::int64_t m_toDrop = 0;
    std::int64_t m_sent = 0;
    std::vector<float> m_samples;
    /// Where the last frame that was taken ends.
    Micros m_taken{0};
    /// The first frames after a gap, until what lies before it has been given out.
    std::vector<AvPointer<AVFrame>> m_afterGap;
    bool m_isAtEnd = false;
};

} // namespace vigil::player
