// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/log.h"
#include "base/textscan.h"
#include "cases/errors.h"
#include "domain/errors.h"

#include <QJsonDocument>

#include <cstdio>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

/// As much as a path may have.
constexpr qsizetype longestTerminalLine = 4096;

/// What is hidden as \u202e, in UTF-16: in the strings of JSON it means the same.
QString withEscapes(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    base::TextScan scan(text);
    while (const auto character = scan.next()) {
        const QStringView units = text.sliced(character->at, character->size);
        if (!character->isHidden) {
            safe += units;
            continue;
        }
        for (const QChar unit : units)
            safe += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    }
    return safe;
}

bool write(std::FILE *file, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, file) == size && std::fflush(file) == 0;
}

/// What to do next, where the message leaves it open and a verb shows the way.
QString hintFor(base::ErrorCode code)
{
    static constexpr std::pair<base::ErrorCode, QLatin1StringView> hints[] = {
        {cases::errors::caseUnknown, "\"vigilctl show SUBJECT\" lists the cases of a subject."_L1},
        {cases::errors::decisionUnknown,
         "\"vigilctl show SUBJECT\" lists the decisions on a subject."_L1},
        {cases::errors::leaseLost, "\"vigilctl next\" gives the next case."_L1},
        {domain::errors::decisionReasonUnknown,
         "\"vigilctl policy show POLICY\" lists its reasons."_L1},
        {domain::errors::decisionMeasureNotAllowed,
         "\"vigilctl policy show POLICY\" lists the measures it allows."_L1},
        {domain::errors::decisionPolicyUnknown,
         "\"vigilctl policy list\" lists the packs that are published."_L1},
        {domain::errors::measureSyntax, "\"vigilctl decide --help\" lists the measures."_L1},
    };
    for (const auto &[name, hint] : hints) {
        if (name == code)
            return hint;
    }
    return {};
}

} // namespace

QString terminalLine(QStringView text)
{
    if (text.size() <= longestTerminalLine)
        return withEscapes(text);
    return withEscapes(text.first(longestTerminalLine)) + QChar(0x2026);
}

Exit Output::print(const QJsonObject &json, const QStringList &lines, Exit exit) const
{
    QStringList safe;
    if (m_isJson)
        safe << withEscapes(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    for (qsizetype i = 0; !m_isJson && i < lines.size(); ++i)
        safe << withEscapes(lines[i]);
    const QString shown = safe.join(u'\n');
    if (shown.isEmpty() || write(stdout, shown.toUtf8() + '\n'))
        return exit;
    message(QStringLiteral("It is done, but the answer could not be written to standard output. "
                           "Check where the output goes; do not repeat the command blindly."));
    return Exit::Refused;
}

Exit Output::done(const QJsonObject &json, const QStringList &lines) const
{
    return print(json, lines, Exit::Done);
}

Exit Output::done(const QJsonObject &json, const QString &line) const
{
    return done(json, QStringList{line});
}

Exit Output::found(const QJsonObject &json, const QStringList &lines) const
{
    return print(json, lines, Exit::Refused);
}

Exit Output::refused(const base::Error &error) const
{
    base::logError(error);
    const auto code = QLatin1StringView(error.code.name().data(),
                                        static_cast<qsizetype>(error.code.name().size()));
    QStringList parts{error.message};
    if (const QString next = hintFor(error.code); !next.isEmpty())
        parts.append(next);
    parts.append(QStringLiteral("(%1)").arg(code));
    message(parts.join(QLatin1Char(' ')));
    return Exit::Refused;
}

void Output::message(const QString &text) const
{
    write(stderr, "vigilctl: " + withEscapes(text).toUtf8() + '\n');
}

} // namespace vigil::cli
