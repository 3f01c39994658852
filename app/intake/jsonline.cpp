// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/jsonline.h"

#include "intake/errors.h"
#include "intake/linereader.h"

namespace vigil::intake {

namespace {

int hexValue(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) {
        const int digit = c >= '0' && c <= '9'                     ? c - '0'
                          : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                                   : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return digits.size() == 4 ? value : -1;
}

/// Escapes that are JSON by its grammar but no text: simdjson takes some of them.
void refuseBadEscapes(std::string_view line, Fault &fault)
{
    if (line.find("\\u") == std::string_view::npos)
        return;
    for (std::size_t i = line.find('\\'); i != std::string_view::npos; i = line.find('\\', i)) {
        if (line.substr(i + 1, 1) != "u") {
            i += 2;
            continue;
        }
        const int unit = hexValue(line.substr(i + 2, 4));
        i += 6;
        if (unit == 0)
            return fault.set(reasons::nulCharacter,
                             QStringLiteral("A text holds a NUL character."));
        if (unit < 0xD800 || unit > 0xDFFF)
            continue;
        const int low = line.substr(i, 2) == "\\u" ? hexValue(line.substr(i + 2, 4)) : -1;
        if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
            return fault.set(reasons::loneSurrogate,
                             QStringLiteral("A text holds half a character."));
        i += 6;
    }
}

void setJsonFault(simdjson::error_code error, Fault &fault)
{
    switch (error) {
    case simdjson::UTF8_ERROR:
        return fault.set(reasons::notUtf8, QStringLiteral("The line is not UTF-8."));
    case simdjson::DEPTH_ERROR:
        return fault.set(reasons::tooDeep,
                         QStringLiteral("The line is nested over 64 levels deep."));
    case simdjson::NUMBER_ERROR:
        return fault.set(reasons::badNumber,
                         QStringLiteral("A number is malformed or too large to be read."));
    default: return fault.set(reasons::notJson, QStringLiteral("The line is not JSON."));
    }
}

} // namespace

JsonLine::JsonLine()
    // Cannot fail but for want of memory.
    : m_isReady(m_parser.allocate(LineReader::maxLine, maxDepth) == simdjson::SUCCESS)
{}

std::optional<simdjson::dom::object> JsonLine::read(std::string_view line, Fault &fault)
{
    refuseBadEscapes(line, fault);
    if (!m_isReady)
        fault.set(reasons::notJson, QStringLiteral("There was no memory to read the line."));
    if (fault.isSet())
        return std::nullopt;
    simdjson::dom::element root;
    if (const auto error = m_parser.parse(line.data(), line.size(), false).get(root)) {
        setJsonFault(error, fault);
        return std::nullopt;
    }
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS) {
        fault.set(reasons::notAnObject, QStringLiteral("The line is not a JSON object."));
        return std::nullopt;
    }
    return object;
}

} // namespace vigil::intake
