// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace vigil::base {

using Millis = std::chrono::milliseconds;

/// A point in time, UTC, to the millisecond. Views and the ledger hold it as an integer or as text.
using Instant = std::chrono::sys_time<Millis>;

[[nodiscard]] constexpr Instant instantFromMs(qint64 msSinceEpoch)
{
    return Instant{Millis{msSinceEpoch}};
}
[[nodiscard]] constexpr qint64 toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}

/// RFC 3339 in UTC with milliseconds: "2022-03-01T10:00:00.000Z".
[[nodiscard]] QString formatInstant(Instant instant);

/// Reads RFC 3339 with a zone (`Z` or an offset); nothing for other text, impossible dates, and
/// years outside 1970 to 9999. Digits beyond the millisecond are cut.
[[nodiscard]] std::optional<Instant> parseInstant(QStringView text);

/// Only as formatInstant() writes it: one time has one form.
[[nodiscard]] std::optional<Instant> parseWrittenInstant(QStringView text);

} // namespace vigil::base
