// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "player/container.h"
#include "player/mediaparts.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace vigil::player {

/// One pass through the media, part by part, with a position of its own: video, sound and stills
/// each read the same bytes through one, so none has to wait for another. What it says of tracks is
/// said of the first part that was opened; packets of others are told in its units. The parts must
/// outlive it.
class Demuxer final
{
public:
    /// Errors: those of Container.
    [[nodiscard]] static base::Result<std::unique_ptr<Demuxer>> open(MediaParts &parts);

    /// The best track of its type, or null; cover pictures are no video.
    [[nodiscard]] AVStream *video() const { return m_head->video(); }
    [[nodiscard]] AVStream *sound() const { return m_head->sound(); }
    /// Nothing where it is not known, as of a stream.
    [[nodiscard]] std::optional<Micros> duration() const;
    /// Where the first part starts.
    [[nodiscard]] Micros start() const { return m_parts.first().place.start; }

    /// From now on only packets of this track are read: video() or sound().
    void select(const AVStream &stream);
    /// To the key frame at or before the position, or to the start of the part that it is in.
    void seek(Micros position);
    /// False at the end of the parts there are, also at one that damage makes. There may be more
    /// after another part came.
    [[nodiscard]] bool read(AVPacket &packet);

    /// From the start of the file, whatever its first time stamp; of a stream, stream time.
    [[nodiscard]] Micros position(const AVStream &stream, std::int64_t timeStamp) const;

    /// Of a stream: nothing is here there.
    [[nodiscard]] bool isGap(Micros position) const { return m_parts.isGap(position); }

private:
    Demuxer(MediaParts &parts, std::shared_ptr<Container> head, const wire::PartPlace &place);
    /// False when nothing of the selected track can be read from it.
    [[nodiscard]] bool enter(const MediaParts::Part &part);
    [[nodiscard]] AVStream *trackOf(const Container &container) const;
    void translate(AVPacket &packet);

    MediaParts &m_parts;
    std::shared_ptr<Container> m_head;
    /// The part that is read now; none after one that could not be read.
    std::shared_ptr<Container> m_current;
    wire::PartPlace m_place;
    /// From its time stamps to stream time.
    Micros m_shift{0};
    const AVStream *m_selected = nullptr;
    AVStream *m_track = nullptr;
    /// How the codec was set up last (its extra data), and whether the next packet must say so.
    std::vector<std::uint8_t> m_setUp;
    bool m_isSetUpAnew = false;
};

} // namespace vigil::player
