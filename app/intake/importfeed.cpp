// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importfeed.h"

#include "intake/historyimporter.h"
#include "intake/rejectsfile.h"

namespace vigil::intake {

namespace {

/// What subjects are named with; refused where the store takes no writes.
base::Result<const ledger::Pseudonymizer *> pseudonymizerOf(store::Store &store)
{
    if (const auto &reason = store.readOnlyReason())
        return *reason;
    return store.requirePseudonymizer();
}

/// Calls `import(RejectsFile &)` with the file that the request means.
template<typename Import>
base::Result<ImportOutcome> withRejects(const FeedRequest &request, Import import)
{
    if (request.rejects)
        return import(*request.rejects);
    const auto own = RejectsFile::open(
        request.rejected.value_or(RejectsFile::defaultName(request.file)), request.file);
    if (!own)
        return own.error();
    return import(**own);
}

} // namespace

base::Result<ImportOutcome> importFeed(store::Store &store, const FeedRequest &request,
                                       base::Random &random, const ProgressFunction &progress)
{
    const auto pseudonymizer = pseudonymizerOf(store);
    if (!pseudonymizer)
        return pseudonymizer.error();
    const auto feed = FeedReader::open(request.file, request.mediaRoot, **pseudonymizer);
    if (!feed)
        return feed.error();
    return withRejects(request, [&](RejectsFile &rejects) {
        return FeedImporter(store.writer(), **pseudonymizer, random)
            .import(**feed, rejects, store.identity().member, progress);
    });
}

base::Result<ImportOutcome> importHistory(store::Store &store, const FeedRequest &request,
                                          base::Random &random, const ProgressFunction &progress)
{
    const auto pseudonymizer = pseudonymizerOf(store);
    if (!pseudonymizer)
        return pseudonymizer.error();
    const auto history = HistoryFeed::open(request.file, **pseudonymizer);
    if (!history)
        return history.error();
    return withRejects(request, [&](RejectsFile &rejects) {
        return HistoryImporter(store.writer(), **pseudonymizer, random)
            .import(**history, rejects, store.identity().member, progress);
    });
}

} // namespace vigil::intake
