// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserow.h"
#include "domain/decision.h"
#include "ledger/decisionbody.h"
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

private:
    [[nodiscard]] bool isOwn(const domain::Decision &decision) const;
    enum class Outcome { Stands, Concurs, Conflicts, Prevails, Void };
    [[nodiscard]] base::Result<Outcome> close(CaseRow &row, const domain::Decision &decision);
    [[nodiscard]] base::Result<Outcome> compare(const CaseRow &row,
                                                const domain::Decision &decision);
    base::Result<void> openConflict(const CaseRow &row, const domain::Decision &decision);
    base::Result<void> insert(const ledger::Event &event, const ledger::DecisionBody &body,
                              Outcome outcome);
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
