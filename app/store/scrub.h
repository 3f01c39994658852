// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

namespace vigil::store {

/// Makes the store's files forget what was deleted: the erasers' own files, freed pages, and the
/// log. Takes as long as copying the file. Needs a connection that writes, outside of a
/// transaction. `busy` when somebody reads on; the note that it is to be done stays then, and the
/// next opening does it.
base::Result<void> scrub(Database &database, const Registry &registry);

/// Whether erased texts may still lie in the files.
[[nodiscard]] base::Result<bool> needsScrub(Database &database);

} // namespace vigil::store
