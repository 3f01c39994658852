// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "store/database.h"
#include "store/identity.h"
#include "store/partfile.h"

#include <QString>

#include <functional>

namespace vigil::store {

/// How far a copy has come, in pages of the store.
struct CopyProgress
{
    qint64 done = 0;
    qint64 pages = 0;
};
/// Called after each step, again and again while the copy is checked, and once more when it is;
/// returns whether to go on.
using CopyWatch = std::function<bool(const CopyProgress &)>;

/// Copies the store in file `source` (in use or not) as it is now into the new file `target`
/// (0600): everything but the keys. Decisions go on meanwhile; they are not in the copy. It gets
/// its name when it is whole, synced and checked; until then, and after a failure, there is none.
/// Refused with `backupExists`, `backupUnwritable`, `backupCancelled` (by `watch`) or what is wrong
/// with the store. Takes as long as reading and writing the whole file does.
base::Result<void> backUp(const QString &source, const QString &target,
                          const CopyWatch &watch = {});

/// backUp() into `folder` (made 0700), named by time; returns the file's path.
[[nodiscard]] base::Result<QString> backUpInto(const QString &source, const QString &folder,
                                               base::Instant now, const CopyWatch &watch = {});

/// What a backup says of itself.
struct BackupFacts
{
    StoreIdentity identity;
    /// When the last event that is in it was recorded.
    base::Instant until;
};

/// Reads a backup, or any other store's file, without changing it; refused with what is wrong.
[[nodiscard]] base::Result<BackupFacts> readBackup(const QString &file);

/// Opens a file of a store for reading: one in use, a backup, one on a disk that cannot be written.
/// Refused with `backupNotFound`, `foreignFile` or `corrupt` when it is none.
[[nodiscard]] base::Result<std::unique_ptr<Database>> openStoreFile(const QString &file);

/// The copying alone, for those who have more to do before the file gets its name: `part` is open.
base::Result<void> copyStore(Database &source, const PartFile &part, const CopyWatch &watch);

/// What errno says of a backup's file, in words for the person who asked for it.
[[nodiscard]] base::Error backupError(const QString &target, int error);

} // namespace vigil::store
