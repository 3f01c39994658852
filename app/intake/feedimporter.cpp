// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedimporter.h"

#include "intake/batchwriter.h"

namespace vigil::intake {

base::Result<ImportOutcome> FeedImporter::import(FeedReader &feed, RejectsFile &rejects,
                                                 const domain::MemberId &actor,
                                                 const Progress &progress)
{
    const auto media = MediaRoot::open(feed.mediaRoot());
    if (!media)
        return media.error();
    const auto next = [&]() -> base::Result<PreparedBatch> {
        auto lines = feed.next({});
        if (!lines)
            return lines.error();
        return prepare(*std::move(lines), m_pseudonymizer, m_random, *media);
    };
    BatchImport<PreparedBatch, BatchSource, BatchWriter> batches(
        m_writer, {actor, feed.file().name(), feed.mediaRoot()}, rejects);
    return batches.run(feed.file(), next, progress);
}

} // namespace vigil::intake
