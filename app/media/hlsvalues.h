// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QByteArrayView>
#include <QList>
#include <QSize>

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace vigil::media {

// The values in a playlist (RFC 8216, 4.2), as the text of a hostile server; nothing where it is
// none.

/// Of at most 15 digits, so that sums stay far from overflow.
[[nodiscard]] std::optional<qint64> wholeNumber(QByteArrayView text);

/// Of 128 bits, "0x" before its hexadecimal digits; the highest byte first.
[[nodiscard]] std::optional<std::array<std::uint8_t, 16>> hexNumber(QByteArrayView text);

/// RFC 3339, also with a zone such as "+0000", which encoders write.
[[nodiscard]] std::optional<base::Instant> dateTime(QByteArrayView text);

/// "WIDTHxHEIGHT"; empty where it is none.
[[nodiscard]] QSize resolution(QByteArrayView text);

/// "NAME=value,NAME="value, with a comma"", which must outlive it.
class HlsAttributes final
{
public:
    /// Nothing when it is no such list.
    [[nodiscard]] static std::optional<HlsAttributes> read(QByteArrayView text);

    /// Nothing where it is not given.
    [[nodiscard]] std::optional<QByteArrayView> value(QByteArrayView name) const;

private:
    QList<std::pair<QByteArrayView, QByteArrayView>> m_values;
};

} // namespace vigil::media
