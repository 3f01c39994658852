// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flag.h"
#include "domain/ids.h"
#include "media/pdqhash.h"

#include <QList>

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace vigil::similar {

// vPDQ (ThreatExchange, vpdq/): two videos are compared by the hashes of one frame a second. A
// frame is matched when the other video has one within the distance; which share of each side is
// matched says how similar they are.

/// When a video is suggested as similar to the one that is looked at (the query).
struct MatchRules
{
    /// In how many of 256 bits two frames may differ; 31 is a match, 32 is none.
    int distance = 31;
    /// The share of the query's frames that the other must have: its side counts, so that an
    /// excerpt finds the whole it was cut from.
    int queryPercent = 80;
    /// The share of the other's frames that the query must have. As in the reference, none.
    int comparedPercent = 0;
};

/// One side of a match.
struct MatchedSide
{
    int usable = 0;  ///< frames with enough detail
    int matched = 0; ///< of these
    /// The seconds of the matched ones, joined where they follow each other.
    QList<domain::Segment> segments;

    /// Exact: no rounding lifts a share over the limit.
    [[nodiscard]] bool reaches(int percent) const { return matched * 100 >= percent * usable; }
    friend bool operator==(const MatchedSide &, const MatchedSide &) = default;
};

/// How one video matches another.
struct Match
{
    /// How the query has to be turned to look like the other.
    media::PdqTurn turn = media::PdqTurn::Original;
    MatchedSide query;
    MatchedSide compared;
    /// Of the query's matched frames to the nearest of the other: the least and the most.
    int nearest = 0;
    int farthest = 0;
    /// What was taken for a match.
    int limit = MatchRules().distance;

    friend bool operator==(const Match &, const Match &) = default;
};

/// Gathers the pairs of frames that match between a query, turned in one way, and one other video.
class MatchTally final
{
public:
    /// `frame` counts the query's frames from 0; `second` is one of the other video.
    void add(std::uint32_t frame, int second, int distance);
    /// `seconds` are those of the query's frames.
    [[nodiscard]] Match match(const std::vector<int> &seconds, int comparedUsable) const;

private:
    std::map<std::uint32_t, int> m_nearest;
    std::set<int> m_seconds;
};

/// The better one has the greater share of the query matched, then of the other, then is nearer.
[[nodiscard]] bool isBetter(const Match &one, const Match &other);

} // namespace vigil::similar
