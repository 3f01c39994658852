// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/noteeraser.h"

namespace vigil::cases {

using ledger::AggregateKind;

base::Result<void> NoteEraser::erase(store::Database &database, const ledger::Aggregate &target,
                                     store::Erased &erased) const
{
    if (target.kind != AggregateKind::Account && target.kind != AggregateKind::Subject)
        return {};
    // A note belongs to the event that it stands in.
    auto done = target.kind == AggregateKind::Account ? database.run(R"(
        DELETE FROM private_text WHERE owner IN (
            SELECT id FROM decision WHERE account = ?1
            UNION SELECT reversed_by FROM decision WHERE account = ?1
            UNION SELECT id FROM proposal WHERE act = 'decision'
                AND json_extract(matter, '$.account') = lower(hex(?1))))",
                                                                     {target.id})
                                                      : database.run(R"(
        DELETE FROM private_text WHERE owner IN (
            SELECT id FROM decision WHERE subject = ?1
            UNION SELECT reversed_by FROM decision WHERE subject = ?1
            UNION SELECT id FROM proposal WHERE act = 'decision'
                AND json_extract(matter, '$.subject.id') = lower(hex(?1))))",
                                                                     {target.id});
    if (done)
        erased.add(QStringLiteral("notes"), database.changes());
    return done;
}

} // namespace vigil::cases
