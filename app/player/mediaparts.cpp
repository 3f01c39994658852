// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/mediaparts.h"

#include "wire/limits.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace vigil::player {

namespace {

/// Time stamps may start anew without a word (MPEG-TS counts them with 33 bits).
constexpr Micros mostContradiction = 5s;

} // namespace

MediaParts::MediaParts(ByteSource file) : m_isStream(false)
{
    add(std::move(file), {});
}

MediaParts::MediaParts(ByteSource part, const wire::PartPlace &place) : m_isStream(true)
{
    add(std::move(part), place);
}

void MediaParts::add(ByteSource part, const wire::PartPlace &place)
{
    m_parts.insert_or_assign(place.sequence,
                             Part{place, std::make_shared<ByteSource>(std::move(part))});
}

void MediaParts::drop(std::int64_t sequence)
{
    if (m_parts.size() > 1)
        m_parts.erase(sequence);
}

const MediaParts::Part *MediaParts::after(std::int64_t sequence) const
{
    const auto next = m_parts.upper_bound(sequence);
    return next == m_parts.end() ? nullptr : &next->second;
}

const MediaParts::Part &MediaParts::at(Micros position) const
{
    const Part *nearest = &first();
    for (const auto &[sequence, part] : m_parts) {
        if (part.place.start <= position && part.place.start >= nearest->place.start)
            nearest = &part;
    }
    return *nearest;
}

bool MediaParts::isGap(Micros position) const
{
    const auto &nearest = at(position).place;
    const auto *next = after(nearest.sequence);
    const Micros end = nearest.start + nearest.duration;
    return m_isStream && next && end <= position && position < next->place.start
           && next->place.start - end >= wire::shortestGap;
}

Micros MediaParts::shiftOf(const wire::PartPlace &place, Micros first)
{
    const Micros own = place.start - first;
    const Micros shared = m_shifts.try_emplace(place.timeline, own).first->second;
    return std::chrono::abs(shared - own) < mostContradiction ? shared : own;
}

} // namespace vigil::player
