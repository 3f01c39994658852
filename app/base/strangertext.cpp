// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strangertext.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace vigil::base {

namespace {

constexpr int mostMarks = 4;
constexpr QChar firstStrongIsolate{0x2068};
constexpr QChar popIsolate{0x2069};

struct Range
{
    char32_t first;
    char32_t last;
};

// Invisible, or moves what stands around it. U+200C and U+200D stay: Persian, Indic scripts and
// emoji need them.
constexpr std::array invisible{
    Range{0x00, 0x1f},     Range{0x7f, 0x9f},     Range{0xad, 0xad},       Range{0x61c, 0x61c},
    Range{0x115f, 0x1160}, Range{0x180e, 0x180e}, Range{0x200b, 0x200b},   Range{0x200e, 0x200f},
    Range{0x2028, 0x202e}, Range{0x2060, 0x206f}, Range{0x3164, 0x3164},   Range{0xfeff, 0xfeff},
    Range{0xffa0, 0xffa0}, Range{0xfff9, 0xfffb}, Range{0xe0000, 0xe007f},
};

bool isInvisible(char32_t c)
{
    return std::any_of(invisible.begin(), invisible.end(),
                       [c](Range range) { return c >= range.first && c <= range.last; });
}

QString escaped(char32_t c)
{
    return QStringLiteral("⟨U+%1⟩").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

bool isSubset(const QSet<QChar::Script> &scripts, const QSet<QChar::Script> &allowed)
{
    return allowed.contains(scripts);
}

} // namespace

QString strangerText(QStringView text)
{
    if (text.isEmpty())
        return {};
    QString result(firstStrongIsolate);
    int marks = 0;
    const QList<uint> characters = text.toUcs4(); // lone surrogates become U+FFFD
    for (const uint character : characters) {
        const auto c = char32_t{character};
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > mostMarks)
            continue;
        if (isInvisible(c))
            result += escaped(c);
        else
            result += QChar::fromUcs4(c);
    }
    return result + popIsolate;
}

bool isMixedScript(QStringView text)
{
    QSet<QChar::Script> scripts;
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters) {
        const QChar::Script script = QChar::script(char32_t{c});
        if (script != QChar::Script_Common && script != QChar::Script_Inherited
            && script != QChar::Script_Unknown)
            scripts.insert(script);
    }
    if (scripts.size() < 2)
        return false;
    return !isSubset(scripts, {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana,
                               QChar::Script_Katakana})
           && !isSubset(scripts, {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo})
           && !isSubset(scripts, {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul});
}

QString strangerHandle(QStringView handle)
{
    const QString safe = strangerText(handle);
    return isMixedScript(handle) ? QStringLiteral("⚠ ") + safe : safe;
}

} // namespace vigil::base
