// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace vigil::domain {

/// A country or territory by its officially assigned ISO 3166-1 alpha-2 code, in capitals.
class CountryCode final
{
public:
    /// Nothing for other text, small letters and codes that are not assigned.
    [[nodiscard]] static std::optional<CountryCode> parse(QStringView text);

    [[nodiscard]] QString toString() const;

    friend constexpr auto operator<=>(const CountryCode &, const CountryCode &) = default;
    friend size_t qHash(const CountryCode &code, size_t seed = 0)
    {
        return qHashBits(code.m_letters.data(), code.m_letters.size(), seed);
    }

private:
    constexpr CountryCode(char first, char second) : m_letters{first, second} {}

    std::array<char, 2> m_letters;
};

} // namespace vigil::domain
