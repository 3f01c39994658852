// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicalscan.h"

#include "ledger/canonical.h"

#include <QByteArray>

#include <charconv>

namespace vigil::ledger {

namespace {

/// As deep as Qt's reader goes.
constexpr int deepest = 1024;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// One value after another; what is not canonical ends it with false.
class Scanner
{
public:
    explicit Scanner(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    bool value(int depth)
    {
        if (m_at == m_end)
            return false;
        switch (*m_at) {
        case '"': return string(Text::Any);
        case '{': return object(depth, nullptr);
        case '[': return array(depth, nullptr);
        case 't': return take("true");
        case 'f': return take("false");
        case 'n': return take("null");
        default: return integer();
        }
    }

    bool object(int depth, std::vector<CanonicalMember> *members)
    {
        if (depth > deepest || !take('{'))
            return false;
        if (take('}'))
            return true;
        std::optional<QByteArrayView> before;
        do {
            const char *keyFrom = m_at;
            if (!string(Text::Ascii))
                return false;
            const QByteArrayView key(keyFrom + 1, m_at - 1);
            if ((before && !isBefore(*before, key)) || !take(':'))
                return false;
            before = key;
            const char *from = m_at;
            if (!value(depth + 1))
                return false;
            if (members)
                members->push_back({key, {from, m_at}});
        } while (take(','));
        return take('}');
    }

    bool array(int depth, std::vector<QByteArrayView> *elements)
    {
        if (depth > deepest || !take('['))
            return false;
        if (take(']'))
            return true;
        do {
            const char *from = m_at;
            if (!value(depth + 1))
                return false;
            if (elements)
                elements->push_back({from, m_at});
        } while (take(','));
        return take(']');
    }

    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }

private:
    enum class Text { Any, Ascii };

    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    bool take(QByteArrayView word)
    {
        if (!QByteArrayView(m_at, m_end).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool integer()
    {
        const char *from = m_at;
        const bool isNegative = take('-');
        const char *digits = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        // No digit, a leading zero, minus zero; 2^53 has 16 digits.
        if (m_at == digits || m_at - digits > 16
            || (*digits == '0' && (isNegative || m_at - digits > 1)))
            return false;
        qint64 number = 0;
        std::from_chars(from, m_at, number);
        return number >= -largestInteger && number <= largestInteger;
    }

    bool string(Text kind)
    {
        if (!take('"'))
            return false;
        const char *from = m_at;
        bool isAscii = true;
        for (; m_at != m_end && *m_at != '"'; ++m_at) {
            const auto c = static_cast<unsigned char>(*m_at);
            if (c < 0x20 || (c == '\\' && !escape()))
                return false;
            isAscii &= c < 0x80;
        }
        const QByteArrayView text(from, m_at);
        return take('"') && (isAscii || (kind == Text::Any && text.isValidUtf8()));
    }

    /// The shortest form only; ends on the last character.
    bool escape()
    {
        ++m_at;
        if (m_at == m_end)
            return false;
        if (*m_at != 'u')
            return QByteArrayView("\"\\btnfr").contains(*m_at);
        const QByteArrayView rest(m_at, m_end);
        if (rest.size() < 5 || !rest.startsWith("u00") || (rest[3] != '0' && rest[3] != '1'))
            return false;
        const char low = rest[4];
        if (!isDigit(low) && !(low >= 'a' && low <= 'f'))
            return false;
        // Those that have a letter of their own: backspace, tab, line feed, form feed, return.
        if (rest[3] == '0' && QByteArrayView("89acd").contains(low))
            return false;
        m_at += 4;
        return true;
    }

    /// Orders keys by what they stand for, not by how they are written.
    static bool isBefore(QByteArrayView a, QByteArrayView b)
    {
        if (!a.contains('\\') && !b.contains('\\'))
            return a < b;
        return unescaped(a) < unescaped(b);
    }

    static QByteArray unescaped(QByteArrayView key)
    {
        QByteArray text;
        for (qsizetype i = 0; i < key.size(); ++i) {
            if (key[i] != '\\') {
                text += key[i];
                continue;
            }
            switch (key[++i]) {
            case 'b': text += '\b'; break;
            case 't': text += '\t'; break;
            case 'n': text += '\n'; break;
            case 'f': text += '\f'; break;
            case 'r': text += '\r'; break;
            case 'u':
                text += QByteArray::fromHex(key.sliced(i + 3, 2).toByteArray());
                i += 4;
                break;
            default: text += key[i];
            }
        }
        return text;
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

std::optional<std::vector<CanonicalMember>> canonicalMembers(QByteArrayView bytes)
{
    std::vector<CanonicalMember> members;
    Scanner scanner(bytes);
    if (!scanner.object(1, &members) || !scanner.isAtEnd())
        return std::nullopt;
    return members;
}

std::optional<std::vector<QByteArrayView>> canonicalElements(QByteArrayView array)
{
    std::vector<QByteArrayView> elements;
    Scanner scanner(array);
    if (!scanner.array(1, &elements) || !scanner.isAtEnd())
        return std::nullopt;
    return elements;
}

std::optional<QByteArrayView> plainText(QByteArrayView string)
{
    if (string.size() < 2 || string.front() != '"')
        return std::nullopt;
    const QByteArrayView text = string.sliced(1, string.size() - 2);
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && c != '\\';
    });
    return isPlain ? std::optional(text) : std::nullopt;
}

} // namespace vigil::ledger
