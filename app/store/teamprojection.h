// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection.h"

namespace vigil::store {

/// The store's own tables, and the views `team`, `device`, `member`, `member_role`,
/// `member_language`, `member_key` and `member_standing`, from the events `team.founded`,
/// `device.enrolled {device, key}` (aggregate team), `member.added {name, roles, languages}`,
/// `member.roles_set {roles}`, `member.languages_set {languages}`, `member.revoked` and
/// `member.key_enrolled {key, proof}` (aggregate member). `event_subtree` is a view of the ledger
/// as such: it grows with the events (EventLog), whatever they say.
class TeamProjection final : public Projection
{
public:
    [[nodiscard]] std::string_view name() const override { return "store"; }
    [[nodiscard]] std::span<const Migration> migrations() const override;
    [[nodiscard]] std::vector<View> views() const override;
    base::Result<void> fold(Database &database, const ledger::Event &event,
                            const ledger::Aggregate &aggregate) const override;
    base::Result<void> clear(Database &database, const ledger::Aggregate &aggregate) const override;
};

} // namespace vigil::store
