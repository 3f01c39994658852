// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/identity.h"

#include "store/sqliteerror.h"

namespace vigil::store {

base::Result<StoreIdentity> readIdentity(Database &database)
{
    auto identity = database.one(
        "SELECT store, team, device, member FROM store_identity", {}, [](const Row &row) {
            return StoreIdentity{row.id<StoreId>(0), row.id<TeamId>(1), row.id<domain::DeviceId>(2),
                                 row.id<domain::MemberId>(3)};
        });
    if (!identity)
        return identity.error();
    if (!*identity)
        return corruptError("store_identity");
    return **identity;
}

base::Result<void> writeIdentity(Database &database, const StoreIdentity &identity)
{
    return database.run(
        "INSERT INTO store_identity(one, store, team, device, member) VALUES(1, ?, ?, ?, ?)",
        {identity.store, identity.team, identity.device, identity.member});
}

} // namespace vigil::store
