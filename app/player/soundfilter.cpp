// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/soundfilter.h"

#include "wire/limits.h"

#include <array>
#include <cstdio>
#include <string>

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/channel_layout.h>
}

namespace vigil::player {

namespace {

std::string chain(std::uint32_t ratePermille)
{
    std::string text =
        "aresample=48000:async=1,aformat=sample_fmts=flt:sample_rates=48000:channel_layouts=stereo";
    if (ratePermille == 1000)
        return text;
    // One atempo goes down to a half only.
    if (ratePermille < 500) {
        text += ",atempo=0.5";
        ratePermille *= 2;
    }
    return text + ",atempo=" + std::to_string(ratePermille / 1000.0);
}

std::string sourceArguments(const AVFrame &frame, AVRational timeBase)
{
    AVChannelLayout layout{};
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&layout, frame.ch_layout.nb_channels);
    else
        av_channel_layout_copy(&layout, &frame.ch_layout);
    std::array<char, 128> name{};
    av_channel_layout_describe(&layout, name.data(), name.size());
    av_channel_layout_uninit(&layout);
    std::array<char, 256> text{};
    std::snprintf(text.data(), text.size(),
                  "time_base=%d/%d:sample_rate=%d:sample_fmt=%d:channel_layout=%s", timeBase.num,
                  timeBase.den, frame.sample_rate, frame.format, name.data());
    return text.data();
}

struct InOut
{
    InOut(const char *name, AVFilterContext *filter) : end(avfilter_inout_alloc())
    {
        if (end) {
            end->name = av_strdup(name);
            end->filter_ctx = filter;
        }
    }
    ~InOut() { avfilter_inout_free(&end); }
    InOut(const InOut &) = delete;
    InOut &operator=(const InOut &) = delete;

    AVFilterInOut *end;
};

} // namespace

bool SoundFilter::push(const AVFrame *frame, AVRational timeBase, std::vector<float> &out)
{
    if (!frame) {
        if (m_source && av_buffersrc_add_frame_flags(m_source, nullptr, 0) >= 0)
            drain(out);
        return true;
    }
    if (!fits(*frame) && !build(*frame, timeBase))
        return false;
    AvPointer<AVFrame> copy(av_frame_clone(frame));
    if (!copy)
        return false;
    if (copy->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&copy->ch_layout, m_channels);
    if (av_buffersrc_add_frame_flags(m_source, copy.get(), AV_BUFFERSRC_FLAG_NO_CHECK_FORMAT) < 0)
        return false;
    drain(out);
    return true;
}

bool SoundFilter::fits(const AVFrame &frame) const
{
    return m_graph && m_sampleRate == frame.sample_rate && m_format == frame.format
           && m_channels == frame.ch_layout.nb_channels;
}

bool SoundFilter::build(const AVFrame &frame, AVRational timeBase)
{
    m_sampleRate = frame.sample_rate;
    m_format = frame.format;
    m_channels = frame.ch_layout.nb_channels;
    m_graph.reset(avfilter_graph_alloc());
    if (!m_graph)
        return false;
    m_graph->nb_threads = 1;
    if (avfilter_graph_create_filter(&m_source, avfilter_get_by_name("abuffer"), "in",
                                     sourceArguments(frame, timeBase).c_str(), nullptr,
                                     m_graph.get())
            < 0
        || avfilter_graph_create_filter(&m_sink, avfilter_get_by_name("abuffersink"), "out",
                                        nullptr, nullptr, m_graph.get())
               < 0)
        return false;
    InOut outputs("in", m_source);
    InOut inputs("out", m_sink);
    return avfilter_graph_parse_ptr(m_graph.get(), chain(m_ratePermille).c_str(), &inputs.end,
                                    &outputs.end, nullptr)
               >= 0
           && avfilter_graph_config(m_graph.get(), nullptr) >= 0;
}

void SoundFilter::drain(std::vector<float> &out)
{
    const AvPointer<AVFrame> frame(av_frame_alloc());
    while (frame && av_buffersink_get_frame(m_sink, frame.get()) >= 0) {
        const auto *samples = reinterpret_cast<const float *>(frame->data[0]);
        const auto count = static_cast<std::size_t>(frame->nb_samples) * wire::soundChannels;
        out.insert(out.end(), samples, samples + count);
        av_frame_unref(frame.get());
    }
}

} // namespace vigil::player
