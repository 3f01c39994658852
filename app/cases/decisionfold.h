// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserow.h"
#include "domain/decision.h"
#include "ledger/decisionbody.h"
#include "store/database.h"

#include <optional>

namespace vigil::cases {

/// What decisions, withdrawals and reversals do to the views. An event that cannot be understood or
/// that the state does not allow has no effect: the fold never refuses on business grounds.
class DecisionFold final
{
public:
    explicit DecisionFold(store::Database &database);

    base::Result<void> addDecision(const ledger::Event &event);
    base::Result<void> addWithdrawal(const ledger::Event &event);
    base::Result<void> addReversal(const ledger::Event &event);
    base::Result<void> addProvisional(const ledger::Event &event);
    base::Result<void> endProvisional(const domain::CaseId &caseId, base::Instant at,
                                      const domain::EventId &by);

private:
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
};

} // namespace vigil::cases
