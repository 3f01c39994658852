// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "store/database.h"

namespace vigil::store {

struct StoreTag
{
    static constexpr base::IdForm form = base::IdForm::Uuid;
};
struct TeamTag
{
    static constexpr base::IdForm form = base::IdForm::Uuid;
};
using StoreId = base::Id<StoreTag>;
using TeamId = base::Id<TeamTag>;

/// What a store is: set when it is made. `device` is this console; `member` the desktop's user.
struct StoreIdentity
{
    StoreId store;
    TeamId team;
    domain::DeviceId device;
    domain::MemberId member;
};

/// Marks the files of Vigil ("VGIL" in SQLite's application_id).
inline constexpr qint64 applicationId = 0x5647494c;

[[nodiscard]] base::Result<StoreIdentity> readIdentity(Database &database);
base::Result<void> writeIdentity(Database &database, const StoreIdentity &identity);

} // namespace vigil::store
