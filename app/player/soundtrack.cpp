// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/soundtrack.h"

#include "player/decoder.h"
#include "player/errors.h"
#include "wire/limits.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace vigil::player {

namespace {

/// Codecs with overlapping windows need a packet or two before they sound right.
constexpr Micros preroll = 100ms;

/// How far into the video what atempo gives out is ahead of its place: half of its window of 2,048
/// samples (measured with clicks: 12 to 30 ms).
constexpr Micros stretchLead = 21ms;

/// Where sound is missing there is silence; nobody waits longer for more, nor is it held in memory.
constexpr Micros longestSilence = 60s;

} // namespace

SoundTrack::SoundTrack(std::unique_ptr<Demuxer> demuxer, AVStream &stream)
    : m_demuxer(std::move(demuxer))
    , m_stream(&stream)
    , m_packet(av_packet_alloc())
{}

base::Result<std::unique_ptr<SoundTrack>> SoundTrack::open(MediaParts &parts)
{
    auto demuxer = Demuxer::open(parts);
    if (!demuxer)
        return demuxer.error();
    AVStream *stream = demuxer.value()->sound();
    if (!stream)
        return failure(errors::unsupportedCodec);
    std::unique_ptr<SoundTrack> track(new SoundTrack(std::move(demuxer).value(), *stream));
    if (const auto opened = track->openDecoder(); !opened)
        return opened.error();
    return track;
}

base::Result<void> SoundTrack::openDecoder()
{
    auto decoder = decoderFor(*m_stream);
    if (!decoder)
        return decoder.error();
    if (!m_packet)
        return failure(errors::tooLarge);
    m_decoder = std::move(decoder).value();
    m_decoder->thread_count = 1;
    if (avcodec_open2(m_decoder.get(), nullptr, nullptr) < 0)
        return failure(errors::unsupportedCodec);
    m_demuxer->select(*m_stream);
    return {};
}

void SoundTrack::start(Micros from, std::uint32_t ratePermille, std::optional<Micros> until)
{
    m_demuxer->seek(from - preroll);
    avcodec_flush_buffers(m_decoder.get());
    m_filter = SoundFilter(ratePermille);
    m_ratePermille = ratePermille;
    m_from = from;
    m_until = until;
    m_start.reset();
    m_toDrop = 0;
    m_sent = 0;
    m_samples.clear();
    m_afterGap.clear();
    m_isAtEnd = false;
}

Micros SoundTrack::end() const
{
    return m_start.value_or(m_from)
           + Micros(
               av_rescale(m_sent, std::int64_t(1000) * m_ratePermille, wire::samplesPerSecond));
}

SoundTrack::Progress SoundTrack::advance(std::span<float> into, Block &block)
{
    constexpr std::size_t whole = std::size_t(wire::samplesPerBlock) * wire::soundChannels;
    if (m_samples.size() < whole && !m_isAtEnd && m_afterGap.empty())
        decodeMore();
    const auto toDrop =
        std::min(m_samples.size(), static_cast<std::size_t>(m_toDrop) * wire::soundChannels);
    m_samples.erase(m_samples.begin(), m_samples.begin() + std::ptrdiff_t(toDrop));
    m_toDrop -= std::int64_t(toDrop / wire::soundChannels);
    if (m_samples.size() >= whole || m_isAtEnd || !m_afterGap.empty())
        return takeBlock(into, block);
    return Progress::Working;
}

void SoundTrack::decodeMore()
{
    const bool isMore = m_demuxer->read(*m_packet);
    // What is damaged is left out.
    avcodec_send_packet(m_decoder.get(), isMore ? m_packet.get() : nullptr);
    const AvPointer<AVFrame> frame(av_frame_alloc());
    while (frame && avcodec_receive_frame(m_decoder.get(), frame.get()) >= 0)
        takeFrame(*frame);
    m_isAtEnd = !isMore;
    endFilter();
}

/// At the end, and before a gap: gives out what the filter still holds.
void SoundTrack::endFilter()
{
    if (m_isAtEnd || !m_afterGap.empty())
        static_cast<void>(m_filter.push(nullptr, m_stream->time_base, m_samples));
}

/// What would be a long silence is passed over, as the pictures are.
bool SoundTrack::isPastGap(Micros position) const
{
    const Micros missing = position - m_taken;
    return m_start && missing >= wire::shortestGap
           && (missing > longestSilence || m_demuxer->isGap(m_taken + missing / 2));
}

void SoundTrack::goOnAfterGap()
{
    const auto frames = std::exchange(m_afterGap, {});
    m_filter = SoundFilter(m_ratePermille);
    m_from = m_demuxer->position(*m_stream, frames.front()->best_effort_timestamp);
    m_start.reset();
    m_toDrop = 0;
    m_sent = 0;
    for (const auto &frame : frames)
        takeFrame(*frame);
    endFilter();
}

void SoundTrack::takeFrame(AVFrame &frame)
{
    if (frame.best_effort_timestamp == AV_NOPTS_VALUE || frame.sample_rate <= 0)
        return;
    const Micros position = m_demuxer->position(*m_stream, frame.best_effort_timestamp);
    const Micros length(av_rescale(frame.nb_samples, AV_TIME_BASE, frame.sample_rate));
    if (!m_afterGap.empty() || isPastGap(position)) {
        if (AvPointer<AVFrame> held(av_frame_clone(&frame)); held)
            m_afterGap.push_back(std::move(held));
        return;
    }
    if (!m_start) {
        if (position + length <= m_from)
            return;
        m_start = std::max(position, m_from);
        m_toDrop = samplesIn(*m_start - position);
    }
    m_taken = position + length;
    frame.pts = frame.best_effort_timestamp;
    static_cast<void>(m_filter.push(&frame, m_stream->time_base, m_samples));
}

std::int64_t SoundTrack::samplesIn(Micros media) const
{
    return av_rescale(media.count(), std::int64_t(wire::samplesPerSecond) * 1000,
                      std::int64_t(AV_TIME_BASE) * m_ratePermille);
}

SoundTrack::Progress SoundTrack::takeBlock(std::span<float> into, Block &block)
{
    auto count = std::min<std::int64_t>(std::int64_t(m_samples.size() / wire::soundChannels),
                                        wire::samplesPerBlock);
    if (m_until && m_start)
        count = std::min(count, samplesIn(*m_until - *m_start) - m_sent);
    if (count <= 0 && !m_afterGap.empty()) {
        goOnAfterGap();
        return Progress::Working;
    }
    if (count <= 0 || !m_start)
        return Progress::End;
    const auto values = count * std::ptrdiff_t(wire::soundChannels);
    std::copy_n(m_samples.begin(), values, into.begin());
    m_samples.erase(m_samples.begin(), m_samples.begin() + values);
    block.samples = static_cast<std::uint32_t>(count);
    block.position = end() + (m_ratePermille == 1000 ? Micros(0) : stretchLead);
    m_sent += count;
    return Progress::Ready;
}

} // namespace vigil::player
