// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timecode.h"

#include <algorithm>

namespace vigil::ui {

namespace {

QString twoDigits(qint64 value)
{
    return QString::number(value).rightJustified(2, QLatin1Char('0'));
}

QString wholeSeconds(qint64 ms)
{
    const qint64 seconds = ms / 1'000;
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return QString::number(minutes) + QLatin1Char(':') + twoDigits(seconds % 60);
    return QString::number(minutes / 60) + QLatin1Char(':') + twoDigits(minutes % 60)
           + QLatin1Char(':') + twoDigits(seconds % 60);
}

QString clockTime(base::Instant at)
{
    const auto ofDay =
        std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()) % std::chrono::days(1);
    const std::chrono::hh_mm_ss time(ofDay < ofDay.zero() ? ofDay + std::chrono::days(1) : ofDay);
    return twoDigits(time.hours().count()) + QLatin1Char(':') + twoDigits(time.minutes().count())
           + QLatin1Char(':') + twoDigits(time.seconds().count());
}

qint64 notNegative(base::Millis position)
{
    return std::max<qint64>(position.count(), 0);
}

} // namespace

QString leftToRight(const QString &text)
{
    return QChar(0x2066) + text + QChar(0x2069);
}

QString timeCode(base::Millis position)
{
    const qint64 ms = notNegative(position);
    return leftToRight(wholeSeconds(ms) + QLatin1Char('.') + twoDigits(ms % 1'000 / 10));
}

QString shortTimeCode(base::Millis position)
{
    return leftToRight(wholeSeconds(notNegative(position)));
}

QString timeRange(base::Millis from, base::Millis to)
{
    return leftToRight(wholeSeconds(notNegative(from)) + QChar(0x2013)
                       + wholeSeconds(notNegative(to)));
}

QString utcTime(base::Instant at)
{
    return leftToRight(clockTime(at) + QStringLiteral(" UTC"));
}

QString utcRange(base::Instant start, base::Millis from, base::Millis to)
{
    return leftToRight(clockTime(start + from) + QChar(0x2013) + clockTime(start + to)
                       + QStringLiteral(" UTC"));
}

} // namespace vigil::ui
