// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "intake/batchwriter.h"
#include "intake/feedreader.h"
#include "intake/rejectsfile.h"
#include "ledger/pseudonym.h"
#include "store/writer.h"

#include <functional>

namespace vigil::intake {

/// How an import went. `imported` and `updated` count lines that made a subject (or an appeal)
/// known, and that added a revision or flags to a known one; a line that says nothing new counts as
/// read only.
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
    qint64 bytes = 0; ///< of the whole feed; 0 when not known
};

/// Puts a feed into the store, batch by batch: at most 1,000 lines, and no longer than a decision
/// may have to wait, in one transaction with one event. While one batch is written, the next is
/// read and checked. What was stored stays when the import is cancelled, fails or is killed;
/// importing the feed again adds what is missing. Runs in the caller's thread, never that of a
/// window or of the writer.
class FeedImporter
{
public:
    /// Called after each batch, in the caller's thread; false cancels.
    using Progress = std::function<bool(const ImportProgress &)>;

    FeedImporter(store::Writer &writer, const ledger::Pseudonymizer &pseudonymizer,
                 base::Random &random)
        : m_writer(writer)
        , m_pseudonymizer(pseudonymizer)
        , m_random(random)
    {}

    /// `actor`: the member who imports.
    [[nodiscard]] base::Result<ImportOutcome> import(FeedReader &feed, RejectsFile &rejects,
                                                     const domain::MemberId &actor,
                                                     const Progress &progress = {});

private:
    struct Running;
    [[nodiscard]] Running start(PreparedBatch batch, const BatchSource &source);
    base::Result<void> finish(Running &running, RejectsFile &rejects, ImportOutcome &outcome);

    store::Writer &m_writer;
    const ledger::Pseudonymizer &m_pseudonymizer;
    base::Random &m_random;
};

} // namespace vigil::intake
