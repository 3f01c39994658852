// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "intake/feedimporter.h"
#include "store/store.h"

#include <QString>

#include <optional>

namespace vigil::intake {

/// What `vigilctl import` and the console's import take.
struct FeedRequest
{
    QString file;                         ///< a path, or "-" for standard input
    QString mediaRoot = {};               ///< empty: the feed's folder; no matter for a history
    std::optional<QString> rejected = {}; ///< nothing: the feed's name with .rejected.jsonl
    RejectsFile *rejects = nullptr;       ///< in place of `rejected`: one file for several feeds
};

/// Imports one flag feed in the name of the desktop's user. Runs in the caller's thread until it is
/// done or `progress` says no. Refused with the store's reason when it takes no writes, else as
/// FeedReader, RejectsFile and FeedImporter are.
[[nodiscard]] base::Result<ImportOutcome> importFeed(store::Store &store,
                                                     const FeedRequest &request,
                                                     base::Random &random,
                                                     const ProgressFunction &progress = {});

/// Imports one decision history of another system, likewise. What it says is recorded as claimed.
[[nodiscard]] base::Result<ImportOutcome> importHistory(store::Store &store,
                                                        const FeedRequest &request,
                                                        base::Random &random,
                                                        const ProgressFunction &progress = {});

} // namespace vigil::intake
