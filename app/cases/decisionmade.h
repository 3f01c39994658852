// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/decisionbody.h"

#include <memory>

namespace vigil::cases {

/// What a "decision.made" says; `badBody` where it cannot be read. Law and fold both ask for it,
/// one after the other: the answer for the last event is kept, one for each thread.
[[nodiscard]] base::Result<std::shared_ptr<const ledger::DecisionBody>>
decisionMadeBy(const ledger::Event &event);

} // namespace vigil::cases
