// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/claimeddecision.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace vigil::intake {

/// A claimed decision with its words; none once they are erased.
struct ClaimedView
{
    ClaimedDecision decision;
    std::optional<ClaimedText> text;
};

/// How many decisions one system claims on an account and what belongs to it.
struct ClaimedCount
{
    QString system; ///< its name; empty once erased
    qint64 decisions = 0;
};

/// What other systems claim to have decided. For one call of store::Readers, whose snapshot it
/// reads. All texts are strangers'. A decision that was stated several times counts once, with the
/// newest statement.
class HistoryReader
{
public:
    explicit HistoryReader(store::Database &database) : m_database(database) {}

    /// On a subject, newest first, at most `size`.
    [[nodiscard]] base::Result<std::vector<ClaimedView>> latest(const domain::SubjectId &subject,
                                                                int size);
    [[nodiscard]] base::Result<qint64> count(const domain::SubjectId &subject);
    /// System by system, those with most first.
    [[nodiscard]] base::Result<std::vector<ClaimedCount>>
    countsOf(const domain::AccountId &account);

private:
    [[nodiscard]] base::Result<QString> nameOf(const SystemId &system,
                                               const domain::AccountId &account);

    store::Database &m_database;
};

} // namespace vigil::intake
