// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measuretext.h"

#include "domain/errors.h"

namespace vigil::domain {

namespace {

base::Error syntaxError()
{
    return {errors::measureSyntax,
            QStringLiteral("A measure is written none, remove, ban[;until=T], label:NAME or "
                           "restrict:KIND[=a,b][;until=T].")};
}

base::Result<MeasureSpec::Until> parseUntil(QStringView text)
{
    constexpr QLatin1StringView prefix("until=");
    if (!text.startsWith(prefix))
        return syntaxError();
    const auto until = base::parseInstant(text.mid(prefix.size()));
    if (!until) {
        return base::Error{
            errors::measureUntil,
            QStringLiteral("The time after until= is not a date and time with a zone, "
                           "as in 2022-03-01T10:00:00Z.")};
    }
    return MeasureSpec::Until(until);
}

/// KIND[=a,b] as a name and its values, empty ones too.
QStringList splitParameters(QStringView text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return {text.toString()};
    QStringList parts{text.left(equals).toString()};
    for (const QStringView value : text.mid(equals + 1).split(u','))
        parts << value.toString();
    return parts;
}

} // namespace

base::Result<std::optional<MeasureSpec>> parseMeasure(QStringView text)
{
    using Parsed = std::optional<MeasureSpec>;
    if (text == QLatin1StringView("none"))
        return Parsed();

    MeasureSpec::Until until;
    const qsizetype semicolon = text.indexOf(u';');
    if (semicolon >= 0) {
        const auto parsed = parseUntil(text.mid(semicolon + 1));
        if (!parsed)
            return parsed.error();
        until = *parsed;
        text = text.left(semicolon);
    }
    QStringList parameters;
    const qsizetype colon = text.indexOf(u':');
    if (colon >= 0) {
        parameters = splitParameters(text.mid(colon + 1));
        if (parameters.first().isEmpty())
            return syntaxError();
        text = text.left(colon);
    }
    auto spec = MeasureSpec::fromParts(text, parameters, until);
    if (!spec)
        return spec.error();
    return Parsed(*std::move(spec));
}

base::Result<QList<MeasureSpec>> parseMeasures(const QStringList &texts)
{
    QList<MeasureSpec> specs;
    for (const QString &text : texts) {
        const auto spec = parseMeasure(text);
        if (!spec)
            return spec.error();
        if (!*spec && texts.size() > 1) {
            return base::Error{errors::measureNoneWithOthers,
                               QStringLiteral("none means no violation and stands alone.")};
        }
        if (!*spec)
            continue;
        for (const MeasureSpec &other : specs) {
            if (measureKey(other) == measureKey(**spec)) {
                return base::Error{
                    errors::measureTwice,
                    QStringLiteral("The measure %1 is given twice.").arg(measureKey(other))};
            }
        }
        specs << **spec;
    }
    return specs;
}

QString formatMeasure(const MeasureSpec &spec)
{
    QString text = measureKindNames.name(spec.kind());
    const QStringList parameters = spec.parameters();
    if (!parameters.isEmpty())
        text += u':' + parameters.first();
    if (parameters.size() > 1)
        text += u'=' + parameters.mid(1).join(u',');
    if (spec.until())
        text += QLatin1StringView(";until=") + base::formatInstant(*spec.until());
    return text;
}

} // namespace vigil::domain
