// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/projection.h"

#include <vector>

namespace vigil::store {

/// `Quick`: every hash and link, the signature of each head, foreign keys. `Deep`: every signature, every
/// field, the index of aggregates, and SQLite's integrity check.
enum class Depth { Quick, Deep };

struct Verification
{
    qint64 events = 0;
    /// The first thousand; `faultCount` counts all.
    std::vector<Fault> faults;
    qint64 faultCount = 0;

    [[nodiscard]] bool isOk() const { return faultCount == 0; }
};

/// Checks everything as of one snapshot; faults are findings, an error means that it could not be read.
[[nodiscard]] base::Result<Verification> verifyStore(Database &database, const Registry &registry,
                                                     Depth depth);

} // namespace vigil::store
