// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/eraser.h"
#include "store/projection.h"

#include <QString>

namespace vigil::review {

/// Erases the copies that were kept of a subject, or of an account's subjects, and their keys. They
/// lie beside the store, in the folder of this console's state.
class CopyEraser final : public store::Eraser
{
public:
    /// `stateHome` is the store's; empty: the default.
    explicit CopyEraser(QString stateHome) : m_stateHome(std::move(stateHome)) {}

    base::Result<void> erase(store::Database &database, const ledger::Aggregate &target,
                             store::Erased &erased) const override;

private:
    QString m_stateHome;
};

/// Adds it to what the program brings to a store.
void registerCopies(store::Registry &registry, const QString &stateHome);

} // namespace vigil::review
