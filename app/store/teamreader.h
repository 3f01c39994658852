// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/member.h"
#include "store/database.h"

#include <QString>

#include <optional>
#include <vector>

namespace vigil::store {

/// A person of the team as the ledger has them; `name` is empty once it is erased.
struct TeamMember
{
    domain::Member member;
    QString name;
    base::Instant added;
    std::optional<base::Instant> revoked;
};

/// All members, those who left included, in the order in which they came.
[[nodiscard]] base::Result<std::vector<TeamMember>> readMembers(Database &database);
[[nodiscard]] base::Result<std::optional<TeamMember>> readMember(Database &database,
                                                                 const domain::MemberId &id);

} // namespace vigil::store
