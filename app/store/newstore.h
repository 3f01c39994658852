// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/store.h"

#include <QString>

namespace vigil::store {

/// Makes a store in `folder` (0700; file 0600) for a new team: its secret, this console's key, and
/// the first events: `team.founded`, `device.enrolled`, `member.added` (the desktop's user: lead
/// and admin). Refused with `alreadyExists` where there is one. A crash leaves a whole store or
/// none.
[[nodiscard]] base::Result<StoreIdentity>
createStore(const QString &folder, const QString &memberName, const StoreOptions &options);

} // namespace vigil::store
