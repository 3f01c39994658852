// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/bodyreader.h"

#include "ledger/errors.h"

#include <cmath>
#include <utility>

namespace vigil::ledger {

BodyReader::BodyReader(const QJsonObject &body, QString path)
    : m_body(body)
    , m_path(std::move(path))
{}

QJsonValue BodyReader::value(const char *key)
{
    const auto found = m_body.constFind(QLatin1StringView(key));
    if (found == m_body.constEnd()) {
        fail(key);
        return {};
    }
    ++m_read;
    return *found;
}

void BodyReader::fail(const char *key)
{
    if (!m_fault)
        m_fault = m_path + QLatin1StringView(key);
}

void BodyReader::fail(const base::Error &inner)
{
    if (!m_fault)
        m_fault = inner.detail;
}

QString BodyReader::text(const char *key)
{
    const QJsonValue read = value(key);
    if (!read.isString())
        fail(key);
    return read.toString();
}

std::optional<QString> BodyReader::textOrNull(const char *key)
{
    const QJsonValue read = value(key);
    if (read.isNull())
        return std::nullopt;
    if (!read.isString())
        fail(key);
    return read.toString();
}

qint64 BodyReader::integer(const char *key)
{
    const QJsonValue read = value(key);
    if (!read.isDouble() || std::trunc(read.toDouble()) != read.toDouble())
        fail(key);
    return read.toInteger();
}

int BodyReader::smallInteger(const char *key)
{
    const qint64 read = integer(key);
    if (!std::in_range<int>(read)) {
        fail(key);
        return 0;
    }
    return static_cast<int>(read);
}

bool BodyReader::boolean(const char *key)
{
    const QJsonValue read = value(key);
    if (!read.isBool())
        fail(key);
    return read.toBool();
}

base::Instant BodyReader::instant(const char *key)
{
    const auto parsed = base::parseWrittenInstant(text(key));
    if (!parsed)
        fail(key);
    return parsed.value_or(base::Instant{});
}

std::optional<base::Instant> BodyReader::instantOrNull(const char *key)
{
    const auto written = textOrNull(key);
    if (!written)
        return std::nullopt;
    const auto parsed = base::parseWrittenInstant(*written);
    if (!parsed)
        fail(key);
    return parsed;
}

QJsonObject BodyReader::object(const char *key)
{
    const QJsonValue read = value(key);
    if (!read.isObject())
        fail(key);
    return read.toObject();
}

std::optional<QJsonObject> BodyReader::objectOrNull(const char *key)
{
    const QJsonValue read = value(key);
    if (read.isNull())
        return std::nullopt;
    if (!read.isObject())
        fail(key);
    return read.toObject();
}

QJsonArray BodyReader::array(const char *key)
{
    const QJsonValue read = value(key);
    if (!read.isArray())
        fail(key);
    return read.toArray();
}

QStringList BodyReader::texts(const char *key)
{
    QStringList list;
    const QJsonArray values = array(key);
    for (const auto &entry : values) {
        if (!entry.isString())
            fail(key);
        list.append(entry.toString());
    }
    return list;
}

Hash BodyReader::hash(const char *key)
{
    const auto read = fromHex<32>(text(key).toLatin1());
    if (!read)
        fail(key);
    return read.value_or(Hash{});
}

std::optional<Hash> BodyReader::hashOrNull(const char *key)
{
    const auto written = textOrNull(key);
    if (!written)
        return std::nullopt;
    const auto read = fromHex<32>(written->toLatin1());
    if (!read)
        fail(key);
    return read;
}

base::Result<void> BodyReader::finish()
{
    if (!m_fault && m_read != m_body.size())
        m_fault = m_path + QLatin1StringView("unknown");
    if (!m_fault)
        return {};
    return base::Error{badBody,
                       QStringLiteral("An entry of the ledger cannot be understood, so it has no "
                                      "effect: its field \"%1\" is missing or wrong.")
                           .arg(*m_fault),
                       *m_fault};
}

} // namespace vigil::ledger
