// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace vigil::intake {

/// How fast lines come in, beside the plain insert of the same rows on the same disk in the same
/// run.
struct ImportSpeed
{
    double linesPerSecond = 0;
    double bareLinesPerSecond = 0;

    [[nodiscard]] double ratio() const { return linesPerSecond / bareLinesPerSecond; }
};

/// Imports `lines` made-up lines (a video with title, caption and an account of its own; an
/// automated flag and a user report each) into a new store in `folder`: reading, checking, hashing,
/// ledger and views included. Then inserts the rows that came of it (revision, flag, private_text,
/// subject, account, with their indexes, and the search index, whose words are made anew) with
/// prepared statements in transactions of 1,000, under the store's pragmas.
[[nodiscard]] base::Result<ImportSpeed> measureImport(const QString &folder, int lines);

/// The same for a history of `decisions` made-up decisions of another system, each on a video of
/// its own with a note and a reviewer (claimed_decision, private_text).
[[nodiscard]] base::Result<ImportSpeed> measureHistory(const QString &folder, int decisions);

} // namespace vigil::intake
