// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedimporter.h"

namespace vigil::intake {

/// A batch on its way through the writer's thread; touched there until `done` is finished.
struct FeedImporter::Running
{
    struct State
    {
        PreparedBatch batch;
        BatchSource source;
        std::size_t next = 0;
        BatchCounts counts;
    };
    std::shared_ptr<State> state;
    QFuture<base::Result<void>> done;
};

FeedImporter::Running FeedImporter::start(PreparedBatch batch, const BatchSource &source)
{
    auto state = std::make_shared<Running::State>();
    state->batch = std::move(batch);
    state->source = source;
    auto done = m_writer.executeInSteps(
        [state](store::WriteTransaction &transaction) -> base::Result<store::Step> {
            auto counts = BatchWriter(transaction, state->source).write(state->batch, state->next);
            if (!counts)
                return counts.error();
            state->counts.imported += counts->imported;
            state->counts.updated += counts->updated;
            std::ranges::move(counts->rejections, std::back_inserter(state->counts.rejections));
            return state->next < state->batch.lines.size() ? store::Step::More : store::Step::Done;
        });
    return {std::move(state), std::move(done)};
}

base::Result<void> FeedImporter::finish(Running &running, RejectsFile &rejects,
                                        ImportOutcome &outcome)
{
    running.done.waitForFinished();
    if (auto done = running.done.result(); !done)
        return done;
    std::vector<Rejection> &rejections = running.state->batch.rejections;
    std::ranges::move(running.state->counts.rejections, std::back_inserter(rejections));
    std::ranges::stable_sort(rejections, {}, &Rejection::line);
    outcome.read += running.state->batch.read;
    outcome.imported += running.state->counts.imported;
    outcome.updated += running.state->counts.updated;
    outcome.rejected += static_cast<qint64>(rejections.size());
    return rejects.append(rejections);
}

base::Result<ImportOutcome> FeedImporter::import(FeedReader &feed, RejectsFile &rejects,
                                                 const domain::MemberId &actor,
                                                 const Progress &progress)
{
    const BatchSource source{actor, feed.name(), feed.mediaRoot()};
    const auto media = MediaRoot::open(feed.mediaRoot());
    if (!media)
        return media.error();
    ImportOutcome outcome;
    std::optional<Running> running;
    for (;;) {
        auto lines = feed.next({});
        const bool isLast = !lines || lines->empty();
        std::optional<PreparedBatch> batch;
        if (!isLast)
            batch = prepare(std::move(lines).value(), m_pseudonymizer, m_random, *media);
        if (running) {
            if (auto done = finish(*running, rejects, outcome); !done)
                return done.error();
            running.reset();
            if (progress && !progress({outcome, feed.bytesRead(), feed.size()})) {
                outcome.isCancelled = !isLast;
                return outcome;
            }
        }
        if (!lines)
            return lines.error();
        if (isLast)
            return outcome;
        running = start(*std::move(batch), source);
    }
}

} // namespace vigil::intake
