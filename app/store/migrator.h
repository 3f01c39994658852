// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/fold.h"
#include "store/projection.h"

#include <QStringList>

#include <optional>

namespace vigil::store {

/// How the schema of a file stands to what the program brings.
struct SchemaState
{
    /// Projections whose migrations have not all run.
    bool isBehind = false;
    /// Projections that were migrated and not folded since.
    bool isUnfolded = false;
    /// Projections in the file that the program lacks.
    QStringList unknown;
    /// Projections whose version in the file is newer than the program's.
    QStringList newer;
};

[[nodiscard]] base::Result<SchemaState> readSchema(Database &database, const Registry &registry);

/// Runs the missing migrations, each in one transaction with its version. Safe against another
/// process that does the same.
base::Result<void> migrate(Database &database, const Registry &registry);

/// Folds the whole ledger where a projection was migrated; one transaction.
base::Result<void> foldMigrated(Database &database, const Registry &registry,
                                const Fold::Watch &watch = {});

/// Migrates and folds what `schema` says is missing.
base::Result<void> catchUp(Database &database, const Registry &registry, const SchemaState &schema);

/// Refused with `newerSchema` when a newer version of the program has written the file.
base::Result<void> refuseNewer(const SchemaState &schema);
/// What is to be said of a file that holds what this program lacks.
[[nodiscard]] std::optional<base::Error> unknownPart(const SchemaState &schema);

} // namespace vigil::store
