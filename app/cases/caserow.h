// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/cases.h"
#include "domain/duetime.h"
#include "domain/flag.h"
#include "domain/ids.h"
#include "domain/measure.h"
#include "domain/severity.h"
#include "domain/subject.h"
#include "store/database.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace vigil::cases {

/// One row of the view `case_file`: a case as the ledger says, without leases. Its state is never
/// leased or held.
struct CaseRow
{
    domain::CaseId id;
    domain::AccountId account;
    domain::Target subject;
    domain::CaseKind kind = domain::CaseKind::Initial;
    domain::CaseStatus status;
    std::optional<domain::CaseId> parent;
    std::optional<domain::DecisionId> parentDecision;
    std::optional<domain::MemberId> notBy;  ///< who may not decide it
    base::Instant revision;                 ///< of the subject, as flagged
    std::optional<domain::PolicyId> policy; ///< suspected, of the gravest flag
    QList<domain::PolicyId> policies;       ///< all suspected, sorted
    QList<domain::FlagSource> sources;      ///< of its flags, in the order of the names
    domain::Severity severity = domain::Severity::Medium;
    QString language;
    std::optional<domain::CountryCode> country;
    QStringList topics;
    std::optional<qint64> reach;
    QString queue;
    base::Instant openedAt; ///< its first flag
    domain::DueTime due;
    base::Instant dueFrom; ///< the flag that set it
    std::optional<domain::EscalationKind> escalation;
    std::optional<domain::DecisionId> decision;
    std::optional<domain::DecisionId> supersededBy;

    [[nodiscard]] bool isUndecided() const { return domain::isUndecided(status.state); }
};

[[nodiscard]] base::Result<std::optional<CaseRow>> readCase(store::Database &database,
                                                            const domain::CaseId &id);
/// Cases that "WHERE …" of `tail` selects, with up to two parameters.
[[nodiscard]] base::Result<std::vector<CaseRow>>
readCases(store::Database &database, std::string_view tail,
          std::initializer_list<store::Value> values);
/// Adds the row, or writes it again.
base::Result<void> writeCase(store::Database &database, const CaseRow &row);
/// Writes again what acts and decisions change in a row that is there: status, escalation, decision
/// and ban. The indexes on anything else are not touched.
base::Result<void> writeStatus(store::Database &database, const CaseRow &row);

/// One space between, as lists are kept in views.
[[nodiscard]] QString joinPolicies(const QList<domain::PolicyId> &policies);
[[nodiscard]] QList<domain::PolicyId> splitPolicies(const QString &text);

/// The case that a flag, an appeal or a second decision opens. All of them are pseudonyms or random
/// already, so the id needs no secret and the same fold makes it on every console: SHA-256 of
/// "vigil/case/1", 0, subject, opener, cut to 128 bits.
[[nodiscard]] domain::CaseId caseOpenedBy(const domain::SubjectId &subject,
                                          const base::IdBytes &opener);

} // namespace vigil::cases
