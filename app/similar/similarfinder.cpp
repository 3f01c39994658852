// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/similarfinder.h"

#include "similar/relations.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace vigil::similar {

struct SimilarFinder::Search
{
    domain::SubjectId subject;
    MatchRules rules;
    /// Nothing: those that were kept of the subject.
    std::optional<Frames> frames;
    std::vector<RelationRow> relations = {};
};

namespace {

std::vector<Suggestion> withRelations(const std::vector<FoundVideo> &found,
                                      const std::vector<RelationRow> &relations)
{
    std::vector<Suggestion> videos;
    videos.reserve(found.size());
    for (const FoundVideo &video : found) {
        const auto said = std::lower_bound(
            relations.begin(), relations.end(), video.subject,
            [](const RelationRow &row, const domain::SubjectId &id) { return row.other < id; });
        const bool isKnown = said != relations.end() && said->other == video.subject;
        videos.push_back(
            {video.subject, video.match, isKnown ? std::optional(said->relation) : std::nullopt});
    }
    return videos;
}

void dropFaint(Frames &frames)
{
    std::erase_if(frames, [](const media::FrameHash &frame) {
        return frame.quality < media::Pdq::leastQuality;
    });
}

} // namespace

SimilarFinder::SimilarFinder(store::Readers &readers, std::size_t most)
    : m_readers(readers)
    , m_index(most)
{
    m_pool.setMaxThreadCount(1);
    // The index stays in memory, the thread need not.
    m_pool.setExpiryTimeout(30'000);
}

SimilarFinder::~SimilarFinder()
{
    m_isClosing = true;
    m_pool.waitForDone();
}

QFuture<SimilarFinder::Answer> SimilarFinder::find(const domain::SubjectId &subject,
                                                   const MatchRules &rules)
{
    return start({subject, rules, std::nullopt});
}

QFuture<SimilarFinder::Answer>
SimilarFinder::find(const Frames &frames, const domain::SubjectId &subject, const MatchRules &rules)
{
    return start({subject, rules, frames});
}

QFuture<SimilarFinder::Answer> SimilarFinder::start(Search search)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    promise->setProgressRange(0, 1000);
    QFuture<Answer> future = promise->future();
    m_pool.start([this, promise, search = std::move(search)]() mutable {
        const auto goOn = [&](int permille) {
            promise->setProgressValue(permille);
            return !promise->isCanceled() && !m_isClosing;
        };
        if (goOn(0)) {
            if (auto answer = run(search, goOn))
                promise->addResult(*std::move(answer));
        }
        promise->finish();
    });
    return future;
}

std::optional<SimilarFinder::Answer> SimilarFinder::run(Search &search, const HashIndex::GoOn &goOn)
{
    const auto read = m_readers.readNow([&](store::Database &database) -> base::Result<void> {
        if (auto done = m_index.refresh(database); !done)
            return done;
        auto relations = relationsOf(database, search.subject);
        if (!relations)
            return relations.error();
        search.relations = *std::move(relations);
        if (search.frames)
            return {};
        auto frames = framesOf(database, search.subject);
        if (!frames)
            return frames.error();
        search.frames = *std::move(frames);
        return {};
    });
    if (!read)
        return Answer(read.error());
    Suggestions suggestions;
    suggestions.isWhole = m_index.isWhole();
    if (!search.frames) {
        suggestions.state = Suggestions::State::NotHashed;
        return Answer(suggestions);
    }
    dropFaint(*search.frames);
    if (search.frames->empty()) {
        suggestions.state = Suggestions::State::NoFrames;
        return Answer(suggestions);
    }
    const auto found = m_index.find(*search.frames, search.subject, search.rules, goOn);
    if (!found)
        return std::nullopt;
    suggestions.videos = withRelations(*found, search.relations);
    return Answer(suggestions);
}

} // namespace vigil::similar
