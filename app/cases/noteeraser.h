// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/eraser.h"

namespace vigil::cases {

/// Erases what colleagues noted in decisions and reversals on a subject, or on any subject of an
/// account.
class NoteEraser final : public store::Eraser
{
public:
    base::Result<void> erase(store::Database &database, const ledger::Aggregate &target,
                             store::Erased &erased) const override;
};

} // namespace vigil::cases
