// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/migrator.h"
#include "store/store.h"
#include "store/upgradestep.h"

#include <QString>

#include <optional>

namespace vigil::store {

/// How a store's file stands to this program.
struct FileState
{
    Database::Mode mode = Database::Mode::ReadOnly;
    SchemaState schema;

    [[nodiscard]] bool isOutdated() const { return schema.isBehind || schema.isUnfolded; }
    /// Why this program writes nothing to the file; nothing when it may.
    [[nodiscard]] std::optional<base::Error> readOnlyReason() const;
};

/// Reads before anything is written, so that a foreign file stays as it is. Refused with what is
/// wrong, and with `newerSchema`. `registry` is the complete one.
[[nodiscard]] base::Result<FileState> inspectFile(const QString &folder, const Registry &registry);

/// The answer of those who open a store and do not upgrade it.
[[nodiscard]] base::Error upgradeNeededError();

/// Brings the store in `folder` to this program, where anything is missing: copies it into
/// FOLDER/backups/ when its schema changes, migrates it, folds its views, and makes the index for
/// searching. A step is a transaction, or several: after a stop (`upgradeStopped`), a failure or a
/// crash the store is whole, and the next upgrade begins with the step that was not finished. Takes
/// as long as reading and writing the whole store does; on a connection of its own, in any thread.
base::Result<void> upgradeStore(const QString &folder, const StoreOptions &options,
                                const UpgradeWatch &watch = {});

} // namespace vigil::store
