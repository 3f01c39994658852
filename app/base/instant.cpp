// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include <QDateTime>
#include <QTimeZone>

namespace vigil::base {

namespace {

/// "9999-12-31T23:59:59.999Z": a later one is written with five digits, which nothing reads.
constexpr qint64 latestMs = 253'402'300'799'999;

/// The number in text[from, from + length), or -1 when a character is no ASCII digit.
int digits(QStringView text, qsizetype from, qsizetype length)
{
    if (from + length > text.size())
        return -1;
    int value = 0;
    for (const QChar c : text.sliced(from, length)) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// Minutes east of UTC of a zone such as "Z" or "+02:00".
std::optional<int> parseZone(QStringView zone)
{
    if (zone == u"Z" || zone == u"z")
        return 0;
    if (zone.size() != 6 || (zone[0] != u'+' && zone[0] != u'-') || zone[3] != u':')
        return std::nullopt;
    const int hours = digits(zone, 1, 2);
    const int minutes = digits(zone, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    const int offset = hours * 60 + minutes;
    return zone[0] == u'-' ? -offset : offset;
}

/// Writes `value` over the `length` characters from text[from], with leading zeros.
void putDigits(QString &text, qsizetype from, qsizetype length, unsigned value)
{
    for (qsizetype i = from + length - 1; i >= from; --i, value /= 10)
        text[i] = QChar(u'0' + value % 10);
}

} // namespace

// Each event and each line of a feed has several: by QDateTime one takes 10,000 instructions.
QString formatInstant(Instant instant)
{
    if (toMs(instant) < 0 || toMs(instant) > latestMs) {
        return QDateTime::fromMSecsSinceEpoch(toMs(instant), Qt::UTC)
            .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
    }
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(instant - day);
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    putDigits(text, 0, 4, static_cast<unsigned>(int{date.year()}));
    putDigits(text, 5, 2, unsigned{date.month()});
    putDigits(text, 8, 2, unsigned{date.day()});
    putDigits(text, 11, 2, static_cast<unsigned>(time.hours().count()));
    putDigits(text, 14, 2, static_cast<unsigned>(time.minutes().count()));
    putDigits(text, 17, 2, static_cast<unsigned>(time.seconds().count()));
    putDigits(text, 20, 3, static_cast<unsigned>(time.subseconds().count()));
    return text;
}

std::optional<Instant> parseInstant(QStringView text)
{
    if (text.size() < 20 || text[4] != u'-' || text[7] != u'-'
        || (text[10] != u'T' && text[10] != u't') || text[13] != u':' || text[16] != u':')
        return std::nullopt;
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    qsizetype zoneFrom = 19;
    int millisecond = 0;
    if (text[19] == u'.') {
        int scale = 100;
        for (zoneFrom = 20; zoneFrom < text.size(); ++zoneFrom) {
            const int digit = digits(text, zoneFrom, 1);
            if (digit < 0)
                break;
            millisecond += digit * scale;
            scale /= 10;
        }
        if (zoneFrom == 20)
            return std::nullopt;
    }
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), millisecond);
    const std::optional<int> zone = parseZone(text.sliced(zoneFrom));
    if (!date.isValid() || !time.isValid() || !zone || date.year() < 1970)
        return std::nullopt;
    const qint64 ms = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - qint64{*zone} * 60'000;
    if (ms < 0 || ms > latestMs)
        return std::nullopt;
    return instantFromMs(ms);
}

std::optional<Instant> parseWrittenInstant(QStringView text)
{
    if (text.size() != 24 || text[10] != u'T' || text[19] != u'.' || text[23] != u'Z')
        return std::nullopt;
    return parseInstant(text);
}

} // namespace vigil::base
