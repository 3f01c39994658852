// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pdqhash.h"

#include <QByteArray>

#include <algorithm>

namespace vigil::media {

PdqHash PdqHash::transposed() const
{
    PdqHash other;
    for (int i = 0; i < side; ++i) {
        for (int j = 0; j < side; ++j) {
            if (bit(i * side + j))
                other.setBit(j * side + i);
        }
    }
    return other;
}

std::array<std::uint8_t, PdqHash::bytes> PdqHash::toBytes() const
{
    std::array<std::uint8_t, bytes> number{};
    for (std::size_t i = 0; i < bytes; ++i)
        number[bytes - 1 - i] = std::uint8_t(m_words[i / 8] >> (i % 8 * 8));
    return number;
}

PdqHash PdqHash::fromBytes(std::span<const std::uint8_t, bytes> number)
{
    PdqHash hash;
    for (std::size_t i = 0; i < bytes; ++i)
        hash.m_words[i / 8] |= std::uint64_t(number[bytes - 1 - i]) << (i % 8 * 8);
    return hash;
}

QString PdqHash::toString() const
{
    const auto number = toBytes();
    const QByteArrayView view(number.data(), qsizetype(bytes));
    return QString::fromLatin1(view.toByteArray().toHex());
}

std::optional<PdqHash> PdqHash::parse(QStringView text)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    };
    if (text.size() != qsizetype(2 * bytes) || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    const QByteArray number = QByteArray::fromHex(text.toLatin1());
    std::array<std::uint8_t, bytes> read{};
    std::copy(number.begin(), number.end(), read.begin());
    return fromBytes(read);
}

PdqHash PdqTurns::of(PdqTurn turn) const
{
    switch (turn) {
    case PdqTurn::Original: return m_kept[0];
    case PdqTurn::FlipX: return m_kept[1];
    case PdqTurn::FlipY: return m_kept[2];
    case PdqTurn::Rotate180: return m_kept[3];
    case PdqTurn::FlipPlus1: return m_kept[0].transposed();
    case PdqTurn::Rotate270: return m_kept[1].transposed();
    case PdqTurn::Rotate90: return m_kept[2].transposed();
    case PdqTurn::FlipMinus1: return m_kept[3].transposed();
    }
    return m_kept[0];
}

} // namespace vigil::media
