// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/dualcontrol.h"
#include "store/proposalreader.h"

namespace vigil::store {

class WriteTransaction;

/// Carries out what two people agreed on, in the transaction of the confirmation; each folder has
/// one for each act of its own. It appends the act's own event, of `confirmer`, with the field
/// `proposal`; a refusal takes the confirmation back too.
class Enactor
{
public:
    Enactor() = default;
    Enactor(const Enactor &) = delete;
    Enactor &operator=(const Enactor &) = delete;
    virtual ~Enactor() = default;

    [[nodiscard]] virtual domain::ControlledAct act() const = 0;
    virtual base::Result<void> enact(WriteTransaction &transaction, const Proposal &proposal,
                                     const domain::MemberId &confirmer) const = 0;
};

} // namespace vigil::store
