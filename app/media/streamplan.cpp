// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/streamplan.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace vigil::media {

namespace {

using namespace std::chrono_literals;

/// RFC 8216, 6.3.3: so far from the end is where playing a live stream may begin.
constexpr qsizetype fromEdge = 3;
/// Who is that much behind goes to the edge.
constexpr std::ptrdiff_t mostBehind = 6;
/// By how much a cache may be behind, where nothing else tells old from new.
constexpr qint64 mostStale = 3;
constexpr int mostTries = 5;
/// Of dates in the playlist beyond what the clock here says.
constexpr auto ahead = 1min;
constexpr auto beforeStart = 24h;
/// Further from its start no stream is counted.
constexpr Micros latestStart = 20 * 24h;

/// The name of the file, since its folder and what follows it may be of a session.
QByteArrayView fileName(QByteArrayView uri)
{
    const qsizetype query = uri.indexOf('?');
    const QByteArrayView path = query < 0 ? uri : uri.first(query);
    return path.sliced(path.lastIndexOf('/') + 1);
}

bool isSame(const HlsResource &a, const HlsResource &b)
{
    return fileName(a.uri) == fileName(b.uri) && a.range == b.range;
}

} // namespace

StreamPlan::Relation StreamPlan::relationOf(const QList<HlsSegment> &segments) const
{
    if (m_known.empty())
        return Relation::Anew;
    const qint64 first = std::max(m_runFrom, m_known.front().item.part.sequence) - m_offset;
    const qint64 last = m_known.back().item.part.sequence - m_offset;
    if (segments.first().sequence > last + 1 || segments.last().sequence < first)
        return Relation::Anew;
    bool isDated = false;
    for (const HlsSegment &segment : segments) {
        if (segment.sequence < first || segment.sequence > last)
            continue;
        const Known &known = m_known[m_known.size() - std::size_t(last - segment.sequence) - 1];
        const bool bothDated = known.at && segment.at;
        if (!isSame(known.item.media, segment.media) || known.item.part.duration != segment.duration
            || (bothDated && std::chrono::abs(*known.at - *segment.at) > 1s))
            return Relation::Anew;
        isDated = isDated || bothDated;
    }
    const qint64 behind = last - segments.last().sequence;
    if (behind > mostStale && !isDated)
        return Relation::Anew;
    return behind >= 0 ? Relation::Stale : Relation::GoesOn;
}

bool StreamPlan::take(const MediaPlaylist &playlist, base::Instant now)
{
    const bool wasOver = std::exchange(m_isOver, playlist.isEnded);
    const QList<HlsSegment> &segments = playlist.segments;
    const Relation relation = segments.isEmpty() ? Relation::Stale : relationOf(segments);
    if (relation == Relation::Stale)
        return m_isOver != wasOver;
    const bool isAnew = relation == Relation::Anew;
    qsizetype from = 0;
    if (isAnew) {
        m_runFrom =
            m_known.empty() ? segments.first().sequence : m_known.back().item.part.sequence + 1;
        m_offset = m_runFrom - segments.first().sequence;
    } else {
        const qint64 last = m_known.back().item.part.sequence - m_offset;
        from = last + 1 - segments.first().sequence;
    }
    append(playlist, from, isAnew, now);
    moveEdge(isAnew);
    return true;
}

void StreamPlan::append(const MediaPlaylist &playlist, qsizetype from, bool isAnew,
                        base::Instant now)
{
    const QList<HlsSegment> &segments = playlist.segments;
    for (qsizetype i = from; i < segments.size(); ++i) {
        const HlsSegment &segment = segments[i];
        const bool isFirst = isAnew && i == from;
        Micros start = end();
        if (isFirst || beginsTimeline(segments, i)) {
            start = anchor(playlist, i, isFirst, now);
            m_timeline += m_known.empty() ? 0U : 1U;
        }
        const StreamPart part{segment.sequence + m_offset, start, segment.duration, m_timeline};
        // What lasts no time is nowhere.
        const Fate fate = segment.duration > Micros{} ? Fate::Waiting : Fate::Skipped;
        m_known.push_back({{part, segment.media, segment.map}, segment.at, fate});
    }
    m_lastTimeline = segments.last().timeline;
}

bool StreamPlan::beginsTimeline(const QList<HlsSegment> &segments, qsizetype at) const
{
    return segments[at].timeline != (at == 0 ? m_lastTimeline : segments[at - 1].timeline);
}

std::optional<Micros> StreamPlan::datedStart(const QList<HlsSegment> &segments, qsizetype at,
                                             base::Instant now) const
{
    Micros before{};
    for (qsizetype i = at; i < segments.size() && segments[i].timeline == segments[at].timeline;
         ++i) {
        const auto date = segments[i].at;
        if (date && *date <= now + ahead && *date >= m_started - beforeStart)
            return *date - m_started - before;
        before += segments[i].duration;
    }
    return std::nullopt;
}

