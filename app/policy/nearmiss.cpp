// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/nearmiss.h"

#include <QList>

#include <algorithm>

namespace vigil::policy {

namespace {

/// Edits from one text to the other; a swap of neighbours counts one.
int distance(const QString &a, const QString &b)
{
    QList<QList<int>> d(a.size() + 1, QList<int>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i)
        d[i][0] = static_cast<int>(i);
    for (qsizetype j = 0; j <= b.size(); ++j)
        d[0][j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

} // namespace

QString nearMiss(const QString &text, const QStringList &words)
{
    constexpr qsizetype longest = 80;
    QString best;
    int bestDistance = 3;
    for (const QString &word : words) {
        if (text.size() > longest || word.isEmpty())
            continue;
        const int edits = distance(text.toLower(), word.toLower());
        if (edits < bestDistance && 2 * edits < word.size()) {
            best = word;
            bestDistance = edits;
        }
    }
    return best;
}

} // namespace vigil::policy
