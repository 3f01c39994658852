// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/feedentry.h"
#include "intake/feedfile.h"
#include "intake/feedlineparser.h"

#include <QString>

#include <memory>
#include <vector>

namespace vigil::intake {

/// Reads a flag feed, version 1, from a FeedFile. A bad line is a Rejection, never an error of the
/// feed. For one thread at a time.
class FeedReader
{
public:
    using Limits = FeedFile::Limits;

    /// `file`: a path, or "-" for standard input. `mediaRoot`: empty for the feed's folder
    /// (standard input: the current folder). Refused with `feedUnreadable` or `mediaRootMissing`.
    [[nodiscard]] static base::Result<std::unique_ptr<FeedReader>>
    open(const QString &file, const QString &mediaRoot, const ledger::Pseudonymizer &pseudonymizer);

    /// The next lines; empty at the end of the feed. Fails with `feedUnreadable` when reading
    /// fails.
    [[nodiscard]] base::Result<std::vector<FeedLine>> next(const Limits &limits);

    [[nodiscard]] const FeedFile &file() const { return *m_file; }
    /// Where relative media of this feed lies; absolute.
    [[nodiscard]] const QString &mediaRoot() const { return m_mediaRoot; }

private:
    FeedReader(std::unique_ptr<FeedFile> file, MediaRoot root,
               const ledger::Pseudonymizer &pseudonymizer);

    std::unique_ptr<FeedFile> m_file;
    QString m_mediaRoot;
    FeedLineParser m_parser;
};

} // namespace vigil::intake