/// Where the timeline that begins there begins.
Micros StreamPlan::anchor(const MediaPlaylist &playlist, qsizetype at, bool isAnew,
                          base::Instant now)
{
    const QList<HlsSegment> &segments = playlist.segments;
    std::optional<Micros> start = datedStart(segments, at, now);
    if (!start && !isAnew)
        return end();
    if (m_known.empty())
        m_isTimeExact = start.has_value();
    if (!start) {
        m_isTimeExact = false;
        // The whole of one that is over, else up to what there is now.
        start = playlist.isEnded ? Micros{}
                                 : std::accumulate(segments.begin() + at, segments.end(),
                                                   Micros(now - m_started),
                                                   [](Micros left, const HlsSegment &segment) {
                                                       return left - segment.duration;
                                                   });
    }
    if (m_known.empty() && (*start < Micros{} || *start > latestStart))
        m_shift = -*start;
    return std::max(*start + m_shift, end());
}

void StreamPlan::moveEdge(bool isAnew)
{
    const auto isBehind = [this](const Known &known) {
        return known.item.part.sequence >= m_edgeFrom && known.fate == Fate::Waiting;
    };
    if (!isAnew && std::count_if(m_known.begin(), m_known.end(), isBehind) <= mostBehind)
        return;
    const qint64 last = m_known.back().item.part.sequence;
    m_edgeFrom = std::max({m_edgeFrom, isAnew ? m_runFrom : 0, last + 1 - fromEdge});
}

std::optional<StreamPlan::Item> StreamPlan::nextAtEdge()
{
    for (Known &known : m_known) {
        if (known.item.part.sequence >= m_edgeFrom && known.fate == Fate::Waiting) {
            known.fate = Fate::Fetching;
            return known.item;
        }
    }
    return std::nullopt;
}

std::optional<StreamPlan::Item> StreamPlan::nextOlder()
{
    const Micros from = m_isOver ? Micros{} : end() - m_bounds.lastMinutes;
    for (auto known = m_known.rbegin(); known != m_known.rend(); ++known) {
        if (known->item.part.end() <= from)
            break;
        if (known->item.part.sequence < m_edgeFrom && known->fate == Fate::Waiting) {
            known->fate = Fate::Fetching;
            return known->item;
        }
    }
    return std::nullopt;
}

StreamPlan::Known *StreamPlan::find(qint64 sequence)
{
    const auto found = std::lower_bound(
        m_known.begin(), m_known.end(), sequence,
        [](const Known &known, qint64 searched) { return known.item.part.sequence < searched; });
    return found != m_known.end() && found->item.part.sequence == sequence ? &*found : nullptr;
}

std::optional<StreamPart> StreamPlan::arrived(qint64 sequence)
{
    Known *known = find(sequence);
    if (!known)
        return std::nullopt;
    known->fate = Fate::Here;
    return known->item.part;
}

void StreamPlan::skip(qint64 sequence)
{
    if (Known *known = find(sequence))
        known->fate = Fate::Skipped;
}

bool StreamPlan::tryAgain(qint64 sequence)
{
    Known *known = find(sequence);
    if (!known)
        return false;
    known->fate = ++known->tries < mostTries ? Fate::Waiting : Fate::Skipped;
    return known->fate == Fate::Waiting;
}

QList<qint64> StreamPlan::dropOld()
{
    QList<qint64> dropped;
    while (m_known.size() > 1
           && (qsizetype(m_known.size()) > m_bounds.parts
               || m_known.front().item.part.end() < end() - m_bounds.kept)) {
        if (m_known.front().fate == Fate::Here)
            dropped.append(m_known.front().item.part.sequence);
        m_known.pop_front();
    }
    return dropped;
}

std::optional<qint64> StreamPlan::dropOldest()
{
    const auto oldest = std::find_if(m_known.begin(), m_known.end(),
                                     [](const Known &known) { return known.fate == Fate::Here; });
    if (oldest == m_known.end())
        return std::nullopt;
    const qint64 sequence = oldest->item.part.sequence;
    // The last one stays, by which the next playlist is understood.
    oldest->fate = Fate::Skipped;
    m_known.erase(m_known.begin(), std::min(std::next(oldest), std::prev(m_known.end())));
    return sequence;
}

QList<StreamPart> StreamPlan::parts() const
{
    QList<StreamPart> parts;
    for (const Known &known : m_known) {
        if (known.fate == Fate::Here)
            parts.append(known.item.part);
    }
    return parts;
}

base::Instant StreamPlan::utcAt(Micros position) const
{
    return std::chrono::floor<base::Millis>(m_started + (position - m_shift));
}

} // namespace vigil::media
