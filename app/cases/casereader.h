// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/casefacts.h"
#include "cases/queues.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace vigil::cases {

// Reads of one snapshot: call them inside store::Readers::read(). Each takes milliseconds at most.

/// How many of each list the desk shows when the scope does not say.
inline constexpr int deskList = 50;

/// All that the desk shows for one case. `now` tells what is in force and which strikes count.
[[nodiscard]] base::Result<std::optional<CaseView>>
readCaseView(store::Database &database, const domain::CaseId &id, const ReadScope &scope);
/// The same of a subject, with all its cases (`show`).
[[nodiscard]] base::Result<std::optional<SubjectView>>
readSubjectView(store::Database &database, const domain::SubjectId &id, const ReadScope &scope);

/// Waiting cases, counted, and the oldest due; of one queue or of all ("").
[[nodiscard]] base::Result<QueueSummary> readQueueSummary(store::Database &database,
                                                          const QString &queue);
/// All queues that have cases.
[[nodiscard]] base::Result<std::vector<QueueSummary>> readQueueSummaries(store::Database &database);

/// The waiting cases in the order of due_at, for the panel; after the keyset (due, id) if given.
[[nodiscard]] base::Result<std::vector<UpcomingCase>> readUpcoming(store::Database &database,
                                                                   const UpcomingRequest &request);

/// What the ban of an account will take along.
[[nodiscard]] base::Result<BanPreview> previewBan(store::Database &database,
                                                  const domain::AccountId &account,
                                                  const domain::CaseId &except);

/// What is in force on a subject, its account's ban included.
[[nodiscard]] base::Result<domain::Enforcement>
readEnforcement(store::Database &database, const domain::SubjectId &subject, base::Instant now);
/// The record of an account, counted at `scope.now` by the ladder of the policies in force.
[[nodiscard]] base::Result<domain::StrikeStanding>
readStrikes(store::Database &database, const domain::AccountId &account, const ReadScope &scope);

} // namespace vigil::cases
