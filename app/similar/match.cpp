// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/match.h"

#include <algorithm>

namespace vigil::similar {

namespace {

QList<domain::Segment> joined(const std::set<int> &seconds)
{
    QList<domain::Segment> segments;
    for (const int second : seconds) {
        const base::Millis from = std::chrono::seconds(second);
        const base::Millis to = from + std::chrono::seconds(1);
        if (!segments.isEmpty() && segments.last().to == from)
            segments.last().to = to;
        else
            segments.append({from, to});
    }
    return segments;
}

/// Which share is greater, without rounding.
qint64 difference(const MatchedSide &one, const MatchedSide &other)
{
    return qint64(one.matched) * other.usable - qint64(other.matched) * one.usable;
}

} // namespace

void MatchTally::add(std::uint32_t frame, int second, int distance)
{
    const auto [known, isNew] = m_nearest.try_emplace(frame, distance);
    if (!isNew)
        known->second = std::min(known->second, distance);
    m_seconds.insert(second);
}

Match MatchTally::match(const std::vector<int> &seconds, int comparedUsable) const
{
    Match match;
    std::set<int> ofQuery;
    match.nearest = media::PdqHash::bits;
    for (const auto &[frame, distance] : m_nearest) {
        ofQuery.insert(seconds[frame]);
        match.nearest = std::min(match.nearest, distance);
        match.farthest = std::max(match.farthest, distance);
    }
    match.query = {int(seconds.size()), int(m_nearest.size()), joined(ofQuery)};
    match.compared = {comparedUsable, int(m_seconds.size()), joined(m_seconds)};
    return match;
}

bool isBetter(const Match &one, const Match &other)
{
    if (const qint64 more = difference(one.query, other.query); more != 0)
        return more > 0;
    if (const qint64 more = difference(one.compared, other.compared); more != 0)
        return more > 0;
    return one.farthest < other.farthest;
}

} // namespace vigil::similar
