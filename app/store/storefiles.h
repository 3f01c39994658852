// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/store.h"

#include <QString>

namespace vigil::store {

// The files of a store's folder, and what making and opening it share.

[[nodiscard]] QString storeFile(const QString &folder);
[[nodiscard]] QString backupFolder(const QString &folder);

/// Makes the folder 0700; one that was there keeps its rights.
base::Result<void> makePrivateFolder(const QString &folder);

/// Gives a finished file its name, synced; `alreadyExists` when another has it.
base::Result<void> publish(const QString &part, const QString &file);

/// Checks that the file is there and is SQLite's, without opening it; tells how it can be opened.
[[nodiscard]] base::Result<Database::Mode> probeFile(const QString &folder);

/// A name that nothing has yet: `beginning`, the time, a number if need be, `ending`.
[[nodiscard]] QString stampedName(const QString &beginning, base::Instant now,
                                  QLatin1StringView ending);

/// How a file of a store can be read, in use or not.
[[nodiscard]] Database::Mode readingModeOf(const QString &file);

/// What belongs to the store itself, then what the program brings.
[[nodiscard]] Registry completeRegistry(const Registry &registry);

/// From the options, else the kernel's name of this start of the machine.
[[nodiscard]] QString bootIdOf(const StoreOptions &options);

} // namespace vigil::store
