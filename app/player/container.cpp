// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/container.h"

#include "player/bytesource.h"
#include "player/errors.h"
#include "player/limits.h"
#include "player/stillheader.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace vigil::player {

namespace {

constexpr int bufferBytes = 64 * 1024;

/// What platforms deliver, and stills (stillheader.h). Playlists, text and other image formats are
/// not here: some read other files.
constexpr char containers[] =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,ogg,mp3,aac,wav,flac,asf,ivf,h264,"
    "hevc,m4v,png_pipe,ppm_pipe";

/// As FFmpeg counts the pictures of such a file, 25 a second.
constexpr Micros stillDuration{40'000};

int refuseToOpen(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EACCES);
}

bool isTooLarge(const AVFormatContext &context)
{
    for (unsigned i = 0; i < context.nb_streams; ++i) {
        const AVCodecParameters &codec = *context.streams[i]->codecpar;
        if (codec.codec_type == AVMEDIA_TYPE_VIDEO
            && std::int64_t(codec.width) * codec.height > maxPixels)
            return true;
    }
    return false;
}

AVStream *bestStream(AVFormatContext *context, AVMediaType type)
{
    const int index = av_find_best_stream(context, type, -1, -1, nullptr, 0);
    if (index < 0)
        return nullptr;
    AVStream *stream = context->streams[index];
    return (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0 ? nullptr : stream;
}

} // namespace

Container::Container(std::shared_ptr<ByteSource> source) : m_source(std::move(source)) {}

Container::~Container()
{
    m_context.reset();
    if (m_io)
        av_freep(&m_io->buffer);
    avio_context_free(&m_io);
}

base::Result<std::unique_ptr<Container>> Container::open(std::shared_ptr<ByteSource> source)
{
    std::unique_ptr<Container> container(new Container(std::move(source)));
    if (const auto opened = container->openContainer(); !opened)
        return opened.error();
    return container;
}

base::Result<void> Container::openContainer()
{
    auto *buffer = static_cast<std::uint8_t *>(av_malloc(bufferBytes));
    m_io = avio_alloc_context(buffer, bufferBytes, 0, this, readBytes, nullptr, seekBytes);
    AVFormatContext *context = avformat_alloc_context();
    if (!m_io || !context)
        return failure(errors::tooLarge);
    context->pb = m_io;
    context->io_open = refuseToOpen;
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    context->format_whitelist = av_strdup(containers);
    context->protocol_whitelist = av_strdup("none");
    context->max_streams = maxStreams;
    const AVInputFormat *format = nullptr;
    if (av_probe_input_buffer2(m_io, &format, nullptr, nullptr, 0, 0) < 0) {
        avformat_free_context(context);
        return failure(m_hasReadError ? errors::unreadable : errors::notMedia);
    }
    // On failure the context is freed by FFmpeg.
    const int opened = avformat_open_input(&context, nullptr, format, nullptr);
    if (opened == AVERROR(EINVAL))
        return failure(errors::notMedia, opened);
    if (opened < 0)
        return failure(m_hasReadError ? errors::unreadable : errors::damaged, opened);
    m_context.reset(context);
    m_isStill = format->name == pngDemuxer || format->name == ppmDemuxer;
    return m_isStill ? describeStill() : describeTracks();
}

base::Result<void> Container::describeTracks()
{
    AVFormatContext *context = m_context.get();
    if (isTooLarge(*context))
        return failure(errors::tooLarge);
    if (avformat_find_stream_info(context, nullptr) < 0 || (!video() && !sound()))
        return failure(errors::damaged);
    if (isTooLarge(*context))
        return failure(errors::tooLarge);
    if (context->start_time != AV_NOPTS_VALUE)
        m_origin = Micros(context->start_time);
    return {};
}

/// FFmpeg would decode the whole picture to learn its size.
base::Result<void> Container::describeStill()
{
    const auto size = readStillSize(*m_source, m_context->iformat->name);
    if (!size)
        return size.error();
    if (!video())
        return failure(errors::damaged);
    video()->codecpar->width = size->width;
    video()->codecpar->height = size->height;
    return {};
}

AVStream *Container::video() const
{
    return bestStream(m_context.get(), AVMEDIA_TYPE_VIDEO);
}

AVStream *Container::sound() const
{
    return bestStream(m_context.get(), AVMEDIA_TYPE_AUDIO);
}

std::optional<Micros> Container::duration() const
{
    if (m_isStill)
        return stillDuration;
    const Micros duration(m_context->duration);
    if (m_context->duration == AV_NOPTS_VALUE || duration < Micros(0)
        || duration > wire::maxPosition)
        return std::nullopt;
    return duration;
}

void Container::select(const AVStream &stream)
{
    for (unsigned i = 0; i < m_context->nb_streams; ++i) {
        AVStream *other = m_context->streams[i];
        other->discard = other == &stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
}

/// Of MPEG's streams: wherever that time is found, also between key frames.
bool Container::isSoughtByDecodingTime() const
{
    const int flags = m_context->iformat->flags;
    return (flags & AVFMT_TS_DISCONT) != 0
           && (flags & (AVFMT_NOBINSEARCH | AVFMT_NO_BYTE_SEEK)) == 0;
}

void Container::seekToStart(const AVStream &stream)
{
    m_awaitsKey = false;
    if (isSoughtByDecodingTime() && av_seek_frame(m_context.get(), -1, 0, AVSEEK_FLAG_BYTE) >= 0)
        return;
    if (avformat_seek_file(m_context.get(), stream.index, std::numeric_limits<std::int64_t>::min(),
                           stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time,
                           std::numeric_limits<std::int64_t>::max(), 0)
        < 0)
        av_seek_frame(m_context.get(), -1, 0, AVSEEK_FLAG_BYTE);
}

void Container::seek(const AVStream &stream, Micros position)
{
    m_awaitsKey = isSoughtByDecodingTime();
    const Micros absolute = position + m_origin;
    const std::int64_t timeStamp =
        av_rescale_q_rnd(absolute.count(), microsecond, stream.time_base, AV_ROUND_DOWN);
    if (absolute > std::max(m_origin, firstStamp())
        && av_seek_frame(m_context.get(), stream.index, timeStamp, AVSEEK_FLAG_BACKWARD) >= 0)
        return;
    seekToStart(stream);
}

bool Container::read(AVPacket &packet)
{
    for (;;) {
        av_packet_unref(&packet);
        if (av_read_frame(m_context.get(), &packet) < 0)
            return false;
        const bool isOther = m_context->streams[packet.stream_index]->discard != AVDISCARD_DEFAULT;
        if (isOther || (m_awaitsKey && (packet.flags & AV_PKT_FLAG_KEY) == 0))
            continue;
        m_awaitsKey = false;
        return true;
    }
}

Micros Container::firstStamp() const
{
    const AVStream *stream = video();
    if (!stream || stream->start_time == AV_NOPTS_VALUE)
        return m_origin;
    return Micros(av_rescale_q(stream->start_time, stream->time_base, microsecond));
}

Micros Container::position(const AVStream &stream, std::int64_t timeStamp) const
{
    return Micros(av_rescale_q(timeStamp, stream.time_base, microsecond)) - m_origin;
}

int Container::readBytes(void *self, std::uint8_t *into, int size)
{
    auto &container = *static_cast<Container *>(self);
    const int got =
        container.m_source->read(container.m_at, {into, static_cast<std::size_t>(size)});
    if (got < 0) {
        container.m_hasReadError = true;
        return AVERROR(EIO);
    }
    container.m_at += got;
    return got == 0 ? AVERROR_EOF : got;
}

std::int64_t Container::seekBytes(void *self, std::int64_t offset, int whence)
{
    auto &container = *static_cast<Container *>(self);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE: return container.m_source->size();
    case SEEK_SET: break;
    case SEEK_CUR: offset += container.m_at; break;
    case SEEK_END: offset += container.m_source->size(); break;
    default: return AVERROR(EINVAL);
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    container.m_at = offset;
    return offset;
}

} // namespace vigil::player
