// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/log.h"
#include "cases/errors.h"
#include "domain/errors.h"

#include <QJsonDocument>
#include <QStringList>

#include <cstdio>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

bool steersTerminal(char16_t c)
{
    const bool isControl = (c < 0x20 && c != u'\n') || (c >= 0x7f && c <= 0x9f);
    const bool isBidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e
                        || c == 0x200f || c == 0x061c;
    const bool isLineEnd = c == 0x2028 || c == 0x2029;
    return isControl || isBidi || isLineEnd;
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

QString terminalText(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (steersTerminal(c.unicode()))
            safe += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            safe += c;
    }
    return safe;
}

QString terminalLine(QStringView text)
{
    return terminalText(text).replace(QLatin1Char('\n'), QStringLiteral("\\u000a"));
}

Exit Output::print(const QJsonObject &json, const QString &text, Exit exit) const
{
    // In JSON such characters stand only in strings, where the escapes mean the same.
    const QString shown =
        m_isJson ? QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) : text;
    if (shown.isEmpty() || write(stdout, terminalText(shown).toUtf8() + '\n'))
        return exit;
    message(QStringLiteral("It is done, but the answer could not be written to standard output. "
                           "Check where the output goes; do not repeat the command blindly."));
    return Exit::Refused;
}

Exit Output::done(const QJsonObject &json, const QString &text) const
{
    return print(json, text, Exit::Done);
}

Exit Output::found(const QJsonObject &json, const QString &text) const
{
    return print(json, text, Exit::Refused);
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
    write(stderr, "vigilctl: " + terminalText(text).toUtf8() + '\n');
}

} // namespace vigil::cli
