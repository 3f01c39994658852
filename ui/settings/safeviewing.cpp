// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/safeviewing.h"

#include "ui/settings/storedvalues.h"

#include <algorithm>
#include <numeric>

namespace vigil::ui {

using media::FilterSettings;

namespace {

constexpr QLatin1StringView bySeverity("by_severity");

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

} // namespace

SafeViewing::SafeViewing() : SafeViewing(newPersons()) {}

SafeViewing::SafeViewing(const FilterSettings &forAll)
{
    m_filters.fill(forAll);
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
    if (!m_isPerSeverity)
        return filtersToJson(m_filters.front());
    QJsonObject all;
    for (const auto &[severity, name] : domain::severityNames.rows())
        all.insert(name, filtersToJson(of(severity)));
    QJsonObject json;
    json.insert(bySeverity, all);
    return json;
}

std::optional<SafeViewing> SafeViewing::fromJson(const QJsonValue &json)
{
    if (json.isUndefined())
        return SafeViewing();
    const QJsonValue apart = json.toObject().value(bySeverity);
    if (apart.isUndefined()) {
        const auto filters = filtersFromJson(json);
        return filters ? std::optional(SafeViewing(*filters)) : std::nullopt;
    }
    SafeViewing result;
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
