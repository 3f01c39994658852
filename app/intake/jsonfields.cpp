// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/jsonfields.h"

#include "intake/errors.h"
#include "intake/feedvalues.h"

#include <algorithm>
#include <cmath>

namespace vigil::intake {

using simdjson::dom::element_type;

void Fault::set(std::string_view reason, QString message)
{
    if (isSet())
        return;
    m_reason = reason;
    m_message = std::move(message);
}

JsonFields::JsonFields(simdjson::dom::object object, std::span<const std::string_view> names,
                       std::string path, Fault &fault)
    : m_names(names)
    , m_path(std::move(path))
    , m_fault(fault)
{
    Q_ASSERT(names.size() <= maxFields);
    for (const simdjson::dom::key_value_pair member : object) {
        const auto name = std::find(names.begin(), names.end(), member.key);
        if (name == names.end()) {
            m_others.emplace_back(member.key, member.value);
            continue;
        }
        const auto field = static_cast<std::size_t>(name - names.begin());
        const std::uint32_t bit = std::uint32_t{1} << field;
        if (m_seen & bit)
            fail(field, reasons::duplicateKey, "comes twice");
        m_seen |= bit;
        if (member.value.is_null())
            continue;
        m_present |= bit;
        m_values[field] = member.value;
    }
    refuseDoubles();
}

void JsonFields::refuseDoubles()
{
    const auto name = [](const Other &other) { return other.first; };
    std::ranges::stable_sort(m_others, {}, name);
    if (std::ranges::adjacent_find(m_others, {}, name) != m_others.end())
        m_fault.set(reasons::duplicateKey, QStringLiteral("A field comes twice in one object."));
}

void JsonFields::ignore(std::size_t field)
{
    if (!has(field))
        return;
    m_present &= ~(std::uint32_t{1} << field);
    const auto byName = [](const Other &other) { return other.first; };
    const auto place = std::ranges::lower_bound(m_others, m_names[field], {}, byName);
    m_others.emplace(place, m_names[field], m_values[field]);
}

bool JsonFields::require(std::size_t field)
{
    if (!has(field))
        fail(field, reasons::missingField, "is missing");
    return has(field);
}

void JsonFields::fail(std::size_t field, std::string_view reason, const char *message)
{
    if (!m_fault.isSet())
        m_fault.set(reason,
                    QStringLiteral("The field %1 %2.")
                        .arg(QString::fromStdString(pathOf(field)), QLatin1StringView(message)));
}

std::string JsonFields::pathOf(std::size_t field) const
{
    return m_path + std::string(m_names[field]);
}

std::optional<std::string_view> JsonFields::text(std::size_t field)
{
    std::string_view text;
    if (!has(field))
        return std::nullopt;
    if (m_values[field].get(text) != simdjson::SUCCESS) {
        fail(field, reasons::wrongType, "must be a text");
        return std::nullopt;
    }
    return text;
}

std::optional<std::string_view> JsonFields::id(std::size_t field)
{
    const auto id = text(field);
    if (id && !isId(*id)) {
        fail(field, reasons::badId,
             "must have 1 to 512 bytes, not only spaces, and no control characters");
        return std::nullopt;
    }
    return id;
}

std::optional<qint64> JsonFields::integer(std::size_t field, qint64 min, qint64 max)
{
    if (!has(field))
        return std::nullopt;
    const simdjson::dom::element &value = m_values[field];
    std::optional<qint64> number;
    if (value.type() == element_type::INT64) {
        number = value.get_int64().value_unsafe();
    } else if (value.type() == element_type::DOUBLE) {
        const double real = value.get_double().value_unsafe();
        if (std::trunc(real) != real) {
            fail(field, reasons::wrongType, "must be a whole number");
            return std::nullopt;
        }
        if (std::abs(real) <= static_cast<double>(largestInteger))
            number = static_cast<qint64>(real);
    } else if (value.type() != element_type::UINT64) {
        fail(field, reasons::wrongType, "must be a whole number");
        return std::nullopt;
    }
    if (!number || *number < min || *number > max) {
        fail(field, reasons::outOfRange, "is out of range");
        return std::nullopt;
    }
    return number;
}

bool JsonFields::boolean(std::size_t field)
{
    bool value = false;
    if (has(field) && m_values[field].get(value) != simdjson::SUCCESS)
        fail(field, reasons::wrongType, "must be true or false");
    return value;
}

std::optional<base::Instant> JsonFields::instant(std::size_t field)
{
    const auto value = text(field);
    const auto instant = value ? readInstant(*value) : std::nullopt;
    if (value && !instant)
        fail(field, reasons::badDate,
             "must be a possible date and time with a zone, such as 2022-03-01T10:00:00Z");
    return instant;
}

std::optional<domain::CountryCode> JsonFields::country(std::size_t field)
{
    const auto value = text(field);
    const auto country = value ? readCountry(*value) : std::nullopt;
    if (value && !country)
        fail(field, reasons::badCountry,
             "must be a country code of ISO 3166-1, two capital letters");
    return country;
}

std::optional<simdjson::dom::array> JsonFields::array(std::size_t field)
{
    simdjson::dom::array array;
    if (!has(field))
        return std::nullopt;
    if (m_values[field].get(array) != simdjson::SUCCESS) {
        fail(field, reasons::wrongType, "must be a list");
        return std::nullopt;
    }
    return array;
}

std::optional<simdjson::dom::object> JsonFields::object(std::size_t field)
{
    simdjson::dom::object object;
    if (!has(field))
        return std::nullopt;
    if (m_values[field].get(object) != simdjson::SUCCESS) {
        fail(field, reasons::wrongType, "must be an object");
        return std::nullopt;
    }
    return object;
}

} // namespace vigil::intake
