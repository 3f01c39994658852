// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "intake/feedentry.h"
#include "intake/mediaroot.h"
#include "intake/rows.h"
#include "ledger/commitment.h"
#include "ledger/pseudonym.h"
#include "store/searchindex.h"

#include <vector>

namespace vigil::intake {

/// A line of a feed, made ready for the store outside of any transaction: salted, hashed, with the
/// leaves that it will have when nothing of it is known yet.
struct PreparedEntry
{
    qint64 line = 0;
    FeedEntry entry;
    ledger::Salt salt{};
    RevisionRow revision;
    std::vector<FlagRow> flags;
    ledger::Hash revisionLeaf{};
    std::vector<ledger::Hash> flagLeaves;
    QString transcript; ///< what it says, for the search; empty without one
    store::EntryWords words;
    std::vector<store::EntryWords> flagWords; ///< without words when a flag has no text
};

struct PreparedAppeal
{
    qint64 line = 0;
    FeedAppeal appeal;
    ledger::Salt salt{};
    ledger::Hash commitment{};
    /// The subjects that the appeal may mean; without a decision.
    std::vector<domain::SubjectId> candidates;
};

/// Some lines of a feed, in its order, without the bad ones.
struct PreparedBatch
{
    std::vector<std::variant<PreparedEntry, PreparedAppeal>> lines;
    std::vector<Rejection> rejections;
    qint64 read = 0; ///< lines, bad ones included
};

/// `media`: where the transcripts lie.
[[nodiscard]] PreparedBatch prepare(std::vector<FeedLine> lines,
                                    const ledger::Pseudonymizer &pseudonymizer,
                                    base::Random &random, const MediaRoot &media);

/// The names of documents.
[[nodiscard]] std::string revisionDocument(base::Instant at);
[[nodiscard]] std::string flagsDocument(const domain::FlagId &first);
[[nodiscard]] std::string appealDocument(const domain::FlagId &appeal);

} // namespace vigil::intake
