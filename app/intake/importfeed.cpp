// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importfeed.h"

#include "intake/rejectsfile.h"

namespace vigil::intake {

base::Result<ImportOutcome> importFeed(store::Store &store, const FeedRequest &request,
                                       base::Random &random, const FeedImporter::Progress &progress)
{
    if (const auto &reason = store.readOnlyReason())
        return *reason;
    const auto required = store.requirePseudonymizer();
    if (!required)
        return required.error();
    const ledger::Pseudonymizer &pseudonymizer = **required;
    auto feed = FeedReader::open(request.file, request.mediaRoot, pseudonymizer);
    if (!feed)
        return feed.error();
    std::unique_ptr<RejectsFile> own;
    if (!request.rejects) {
        auto opened = RejectsFile::open(
            request.rejected.value_or(RejectsFile::defaultName(request.file)), request.file);
        if (!opened)
            return opened.error();
        own = *std::move(opened);
    }
    FeedImporter importer(store.writer(), pseudonymizer, random);
    return importer.import(**feed, request.rejects ? *request.rejects : *own,
                           store.identity().member, progress);
}

} // namespace vigil::intake
