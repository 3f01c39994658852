// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/rows.h"
#include "intake/subjectviews.h"
#include "ledger/pseudonym.h"
#include "store/readers.h"

#include <optional>
#include <utility>
#include <vector>

namespace vigil::intake {

/// What is known of subjects and accounts, with their texts. For one call of store::Readers, whose
/// snapshot it reads. All texts are strangers'. After a sync two consoles' copies of a row count
/// once.
class SubjectReader
{
public:
    /// `pseudonymizer`: null without the team's secret; then only ledger ids are found.
    SubjectReader(store::Database &database, const ledger::Pseudonymizer *pseudonymizer)
        : m_database(database)
        , m_pseudonymizer(pseudonymizer)
    {}

    /// By ledger id (32 hex digits) or platform id. A platform id that means several subjects gives
    /// the video before the livestream before the account.
    [[nodiscard]] base::Result<std::optional<domain::SubjectId>> find(const QString &id);

    /// As it is now; nothing when the id is not known as a subject.
    [[nodiscard]] base::Result<std::optional<SubjectView>> subject(const domain::SubjectId &id);
    /// The newest of what any feed said of it.
    [[nodiscard]] base::Result<std::optional<AccountView>> account(const domain::AccountId &id);
    [[nodiscard]] base::Result<std::optional<RevisionView>> revision(const domain::SubjectId &id,
                                                                     base::Instant at);

    /// Newest first; `before`: `at` of the last one seen.
    [[nodiscard]] base::Result<store::Page<RevisionView>>
    revisions(const domain::SubjectId &id, std::optional<base::Instant> before, int size);

    using FlagKey = std::pair<base::Instant, domain::FlagId>;
    /// Oldest first; `after`: time and id of the last one seen.
    [[nodiscard]] base::Result<store::Page<FlagView>>
    flags(const domain::SubjectId &id, const std::optional<FlagKey> &after, int size);
    /// Newest first.
    [[nodiscard]] base::Result<store::Page<FlagView>> latestFlags(const domain::SubjectId &id,
                                                                  int size);
    [[nodiscard]] base::Result<store::Page<AppealView>>
    appeals(const domain::SubjectId &id, const std::optional<FlagKey> &after, int size);

    /// The subjects that an account owns now, in order of id, the account itself left out.
    [[nodiscard]] base::Result<store::Page<domain::SubjectId>>
    subjectsOf(const domain::AccountId &id, const std::optional<domain::SubjectId> &after,
               int size);

    /// What is other now than in the revision of `at`; empty when nothing, or when it is the
    /// newest.
    [[nodiscard]] base::Result<std::vector<Change>> changesSince(const domain::SubjectId &id,
                                                                 base::Instant at);

private:
    store::Database &m_database;
    const ledger::Pseudonymizer *m_pseudonymizer;
};

} // namespace vigil::intake
