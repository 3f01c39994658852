// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/enumnames.h"
#include "domain/ids.h"

#include <QFlags>
#include <QList>
#include <QString>

namespace vigil::domain {

enum class Role { Reviewer = 0x1, Lead = 0x2, Auditor = 0x4, Admin = 0x8 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

inline constexpr base::EnumNames<Role, 4> roleNames{{
    {Role::Reviewer, QLatin1StringView("reviewer")},
    {Role::Lead, QLatin1StringView("lead")},
    {Role::Auditor, QLatin1StringView("auditor")},
    {Role::Admin, QLatin1StringView("admin")},
}};

/// How well a member works in a language; greater is better.
enum class LanguageLevel { Basic = 1, Working, Fluent, Native };

inline constexpr base::EnumNames<LanguageLevel, 4> languageLevelNames{{
    {LanguageLevel::Basic, QLatin1StringView("basic")},
    {LanguageLevel::Working, QLatin1StringView("working")},
    {LanguageLevel::Fluent, QLatin1StringView("fluent")},
    {LanguageLevel::Native, QLatin1StringView("native")},
}};

struct LanguageSkill
{
    QString language; ///< BCP 47
    LanguageLevel level = LanguageLevel::Working;

    friend bool operator==(const LanguageSkill &, const LanguageSkill &) = default;
};

/// A person of the team; the name is private text and kept elsewhere.
struct Member
{
    MemberId id;
    Roles roles;
    QList<LanguageSkill> languages;

    friend bool operator==(const Member &, const Member &) = default;
};

/// What a role can give the right to. Whose case or decision it is, the command checks.
enum class Right {
    Read,        ///< cases, decisions, reports
    Verify,      ///< the ledger
    Decide,      ///< also skip, release, escalate, ask for a fact-check
    WithdrawOwn, ///< within the undo window
    Dispute,     ///< object to a second review of an own decision
    DecideAppeal,
    BanProtected, ///< news, government, party and very large accounts
    Reverse,
    SecondReview,
    SettleConflict,
    ManageQueues,
    Propose, ///< the first of two people
    Approve, ///< the second of two people
    PublishPolicy,
    Erase,
    ConfirmClock,
    ExportRecords,
    ManageMembers,
    ManageHub
};

inline constexpr base::EnumNames<Right, 19> rightNames{{
    {Right::Read, QLatin1StringView("read")},
    {Right::Verify, QLatin1StringView("verify")},
    {Right::Decide, QLatin1StringView("decide")},
    {Right::WithdrawOwn, QLatin1StringView("withdraw_own")},
    {Right::Dispute, QLatin1StringView("dispute")},
    {Right::DecideAppeal, QLatin1StringView("decide_appeal")},
    {Right::BanProtected, QLatin1StringView("ban_protected")},
    {Right::Reverse, QLatin1StringView("reverse")},
    {Right::SecondReview, QLatin1StringView("second_review")},
    {Right::SettleConflict, QLatin1StringView("settle_conflict")},
    {Right::ManageQueues, QLatin1StringView("manage_queues")},
    {Right::Propose, QLatin1StringView("propose")},
    {Right::Approve, QLatin1StringView("approve")},
    {Right::PublishPolicy, QLatin1StringView("publish_policy")},
    {Right::Erase, QLatin1StringView("erase")},
    {Right::ConfirmClock, QLatin1StringView("confirm_clock")},
    {Right::ExportRecords, QLatin1StringView("export_records")},
    {Right::ManageMembers, QLatin1StringView("manage_members")},
    {Right::ManageHub, QLatin1StringView("manage_hub")},
}};

/// The table of rights; no roles, no rights.
[[nodiscard]] bool may(Roles roles, Right right);

} // namespace vigil::domain
