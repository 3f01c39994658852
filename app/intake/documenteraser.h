// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/eraser.h"

namespace vigil::intake {

/// Erases the documents of a subject, or of all subjects of an account: titles, captions, handles,
/// names, notes of flags, appeals, platform ids, and where its media lie. The rows stay, with the
/// commitments that the Merkle root of their batch rests on.
class DocumentEraser final : public store::Eraser
{
public:
    base::Result<void> erase(store::Database &database, const ledger::Aggregate &target,
                             store::Erased &erased) const override;
};

} // namespace vigil::intake
