// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/event.h"
#include "store/database.h"

namespace vigil::cases {

/// Folds what happens to a case besides decisions (casebody.h): escalated, returned, sent to
/// fact-check and back, provisional measures. Other kinds, acts that the case's state does not
/// allow, and those on cases of other accounts have no effect.
base::Result<void> foldAct(store::Database &database, const ledger::Event &event,
                           const domain::AccountId &account);

} // namespace vigil::cases
