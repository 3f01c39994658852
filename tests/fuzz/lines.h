// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/linereader.h"
#include "intake/rejection.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <memory>
#include <string_view>

namespace vigil::fuzz {

/// Calls `check(line, number)` with each line of the input. A line lies in memory of its own, with
/// LineReader::padding bytes behind it and no more, so that the sanitizer sees whoever reads on.
template<typename Check>
void eachLine(const std::uint8_t *data, std::size_t size, Check check)
{
    std::string_view rest(reinterpret_cast<const char *>(data), size);
    for (qint64 number = 1; !rest.empty(); ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        constexpr std::size_t padding = intake::LineReader::padding;
        const auto copy = std::make_unique_for_overwrite<char[]>(line.size() + padding);
        std::fill_n(std::ranges::copy(line, copy.get()).out, padding, ' ');
        check(std::string_view(copy.get(), line.size()), number);
    }
}

/// Whoever sent the line is told why it was not taken.
inline void checkRejection(const intake::Rejection &rejection, qint64 number)
{
    require(rejection.line == number && !rejection.reason.empty(), "a rejection says why");
    require(rejection.message.endsWith(u'.'), "a rejection is a sentence");
}

} // namespace vigil::fuzz
