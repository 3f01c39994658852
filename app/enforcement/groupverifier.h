// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

namespace vigil::enforcement {

/// Checks the list of each group decision against what its event says of it: bytes, type, count and
/// Merkle root. Fault: "group_targets" (device and sequence).
class GroupVerifier final : public store::Verifier
{
public:
    base::Result<void> verify(store::Database &database, bool isDeep,
                              const Report &report) const override;
};

} // namespace vigil::enforcement
