// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/safeviewing.h"

#include "ui/settings/storedvalues.h"

#include <algorithm>
#include <numeric>

namespace vigil::ui {

using media::FilterSettings;

namespace {

constexpr QLatin1StringView bySeverity("by_severity");
constexpr QLatin1StringView warnFrom("warn_from");
constexpr QLatin1StringView never("never");

constexpr std::size_t indexOf(domain::Severity severity)
{
    return static_cast<std::size_t>(severity) - static_cast<std::size_t>(domain::Severity::Low);
}

constexpr FilterSettings newPersons()
{
    FilterSettings filters = FilterSettings::clear();
    filters.blur = 3;
    filters.isGreyscale = true;
    filters.isMuted = true;
    return filters;
}

QJsonObject filtersToJson(const FilterSettings &filters)
{
    return {{QStringLiteral("blur"), filters.blur},
            {QStringLiteral("grey"), filters.isGreyscale},
            {QStringLiteral("mute"), filters.isMuted},
            {QStringLiteral("small"), filters.isSmall},
            {QStringLiteral("sepia"), filters.isSepia},
            {QStringLiteral("outlines"), filters.isOutlined},
            {QStringLiteral("dim"), filters.dim}};
}

std::optional<FilterSettings> filtersFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    FilterSettings filters = newPersons();
    const bool isGood =
        readInt(json, QStringLiteral("blur"), 0, FilterSettings::strongestBlur, filters.blur)
        && readBool(json, QStringLiteral("grey"), filters.isGreyscale)
        && readBool(json, QStringLiteral("mute"), filters.isMuted)
        && readBool(json, QStringLiteral("small"), filters.isSmall)
        && readBool(json, QStringLiteral("sepia"), filters.isSepia)
        && readBool(json, QStringLiteral("outlines"), filters.isOutlined)
        && readInt(json, QStringLiteral("dim"), 0, FilterSettings::strongestDim, filters.dim);
    return isGood ? std::optional(filters) : std::nullopt;
}

/// False when it is there and cannot be read; one that is not there leaves it as it is.
bool readWarnsFrom(const QJsonObject &json, SafeViewing &safe)
{
    const QJsonValue value = json.value(warnFrom);
    if (value.isUndefined())
        return true;
    const auto severity = domain::severityNames.value(value.toString());
    if (!severity && value != never)
        return false;
    safe.setWarnsFrom(severity);
    return true;
}

} // namespace

SafeViewing::SafeViewing() : SafeViewing(newPersons()) {}

SafeViewing::SafeViewing(const FilterSettings &forAll)
{
    m_filters.fill(forAll);
}

SafeViewing SafeViewing::strongest()
{
    SafeViewing safe{FilterSettings()};
    safe.setWarnsFrom(domain::Severity::Low);
    return safe;
}

bool SafeViewing::warnsOf(domain::Severity severity) const
{
    return m_warnsFrom && severity >= *m_warnsFrom;
}

const FilterSettings &SafeViewing::of(domain::Severity severity) const
{
    return m_filters[indexOf(severity)];
}

void SafeViewing::set(domain::Severity severity, const FilterSettings &filters)
{
    if (m_isPerSeverity)
        m_filters[indexOf(severity)] = filters;
    else
        m_filters.fill(filters);
}

void SafeViewing::setPerSeverity(bool isPerSeverity)
{
    m_isPerSeverity = isPerSeverity;
    if (!isPerSeverity)
        m_filters.fill(std::accumulate(m_filters.begin(), m_filters.end(), FilterSettings::clear(),
                                       media::stricter));
}

QJsonObject SafeViewing::toJson() const
{
    QJsonObject json;
    if (m_isPerSeverity) {
        QJsonObject all;
        for (const auto &[severity, name] : domain::severityNames.rows())
            all.insert(name, filtersToJson(of(severity)));
        json.insert(bySeverity, all);
    } else {
        json = filtersToJson(m_filters.front());
    }
    json.insert(warnFrom, m_warnsFrom ? domain::severityNames.name(*m_warnsFrom) : never);
    return json;
}

std::optional<SafeViewing> SafeViewing::fromJson(const QJsonValue &json)
{
    if (json.isUndefined())
        return SafeViewing();
    SafeViewing result;
    if (!readWarnsFrom(json.toObject(), result))
        return std::nullopt;
    const QJsonValue apart = json.toObject().value(bySeverity);
    if (apart.isUndefined()) {
        const auto filters = filtersFromJson(json);
        if (!filters)
            return std::nullopt;
        result.m_filters.fill(*filters);
        return result;
    }
    result.setPerSeverity(true);
    for (const auto &[severity, name] : domain::severityNames.rows()) {
        const auto filters = filtersFromJson(apart.toObject().value(name));
        if (!filters)
            return std::nullopt;
        result.set(severity, *filters);
    }
    return result;
}

} // namespace vigil::ui
