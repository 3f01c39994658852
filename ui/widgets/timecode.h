// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QString>

namespace vigil::ui {

/// A position in a video: 0:12.40, 1:02:03.00. Digits and order are the same in every language, and
/// it stands in an isolate from left to right (LRI…PDI), so that nothing around it turns it.
[[nodiscard]] QString timeCode(base::Millis position);
/// In whole seconds: 0:12.
[[nodiscard]] QString shortTimeCode(base::Millis position);
/// 0:12–0:20
[[nodiscard]] QString timeRange(base::Millis from, base::Millis to);
/// A time of day: 18:42:07 UTC
[[nodiscard]] QString utcTime(base::Instant at);
/// What a stretch of a stream that began at `start` was by the clock: 18:42:07–18:42:14 UTC
[[nodiscard]] QString utcRange(base::Instant start, base::Millis from, base::Millis to);
/// Text that reads from left to right wherever it stands (ids, times, keys).
[[nodiscard]] QString leftToRight(const QString &text);

} // namespace vigil::ui
