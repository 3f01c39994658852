// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/instant.h"

#include <QString>

namespace vigil::ui {

/// What a person is told about a store that cannot be opened or written, and what helps.
struct Trouble
{
    QString title;
    QString what;  ///< happened
    QString works; ///< meanwhile, and what does not
    QString toDo;
    bool canRestore = false; ///< a backup helps
    bool canGoOn = false;    ///< the store's own file is whole, and a new console can go on from it
    bool canCopy = false;    ///< there is something that those who help may want to look at
    /// Where trying again is what the page is for, because something outside has to be put right.
    bool isRetryFirst = true;
};

/// `stateFolder` is where the keys of this console lie; empty when that is not known.
[[nodiscard]] Trouble troubleOf(base::ErrorCode code, const QString &stateFolder);

/// Why restoring was refused; the file is the backup that was chosen.
[[nodiscard]] QString restoreErrorText(const base::Error &error);
/// Why the damaged store could not be copied.
[[nodiscard]] QString copyErrorText(const base::Error &error);

/// "12 March 2022, 14:05".
[[nodiscard]] QString momentText(base::Instant at);
/// A path as it stands on the screen: of strangers, perhaps, so made safe.
[[nodiscard]] QString pathText(const QString &path);

} // namespace vigil::ui
