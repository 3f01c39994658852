// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/feedentry.h"
#include "intake/mediaroot.h"
#include "ledger/pseudonym.h"

#include <memory>
#include <string_view>

namespace vigil::intake {

/// Checks one line of a flag feed, version 1, and takes out what the store keeps. The line is JSON
/// as JsonLine reads it; a name that comes twice in an object of the feed is refused; unknown
/// fields are kept; null stands for an absent field. Not thread safe.
class FeedLineParser
{
public:
    static constexpr int version = 1;

    FeedLineParser(const ledger::Pseudonymizer &pseudonymizer, MediaRoot mediaRoot);
    FeedLineParser(const FeedLineParser &) = delete;
    FeedLineParser &operator=(const FeedLineParser &) = delete;
    ~FeedLineParser();

    /// LineReader::padding readable bytes must follow the line's end.
    [[nodiscard]] FeedLine parse(std::string_view line, qint64 number);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vigil::intake
