// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/member.h"
#include "ledger/crypto.h"
#include "store/database.h"

#include <QString>

#include <optional>
#include <vector>

namespace vigil::store {

/// A personal key, where and when it was enrolled.
struct EnrolledKey
{
    ledger::VerifyKey key{};
    domain::DeviceId device;
    base::Instant at;
};

/// A person of the team as the ledger has them; `name` is empty once it is erased.
struct TeamMember
{
    domain::Member member;
    QString name;
    base::Instant added;
    std::optional<base::Instant> revoked;
    std::optional<EnrolledKey> key;
};

/// All members, those who left included, in the order in which they came.
[[nodiscard]] base::Result<std::vector<TeamMember>> readMembers(Database &database);
[[nodiscard]] base::Result<std::optional<TeamMember>> readMember(Database &database,
                                                                 const domain::MemberId &id);
/// What a person is now; nothing of one who has left or never came.
[[nodiscard]] base::Result<domain::Roles> readRoles(Database &database, const domain::MemberId &id);

} // namespace vigil::store
