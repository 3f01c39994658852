// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedvalues.h"

#include "intake/jsonfields.h"

#include <algorithm>

namespace vigil::intake {

namespace {

constexpr std::size_t maxUrl = 8192;

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isAlnum(char c)
{
    return isLetter(c) || isDigit(c);
}
constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
constexpr char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

bool allOf(std::string_view text, bool (*test)(char))
{
    return std::all_of(text.begin(), text.end(), test);
}

/// The subtags of a language tag, one after the other, written out in their usual letter case.
class TagReader
{
public:
    explicit TagReader(std::string_view rest) : m_rest(rest) { advance(); }

    [[nodiscard]] std::optional<QString> read()
    {
        if (isSingleton('x'))
            return readPrivate() ? result() : std::nullopt;
        if (!isPart(2, 3, isLetter))
            return std::nullopt;
        take();
        for (int extended = 0; extended < 3 && isPart(3, 3, isLetter); ++extended)
            take();
        if (isPart(4, 4, isLetter))
            take(true);
        if (isPart(2, 2, isLetter) || isPart(3, 3, isDigit))
            take(false, true);
        while (isPart(5, 8, isAlnum) || (isPart(4, 4, isAlnum) && isDigit(m_part.front())))
            take();
        while (m_part.size() == 1 && isAlnum(m_part.front()) && !isSingleton('x')) {
            take();
            if (!isPart(2, 8, isAlnum))
                return std::nullopt;
            while (isPart(2, 8, isAlnum))
                take();
        }
        if (isSingleton('x') && !readPrivate())
            return std::nullopt;
        return result();
    }

private:
    [[nodiscard]] bool isPart(std::size_t min, std::size_t max, bool (*test)(char)) const
    {
        return m_part.size() >= min && m_part.size() <= max && allOf(m_part, test);
    }
    [[nodiscard]] bool isSingleton(char c) const
    {
        return m_part.size() == 1 && lower(m_part[0]) == c;
    }
    [[nodiscard]] std::optional<QString> result() const
    {
        return m_isAtEnd ? std::optional(QString::fromLatin1(m_tag.data(), qsizetype(m_tag.size())))
                         : std::nullopt;
    }
    bool readPrivate()
    {
        take();
        if (!isPart(1, 8, isAlnum))
            return false;
        while (isPart(1, 8, isAlnum))
            take();
        return true;
    }
    void take(bool isScript = false, bool isRegion = false)
    {
        if (!m_tag.empty())
            m_tag += '-';
        for (std::size_t i = 0; i < m_part.size(); ++i)
            m_tag += isRegion || (isScript && i == 0) ? upper(m_part[i]) : lower(m_part[i]);
        advance();
    }
    void advance()
    {
        if (m_isLast) {
            m_isAtEnd = true;
            m_part = {};
            return;
        }
        const std::size_t dash = m_rest.find('-');
        m_part = m_rest.substr(0, dash);
        m_isLast = dash == std::string_view::npos;
        m_rest = m_isLast ? std::string_view{} : m_rest.substr(dash + 1);
    }

    std::string_view m_rest;
    std::string_view m_part;
    std::string m_tag;
    bool m_isLast = false;
    bool m_isAtEnd = false;
};

std::optional<std::string_view> afterScheme(std::string_view text, std::string_view scheme)
{
    const bool matches = text.size() > scheme.size()
                         && std::equal(scheme.begin(), scheme.end(), text.begin(),
                                       [](char a, char b) { return a == lower(b); });
    return matches ? std::optional(text.substr(scheme.size())) : std::nullopt;
}

} // namespace

AsciiText::AsciiText(std::string_view text)
{
    if (text.size() > std::size(m_units))
        return;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) >= 0x80)
            return;
        m_units[i] = static_cast<char16_t>(text[i]);
    }
    m_size = static_cast<qsizetype>(text.size());
}

std::optional<QStringView> AsciiText::view() const
{
    return m_size < 0 ? std::nullopt : std::optional(QStringView(m_units, m_size));
}

bool isId(std::string_view text)
{
    if (text.empty() || text.size() > JsonFields::maxIdBytes)
        return false;
    bool isBlank = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        // U+0080 to U+009F are C2 80 to C2 9F
        if (c < 0x20 || c == 0x7f
            || (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0))
            return false;
        isBlank = isBlank && c == ' ';
    }
    return !isBlank;
}

std::optional<base::Instant> readInstant(std::string_view text)
{
    const AsciiText ascii(text);
    return ascii.view() ? base::parseInstant(*ascii.view()) : std::nullopt;
}

std::optional<domain::CountryCode> readCountry(std::string_view text)
{
    const AsciiText ascii(text);
    return ascii.view() ? domain::CountryCode::parse(*ascii.view()) : std::nullopt;
}

std::optional<QString> readLanguage(std::string_view text)
{
    constexpr std::size_t longest = 64;
    return text.size() > longest ? std::nullopt : TagReader(text).read();
}

bool isUrl(std::string_view text, UrlSchemes schemes)
{
    if (text.size() > maxUrl)
        return false;
    auto rest = afterScheme(text, "https://");
    if (!rest && schemes == UrlSchemes::HttpToo)
        rest = afterScheme(text, "http://");
    if (!rest)
        return false;
    const auto isForbidden = [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '\\';
    };
    const std::string_view authority = rest->substr(0, rest->find_first_of("/?#"));
    return !authority.empty() && authority.front() != ':'
           && authority.find('@') == std::string_view::npos
           && std::none_of(rest->begin(), rest->end(), isForbidden);
}

bool hasScheme(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || !isLetter(text.front()))
        return false;
    return allOf(text.substr(0, colon),
                 [](char c) { return isAlnum(c) || c == '+' || c == '-' || c == '.'; });
}

} // namespace vigil::intake
