// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/feedfile.h"
#include "intake/historylineparser.h"

#include <memory>
#include <vector>

namespace vigil::intake {

/// Reads a decision history, version 1, from a FeedFile. A bad line is a Rejection, never an error
/// of the file. For one thread at a time.
class HistoryFeed
{
public:
    /// A path, or "-" for standard input. Refused with `feedUnreadable`.
    [[nodiscard]] static base::Result<std::unique_ptr<HistoryFeed>>
    open(const QString &file, const ledger::Pseudonymizer &pseudonymizer);

    /// The next lines; empty at the end. Fails with `feedUnreadable` when reading fails.
    [[nodiscard]] base::Result<std::vector<HistoryLine>> next(const FeedFile::Limits &limits);

    [[nodiscard]] const FeedFile &file() const { return *m_file; }

private:
    HistoryFeed(std::unique_ptr<FeedFile> file, const ledger::Pseudonymizer &pseudonymizer)
        : m_file(std::move(file))
        , m_parser(pseudonymizer)
    {}

    std::unique_ptr<FeedFile> m_file;
    HistoryLineParser m_parser;
};

} // namespace vigil::intake
