// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/errors.h"

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>

// The lines are in the source file, because moc loses its way among raw strings.

namespace vigil::test {

/// The first line of the feed's description, as one line of JSON; and one of each other type.
extern const QByteArray videoLine;
extern const QByteArray liveLine;
extern const QByteArray accountLine;
extern const QByteArray appealLine;
/// A video with as little as may be; the tests put one thing in or out.
extern const QByteArray leastLine;

/// `line` with the first `from` replaced; it must be there.
QByteArray with(QByteArray line, const QByteArray &from, const QByteArray &to);
/// One more member: of the line, of its flag, of its account.
QByteArray lineWith(const QByteArray &member);
QByteArray flagWith(const QByteArray &member, const QByteArray &source = "staff");
QByteArray accountWith(const QByteArray &member);
QByteArray mediaLine(const QByteArray &media);

struct GoodLine
{
    const char *name;
    QByteArray line;
};

struct BadLine
{
    const char *name;
    QByteArray line;
    std::string_view reason;
    /// Whether the JSON Schema can say so: bytes, files and sums it cannot.
    bool isSchemaCase = true;
};

QList<GoodLine> goodLines();
/// For a media folder made by makeMediaFolder().
QList<BadLine> badLines();

/// folder/outside/secret.txt; folder/feed/clips/v-1.mp4 and the symbolic links that the table
/// names. Returns folder/feed.
QString makeMediaFolder(const QTemporaryDir &folder);

} // namespace vigil::test
