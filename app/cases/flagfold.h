// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/caserow.h"
#include "cases/queues.h"
#include "domain/flag.h"
#include "domain/subject.h"
#include "intake/rows.h"
#include "store/database.h"

#include <optional>

namespace vigil::cases {

/// A complaint of an affected user, as imported.
struct AppealFacts
{
    base::IdBytes id{};
    domain::SubjectId subject;
    std::optional<domain::DecisionId> decision;
    base::Instant at;
    domain::EventId batch; ///< that brought it
};

/// What an imported batch does to the view of cases: opens, joins, marks gone. The rows of one
/// subject come in order: its revision, then its flags by time and id.
class FlagFold final
{
public:
    FlagFold(store::Database &database, const policy::PolicyBook &book,
             const QList<domain::Queue> &queues);

    /// The platform says that it has the subject no longer, or again.
    base::Result<void> addRevision(const domain::Revision &revision);
    base::Result<void> addFlag(const domain::Flag &flag, const intake::RevisionRow &revision);
    base::Result<void> addAppeal(const AppealFacts &appeal);

private:
    struct Last;
    [[nodiscard]] base::Result<std::optional<Last>>
    lastDecision(const domain::SubjectId &subject, const std::optional<domain::DecisionId> &id);
    [[nodiscard]] base::Result<std::optional<CaseRow>> appealed(const AppealFacts &appeal,
                                                                const Last &last);
    base::Result<void> open(const domain::Flag &flag, const domain::Revision &revision,
                            const std::optional<Last> &last);
    base::Result<void> join(CaseRow row, const domain::Flag &flag);
    base::Result<void> keepOnRecord(const domain::DecisionId &decision);
    void weigh(CaseRow &row, const domain::Flag &flag) const;
    void sort(CaseRow &row) const;

    store::Database &m_database;
    const policy::PolicyBook &m_book;
    const QList<domain::Queue> &m_queues;
};

/// The ban without end that stands on an account: its id, the oldest first; nothing when there is
/// none. A ban with an end supersedes nothing, for its videos come back.
[[nodiscard]] base::Result<std::optional<domain::DecisionId>>
standingBan(store::Database &database, const domain::AccountId &account);

/// Whether the ban of its account takes the case along.
[[nodiscard]] bool isSupersededByBan(const CaseRow &row);

} // namespace vigil::cases
