// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <sys/random.h>

namespace vigil::base {

namespace {

constexpr bool isDashBefore(std::size_t byte)
{
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

/// The values of hex digits, and -1 for every other character of Latin 1.
constexpr std::array<qint8, 256> nibbles = [] {
    std::array<qint8, 256> values{};
    values.fill(-1);
    for (qint8 i = 0; i < 10; ++i)
        values[std::size_t('0') + std::size_t(i)] = i;
    for (qint8 i = 0; i < 6; ++i)
        values[std::size_t('a') + std::size_t(i)] = qint8(10 + i);
    return values;
}();

int nibble(QChar c)
{
    return c.unicode() < nibbles.size() ? nibbles[c.unicode()] : -1;
}

} // namespace

QString formatId(const IdBytes &bytes, IdForm form)
{
    static constexpr char16_t digits[] = u"0123456789abcdef";
    QString text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (form == IdForm::Uuid && isDashBefore(i))
            text += u'-';
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

std::optional<IdBytes> parseId(QStringView text, IdForm form)
{
    if (text.size() != (form == IdForm::Uuid ? 36 : 32))
        return std::nullopt;
    IdBytes bytes{};
    qsizetype at = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (form == IdForm::Uuid && isDashBefore(i) && text[at++] != u'-')
            return std::nullopt;
        const int high = nibble(text[at++]);
        const int low = nibble(text[at++]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return bytes;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
        if (got > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

IdBytes makeUuid7(Instant at, Random &random)
{
    IdBytes bytes;
    random.fill(bytes);
    const auto ms = static_cast<std::uint64_t>(toMs(at));
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    return bytes;
}

} // namespace vigil::base
