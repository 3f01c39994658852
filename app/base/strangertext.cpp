// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strangertext.h"

#include "base/textscan.h"

#include <QSet>

#include <algorithm>

namespace vigil::base {

namespace {

constexpr int mostMarks = 4;
constexpr QChar firstStrongIsolate{0x2068};
constexpr QChar popIsolate{0x2069};

/// However many marks belong to one character, a cut goes through them after that many units.
constexpr qsizetype longestCluster = 64;

QString escaped(char32_t c)
{
    return QStringLiteral("⟨U+%1⟩").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

QString madeSafe(QStringView text, qsizetype longest)
{
    if (text.isEmpty())
        return {};
    QString result(firstStrongIsolate);
    int marks = 0;
    TextScan scan(text);
    while (const auto character = scan.next()) {
        const bool isFull = result.size() > longest;
        if (isFull && (!character->isJoining || result.size() > longest + longestCluster)) {
            result += QStringLiteral("⟨…⟩");
            break;
        }
        if (!character->isJoining)
            marks = 0;
        else if (character->isMark && ++marks > mostMarks)
            continue;
        if (character->isHidden)
            result += escaped(character->value);
        else
            result += QChar::fromUcs4(character->value);
    }
    return result + popIsolate;
}

bool isSubset(const QSet<QChar::Script> &scripts, const QSet<QChar::Script> &allowed)
{
    return allowed.contains(scripts);
}

} // namespace

QString strangerText(QStringView text)
{
    return madeSafe(text, longestLine);
}

QString strangerPassage(QStringView text)
{
    return madeSafe(text, longestPassage);
}

bool isMixedScript(QStringView text)
{
    QSet<QChar::Script> scripts;
    TextScan scan(text.first(std::min(text.size(), longestLine)));
    while (const auto character = scan.next()) {
        const QChar::Script script = QChar::script(character->value);
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
