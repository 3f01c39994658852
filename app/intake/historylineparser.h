// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/claimeddecision.h"
#include "intake/rejection.h"
#include "ledger/pseudonym.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace vigil::intake {

/// One decision of another system. `decision.id` is null when the line names none: its content is
/// then what it is known by. What strangers wrote lies in `text` alone (see textdocument.h).
struct HistoryEntry
{
    ClaimedDecision decision;
    std::string text; ///< the private text document, UTF-8 JSON
};

struct HistoryLine
{
    qint64 number = 0; ///< in the file, from 1
    std::variant<HistoryEntry, Rejection> content;
};

/// Checks one line of a decision history, version 1 (resources/schema/decision-history-1.schema
/// .json), and takes out what the store keeps. The line is JSON as JsonLine reads it; a name that
/// comes twice in an object of the history is refused; unknown fields are kept; null stands for an
/// absent field. Not thread safe.
class HistoryLineParser
{
public:
    static constexpr int version = 1;

    explicit HistoryLineParser(const ledger::Pseudonymizer &pseudonymizer);
    HistoryLineParser(const HistoryLineParser &) = delete;
    HistoryLineParser &operator=(const HistoryLineParser &) = delete;
    ~HistoryLineParser();

    /// LineReader::padding readable bytes must follow the line's end.
    [[nodiscard]] HistoryLine parse(std::string_view line, qint64 number);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vigil::intake
