// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace vigil::store {

// What there is to go on from when a store cannot be opened or written. Nothing here changes it.

/// The backups of the store in `folder` that this computer knows of and that are there: those made
/// by migrations, and the last that a person made. An empty `stateHome` is the default one.
[[nodiscard]] QStringList knownBackups(const QString &stateHome, const QString &folder);

/// A file that a store can be restored of.
struct Refuge
{
    QString file;
    BackupFacts facts;
    /// The store's own file: whole, but it takes no writes as it lies there.
    bool isStore = false;
};

/// The store's own file and the known backups, as far as they can be read: what reaches furthest
/// first. Opens each file; not for the window's thread.
[[nodiscard]] std::vector<Refuge> refugesOf(const QString &stateHome, const QString &folder);

/// Whether a store was in `folder` once, though its file is not there now: its log, its backups or
/// what was put aside lie there, or this computer remembers a backup of it.
[[nodiscard]] bool wasThere(const QString &stateHome, const QString &folder);

/// Copies the store's file and its log, byte by byte and damaged as they are, into the new folder
/// vigil-copy-TIME (0700) in `place`, and returns that. The store is open nowhere in this process.
/// Refused as backUp() is, or with `ioError` where the disk does not give the bytes; then, and when
/// `watch` stops it, no folder stays.
[[nodiscard]] base::Result<QString> copyAsItIs(const QString &folder, const QString &place,
                                               base::Instant now, const CopyWatch &watch = {});

} // namespace vigil::store
