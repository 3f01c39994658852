// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/hlsvalues.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cctype>

namespace vigil::media {

namespace {

constexpr qsizetype mostDigits = 15;

} // namespace

std::optional<qint64> wholeNumber(QByteArrayView text)
{
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isPlain || text.isEmpty() || text.size() > mostDigits)
        return std::nullopt;
    return text.toLongLong();
}

std::optional<std::array<std::uint8_t, 16>> hexNumber(QByteArrayView text)
{
    constexpr std::size_t size = 16;
    constexpr std::size_t digits = 2 * size;
    if (!text.startsWith("0x") && !text.startsWith("0X"))
        return std::nullopt;
    const QByteArray number = text.sliced(2).toByteArray();
    const bool isHex =
        std::all_of(number.begin(), number.end(), [](char c) { return std::isxdigit(uchar(c)); });
    if (!isHex || number.isEmpty() || number.size() > qsizetype(digits))
        return std::nullopt;
    std::array<std::uint8_t, size> bytes{};
    std::ranges::copy(QByteArray::fromHex(number.rightJustified(digits, '0')), bytes.begin());
    return bytes;
}

std::optional<base::Instant> dateTime(QByteArrayView text)
{
    QString date = QString::fromLatin1(text);
    const qsizetype sign = date.size() - 5;
    if (sign > 0 && (date[sign] == u'+' || date[sign] == u'-'))
        date.insert(sign + 3, u':');
    return base::parseInstant(date);
}

QSize resolution(QByteArrayView text)
{
    const qsizetype cross = text.indexOf('x');
    if (cross < 0)
        return {};
    const auto width = wholeNumber(text.first(cross));
    const auto height = wholeNumber(text.sliced(cross + 1));
    constexpr qint64 largest = 100'000;
    if (!width || !height || *width > largest || *height > largest)
        return {};
    return {int(*width), int(*height)};
}

std::optional<HlsAttributes> HlsAttributes::read(QByteArrayView text)
{
    HlsAttributes attributes;
    while (!text.isEmpty()) {
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0)
            return std::nullopt;
        const QByteArrayView name = text.first(equals).trimmed();
        text = text.sliced(equals + 1);
        const bool isQuoted = text.startsWith('"');
        const qsizetype quote = isQuoted ? text.indexOf('"', 1) : 0;
        if (quote < 0)
            return std::nullopt;
        const qsizetype comma = text.indexOf(',', quote);
        const QByteArrayView value = comma < 0 ? text : text.first(comma);
        text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
        attributes.m_values.emplace_back(name,
                                         isQuoted ? value.sliced(1, quote - 1) : value.trimmed());
    }
    return attributes;
}

std::optional<QByteArrayView> HlsAttributes::value(QByteArrayView name) const
{
    const auto found = std::find_if(m_values.begin(), m_values.end(),
                                    [name](const auto &entry) { return entry.first == name; });
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

} // namespace vigil::media
