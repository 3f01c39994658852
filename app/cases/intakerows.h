// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/flagfold.h"
#include "domain/flag.h"
#include "domain/subject.h"
#include "store/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace vigil::cases {

/// A revision as intake keeps it. `statedAt` is the time that the feed gave; states that came under
/// one time are set apart in `revision.at` alone, and are no new revision for the rules.
struct IntakeRevision
{
    domain::Revision revision;
    base::Instant statedAt;
    QByteArray document; ///< where its private text lies
};

[[nodiscard]] base::Result<std::optional<IntakeRevision>>
readRevision(store::Database &database, const domain::SubjectId &subject, base::Instant at);
/// Of a subject, oldest first.
[[nodiscard]] base::Result<std::vector<IntakeRevision>>
readRevisions(store::Database &database, const domain::SubjectId &subject);
/// The newest that was said of an account.
[[nodiscard]] base::Result<std::optional<domain::AccountFacts>>
readAccount(store::Database &database, const domain::AccountId &account);
/// Of a subject, oldest first, without texts; what two consoles both imported comes once.
[[nodiscard]] base::Result<std::vector<domain::Flag>> readFlags(store::Database &database,
                                                                const domain::SubjectId &subject);

/// The rows of one batch: all, or those of one account. What an earlier batch had already brought
/// is left out.
class BatchRows final
{
public:
    using Account = std::optional<domain::AccountId>;

    BatchRows(store::Database &database, const domain::EventId &batch, const Account &account);

    /// The newest revision of each subject whose cases it makes gone or brings back.
    [[nodiscard]] base::Result<std::vector<domain::Revision>> presenceChanges() const;
    base::Result<void>
    eachFlag(const std::function<base::Result<void>(const domain::Flag &, const IntakeRevision &)>
                 &function) const;
    [[nodiscard]] base::Result<std::vector<AppealFacts>> appeals() const;

private:
    [[nodiscard]] base::Result<bool> isFirstBatchOf(std::string_view table,
                                                    const base::IdBytes &id) const;

    store::Database &m_database;
    domain::EventId m_batch;
    Account m_account;
};

} // namespace vigil::cases
