// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/member.h"

namespace vigil::domain {

namespace {
constexpr Roles anyone = Role::Reviewer | Role::Lead | Role::Auditor | Role::Admin;
constexpr Roles deciding = Role::Reviewer | Role::Lead;

constexpr Roles holdersOf(Right right)
{
    switch (right) {
    case Right::Read:
    case Right::Verify: return anyone;
    case Right::Decide:
    case Right::WithdrawOwn:
    case Right::Dispute:
    case Right::DecideAppeal:
    case Right::Propose: return deciding;
    case Right::BanProtected:
    case Right::Reverse:
    case Right::SecondReview:
    case Right::SettleConflict:
    case Right::ManageQueues:
    case Right::Approve:
    case Right::PublishPolicy:
    case Right::ConfirmClock: return Role::Lead;
    case Right::ExportRecords: return Role::Lead | Role::Auditor;
    case Right::Erase: return Role::Lead | Role::Admin;
    case Right::ManageMembers:
    case Right::ManageHub: return Role::Admin;
    }
    return {};
}
} // namespace

bool may(Roles roles, Right right)
{
    return bool(roles & holdersOf(right));
}

} // namespace vigil::domain
