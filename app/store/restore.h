// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/backup.h"
#include "store/store.h"

#include <QString>

#include <optional>

namespace vigil::store {

/// What is restored, and where to.
struct RestoreRequest
{
    /// A backup, or the file of any other store; it stays as it is.
    QString file;
    /// The folder of the store that is made.
    QString folder;
    /// Puts a store that lies there (damaged, say) aside first: into a folder set-aside-TIME beside
    /// it. Nothing of it is changed or lost. Otherwise one that lies there is a refusal.
    bool isInPlace = false;
};

/// What a restored store is, and what it lacks.
struct Restored
{
    StoreIdentity identity;
    /// The console that it goes on from, its last event in the backup, and when that was recorded.
    domain::DeviceId continued;
    qint64 seq = 0;
    base::Instant until;
    /// How many later events of that console this computer remembers; nothing when it does not.
    std::optional<qint64> missing;
    /// Whether the team's secret was found; without it nothing can be imported until team.secret is
    /// put into `stateFolder`.
    bool hasTeamSecret = false;
    /// Whether the old console's key was there to vouch for the new one.
    bool isVouched = false;
    QString stateFolder;
    /// Where the store that lay there is now; empty when there was none.
    QString setAside;
    /// What verifying the backup found; the restored store has it too.
    qint64 faults = 0;
};

/// Makes a store of a backup: checked, brought to this version, with an identity, a device id and a
/// key of its own, and a chain that begins with `chain.continued` and `device.enrolled`. The old
/// console's chain stays as it is. Refused with `alreadyExists`, `keyMismatch` (another key signed
/// the backup than this computer holds for that console), `newerSchema`, `unknownProjection` or
/// what backUp() refuses with. A crash leaves the restored store or what was there.
[[nodiscard]] base::Result<Restored> restoreStore(const RestoreRequest &request,
                                                  const StoreOptions &options,
                                                  const CopyWatch &watch = {});

} // namespace vigil::store
