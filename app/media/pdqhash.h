// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"

#include <QString>

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>

namespace vigil::media {

/// A PDQ hash: 256 bits, of which bit k = 16 i + j tells whether the coefficient in row i and
/// column j of the picture's DCT is above their median.
class PdqHash final
{
public:
    static constexpr int side = 16;
    static constexpr int bits = side * side;
    static constexpr std::size_t bytes = bits / 8;
    using Words = std::array<std::uint64_t, bits / 64>;

    constexpr PdqHash() = default;
    /// Word k / 64 has bit k as its bit k % 64.
    explicit constexpr PdqHash(const Words &words) : m_words(words) {}

    [[nodiscard]] constexpr const Words &words() const { return m_words; }
    [[nodiscard]] constexpr bool bit(int k) const
    {
        return (m_words[std::size_t(k) / 64] >> (k % 64) & 1U) != 0;
    }
    constexpr void setBit(int k) { m_words[std::size_t(k) / 64] |= std::uint64_t(1) << (k % 64); }

    /// In how many bits the other differs.
    [[nodiscard]] constexpr int distanceTo(const PdqHash &other) const
    {
        int distance = 0;
        for (std::size_t i = 0; i < m_words.size(); ++i)
            distance += std::popcount(m_words[i] ^ other.m_words[i]);
        return distance;
    }
    /// Of the picture mirrored about the diagonal through its top left corner.
    [[nodiscard]] PdqHash transposed() const;

    /// 64 hexadecimal digits: the number in which bit k is worth 2^k.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<PdqHash> parse(QStringView text);
    /// The same number, its highest byte first.
    [[nodiscard]] std::array<std::uint8_t, bytes> toBytes() const;
    [[nodiscard]] static PdqHash fromBytes(std::span<const std::uint8_t, bytes> number);

    friend bool operator==(const PdqHash &, const PdqHash &) = default;

private:
    Words m_words{};
};

/// How a picture can be turned and mirrored, as the PDQ reference calls it. The quarter turns go
/// counter-clockwise.
enum class PdqTurn {
    Original,
    Rotate90,
    Rotate180,
    Rotate270,
    FlipX,     ///< upside down
    FlipY,     ///< left and right exchanged: the mirrored copy
    FlipPlus1, ///< about the diagonal through the top left corner
    FlipMinus1 ///< about the other one
};

inline constexpr base::EnumNames<PdqTurn, 8> pdqTurnNames{{
    {PdqTurn::Original, QLatin1StringView("original")},
    {PdqTurn::Rotate90, QLatin1StringView("rotate90")},
    {PdqTurn::Rotate180, QLatin1StringView("rotate180")},
    {PdqTurn::Rotate270, QLatin1StringView("rotate270")},
    {PdqTurn::FlipX, QLatin1StringView("flip_x")},
    {PdqTurn::FlipY, QLatin1StringView("flip_y")},
    {PdqTurn::FlipPlus1, QLatin1StringView("flip_plus1")},
    {PdqTurn::FlipMinus1, QLatin1StringView("flip_minus1")},
}};

/// The hashes of a picture in all eight positions. Four are kept; the others are these transposed.
class PdqTurns final
{
public:
    /// The four that are kept, in their order.
    static constexpr std::array kept{PdqTurn::Original, PdqTurn::FlipX, PdqTurn::FlipY,
                                     PdqTurn::Rotate180};
    using Kept = std::array<PdqHash, kept.size()>;

    PdqTurns() = default;
    explicit PdqTurns(const Kept &hashes) : m_kept(hashes) {}

    [[nodiscard]] PdqHash of(PdqTurn turn) const;
    [[nodiscard]] const PdqHash &original() const { return m_kept.front(); }
    [[nodiscard]] const Kept &hashes() const { return m_kept; }

    friend bool operator==(const PdqTurns &, const PdqTurns &) = default;

private:
    Kept m_kept{};
};

} // namespace vigil::media
