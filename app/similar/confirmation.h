// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/event.h"
#include "store/law.h"

#include <vector>

namespace vigil::similar {

/// Whether two videos were confirmed as similar, as far as who made `event` could know: one who may
/// said so before, on that console or at an earlier time on another, and nobody had rejected it
/// since on that console. Told from the ledger, not from the view; the same on every console.
[[nodiscard]] base::Result<bool> wasConfirmed(const store::Archive &archive,
                                              const domain::SubjectId &subject,
                                              const domain::SubjectId &other,
                                              const ledger::Event &event);

} // namespace vigil::similar
