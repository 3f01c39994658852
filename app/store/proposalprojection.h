// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

namespace vigil::store {

/// The view `proposal`, from the events of ledger/proposalbody.h (aggregate proposal).
class ProposalProjection final : public Projection
{
public:
    [[nodiscard]] std::string_view name() const override { return "proposals"; }
    /// Its table comes with the store's own.
    [[nodiscard]] std::span<const Migration> migrations() const override { return {}; }
    [[nodiscard]] std::vector<View> views() const override;
    base::Result<void> fold(Database &database, const ledger::Event &event,
                            const ledger::Aggregate &aggregate) const override;
    base::Result<void> clear(Database &database, const ledger::Aggregate &aggregate) const override;
};

} // namespace vigil::store
