// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/bytesource.h"
#include "wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>

namespace vigil::player {

using wire::Micros;

/// The bytes of what is open: one file, or the parts of a stream, each a file of its own, of which
/// more come and old ones go while it runs. Positions of a stream are stream time.
class MediaParts final
{
public:
    struct Part
    {
        wire::PartPlace place;
        std::shared_ptr<ByteSource> source;
    };

    explicit MediaParts(ByteSource file);
    MediaParts(ByteSource part, const wire::PartPlace &place);

    [[nodiscard]] bool isStream() const { return m_isStream; }
    /// Takes the place of one of the same sequence.
    void add(ByteSource part, const wire::PartPlace &place);
    /// The last one stays.
    void drop(std::int64_t sequence);

    // Parts stay where they are until they are dropped.
    [[nodiscard]] const Part &first() const { return m_parts.begin()->second; }
    /// Null after the last.
    [[nodiscard]] const Part *after(std::int64_t sequence) const;
    /// The one that plays at the position, or the one nearest to it that lies before; else the
    /// first.
    [[nodiscard]] const Part &at(Micros position) const;
    /// Of a stream: nothing is here, though there is something before it and after it.
    [[nodiscard]] bool isGap(Micros position) const;
    /// In the order of their sequence.
    [[nodiscard]] const std::map<std::int64_t, Part> &all() const { return m_parts; }

    /// What is to be added to the time stamps within a part of a stream, of which `first` is that
    /// of its first picture. Parts of one timeline are laid by their time stamps, which are exact
    /// where a playlist is not, unless these contradict it by far.
    [[nodiscard]] Micros shiftOf(const wire::PartPlace &place, Micros first);

private:
    std::map<std::int64_t, Part> m_parts;
    bool m_isStream;
    /// By timeline: from time stamps to stream time.
    std::map<std::uint32_t, Micros> m_shifts;
};

} // namespace vigil::player
