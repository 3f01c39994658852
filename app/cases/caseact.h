// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/decisionact.h"

namespace vigil::cases {

// What people do with a case besides deciding it, inside the caller's transaction.

[[nodiscard]] base::Result<std::optional<LeasedCase>> takeNext(Act &act,
                                                               const NextRequest &request);
base::Result<void> skip(Act &act, const domain::CaseId &caseId);
base::Result<void> release(Act &act, const domain::CaseId &caseId);
base::Result<void> escalate(Act &act, const EscalationRequest &request);
base::Result<void> returnEscalated(Act &act, const domain::CaseId &caseId);
base::Result<void> sendToFactCheck(Act &act, const domain::CaseId &caseId);
base::Result<void> endFactCheck(Act &act, const domain::CaseId &caseId, bool keepsRestriction);

} // namespace vigil::cases
