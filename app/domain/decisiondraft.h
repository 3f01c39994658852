// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/decision.h"
#include "domain/member.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace vigil::domain {

/// What a person has filled in so far.
struct DecisionDraft
{
    Target subject;
    std::optional<AccountFacts> account;  ///< the owner, or the account itself
    std::optional<base::Millis> duration; ///< of the media, where known
    QList<Measure> measures;
    std::optional<PolicyRef> policy;
    QList<PolicyId> also;
    Ground ground;
    std::optional<PolicyException> exception;
    ReasonCode reason;
    QList<Segment> evidence;
    Cause cause;
};

/// What a policy allows; filled from the version in force.
struct PolicyRules
{
    Severity severity = Severity::Low;
    QSet<QString> measures; ///< by measureKey
};

/// All that a draft is checked against, as plain values.
struct DecisionRules
{
    base::Instant now;
    Roles roles; ///< of the person deciding
    QHash<PolicyId, PolicyRules> policies;
    QSet<ReasonCode> reasons; ///< of the pack; "other" need not be listed
    qint64 veryLargeFollowers = 1'000'000;
};

/// Whether only a lead may ban it: news, government, party and very large accounts.
[[nodiscard]] bool isProtectedAccount(const AccountFacts &account, qint64 veryLargeFollowers);

/// Every reason why the draft cannot be decided, in the order of the form; empty: it can.
[[nodiscard]] QList<base::Error> checkDraft(const DecisionDraft &draft, const DecisionRules &rules);

} // namespace vigil::domain
