// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/localechain.h"

namespace vigil::policy {

QStringList localeChain(const QString &locale, const QString &original)
{
    QStringList chain;
    QString tag = locale;
    tag.replace(u'_', u'-');
    while (!tag.isEmpty()) {
        chain << tag;
        if (tag == QLatin1StringView("zh-Hant"))
            break;
        tag.truncate(qMax<qsizetype>(tag.lastIndexOf(u'-'), 0));
        if (tag.size() > 2 && tag.at(tag.size() - 2) == u'-')
            tag.chop(2); // an extension's singleton says nothing alone
    }
    if (!chain.contains(original))
        chain << original;
    return chain;
}

} // namespace vigil::policy
