// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"

#include <QList>

namespace vigil::domain {

/// How two decisions on one case relate that were made apart, on consoles that did not see each
/// other.
enum class Agreement {
    Concurrence, ///< same policy, same measures
    Conflict     ///< anything else; a lead settles it
};

inline constexpr base::EnumNames<Agreement, 2> agreementNames{{
    {Agreement::Concurrence, QLatin1StringView("concurrence")},
    {Agreement::Conflict, QLatin1StringView("conflict")},
}};

/// The order of measures and of values does not matter, nor do reason, evidence and note.
[[nodiscard]] Agreement agreement(const Decision &a, const Decision &b);

/// Whether `a` imposes more than `b`: the gravest measures are compared first, then the next; of
/// equal measures the longer list, then the one that lasts longer.
[[nodiscard]] bool isStricter(const QList<Measure> &a, const QList<Measure> &b);

/// The one that stands until a lead settles the conflict: for a severe policy the stricter, else
/// the first in canonical order, which is `first`. Never "last writer wins".
[[nodiscard]] const Decision &prevailing(const Decision &first, const Decision &second);

} // namespace vigil::domain
