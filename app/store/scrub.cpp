// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scrub.h"

#include "store/eraser.h"
#include "store/errors.h"

namespace vigil::store {

namespace {

/// Puts the whole log into the file and leaves it empty.
base::Result<void> emptyLog(Database &database)
{
    const auto isBusy = database.one("PRAGMA wal_checkpoint(TRUNCATE)", {},
                                     [](const Row &row) { return row.boolean(0); });
    if (!isBusy)
        return isBusy.error();
    if (!isBusy->value_or(false))
        return {};
    return base::Error{busy, QStringLiteral("What was erased cannot be overwritten yet: another "
                                            "program reads the store. It is done when the store "
                                            "is opened next.")};
}

} // namespace

base::Result<void> scrub(Database &database, const Registry &registry)
{
    for (const auto &eraser : registry.erasers) {
        if (auto done = eraser->scrub(database); !done)
            return done;
    }
    auto done = database.run("VACUUM");
    if (done)
        done = emptyLog(database);
    if (done)
        done = database.run("DELETE FROM scrub");
    return done;
}

base::Result<bool> needsScrub(Database &database)
{
    const auto count = database.integer("SELECT count(*) FROM scrub");
    if (!count)
        return count.error();
    return *count > 0;
}

} // namespace vigil::store
