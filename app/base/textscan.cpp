// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textscan.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace vigil::base {

namespace {

constexpr char32_t blackFlag = 0x1f3f4;
constexpr char32_t brailleBlank = 0x2800;

struct Range
{
    char32_t first;
    char32_t last;
};

template<std::size_t Size>
bool isIn(const std::array<Range, Size> &ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](Range range) { return c >= range.first && c <= range.last; });
}

// Drawn as nothing, and no format character by its category: fillers, invisible vowels, selectors,
// what Unicode keeps for more of them; the blank of Braille and the place of an object.
constexpr std::array blank{
    Range{0x34f, 0x34f},     Range{0x115f, 0x1160}, Range{0x17b4, 0x17b5}, Range{0x180b, 0x180f},
    Range{0x2065, 0x2065},   Range{0x2800, 0x2800}, Range{0x3164, 0x3164}, Range{0xfe00, 0xfe0f},
    Range{0xffa0, 0xffa0},   Range{0xfff0, 0xfff8}, Range{0xfffc, 0xfffc}, Range{0x16fe4, 0x16fe4},
    Range{0xe0000, 0xe0fff},
};

// Format characters that are drawn: they stand before the digits of a number (UAX #44,
// Prepended_Concatenation_Mark).
constexpr std::array numberSigns{
    Range{0x600, 0x605}, Range{0x6dd, 0x6dd},     Range{0x70f, 0x70f},     Range{0x890, 0x891},
    Range{0x8e2, 0x8e2}, Range{0x110bd, 0x110bd}, Range{0x110cd, 0x110cd},
};

bool isBlank(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_PrivateUse:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    case QChar::Other_Format: return !isIn(numberSigns, c);
    default: return isIn(blank, c) || QChar::isNonCharacter(c);
    }
}

bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d;
}

bool isSelector(char32_t c)
{
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

bool isPictorial(char32_t c)
{
    constexpr std::array others{Range{0x203c, 0x203c}, Range{0x2049, 0x2049}, Range{0x2139, 0x2139},
                                Range{0x3030, 0x3030}, Range{0x1f3fb, 0x1f3ff}};
    const QChar::Category category = QChar::category(c);
    return (c > 0xa8 && category == QChar::Symbol_Other)
           || (c > 0x7f && category == QChar::Symbol_Math) || isIn(others, c);
}

bool isKeycap(char32_t c)
{
    return (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
}

/// Scripts whose letters joiners join or keep apart.
bool needsJoiners(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Common:
    case QChar::Script_Inherited:
    case QChar::Script_Unknown:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Armenian:
    case QChar::Script_Georgian:
    case QChar::Script_Hebrew:
    case QChar::Script_Hangul:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Han: return false;
    default: return true;
    }
}

bool takesSelector(char32_t base, char32_t selector)
{
    const QChar::Script script = QChar::script(base);
    if (selector >= 0xe0100)
        return script == QChar::Script_Han;
    if (selector >= 0xfe0e)
        return isPictorial(base) || isKeycap(base);
    return isPictorial(base) || script == QChar::Script_Han || script == QChar::Script_Myanmar
           || script == QChar::Script_PhagsPa;
}

/// Whether `c` does its work behind `base`.
bool isAid(char32_t c, char32_t base)
{
    const QChar::Script script = QChar::script(base);
    if (isJoiner(c))
        return needsJoiners(script) || (c == 0x200d && isPictorial(base));
    if (isSelector(c))
        return takesSelector(base, c);
    if (c == 0x34f)
        return script == QChar::Script_Hebrew || script == QChar::Script_Arabic;
    if (c >= 0x180b && c <= 0x180f)
        return script == QChar::Script_Mongolian;
    return c == brailleBlank && script == QChar::Script_Braille;
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

char32_t characterAt(QStringView text, qsizetype at, qsizetype &size)
{
    const QChar first = text[at];
    size = 1;
    if (!first.isSurrogate())
        return first.unicode();
    if (!first.isHighSurrogate() || at + 1 == text.size() || !text[at + 1].isLowSurrogate())
        return QChar::ReplacementCharacter;
    size = 2;
    return QChar::surrogateToUcs4(first, text[at + 1]);
}

/// England, Scotland and Wales: a black flag, the name in tags, the tag that ends it (UTS #51).
/// Nothing else is spelled so. Gives where it ends.
qsizetype endOfFlag(QStringView text, qsizetype at)
{
    static const std::array flags{
        QStringView(u"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"),
        QStringView(u"\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"),
        QStringView(u"\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F"),
    };
    for (const QStringView flag : flags) {
        if (text.sliced(at).startsWith(flag))
            return at + flag.size();
    }
    return 0;
}

} // namespace

bool TextScan::isHiddenHere(char32_t c) const
{
    if (!isBlank(c) || m_at < m_flagEnd)
        return false;
    // A joiner may follow a selector (❤️‍🔥); nothing else needs two of them.
    const bool isSecond = m_lastAid == Aid::Joiner || (m_lastAid == Aid::Selector && !isJoiner(c));
    return isSecond || !isAid(c, m_base);
}

std::optional<TextScan::Character> TextScan::next()
{
    if (m_at >= m_text.size())
        return std::nullopt;
    Character character;
    character.at = m_at;
    character.value = characterAt(m_text, m_at, character.size);
    const char32_t c = character.value;
    if (c == blackFlag)
        m_flagEnd = endOfFlag(m_text, m_at);
    character.isHidden = isHiddenHere(c);
    const bool isAidHere = !character.isHidden && isBlank(c) && c != brailleBlank;
    character.isMark = isMark(c) && !isBlank(c);
    character.isJoining =
        isAidHere || character.isMark || QChar::category(c) == QChar::Mark_SpacingCombining;
    if (!isAidHere || m_at < m_flagEnd)
        m_lastAid = Aid::None;
    else
        m_lastAid = isJoiner(c) ? Aid::Joiner : Aid::Selector;
    if (!character.isJoining)
        m_base = character.isHidden ? U'\0' : c;
    m_at += character.size;
    return character;
}

} // namespace vigil::base
