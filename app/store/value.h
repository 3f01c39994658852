// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <variant>

namespace vigil::store {

/// One bound parameter of a statement. Blobs (byte arrays, ids, hashes) are not copied: they must
/// live until the statement has run. Times are bound as milliseconds, booleans as 0 and 1.
class Value
{
public:
    struct Text
    {
        std::string utf8;
    };
    using Blob = QByteArrayView;

    Value(std::nullptr_t) {}
    Value(std::nullopt_t) {}
    template<std::integral T>
    Value(T number) : m_data(std::in_place_type<qint64>, static_cast<qint64>(number))
    {}
    Value(double number) : m_data(number) {}
    Value(base::Instant instant) : m_data(std::in_place_type<qint64>, base::toMs(instant)) {}
    Value(base::Millis span) : m_data(std::in_place_type<qint64>, span.count()) {}
    Value(QStringView text) : m_data(Text{text.toUtf8().toStdString()}) {}
    Value(const QString &text) : Value(QStringView(text)) {}
    Value(QLatin1StringView text) : Value(text.toString()) {}
    Value(const QByteArray &blob) : m_data(Blob(blob)) {}
    Value(QByteArrayView blob) : m_data(blob) {}
    template<std::size_t N>
    Value(const std::array<std::uint8_t, N> &blob) : m_data(Blob(blob.data(), qsizetype{N}))
    {}
    template<typename Tag>
    Value(const base::Id<Tag> &id) : Value(id.bytes())
    {}
    template<typename T>
    Value(const std::optional<T> &value)
    {
        if (value)
            *this = Value(*value);
    }

    /// Text that is UTF-8 already, such as the kind of an event.
    [[nodiscard]] static Value text(QByteArrayView utf8)
    {
        Value value(nullptr);
        value.m_data = Text{std::string(utf8.data(), static_cast<std::size_t>(utf8.size()))};
        return value;
    }

    using Data = std::variant<std::monostate, qint64, double, Text, Blob>;
    [[nodiscard]] const Data &data() const { return m_data; }

private:
    Data m_data;
};

} // namespace vigil::store
