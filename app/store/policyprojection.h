// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

#include <QString>

namespace vigil::store {

/// The view `published_pack`, from the event `policy.published {blob, pack, version}`: SHA-256 of
/// the pack's published form, its id and its version. The first publication of a version counts.
class PolicyProjection final : public Projection
{
public:
    [[nodiscard]] std::string_view name() const override { return "policy"; }
    /// Its table comes with the store's own.
    [[nodiscard]] std::span<const Migration> migrations() const override { return {}; }
    [[nodiscard]] std::vector<View> views() const override;
    base::Result<void> fold(Database &database, const ledger::Event &event,
                            const ledger::Aggregate &aggregate) const override;
    base::Result<void> clear(Database &database, const ledger::Aggregate &aggregate) const override;
};

/// The aggregate of all versions of a pack: SHA-256 of "vigil/policy_pack/1", 0, id, cut to 128
/// bits.
[[nodiscard]] ledger::Aggregate packAggregate(const QString &packId);

} // namespace vigil::store
