// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/videoreader.h"

#include "player/decoder.h"
#include "player/errors.h"
#include "player/limits.h"

namespace vigil::player {

VideoReader::VideoReader(std::unique_ptr<Demuxer> demuxer, AVStream &stream)
    : m_demuxer(std::move(demuxer))
    , m_stream(&stream)
    , m_packet(av_packet_alloc())
{}

base::Result<std::unique_ptr<VideoReader>> VideoReader::open(MediaParts &parts, int threads)
{
    auto demuxer = Demuxer::open(parts);
    if (!demuxer)
        return demuxer.error();
    AVStream *stream = demuxer.value()->video();
    if (!stream)
        return failure(errors::noFrame);
    std::unique_ptr<VideoReader> reader(new VideoReader(std::move(demuxer).value(), *stream));
    if (const auto opened = reader->openDecoder(threads); !opened)
        return opened.error();
    return reader;
}

base::Result<void> VideoReader::openDecoder(int threads)
{
    auto decoder = decoderFor(*m_stream);
    if (!decoder)
        return decoder.error();
    if (!m_packet)
        return failure(errors::tooLarge);
    m_decoder = std::move(decoder).value();
    m_decoder->thread_count = threads;
    m_decoder->max_pixels = maxPixels;
    if (const int opened = avcodec_open2(m_decoder.get(), nullptr, nullptr); opened < 0)
        return failure(opened == AVERROR(ENOMEM) ? errors::tooLarge : errors::unsupportedCodec,
                       opened);
    m_demuxer->select(*m_stream);
    return {};
}

void VideoReader::seek(Micros position)
{
    m_demuxer->seek(position);
    avcodec_flush_buffers(m_decoder.get());
    m_isDraining = false;
    m_last = Micros::min();
    m_skipBefore = Micros::min();
}

VideoReader::Outcome VideoReader::advance(Picture &picture)
{
    if (takeFrame(picture))
        return Outcome::Frame;
    if (m_isDraining)
        return Outcome::End;
    sendPacket();
    return Outcome::Working;
}

bool VideoReader::takeFrame(Picture &picture)
{
    const std::shared_ptr<AVFrame> frame(av_frame_alloc(), AvDeleter());
    int received = 0;
    do {
        received = avcodec_receive_frame(m_decoder.get(), frame.get());
        // A frame that cannot be decoded is passed over; the next may be whole.
    } while (received < 0 && received != AVERROR(EAGAIN) && received != AVERROR_EOF
             && m_isDraining);
    if (received < 0)
        return false;
    Micros position = m_last == Micros::min() ? Micros(0) : m_last;
    if (frame->best_effort_timestamp != AV_NOPTS_VALUE)
        position = m_demuxer->position(*m_stream, frame->best_effort_timestamp);
    else if (m_last != Micros::min() && m_stream->avg_frame_rate.num > 0)
        position += Micros(av_rescale_q(1, av_inv_q(m_stream->avg_frame_rate), microsecond));
    m_last = position;
    picture = {frame, position};
    return true;
}

void VideoReader::sendPacket()
{
    if (!m_demuxer->read(*m_packet)) {
        m_isDraining = true;
        avcodec_send_packet(m_decoder.get(), nullptr);
        return;
    }
    const std::int64_t stamp = m_packet->pts != AV_NOPTS_VALUE ? m_packet->pts : m_packet->dts;
    const bool isEarly =
        stamp != AV_NOPTS_VALUE && m_demuxer->position(*m_stream, stamp) < m_skipBefore;
    m_decoder->skip_frame = isEarly ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    // A refused packet is damaged; what follows it may be whole.
    avcodec_send_packet(m_decoder.get(), m_packet.get());
}

} // namespace vigil::player
