// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <cstring>
#include <optional>

namespace SQLite {
class Statement;
}

namespace vigil::store {

/// One row of an answer, while the statement stands on it; columns count from 0. A value of another
/// type or size than asked for marks the row, and the query ends with the error `corrupt`.
class Row
{
public:
    explicit Row(const SQLite::Statement &statement) : m_statement(statement) {}
    Row(const Row &) = delete;
    Row &operator=(const Row &) = delete;

    /// SQLite's numbers of its types.
    enum class Type { Integer = 1, Real, Text, Blob, Null };

    [[nodiscard]] int size() const;
    [[nodiscard]] Type type(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const { return view(column).toByteArray(); }
    /// Text (UTF-8) or blob without a copy; gone with the next row.
    [[nodiscard]] QByteArrayView view(int column) const;
    [[nodiscard]] base::Instant instant(int column) const
    {
        return base::instantFromMs(integer(column));
    }

    template<typename Id>
    [[nodiscard]] Id id(int column) const
    {
        const QByteArrayView blob = view(column);
        const auto id = Id::fromBlob(blob.data(), static_cast<std::size_t>(blob.size()));
        if (!id)
            m_isDamaged = true;
        return id.value_or(Id());
    }
    /// A blob of exactly N bytes: hashes, signatures, id bytes.
    template<std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> array(int column) const
    {
        std::array<std::uint8_t, N> bytes{};
        const QByteArrayView blob = view(column);
        if (blob.size() == qsizetype{N})
            std::memcpy(bytes.data(), blob.data(), N);
        else
            m_isDamaged = true;
        return bytes;
    }

    [[nodiscard]] std::optional<qint64> maybeInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    [[nodiscard]] std::optional<QString> maybeText(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(text(column));
    }
    [[nodiscard]] std::optional<base::Instant> maybeInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    template<typename Id>
    [[nodiscard]] std::optional<Id> maybeId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(id<Id>(column));
    }

    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }

private:
    const SQLite::Statement &m_statement;
    mutable bool m_isDamaged = false;
};

} // namespace vigil::store
