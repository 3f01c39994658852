// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <algorithm>
#include <compare>
#include <optional>

namespace vigil::domain {

/// A short name given by a file of the team (policy, reason, harm). 1 to 64 ASCII letters, digits,
/// `-`, `_` and `.`, beginning with a letter or digit; case counts. A default-made code is empty.
template<typename Tag>
class Code final
{
public:
    static constexpr qsizetype maxLength = 64;

    Code() = default;

    [[nodiscard]] static std::optional<Code> parse(QStringView text)
    {
        const auto isAlnum = [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        };
        const auto isAllowed = [&](QChar c) {
            return isAlnum(c) || c == u'-' || c == u'_' || c == u'.';
        };
        if (text.isEmpty() || text.size() > maxLength || !isAlnum(text.front())
            || !std::all_of(text.begin(), text.end(), isAllowed))
            return std::nullopt;
        Code code;
        code.m_text = text.toString();
        return code;
    }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &toString() const { return m_text; }

    friend bool operator==(const Code &, const Code &) = default;
    friend bool operator<(const Code &a, const Code &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Code &code, size_t seed = 0) { return ::qHash(code.m_text, seed); }

private:
    QString m_text;
};

} // namespace vigil::domain
