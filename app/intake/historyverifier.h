// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

namespace vigil::intake {

/// Checks that each batch of `history.imported` still has the rows that its event counts, with the
/// root that it names; that no row belongs to no batch; and with `isDeep` that every text that is
/// kept is the one committed to. Faults: "history_rows_missing", "history_rows_altered",
/// "history_rows_stray", "history_text_altered".
class HistoryVerifier final : public store::Verifier
{
public:
    base::Result<void> verify(store::Database &database, bool isDeep,
                              const Report &report) const override;
    [[nodiscard]] bool looksAt(QByteArrayView kind) const override;
    base::Result<void> verifyEvents(store::Database &database, std::span<const qint64> rows,
                                    const Report &report) const override;
};

} // namespace vigil::intake
