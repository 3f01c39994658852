// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "similar/hashindex.h"
#include "similar/opinion.h"
#include "store/readers.h"

#include <QFuture>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace vigil::similar {

/// A similar video: computed, and what a person has said of it.
struct Suggestion
{
    domain::SubjectId subject;
    Match match;
    std::optional<Relation> relation;
};

/// What is similar to one video.
struct Suggestions
{
    /// `NoFrames`: no frame of it has enough detail, so that nothing can be said: that is not the
    /// same as that nothing is similar.
    enum class State { Compared, NotHashed, NoFrames };

    State state = State::Compared;
    /// The best first; those that were rejected too.
    std::vector<Suggestion> videos;
    /// Whether all that was hashed was compared, or only the newest of it.
    bool isWhole = true;
};

/// Finds similar videos by the hash index of a store, one search after the other on a thread of its
/// own, where it also keeps the hashes in memory. The futures can be cancelled and tell their
/// progress in permille. Thread safe; `readers` outlive it.
class SimilarFinder final
{
public:
    explicit SimilarFinder(store::Readers &readers, std::size_t most = HashIndex::mostFrames);
    /// Cancels what waits or runs.
    ~SimilarFinder();

    using Answer = base::Result<Suggestions>;
    /// Of a subject whose frames were kept.
    [[nodiscard]] QFuture<Answer> find(const domain::SubjectId &subject,
                                       const MatchRules &rules = {});
    /// Of frames that may be kept or not; `subject` itself is left out.
    [[nodiscard]] QFuture<Answer> find(const Frames &frames, const domain::SubjectId &subject,
                                       const MatchRules &rules = {});

private:
    struct Search;
    QFuture<Answer> start(Search search);
    /// Nothing when it was stopped.
    std::optional<Answer> run(Search &search, const HashIndex::GoOn &goOn);

    store::Readers &m_readers;
    /// Of the pool's one thread.
    HashIndex m_index;
    std::atomic<bool> m_isClosing = false;
    QThreadPool m_pool;
};

} // namespace vigil::similar
