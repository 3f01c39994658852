// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

namespace vigil::player {

struct AvDeleter
{
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVFormatContext *context) const { avformat_close_input(&context); }
    void operator()(AVFilterGraph *graph) const { avfilter_graph_free(&graph); }
    void operator()(SwsContext *context) const { sws_freeContext(context); }
};

template<typename T>
using AvPointer = std::unique_ptr<T, AvDeleter>;

/// FFmpeg's own unit of time; its macro is no C++.
inline constexpr AVRational microsecond{1, AV_TIME_BASE};

} // namespace vigil::player
