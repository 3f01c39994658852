// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/feedfile.h"
#include "intake/rejectsfile.h"
#include "store/writer.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

namespace vigil::intake {

/// How an import went. `imported` and `updated` count lines that made something known, and that
/// added to what was known; a line that says nothing new counts as read only.
struct ImportOutcome
{
    qint64 read = 0;
    qint64 imported = 0;
    qint64 updated = 0;
    qint64 rejected = 0;
    bool isCancelled = false;

    friend bool operator==(const ImportOutcome &, const ImportOutcome &) = default;
};

struct ImportProgress
{
    ImportOutcome sofar;
    qint64 bytesRead = 0;
    qint64 bytes = 0; ///< of the whole file; 0 when not known
};

/// Called after each batch, in the importer's thread; false cancels.
using ProgressFunction = std::function<bool(const ImportProgress &)>;

/// What happened to some lines.
struct BatchCounts
{
    qint64 imported = 0;
    qint64 updated = 0;
    std::vector<Rejection> rejections;
};

/// Puts a file into the store, batch by batch: no longer than a decision may have to wait in one
/// transaction with one event. While one batch is written, the next is read and checked. What was
/// stored stays when the import is cancelled, fails or is killed; importing the file again adds
/// what is missing. Runs in the caller's thread, never that of a window or of the writer.
///
/// `Batch`: {lines, rejections, read}, good lines and bad ones in the file's order. `BatchWriter`:
/// made from (store::WriteTransaction &, const Source &), its `write(Batch &, std::size_t &next)`
/// stores lines from `next` on.
template<typename Batch, typename Source, typename BatchWriter>
class BatchImport
{
public:
    BatchImport(store::Writer &writer, Source source, RejectsFile &rejects)
        : m_writer(writer)
        , m_source(std::move(source))
        , m_rejects(rejects)
    {}

    /// `next()`: a `Result<Batch>`, without lines at the end of `file`.
    template<typename Next>
    base::Result<ImportOutcome> run(const FeedFile &file, Next next,
                                    const ProgressFunction &progress)
    {
        ImportOutcome outcome;
        std::optional<Running> running;
        for (;;) {
            base::Result<Batch> batch = next();
            const bool isLast = !batch || batch->read == 0;
            if (running) {
                if (auto done = finish(*running, outcome); !done)
                    return done.error();
                running.reset();
                if (progress && !progress({outcome, file.bytesRead(), file.size()})) {
                    outcome.isCancelled = !isLast;
                    return outcome;
                }
            }
            if (!batch)
                return batch.error();
            if (isLast)
                return outcome;
            running = start(*std::move(batch));
        }
    }

private:
    /// A batch on its way through the writer's thread; touched there until `done` is finished.
    struct State
    {
        Batch batch;
        Source source;
        std::size_t next = 0;
        BatchCounts counts;
    };
    struct Running
    {
        std::shared_ptr<State> state;
        QFuture<base::Result<void>> done;
    };

    Running start(Batch batch)
    {
        auto state = std::make_shared<State>(State{std::move(batch), m_source, 0, {}});
        auto done = m_writer.executeInSteps(
            [state](store::WriteTransaction &transaction) -> base::Result<store::Step> {
                auto counts =
                    BatchWriter(transaction, state->source).write(state->batch, state->next);
                if (!counts)
                    return counts.error();
                state->counts.imported += counts->imported;
                state->counts.updated += counts->updated;
                std::ranges::move(counts->rejections, std::back_inserter(state->counts.rejections));
                return state->next < state->batch.lines.size() ? store::Step::More
                                                               : store::Step::Done;
            });
        return {std::move(state), std::move(done)};
    }

    base::Result<void> finish(Running &running, ImportOutcome &outcome)
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
        return m_rejects.append(rejections);
    }

    store::Writer &m_writer;
    Source m_source;
    RejectsFile &m_rejects;
};

} // namespace vigil::intake
