// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "review/deskcase.h"
#include "store/database.h"

namespace vigil::review {

/// Sets what there is to play of a case that has been read. The path is checked again when the file
/// is opened.
base::Result<void> findMedia(store::Database &database, DeskCase &desk);

/// The file of what a subject is now, if it is on this computer; empty where it is not, and where a
/// case of it withholds it.
[[nodiscard]] base::Result<QString> findLocalMedia(store::Database &database,
                                                   const cases::SubjectView &subject);

/// Whether a case of the subject keeps its media from everybody.
[[nodiscard]] base::Result<bool> isWithheld(store::Database &database,
                                            const domain::SubjectId &subject);

} // namespace vigil::review
