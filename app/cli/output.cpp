// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QJsonDocument>

#include <cstdio>

namespace vigil::cli {

namespace {

bool steersTerminal(char16_t c)
{
    const bool isControl = (c < 0x20 && c != u'\n') || (c >= 0x7f && c <= 0x9f);
    const bool isBidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e
                        || c == 0x200f || c == 0x061c;
    const bool isLineEnd = c == 0x2028 || c == 0x2029;
    return isControl || isBidi || isLineEnd;
}

void write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fflush(file);
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

void Output::print(const QJsonObject &json, const QString &text) const
{
    if (m_isJson)
        write(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    else if (!text.isEmpty())
        write(stdout, terminalText(text).toUtf8() + '\n');
}

Exit Output::done(const QJsonObject &json, const QString &text) const
{
    print(json, text);
    return Exit::Done;
}

Exit Output::found(const QJsonObject &json, const QString &text) const
{
    print(json, text);
    return Exit::Refused;
}

Exit Output::refused(const base::Error &error) const
{
    const auto code = QLatin1StringView(error.code.name().data(),
                                        static_cast<qsizetype>(error.code.name().size()));
    message(QStringLiteral("%1 (%2)").arg(error.message, code));
    return Exit::Refused;
}

void Output::message(const QString &text) const
{
    write(stderr, "vigilctl: " + terminalText(text).toUtf8() + '\n');
}

} // namespace vigil::cli
