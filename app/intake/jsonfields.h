// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/country.h"

#include <QString>

#include <simdjson.h>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigil::intake {

/// The first thing that is wrong with a line; later ones are dropped.
class Fault
{
public:
    void set(std::string_view reason, QString message);
    [[nodiscard]] bool isSet() const { return !m_reason.empty(); }
    [[nodiscard]] std::string_view reason() const { return m_reason; }
    [[nodiscard]] const QString &message() const { return m_message; }

private:
    std::string_view m_reason;
    QString m_message;
};

/// The members of one JSON object, looked up by their place in a table of names. A member that is
/// null counts as absent; a name that comes twice is a fault; members not in the table are kept as
/// `others`. Every reader gives nothing, and sets the fault, when the value is of another type or
/// out of range.
class JsonFields
{
public:
    static constexpr std::size_t maxFields = 32;
    static constexpr qint64 largestInteger = qint64{1} << 53;
    static constexpr std::size_t maxIdBytes = 512;

    /// `path` names the object in messages: "account.", "flags[2].", or nothing for the line
    /// itself.
    JsonFields(simdjson::dom::object object, std::span<const std::string_view> names,
               std::string path, Fault &fault);

    [[nodiscard]] bool has(std::size_t field) const { return (m_present >> field & 1U) != 0; }
    /// Treats a known member as one that is not known, because this type of line has no such field.
    void ignore(std::size_t field);
    /// Sets the fault unless the member is there.
    bool require(std::size_t field);

    [[nodiscard]] std::optional<std::string_view> text(std::size_t field);
    /// A text of 1 to 512 bytes with something to see and without control characters.
    [[nodiscard]] std::optional<std::string_view> id(std::size_t field);
    [[nodiscard]] std::optional<qint64> integer(std::size_t field, qint64 min, qint64 max);
    [[nodiscard]] bool boolean(std::size_t field);
    [[nodiscard]] std::optional<base::Instant> instant(std::size_t field);
    [[nodiscard]] std::optional<domain::CountryCode> country(std::size_t field);
    [[nodiscard]] std::optional<simdjson::dom::array> array(std::size_t field);
    [[nodiscard]] std::optional<simdjson::dom::object> object(std::size_t field);
    [[nodiscard]] const simdjson::dom::element &element(std::size_t field) const
    {
        return m_values[field];
    }

    /// `message` is what follows the field's name: "must be a text".
    void fail(std::size_t field, std::string_view reason, const char *message);

    using Other = std::pair<std::string_view, simdjson::dom::element>;
    /// Sorted by name.
    [[nodiscard]] const std::vector<Other> &others() const { return m_others; }
    [[nodiscard]] std::string pathOf(std::size_t field) const;

private:
    void refuseDoubles();

    std::span<const std::string_view> m_names;
    std::string m_path;
    Fault &m_fault;
    std::array<simdjson::dom::element, maxFields> m_values;
    std::uint32_t m_seen = 0;
    std::uint32_t m_present = 0;
    std::vector<Other> m_others;
};

} // namespace vigil::intake
