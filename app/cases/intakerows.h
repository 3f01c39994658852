// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/flagfold.h"
#include "domain/decision.h"
#include "domain/flag.h"
#include "domain/subject.h"
#include "intake/rows.h"
#include "store/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace vigil::cases {

/// A revision as intake keeps it; what comes under one `statedAt` is no new revision for the rules.
[[nodiscard]] base::Result<std::optional<intake::RevisionRow>>
readRevision(store::Database &database, const domain::SubjectId &subject, base::Instant at);
/// The newest of a subject in this batch and those before it in canonical order.
[[nodiscard]] base::Result<std::optional<intake::RevisionRow>>
newestRevisionUpTo(store::Database &database, const domain::SubjectId &subject,
                   const domain::EventId &batch);
/// The newest that was said of an account.
[[nodiscard]] base::Result<std::optional<domain::AccountFacts>>
readAccount(store::Database &database, const domain::AccountId &account);
/// The flags of a subject, oldest first; what two consoles both imported comes once.
[[nodiscard]] base::Result<std::vector<domain::BasisEntry>>
readBasis(store::Database &database, const domain::SubjectId &subject);

/// The rows of one batch: all, or those of one account. What an earlier batch had already brought
/// is left out.
class BatchRows final
{
public:
    using Account = std::optional<domain::AccountId>;

    BatchRows(store::Database &database, const domain::EventId &batch, const Account &account);

    /// The newest revision of each subject whose cases it makes gone or brings back.
    [[nodiscard]] base::Result<std::vector<domain::Revision>> presenceChanges() const;
    base::Result<void> eachFlag(
        const std::function<base::Result<void>(const domain::Flag &, const intake::RevisionRow &)>
            &function) const;
    [[nodiscard]] base::Result<std::vector<AppealFacts>> appeals() const;

private:
    [[nodiscard]] base::Result<bool> isFirstBatchOf(std::string_view rows,
                                                    store::Database::Values key) const;

    store::Database &m_database;
    domain::EventId m_batch;
    Account m_account;
};

} // namespace vigil::cases
