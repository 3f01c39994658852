// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "intake/batchimport.h"
#include "intake/feedreader.h"
#include "intake/rejectsfile.h"
#include "ledger/pseudonym.h"
#include "store/writer.h"

namespace vigil::intake {

/// Puts a flag feed into the store as BatchImport does, at most 1,000 lines in one batch.
class FeedImporter
{
public:
    using Progress = ProgressFunction;

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
    store::Writer &m_writer;
    const ledger::Pseudonymizer &m_pseudonymizer;
    base::Random &m_random;
};

} // namespace vigil::intake
