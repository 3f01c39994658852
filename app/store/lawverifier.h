// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/law.h"
#include "store/projection.h"

#include <memory>
#include <vector>

namespace vigil::store {

/// Replays who was allowed to do what, from the ledger alone: the events on which laws rest are
/// folded anew beside the store, and every event is judged by that; unless `isDeep`, of decisions
/// only the right of who decided. Faults: "unlawful_event"
/// (device, sequence, reason) for each event without effect by somebody's fault, "view_altered" for
/// a view of people or proposals that says something else than the ledger.
class LawVerifier final : public Verifier
{
public:
    explicit LawVerifier(std::vector<std::shared_ptr<const Law>> laws);

    base::Result<void> verify(Database &database, bool isDeep, const Report &report) const override;

private:
    std::vector<std::shared_ptr<const Law>> m_laws;
};

} // namespace vigil::store
