// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cases/casefacts.h"
#include "domain/enforcement.h"
#include "store/database.h"

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace vigil::cases {

/// Rows of the view `decision` that "WHERE …" of `tail` selects. Notes are left out.
[[nodiscard]] base::Result<std::vector<DecisionRecord>>
readDecisions(store::Database &database, std::string_view tail,
              std::initializer_list<store::Value> values);
[[nodiscard]] base::Result<std::optional<DecisionRecord>>
readDecision(store::Database &database, const domain::DecisionId &id);
/// Fills in the notes, where they are kept.
base::Result<void> readNotes(store::Database &database, QList<DecisionRecord> &records);

/// Fills in whether they may be passed on.
base::Result<void> readDeliveries(store::Database &database, QList<DecisionRecord> &records,
                                  base::Instant now);

/// All that was ever imposed on a target, ended ones included.
[[nodiscard]] base::Result<QList<domain::Standing>> readStandings(store::Database &database,
                                                                  const domain::SubjectId &target);

/// Where the note of a decision or reversal lies among the private texts.
inline constexpr char noteField[] = "note";

} // namespace vigil::cases
