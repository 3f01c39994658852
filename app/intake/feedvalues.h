// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/code.h"
#include "domain/country.h"

#include <QString>

#include <optional>
#include <string_view>

namespace vigil::intake {

// The single values of a feed, from UTF-8. Each gives nothing for what is none.

/// 1 to 512 bytes, not only spaces, no control characters.
[[nodiscard]] bool isId(std::string_view text);
/// See base::parseInstant.
[[nodiscard]] std::optional<base::Instant> readInstant(std::string_view text);
[[nodiscard]] std::optional<domain::CountryCode> readCountry(std::string_view text);
/// A well-formed tag of BCP 47 (RFC 5646: language, script, region, variants, extensions, private
/// use) in its usual letter case: "uk", "zh-Hant-TW". Grandfathered tags and languages of four to
/// eight letters, of which none is registered, are refused.
[[nodiscard]] std::optional<QString> readLanguage(std::string_view text);
/// An absolute URL of scheme https, or http where allowed, with a host, at most 8,192 bytes,
/// without white space, control characters, backslashes, user name or password.
enum class UrlSchemes { Https, HttpToo };
[[nodiscard]] bool isUrl(std::string_view text, UrlSchemes schemes);
/// Whether the text begins with a scheme, as in "file:…", and so is no relative path.
[[nodiscard]] bool hasScheme(std::string_view text);

/// The characters of an ASCII text for the functions that take UTF-16; nothing when it is longer
/// than 64 or not ASCII.
class AsciiText
{
public:
    explicit AsciiText(std::string_view text);
    [[nodiscard]] std::optional<QStringView> view() const;

private:
    char16_t m_units[64];
    qsizetype m_size = -1;
};

template<typename Code>
[[nodiscard]] std::optional<Code> readCode(std::string_view text)
{
    const AsciiText ascii(text);
    return ascii.view() ? Code::parse(*ascii.view()) : std::nullopt;
}

} // namespace vigil::intake
