// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchexcerpt.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace vigil::store {

namespace {

constexpr QChar ellipsis(0x2026);

/// The next place at or after `at` where characters can be parted.
qsizetype boundaryFrom(const QString &text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    if (finder.isAtBoundary())
        return at;
    const qsizetype next = finder.toNextBoundary();
    return next < 0 ? text.size() : next;
}

/// The beginning of a word close behind `at`, else any boundary.
qsizetype startFrom(const QString &text, qsizetype at, qsizetype latest)
{
    for (qsizetype i = at; i < latest; ++i) {
        if (text[i].isSpace())
            return i + 1;
    }
    return boundaryFrom(text, at);
}

} // namespace

SearchExcerpt excerptOf(const QString &text, const QList<TextRange> &marks, qsizetype length)
{
    const qsizetype mark = marks.isEmpty() ? 0 : marks.first().from;
    qsizetype from = 0;
    qsizetype to = text.size();
    if (text.size() > length) {
        if (mark > length / 2) {
            const qsizetype wanted = std::min(mark - length / 4, text.size() - length);
            from = startFrom(text, wanted, mark);
        }
        to = from + length < text.size() ? boundaryFrom(text, from + length) : text.size();
    }
    SearchExcerpt excerpt;
    if (from > 0)
        excerpt.text += ellipsis;
    const qsizetype shift = excerpt.text.size() - from;
    for (const QChar c : QStringView(text).sliced(from, to - from))
        excerpt.text += c.isSpace() ? QChar(u' ') : c;
    if (to < text.size())
        excerpt.text += ellipsis;
    for (const TextRange &range : marks) {
        if (range.from >= from && range.from < to)
            excerpt.marks.append({range.from + shift, std::min(range.to, to) + shift});
    }
    return excerpt;
}

} // namespace vigil::store
