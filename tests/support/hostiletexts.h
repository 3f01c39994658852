// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

namespace vigil::test {

/// What a text tries.
enum class Hostile {
    Markup,      ///< to be rendered, or to load something
    Style,       ///< to change how a window looks
    Entity,      ///< to become markup when somebody unescapes
    Link,        ///< to be clicked or opened
    Path,        ///< to be opened as a file
    Bidi,        ///< to turn what stands around it
    Control,     ///< control characters
    Terminal,    ///< to steer a terminal
    LineEnd,     ///< to forge a line
    Marks,       ///< to grow over its neighbours
    Invisible,   ///< to hide something
    Confusable,  ///< to pass for somebody else
    NoCharacter, ///< what is no character, halves of characters
    Formula,     ///< to be computed by a spreadsheet
    Query,       ///< to be run by a database
    Shell,       ///< to be run by a shell
    Format,      ///< to be filled in
    Accelerator, ///< to become a key of a button
    Json,        ///< to end the string it stands in
    Long,        ///< to push all else away
};

struct HostileText
{
    Hostile kind;
    QString text; ///< holds its canary
};

/// At least 200 texts as an adversary would write them, each with a canary of its own, so that
/// wherever one of them has come to it can be found.
[[nodiscard]] const QList<HostileText> &hostileTexts();

/// The word that the text at this place holds, and no other; and what finds any of them.
[[nodiscard]] QString canaryOf(qsizetype index);
[[nodiscard]] QString anyCanary();

/// A text in ASCII and between quotes, as JSON writes it; halves of characters survive as \ud800.
[[nodiscard]] QByteArray jsonString(QStringView text);

/// The first that a text shows nothing for, or that moves its neighbours: "U+202E at 17"; nothing
/// for a text without such. Isolates (U+2066 to U+2069) are left to unsafeIn().
[[nodiscard]] QString hiddenIn(QStringView text);

/// What a text on a screen still has that it must not: "U+202E at 17", "not isolated". Nothing
/// for a text that is safe. `longest` is in UTF-16 units; 0: any length.
[[nodiscard]] QString unsafeIn(QStringView shown, qsizetype longest);

} // namespace vigil::test
