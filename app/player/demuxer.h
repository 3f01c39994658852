// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "player/avpointers.h"
#include "wire/limits.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace vigil::player {

class ByteSource;
using wire::Micros;

/// One pass through a container, with a position of its own: video, sound and index each read the
/// same bytes through one, so none has to wait for another. Opens nothing by itself: no protocol,
/// no referenced file. The source must outlive it.
class Demuxer final
{
public:
    /// Errors: notMedia, damaged, tooLarge, unreadable.
    [[nodiscard]] static base::Result<std::unique_ptr<Demuxer>> open(ByteSource &source);
    ~Demuxer();
    Demuxer(const Demuxer &) = delete;
    Demuxer &operator=(const Demuxer &) = delete;

    /// The best track of its type, or null; cover pictures are no video.
    [[nodiscard]] AVStream *video() const;
    [[nodiscard]] AVStream *sound() const;
    [[nodiscard]] std::optional<Micros> duration() const;

    /// From now on only packets of this track are read.
    void select(const AVStream &stream);
    /// To the key frame at or before the position, or to the start.
    void seek(const AVStream &stream, Micros position);
    /// False at the end, also at one that damage makes.
    [[nodiscard]] bool read(AVPacket &packet);

    /// Positions count from the start of the media, whatever its first time stamp.
    [[nodiscard]] Micros position(const AVStream &stream, std::int64_t timeStamp) const;

private:
    explicit Demuxer(ByteSource &source);
    [[nodiscard]] base::Result<void> openContainer();
    [[nodiscard]] base::Result<void> describeTracks();
    [[nodiscard]] base::Result<void> describeStill();

    ByteSource &m_source;
    std::int64_t m_at = 0;
    AVIOContext *m_io = nullptr;
    AvPointer<AVFormatContext> m_context;
    Micros m_origin{0};
    bool m_hasReadError = false;
    /// One picture in a file of its own: a PNG or PPM.
    bool m_isStill = false;

    static int readBytes(void *self, std::uint8_t *into, int size);
    static std::int64_t seekBytes(void *self, std::int64_t offset, int whence);
};

} // namespace vigil::player
