// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/feedentry.h"
#include "intake/feedlineparser.h"
#include "intake/linereader.h"

#include <QString>

#include <memory>
#include <vector>

namespace vigil::intake {

/// Reads a flag feed, version 1: JSON Lines in UTF-8, from a file or from standard input, in
/// constant memory. A byte order mark and CR LF are tolerated; lines of white space are passed over
/// and not counted. A bad line is a Rejection, never an error of the feed. For one thread at a
/// time.
class FeedReader
{
public:
    /// `file`: a path, or "-" for standard input. `mediaRoot`: empty for the feed's folder
    /// (standard input: the current folder). Refused with `feedUnreadable` or `mediaRootMissing`.
    [[nodiscard]] static base::Result<std::unique_ptr<FeedReader>>
    open(const QString &file, const QString &mediaRoot, const ledger::Pseudonymizer &pseudonymizer);

    struct Limits
    {
        std::size_t lines = 1000;
        std::size_t textBytes = std::size_t{4}
                                << 20; ///< of private texts, so that memory is bounded
        int waitMs = 50;               ///< for more input, once something is there
    };
    /// The next lines; empty at the end of the feed. Fails with `feedUnreadable` when reading
    /// fails.
    [[nodiscard]] base::Result<std::vector<FeedLine>> next(const Limits &limits);

    /// The feed's size in bytes; 0 when it cannot be known.
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] qint64 bytesRead() const { return m_lines.bytesRead(); }
    /// Where relative media of this feed lies; absolute.
    [[nodiscard]] const QString &mediaRoot() const { return m_mediaRoot; }
    /// The feed's file name without its folder; "-" for standard input.
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    FeedReader(OwnedFd owned, int fd, MediaRoot root, const ledger::Pseudonymizer &pseudonymizer);

    OwnedFd m_owned; // not standard input
    QString m_mediaRoot;
    QString m_name;
    qint64 m_size = 0;
    LineReader m_lines;
    FeedLineParser m_parser;
};

} // namespace vigil::intake
