// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "similar/framerun.h"
#include "similar/hasharray.h"
#include "similar/match.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace vigil::similar {

/// A video that a query matches.
struct FoundVideo
{
    domain::SubjectId subject;
    Match match;
};

/// The hash index in memory: 40 bytes for each frame, the newest ones up to a limit. It follows the
/// table as that grows. For one thread at a time.
class HashIndex final
{
public:
    /// 160 MB: more than a thousand hours of video.
    static constexpr std::size_t mostFrames = 4'000'000;

    explicit HashIndex(std::size_t most = mostFrames) : m_most(most) {}

    /// Reads what was added since the last time; all, where something was erased.
    base::Result<void> refresh(store::Database &database);
    /// Frames in memory, of which some may have been replaced.
    [[nodiscard]] std::size_t size() const { return m_hashes.size(); }
    /// Whether it holds all that was hashed.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    /// Called now and then with the share that is done, in permille; false stops.
    using GoOn = std::function<bool(int)>;
    /// The videos that the frames match by the rules, turned in whichever way matches best, the
    /// best first; `self` is not among them. Nothing when it was stopped.
    [[nodiscard]] std::optional<std::vector<FoundVideo>> find(const Frames &frames,
                                                              const domain::SubjectId &self,
                                                              const MatchRules &rules,
                                                              const GoOn &goOn) const;

private:
    struct Run
    {
        FrameRun facts; ///< without the frames
        int usable = 0;
        bool isReplaced = false;
    };
    struct Place
    {
        std::uint32_t run = 0;
        std::int32_t second = 0;
    };
    using Tallies = QHash<domain::SubjectId, MatchTally>;

    base::Result<void> readAll(store::Database &database);
    base::Result<void> readOn(store::Database &database);
    void add(const FrameRun &run);
    void clear();
    [[nodiscard]] int usableOf(const domain::SubjectId &subject) const;
    void addHits(const std::vector<Hit> &hits, const domain::SubjectId &self,
                 Tallies &tallies) const;

    const std::size_t m_most;
    HashArray m_hashes;
    std::vector<Place> m_places;
    std::vector<Run> m_runs;
    QHash<domain::SubjectId, std::vector<std::uint32_t>> m_runsOf;
    std::size_t m_replaced = 0;
    qint64 m_row = 0;
    /// -1: nothing was read yet.
    qint64 m_erasures = -1;
    bool m_isWhole = true;
};

} // namespace vigil::similar
