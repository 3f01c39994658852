// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/searchquery.h"

#include <QList>
#include <QString>

namespace vigil::store {

/// A part of a text with what was looked for in it, on one line. The text is a stranger's.
struct SearchExcerpt
{
    QString text;           ///< "…" where it was cut
    QList<TextRange> marks; ///< in `text`
};

/// The part of `text` around its first mark, at most some `length` characters long.
[[nodiscard]] SearchExcerpt excerptOf(const QString &text, const QList<TextRange> &marks,
                                      qsizetype length);

} // namespace vigil::store
