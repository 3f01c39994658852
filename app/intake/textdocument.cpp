// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/textdocument.h"

#include "intake/errors.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigil::intake {

namespace {

base::Result<QJsonObject> readObject(QByteArrayView document)
{
    const QJsonDocument json = QJsonDocument::fromJson(document.toByteArray());
    if (!json.isObject())
        return base::Error{errors::batchUnreadable,
                           QStringLiteral("A stored text cannot be read. Run vigilctl verify.")};
    return json.object();
}

QString otherOf(const QJsonObject &object)
{
    const QJsonObject other = object.value(QLatin1StringView("other")).toObject();
    return other.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(other).toJson(QJsonDocument::Compact));
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1StringView(name)).toString();
}

FlagText readFlag(const QJsonObject &flag)
{
    const QJsonObject notice = flag.value(QLatin1StringView("notice")).toObject();
    const QJsonObject order = flag.value(QLatin1StringView("order")).toObject();
    return {textOf(flag, "id"),    textOf(flag, "reporter"), textOf(flag, "note"),
            textOf(notice, "law"), textOf(notice, "text"),   textOf(order, "reference"),
            otherOf(flag)};
}

domain::SubjectText readSubject(const QJsonObject &subject)
{
    const QJsonObject account = subject.value(QLatin1StringView("account")).toObject();
    domain::SubjectText text;
    text.platformId = textOf(subject, "id");
    text.title = textOf(subject, "title");
    text.caption = textOf(subject, "caption");
    const QJsonArray hashtags = subject.value(QLatin1StringView("hashtags")).toArray();
    for (const QJsonValue &hashtag : hashtags)
        text.hashtags.append(hashtag.toString());
    text.url = textOf(subject, "url");
    text.media = textOf(subject, "media");
    text.transcript = textOf(subject, "transcript");
    text.accountPlatformId = textOf(account, "id");
    text.handle = textOf(account, "handle");
    text.accountName = textOf(account, "name");
    return text;
}

/// As RFC 8785 writes it.
void appendEscape(std::string &out, unsigned char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\t': out += "\\t"; return;
    case '\n': out += "\\n"; return;
    case '\f': out += "\\f"; return;
    case '\r': out += "\\r"; return;
    default:
        out += "\\u00";
        out += digits[c >> 4];
        out += digits[c & 15];
    }
}

} // namespace

void JsonText::begin(std::string_view name)
{
    if (!m_out.empty() && m_out.back() != '{' && m_out.back() != '[')
        m_out += ',';
    if (!name.empty()) {
        quoted(name);
        m_out += ':';
    }
}

void JsonText::open(std::string_view name, char bracket)
{
    begin(name);
    m_out += bracket;
}

void JsonText::close(char bracket)
{
    m_out += bracket;
}

void JsonText::text(std::string_view name, std::string_view utf8)
{
    begin(name);
    quoted(utf8);
}

void JsonText::raw(std::string_view name, std::string_view json)
{
    begin(name);
    m_out += json;
}

void JsonText::quoted(std::string_view utf8)
{
    m_out += '"';
    std::size_t plainFrom = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out += utf8.substr(plainFrom, i - plainFrom);
        plainFrom = i + 1;
        appendEscape(m_out, c);
    }
    m_out += utf8.substr(plainFrom);
    m_out += '"';
}

base::Result<LineText> readLineText(QByteArrayView document)
{
    const auto object = readObject(document);
    if (!object)
        return object.error();
    LineText text;
    const QJsonObject subject = object->value(QLatin1StringView("subject")).toObject();
    text.subject = readSubject(subject);
    text.other = otherOf(subject);
    const QJsonArray flags = object->value(QLatin1StringView("flags")).toArray();
    for (const QJsonValue &flag : flags)
        text.flags.append(readFlag(flag.toObject()));
    return text;
}

base::Result<QString> readAppealText(QByteArrayView document)
{
    const auto object = readObject(document);
    if (!object)
        return object.error();
    return textOf(object->value(QLatin1StringView("appeal")).toObject(), "text");
}

base::Result<ClaimedText> readClaimedText(QByteArrayView document)
{
    const auto object = readObject(document);
    if (!object)
        return object.error();
    const QJsonObject claimed = object->value(QLatin1StringView("claimed")).toObject();
    return ClaimedText{textOf(claimed, "system"), textOf(claimed, "id"),
                       textOf(claimed, "policy"), textOf(claimed, "reason"),
                       textOf(claimed, "ground"), textOf(claimed, "reviewer"),
                       textOf(claimed, "note")};
}

} // namespace vigil::intake
