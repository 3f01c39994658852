// SPDX-License-Identifier: GPL-3.0-or-later
// What depends on the locale alone: numbers, dates, durations, names of languages and countries.
#include "base/strangertext.h"
#include "ui/review/reviewtexts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace vigil::ui {

namespace {

struct LocalTexts
{
    Q_DECLARE_TR_FUNCTIONS(LocalTexts)
};

using DisplayName = int32_t (*)(const char *, const char *, UChar *, int32_t, UErrorCode *);

QString icuName(DisplayName function, const QString &locale)
{
    std::array<UChar, 128> buffer{};
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray shown = QLocale().bcp47Name().toLatin1();
    const int32_t length = function(locale.toLatin1().constData(), shown.constData(), buffer.data(),
                                    static_cast<int32_t>(buffer.size()), &status);
    if (U_FAILURE(status) || length <= 0 || length > static_cast<int32_t>(buffer.size()))
        return {};
    return QString::fromUtf16(buffer.data(), length);
}

QDateTime local(base::Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMs(at));
}

// The locale's own order of day, month and year; the weekday says nothing about a past decision.
QString dateFormat(bool withYear)
{
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(QStringLiteral("d{3,4}[,،]?\\s*|[,،]?\\s*d{3,4}"));
    static const QRegularExpression year(
        QStringLiteral("[,،]?\\s*\\b(de )?y{2,4}[^MDd]*$|^y{2,4}\\S*\\s*"));
    format.remove(weekday);
    if (!withYear)
        format.remove(year);
    return format.replace(QStringLiteral("MMMM"), QStringLiteral("MMM")).trimmed();
}

} // namespace

QString languageText(const QString &bcp47)
{
    if (bcp47.isEmpty())
        //: A video's language
        return LocalTexts::tr("unknown language");
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    if (!tag.match(bcp47).hasMatch())
        return base::strangerText(bcp47);
    const QString name = icuName(uloc_getDisplayName, bcp47);
    return name.isEmpty() ? bcp47 : name;
}

QString countryText(const domain::CountryCode &country)
{
    const QString name =
        icuName(uloc_getDisplayCountry, QStringLiteral("und-") + country.toString());
    return name.isEmpty() ? country.toString() : name;
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString percentText(int percent)
{
    const QLocale locale;
    //: A share of a hundred
    return LocalTexts::tr("%1 %").arg(locale.toString(percent));
}

QString durationText(base::Millis duration)
{
    const QLocale locale;
    const auto seconds = std::max<qint64>(duration.count() / 1'000, 0);
    const auto text = [&locale](qint64 number) { return locale.toString(number); };
    if (seconds < 60)
        //: A duration in seconds
        return LocalTexts::tr("%1 s").arg(text(seconds));
    if (seconds < 3'600)
        //: A duration in minutes
        return LocalTexts::tr("%1 min").arg(text(seconds / 60));
    if (seconds < 48 * 3'600 && seconds % 3'600 >= 60)
        //: A duration in hours and minutes
        return LocalTexts::tr("%1 h %2 min").arg(text(seconds / 3'600), text(seconds % 3'600 / 60));
    if (seconds < 48 * 3'600)
        //: A duration in hours
        return LocalTexts::tr("%1 h").arg(text(seconds / 3'600));
    //: A duration in days
    return LocalTexts::tr("%Ln day(s)", nullptr, static_cast<int>(seconds / 86'400));
}

QString whenText(base::Instant at, base::Instant now)
{
    const QDateTime then = local(at);
    const QDate today = local(now).date();
    if (then.date() == today)
        return QLocale().toString(then.time(), QLocale::ShortFormat);
    return QLocale().toString(then.date(), dateFormat(then.date().year() != today.year()));
}

QString dateText(base::Instant at)
{
    return QLocale().toString(local(at).date(), dateFormat(true));
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace vigil::ui
