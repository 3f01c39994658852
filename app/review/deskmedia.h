// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "review/deskcase.h"
#include "store/database.h"

namespace vigil::review {

/// Sets what there is to play of a case that has been read. The path is checked again when the file
/// is opened.
base::Result<void> findMedia(store::Database &database, DeskCase &desk);

} // namespace vigil::review
