// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/policybook.h"

namespace vigil::policy {

// What people read of a policy and its pack. `locale` is BCP 47; the texts fall back along
// localeChain, so a text is always found in a pack without fault.

[[nodiscard]] PolicyReading readPolicy(const PolicyInForce &policy, const QString &locale);

[[nodiscard]] QString packTitle(const PolicyPack &pack, const QString &locale);
[[nodiscard]] QString sectionText(const PolicyPack &pack, const QString &section,
                                  const QString &locale);
/// Empty for the empty harm.
[[nodiscard]] QString harmText(const PolicyPack &pack, const domain::HarmKind &harm,
                               const QString &locale);
[[nodiscard]] QString reasonText(const PolicyPack &pack, const domain::ReasonCode &reason,
                                 const QString &locale);
[[nodiscard]] QString outcomeText(const PolicyPack &pack, const QString &outcome,
                                  const QString &locale);

/// What the decision form shows first for a subject of this type.
[[nodiscard]] Prefill prefill(const PolicyInForce &policy,
                              domain::SubjectType subject = domain::SubjectType::Video);
/// The reason that usually goes with these measures: an outcome's own, else the policy's first;
/// without measures, the pack's first for no violation.
[[nodiscard]] domain::ReasonCode usualReason(const PolicyInForce &policy,
                                             const QList<domain::MeasureSpec> &measures);
/// The lines of a menu that can be imposed on a subject of this type or its account.
[[nodiscard]] QList<Outcome> outcomesFor(const Policy &policy, OutcomeMenu menu,
                                         domain::SubjectType subject);
/// All reasons for a decision under the policy: those of violations, then those of none.
[[nodiscard]] QList<domain::ReasonCode> reasonsOf(const PolicyInForce &policy);

} // namespace vigil::policy
