// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace vigil::base {

/// The names of an enum's values as files, the ledger and the command line spell them, in one
/// table.
template<typename Enum, std::size_t N>
class EnumNames
{
public:
    using Row = std::pair<Enum, QLatin1StringView>;

    explicit constexpr EnumNames(const Row (&rows)[N])
    {
        for (std::size_t i = 0; i < N; ++i)
            m_rows[i] = rows[i];
    }

    [[nodiscard]] constexpr QLatin1StringView name(Enum value) const
    {
        for (const Row &row : m_rows) {
            if (row.first == value)
                return row.second;
        }
        return {};
    }
    [[nodiscard]] std::optional<Enum> value(QStringView name) const
    {
        for (const Row &row : m_rows) {
            if (row.second == name)
                return row.first;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Enum> value(QLatin1StringView name) const
    {
        for (const Row &row : m_rows) {
            if (row.second == name)
                return row.first;
        }
        return std::nullopt;
    }
    [[nodiscard]] constexpr const std::array<Row, N> &rows() const { return m_rows; }

private:
    std::array<Row, N> m_rows{};
};

} // namespace vigil::base
