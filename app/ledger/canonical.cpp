// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonical.h"

#include "ledger/errors.h"

#include <QJsonArray>

#include <cmath>

namespace vigil::ledger {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

void appendEscaped(QByteArray &bytes, QByteArrayView utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype to) { bytes.append(utf8.sliced(plainFrom, to - plainFrom)); };
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x20 && c != '"' && c != '\\')
            continue;
        flush(i);
        plainFrom = i + 1;
        bytes += '\\';
        switch (c) {
        case '"': bytes += '"'; break;
        case '\\': bytes += '\\'; break;
        case '\b': bytes += 'b'; break;
        case '\t': bytes += 't'; break;
        case '\n': bytes += 'n'; break;
        case '\f': bytes += 'f'; break;
        case '\r': bytes += 'r'; break;
        default:
            bytes += "u00";
            bytes += digits[u >> 4];
            bytes += digits[u & 15];
        }
    }
    flush(utf8.size());
}

base::Error refusal(const char *what)
{
    return {notCanonical, QStringLiteral("This entry cannot be written to the ledger: %1.")
                              .arg(QLatin1StringView(what))};
}

base::Result<void> write(CanonicalWriter &writer, const QJsonValue &value);

base::Result<void> writeNumber(CanonicalWriter &writer, double number)
{
    if (std::trunc(number) != number || std::abs(number) > static_cast<double>(largestInteger))
        return refusal("a number is no integer within 2^53");
    writer.integer(static_cast<qint64>(number));
    return {};
}

base::Result<void> write(CanonicalWriter &writer, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: writer.null(); return {};
    case QJsonValue::Bool: writer.boolean(value.toBool()); return {};
    case QJsonValue::Double: return writeNumber(writer, value.toDouble());
    case QJsonValue::String: {
        const QString text = value.toString();
        if (!text.isValidUtf16())
            return refusal("a text holds half a character");
        writer.string(text);
        return {};
    }
    case QJsonValue::Array: {
        writer.beginArray();
        const QJsonArray array = value.toArray();
        for (const auto &element : array) {
            if (auto written = write(writer, element); !written)
                return written;
        }
        writer.endArray();
        return {};
    }
    case QJsonValue::Object: return writeCanonical(writer, value.toObject());
    case QJsonValue::Undefined: break;
    }
    return refusal("a value is missing");
}

} // namespace

base::Result<void> writeCanonical(CanonicalWriter &writer, const QJsonObject &object)
{
    writer.beginObject();
    // QJsonObject keeps its keys in order of their UTF-16 units, as RFC 8785 asks.
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!isAscii(member.key()))
            return refusal("a key is not ASCII");
        writer.key(member.key().toLatin1());
        if (auto written = write(writer, member.value()); !written)
            return written;
    }
    writer.endObject();
    return {};
}

CanonicalWriter::CanonicalWriter()
{
    m_bytes.reserve(usualSize);
}

void CanonicalWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    if (!m_levels.back().isEmpty)
        m_bytes += ',';
    m_levels.back().isEmpty = false;
}

void CanonicalWriter::beginObject()
{
    separate();
    m_bytes += '{';
    m_levels.emplace_back();
}

void CanonicalWriter::endObject()
{
    Q_ASSERT(!m_afterKey && !m_levels.empty());
    m_levels.pop_back();
    m_bytes += '}';
}

void CanonicalWriter::beginArray()
{
    separate();
    m_bytes += '[';
    m_levels.emplace_back();
}

void CanonicalWriter::endArray()
{
    Q_ASSERT(!m_afterKey && !m_levels.empty());
    m_levels.pop_back();
    m_bytes += ']';
}

void CanonicalWriter::key(QByteArrayView name)
{
    Q_ASSERT(!m_levels.empty() && !m_afterKey);
    Q_ASSERT(m_levels.back().isEmpty || QByteArrayView(m_levels.back().lastKey) < name);
    separate();
    // Into the memory that is there, since there are many keys.
    m_levels.back().lastKey.resize(0);
    m_levels.back().lastKey.append(name);
    m_bytes += '"';
    appendEscaped(m_bytes, name);
    m_bytes += "\":";
    m_afterKey = true;
}

void CanonicalWriter::string(QStringView text)
{
    separate();
    m_bytes += '"';
    appendEscaped(m_bytes, text.toUtf8());
    m_bytes += '"';
}

void CanonicalWriter::ascii(QByteArrayView text)
{
    separate();
    m_bytes += '"';
    m_bytes += text;
    m_bytes += '"';
}

void CanonicalWriter::integer(qint64 value)
{
    Q_ASSERT(value >= -largestInteger && value <= largestInteger);
    separate();
    m_bytes += QByteArray::number(value);
}

void CanonicalWriter::boolean(bool value)
{
    separate();
    m_bytes += value ? "true" : "false";
}

void CanonicalWriter::null()
{
    separate();
    m_bytes += "null";
}

QByteArray CanonicalWriter::take()
{
    Q_ASSERT(m_levels.empty() && !m_afterKey);
    return std::exchange(m_bytes, {});
}

base::Result<QByteArray> canonicalJson(const QJsonObject &object)
{
    CanonicalWriter writer;
    if (auto written = writeCanonical(writer, object); !written)
        return written.error();
    return writer.take();
}

} // namespace vigil::ledger
