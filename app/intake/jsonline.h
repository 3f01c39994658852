// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/jsonfields.h"

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace vigil::intake {

/// Reads one line of a JSON Lines file as an object: UTF-8, at most 64 levels deep, without NUL and
/// half surrogates in its texts. Not thread safe.
class JsonLine
{
public:
    static constexpr std::size_t maxDepth = 64;

    JsonLine();

    /// Nothing, and the fault set, for what is none; valid until the next call.
    /// LineReader::padding readable bytes must follow the line's end.
    [[nodiscard]] std::optional<simdjson::dom::object> read(std::string_view line, Fault &fault);

private:
    simdjson::dom::parser m_parser;
    bool m_isReady = false;
};

} // namespace vigil::intake
