// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/warmup.h"

#include "player/avpointers.h"
#include "player/framescaler.h"
#include "player/limits.h"
#include "player/soundfilter.h"

#include <malloc.h>
#include <sodium.h>

#include <vector>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/cpu.h>
#include <libavutil/log.h>
}

namespace vigil::player {

namespace {

/// Pictures are mapped each for itself, so that they go back to the system when they are freed.
/// Left alone, the C library learns to keep what is as large as they are.
void holdAllocatorLow()
{
    constexpr int pictureBytes = 256 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, pictureBytes);
    ::mallopt(M_TRIM_THRESHOLD, pictureBytes);
}

void openDecoder(AVCodecID id)
{
    const AVCodec *codec = avcodec_find_decoder(id);
    const AvPointer<AVCodecContext> decoder(avcodec_alloc_context3(codec));
    if (!codec || !decoder)
        return;
    decoder->thread_count = decoderThreads;
    avcodec_open2(decoder.get(), codec, nullptr);
}

void scaleOnce()
{
    const AvPointer<AVFrame> frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = 64;
    frame->height = 64;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return;
    FrameScaler scaler({}, {1, 1});
    std::vector<std::byte> pixels(std::size_t(32) * 32 * 4);
    static_cast<void>(scaler.scale(*frame, {32, 32}, pixels));
}

void stretchOnce()
{
    const AvPointer<AVFrame> frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLTP;
    frame->sample_rate = 44'100;
    frame->nb_samples = 1024;
    av_channel_layout_default(&frame->ch_layout, 2);
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return;
    av_samples_set_silence(frame->extended_data, 0, frame->nb_samples, 2, AV_SAMPLE_FMT_FLTP);
    frame->pts = 0;
    SoundFilter filter(1500);
    std::vector<float> out;
    static_cast<void>(filter.push(frame.get(), {1, 44'100}, out));
}

} // namespace

void warmUp()
{
    holdAllocatorLow();
    av_log_set_level(AV_LOG_QUIET);
    av_max_alloc(maxAllocation);
    const bool isSodiumReady = sodium_init() >= 0;
    Q_ASSERT(isSodiumReady);
    static_cast<void>(av_cpu_count());
    for (const AVCodecID id :
         {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_VP8, AV_CODEC_ID_VP9, AV_CODEC_ID_AV1,
          AV_CODEC_ID_MPEG4, AV_CODEC_ID_MJPEG, AV_CODEC_ID_PNG, AV_CODEC_ID_PPM, AV_CODEC_ID_AAC,
          AV_CODEC_ID_OPUS, AV_CODEC_ID_MP3, AV_CODEC_ID_VORBIS})
        openDecoder(id);
    scaleOnce();
    stretchOnce();
    ::malloc_trim(0);
}

} // namespace vigil::player
