// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserow.h"
#include "domain/decision.h"
#include "ledger/decisionbody.h"
#include "ledger/groupbody.h"
#include "store/database.h"

#include <optional>

namespace vigil::cases {

/// What decisions, withdrawals and reversals do to the rows of one account. An event that cannot be
/// understood, that the state does not allow or that is about a case of another account, whatever
/// aggregates it names, has no effect: the fold never refuses on business grounds.
class DecisionFold final
{
public:
    DecisionFold(store::Database &database, const domain::AccountId &account);

    base::Result<void> addDecision(const ledger::Event &event);
    base::Result<void> addWithdrawal(const ledger::Event &event);
    base::Result<void> addReversal(const ledger::Event &event);
    base::Result<void> addProvisional(const ledger::Event &event);
    base::Result<void> endProvisional(const domain::CaseId &caseId, base::Instant at,
                                      const domain::EventId &by);

    // Of a group decision what it does to the targets of this account: each is a decision of its
    // own (targetDecision), without a strike. It closes the open case of a target unless that is
    // suspected of more than the group was decided for, or an authority asks.
    base::Result<void> addGroupProgress(const ledger::Event &event);
    base::Result<void> addGroupWithdrawal(const ledger::Event &event);
    base::Result<void> addGroupReversal(const ledger::Event &event);

private:
    struct Parts;
    struct Group;
    [[nodiscard]] bool isOwn(const domain::Decision &decision) const;
    enum class Outcome { Stands, Concurs, Conflicts, Prevails, Void };
    [[nodiscard]] base::Result<Outcome> close(CaseRow &row, const domain::Decision &decision);
    [[nodiscard]] base::Result<Outcome> compare(const CaseRow &row,
                                                const domain::Decision &decision);
    base::Result<void> openConflict(const CaseRow &row, const domain::Decision &decision);
    base::Result<void> insert(const ledger::DecisionBody &body, const Parts &parts,
                              Outcome outcome);
    base::Result<void> addTarget(const Group &group, const domain::SubjectId &target);
    [[nodiscard]] base::Result<std::vector<domain::DecisionId>>
    targetsOf(const domain::DecisionId &group);
    base::Result<void> withdraw(const domain::DecisionId &decision, const ledger::Event &by);
    base::Result<void> reopen(const domain::DecisionId &decision, const domain::CaseId &caseId);
    base::Result<void> reverse(const domain::DecisionId &decision, const ledger::Event &by,
                               const domain::ReasonCode &reason);
    base::Result<void> impose(const domain::Decision &decision, const domain::AccountId &account,
                              const std::optional<domain::CaseId> &provisionalFor);
    base::Result<void> strike(const domain::Decision &decision);
    base::Result<void> end(const domain::DecisionId &decision, base::Instant at,
                           const domain::EventId &by);
    base::Result<void> supersede(const domain::Decision &decision,
                                 const domain::AccountId &account);
    base::Result<void> resume(const domain::DecisionId &decision);
    base::Result<void> restore(const domain::DecisionId &ban);

    store::Database &m_database;
    domain::AccountId m_account;
};

} // namespace vigil::cases
