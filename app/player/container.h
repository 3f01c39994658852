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

/// One pass through a file, with a position of its own. Opens nothing by itself: no protocol, no
/// referenced file.
class Container final
{
public:
    /// Errors: notMedia, damaged, tooLarge, unreadable.
    [[nodiscard]] static base::Result<std::unique_ptr<Container>>
    open(std::shared_ptr<ByteSource> source);
    ~Container();
    Container(const Container &) = delete;
    Container &operator=(const Container &) = delete;

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

    /// Positions count from the start of the file, whatever its first time stamp.
    [[nodiscard]] Micros position(const AVStream &stream, std::int64_t timeStamp) const;
    /// The time stamp that position 0 has.
    [[nodiscard]] Micros origin() const { return m_origin; }
    /// The time stamp of the first picture, where there is video.
    [[nodiscard]] Micros firstStamp() const;

private:
    explicit Container(std::shared_ptr<ByteSource> source);
    [[nodiscard]] base::Result<void> openContainer();
    [[nodiscard]] base::Result<void> describeTracks();
    [[nodiscard]] base::Result<void> describeStill();
    void seekToStart(const AVStream &stream);
    [[nodiscard]] bool isSoughtByDecodingTime() const;

    std::shared_ptr<ByteSource> m_source;
    std::int64_t m_at = 0;
    AVIOContext *m_io = nullptr;
    AvPointer<AVFormatContext> m_context;
    Micros m_origin{0};
    bool m_hasReadError = false;
    /// One picture in a file of its own: a PNG or PPM.
    bool m_isStill = false;
    /// What comes before the next key frame cannot be decoded.
    bool m_awaitsKey = false;

    static int readBytes(void *self, std::uint8_t *into, int size);
    static std::int64_t seekBytes(void *self, std::int64_t offset, int whence);
};

} // namespace vigil::player
