// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "similar/opinion.h"
#include "store/readers.h"
#include "store/writetransaction.h"

namespace vigil::similar {

/// Who says what of two videos, and when it was said (the id makes a repetition harmless; null:
/// one is made).
struct Saying
{
    domain::EventId id;
    domain::MemberId actor;
    Opinion opinion;
};

/// Records an opinion. What the pair is already said to be is not recorded again: the event that
/// said so is returned as a repetition. Refused with `rightMissing`, and with `notAPair` for a
/// video beside itself. To be run inside Writer::execute().
[[nodiscard]] base::Result<store::Recorded> say(store::WriteTransaction &transaction,
                                                const Saying &saying);

/// What was last said of a video and another.
struct RelationRow
{
    domain::SubjectId other;
    Relation relation = Relation::Confirmed;
    domain::EventId event;
    domain::MemberId saidBy;
    base::Instant at;
};

[[nodiscard]] base::Result<std::optional<RelationRow>> relationOf(store::Database &database,
                                                                  const domain::SubjectId &subject,
                                                                  const domain::SubjectId &other);
/// All that was said of a video, in order of the others' ids.
[[nodiscard]] base::Result<std::vector<RelationRow>> relationsOf(store::Database &database,
                                                                 const domain::SubjectId &subject);
/// The videos that a person confirmed as similar to this one, in order of their ids, those behind
/// `after`.
[[nodiscard]] base::Result<store::Page<RelationRow>> confirmedOf(store::Database &database,
                                                                 const domain::SubjectId &subject,
                                                                 const domain::SubjectId &after,
                                                                 int size);
/// The opinion that a row tells of, seen from `subject`: with the seconds that match.
[[nodiscard]] base::Result<Opinion>
opinionOf(store::Database &database, const domain::SubjectId &subject, const RelationRow &row);

} // namespace vigil::similar
