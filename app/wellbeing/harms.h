// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/caserequests.h"
#include "policy/policybook.h"
#include "review/deskcase.h"
#include "wellbeing/exposure.h"

namespace vigil::wellbeing {

/// What the video of a case may show, by the gravest policy that any flag suspects: as the warning
/// on the stage has it.
[[nodiscard]] Harm harmOf(const review::DeskCase &desk);

/// Every kind of harm that a waiting case may show, and the gravest severity.
struct SuspectedHarms
{
    QList<domain::HarmKind> kinds;
    domain::Severity severity = domain::Severity::Low;
};
[[nodiscard]] SuspectedHarms suspectedHarms(const cases::Offer &offer,
                                            const policy::PolicyBook &book, base::Instant now);
/// The same facts of a case that is here already.
[[nodiscard]] cases::Offer offerOf(const review::DeskCase &desk);

} // namespace vigil::wellbeing
