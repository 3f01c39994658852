// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/member.h"
#include "ledger/crypto.h"
#include "store/database.h"
#include "store/eventtable.h"

#include <map>
#include <optional>
#include <vector>

namespace vigil::store {

/// A personal key and the console on which it was enrolled.
struct PersonalKey
{
    ledger::VerifyKey key{};
    domain::DeviceId device;
};

/// What a person was at one place of the ledger. Without roles: never added, or gone.
struct Standing
{
    bool isKnown = false; ///< was added before, even if revoked since
    bool isRevoked = false;
    domain::Roles roles;
    std::optional<PersonalKey> key;

    [[nodiscard]] bool isMember() const { return isKnown && !isRevoked; }
    [[nodiscard]] bool may(domain::Right right) const { return domain::may(roles, right); }
};

/// As the events before `place` have it.
[[nodiscard]] base::Result<Standing> standingAt(Database &database, const domain::MemberId &member,
                                                const EventPlace &place);
/// Refused with `notAllowed` and these words unless the person has the right at the ledger's end.
[[nodiscard]] base::Result<void> checkRight(Database &database, const domain::MemberId &member,
                                            domain::Right right, const QString &refusal);

/// The standings of all people of a store as they were when it was read: for checks that ask
/// millions of times.
class StandingBook final
{
public:
    [[nodiscard]] static base::Result<StandingBook> read(Database &database);

    [[nodiscard]] Standing at(const domain::MemberId &member, const EventPlace &place) const;

private:
    using Pages = std::vector<std::pair<EventPlace, Standing>>;
    std::map<domain::MemberId, Pages> m_members;
};

/// How many people had ever been added.
[[nodiscard]] base::Result<qint64> membersBefore(Database &database, const EventPlace &place);

} // namespace vigil::store
