// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

namespace vigil::cases {

/// What events touch by way of group decisions: the accounts of a group's targets when it is
/// withdrawn or reversed, and groups with their targets by what makes them lawful (the decision
/// that they follow from, which videos are similar). Told from what the events name.
class GroupIndex final : public store::BatchIndex
{
public:
    [[nodiscard]] bool covers(QByteArrayView eventKind) const override;
    [[nodiscard]] base::Result<std::vector<domain::EventId>>
    batchesOf(store::Database &database, const ledger::Aggregate &aggregate) const override;
    [[nodiscard]] base::Result<std::vector<ledger::Aggregate>>
    aggregatesOf(store::Database &database, const ledger::Event &event) const override;
};

/// Whose videos a group has hit, in order of their ids.
[[nodiscard]] base::Result<std::vector<domain::AccountId>>
accountsHitBy(store::Database &database, const domain::DecisionId &group);

} // namespace vigil::cases
