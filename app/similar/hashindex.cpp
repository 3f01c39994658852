// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/hashindex.h"

#include <algorithm>

namespace vigil::similar {

using media::FrameHash;
using media::PdqHash;
using media::PdqTurn;

namespace {

/// Hashes between two looks at whether to go on.
constexpr std::size_t stride = 65'536;

std::vector<PdqHash> turnedHashes(const Frames &frames, PdqTurn turn)
{
    std::vector<PdqHash> hashes;
    hashes.reserve(frames.size());
    for (const FrameHash &frame : frames)
        hashes.push_back(frame.hashes.of(turn));
    return hashes;
}

std::vector<int> secondsOf(const Frames &frames)
{
    std::vector<int> seconds;
    seconds.reserve(frames.size());
    for (const FrameHash &frame : frames)
        seconds.push_back(frame.second);
    return seconds;
}

std::vector<FoundVideo> bestFirst(const QHash<domain::SubjectId, Match> &best,
                                  const MatchRules &rules)
{
    std::vector<FoundVideo> found;
    for (const auto &[subject, match] : best.asKeyValueRange()) {
        if (match.query.reaches(rules.queryPercent)
            && match.compared.reaches(rules.comparedPercent))
            found.push_back({subject, match});
    }
    std::sort(found.begin(), found.end(), [](const FoundVideo &one, const FoundVideo &other) {
        if (isBetter(one.match, other.match) || isBetter(other.match, one.match))
            return isBetter(one.match, other.match);
        return one.subject < other.subject;
    });
    return found;
}

} // namespace

base::Result<void> HashIndex::refresh(store::Database &database)
{
    const auto erasures = database.integer("SELECT count FROM frame_erasures");
    if (!erasures)
        return erasures.error();
    if (*erasures != m_erasures) {
        m_erasures = *erasures;
        return readAll(database);
    }
    if (auto done = readOn(database); !done)
        return done;
    const bool isMostlyReplaced = m_replaced > stride && m_replaced > m_hashes.size() / 2;
    return m_hashes.size() > m_most || isMostlyReplaced ? readAll(database) : base::Result<void>();
}

/// Leaves room, so that it is not read anew with each video that follows.
base::Result<void> HashIndex::readAll(store::Database &database)
{
    clear();
    auto first = firstRowOfNewest(database, m_most);
    if (first && *first > 0)
        first = firstRowOfNewest(database, m_most - m_most / 4);
    if (!first)
        return first.error();
    m_isWhole = *first == 0;
    m_row = std::max<qint64>(*first - 1, 0);
    return readOn(database);
}

base::Result<void> HashIndex::readOn(store::Database &database)
{
    const auto last = eachRunAfter(database, m_row, [this](const FrameRun &run) { add(run); });
    if (!last) {
        // Half of it may be there: from the beginning next time.
        m_erasures = -1;
        return last.error();
    }
    m_row = *last;
    return {};
}

void HashIndex::clear()
{
    m_hashes.clear();
    m_places = {};
    m_runs = {};
    m_runsOf = {};
    m_replaced = 0;
}

void HashIndex::add(const FrameRun &run)
{
    std::vector<std::uint32_t> &known = m_runsOf[run.subject];
    std::erase_if(known, [&](std::uint32_t number) {
        Run &old = m_runs[number];
        if (!run.replaces(old.facts))
            return false;
        old.isReplaced = true;
        m_replaced += std::size_t(old.usable);
        return true;
    });
    const auto number = std::uint32_t(m_runs.size());
    known.push_back(number);
    m_runs.push_back({run, int(run.frames.size())});
    m_runs.back().facts.frames = {};
    for (const FrameHash &frame : run.frames) {
        m_hashes.append(frame.hashes.original());
        m_places.push_back({number, frame.second});
    }
}

int HashIndex::usableOf(const domain::SubjectId &subject) const
{
    int usable = 0;
    for (const std::uint32_t run : m_runsOf.value(subject))
        usable += m_runs[run].usable;
    return usable;
}

void HashIndex::addHits(const std::vector<Hit> &hits, const domain::SubjectId &self,
                        Tallies &tallies) const
{
    for (const Hit &hit : hits) {
        const Place &place = m_places[hit.hash];
        const Run &run = m_runs[place.run];
        if (!run.isReplaced && run.facts.subject != self)
            tallies[run.facts.subject].add(hit.query, place.second, int(hit.distance));
    }
}

std::optional<std::vector<FoundVideo>> HashIndex::find(const Frames &frames,
                                                       const domain::SubjectId &self,
                                                       const MatchRules &rules,
                                                       const GoOn &goOn) const
{
    QHash<domain::SubjectId, Match> best;
    std::vector<Hit> hits;
    const std::vector<int> seconds = secondsOf(frames);
    const std::size_t total = media::pdqTurnNames.rows().size() * size();
    std::size_t done = 0;
    for (const auto &[turn, name] : media::pdqTurnNames.rows()) {
        const std::vector<PdqHash> queries = turnedHashes(frames, turn);
        Tallies tallies;
        for (std::size_t from = 0; from < size(); from += stride) {
            const std::size_t to = std::min(from + stride, size());
            hits.clear();
            m_hashes.scan(from, to, queries, rules.distance, hits);
            addHits(hits, self, tallies);
            done += to - from;
            if (!goOn(int(done * 1000 / total)))
                return std::nullopt;
        }
        for (const auto &[subject, tally] : tallies.asKeyValueRange()) {
            Match match = tally.match(seconds, usableOf(subject));
            match.turn = turn;
            match.limit = rules.distance;
            const auto known = best.constFind(subject);
            if (known == best.constEnd() || isBetter(match, *known))
                best.insert(subject, match);
        }
    }
    return bestFirst(best, rules);
}

} // namespace vigil::similar
