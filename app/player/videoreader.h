// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "player/demuxer.h"
#include "player/picture.h"

#include <memory>

namespace vigil::player {

/// Decodes the frames of the video track in order of display, a packet at a time, so that its
/// caller can look at new requests in between.
class VideoReader final
{
public:
    enum class Outcome { Frame, Working, End };

    /// Each thread but the first takes as much memory again as the frames that it needs.
    /// Errors: those of Demuxer, unsupportedCodec, tooLarge.
    [[nodiscard]] static base::Result<std::unique_ptr<VideoReader>> open(MediaParts &parts,
                                                                         int threads);

    [[nodiscard]] const AVStream &stream() const { return *m_stream; }
    [[nodiscard]] const Demuxer &demuxer() const { return *m_demuxer; }

    /// To the key frame at or before the position.
    void seek(Micros position);
    /// Frames before this place that no other frame needs may be left out from now on.
    void skipBefore(Micros position) { m_skipBefore = position; }
    [[nodiscard]] bool isSkipping(Micros position) const { return position < m_skipBefore; }
    /// One packet's worth of work; `picture` is set with Frame only. What is damaged is left out.
    [[nodiscard]] Outcome advance(Picture &picture);

private:
    VideoReader(std::unique_ptr<Demuxer> demuxer, AVStream &stream);
    [[nodiscard]] base::Result<void> openDecoder(int threads);
    [[nodiscard]] bool takeFrame(Picture &picture);
    void sendPacket();

    std::unique_ptr<Demuxer> m_demuxer;
    AVStream *m_stream;
    AvPointer<AVCodecContext> m_decoder;
    AvPointer<AVPacket> m_packet;
    Micros m_skipBefore = Micros::min();
    Micros m_last = Micros::min();
    bool m_isDraining = false;
};

} // namespace vigil::player
