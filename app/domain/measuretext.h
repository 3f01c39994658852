// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/measure.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace vigil::domain {

// Measures as the command line writes them:
// none | remove | ban[;until=T] | label:NAME | restrict:KIND[=a,b][;until=T]

/// Nothing for "none". No spaces, names in small letters, countries in capitals, T in RFC 3339.
[[nodiscard]] base::Result<std::optional<MeasureSpec>> parseMeasure(QStringView text);

/// All measures of one decision; refuses none beside others, and the same measure twice.
[[nodiscard]] base::Result<QList<MeasureSpec>> parseMeasures(const QStringList &texts);

/// What parseMeasure reads back as the same value.
[[nodiscard]] QString formatMeasure(const MeasureSpec &spec);

} // namespace vigil::domain
