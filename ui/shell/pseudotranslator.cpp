// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pseudotranslator.h"

namespace vigil::ui {

namespace {

const QString plain = QStringLiteral("AEIOURNSYaeiourncsy");
const QString accented = QStringLiteral("ÁÉÍÓÚŔŃŠÝáéíóúŕńčšý");

} // namespace

QString PseudoTranslator::translate(const char *, const char *sourceText, const char *, int) const
{
    const QString source = QString::fromUtf8(sourceText);
    if (source.isEmpty())
        return source;
    QString result(QLatin1Char('['));
    for (const QChar c : source) {
        // "%1", "%L1", "%n": what follows the sign is not text.
        const bool isAfterSign = result.endsWith(u'%') || result.endsWith(QLatin1StringView("%L"));
        const qsizetype index = isAfterSign ? -1 : plain.indexOf(c);
        result += index < 0 ? c : accented.at(index);
    }
    const qsizetype extra = (source.size() * 2 + 4) / 5;
    return result + QLatin1Char(' ') + QString(extra, QLatin1Char('~')) + QLatin1Char(']');
}

} // namespace vigil::ui
