// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/documenteraser.h"

namespace vigil::intake {

using ledger::AggregateKind;

base::Result<void> DocumentEraser::erase(store::Database &database, const ledger::Aggregate &target,
                                         store::Erased &erased) const
{
    const bool isAccount = target.kind == AggregateKind::Account;
    if (!isAccount && target.kind != AggregateKind::Subject)
        return {};
    // An account's handle and name stand in the document of each of its subjects.
    auto done = isAccount ? database.run(R"(
        DELETE FROM private_text WHERE owner IN (
            SELECT ?1 UNION SELECT subject FROM revision WHERE account = ?1
            UNION SELECT subject FROM claimed_decision WHERE account = ?1))",
                                         {target.id})
                          : database.run("DELETE FROM private_text WHERE owner = ?", {target.id});
    if (done)
        erased.add(QStringLiteral("documents"), database.changes());
    return done;
}

} // namespace vigil::intake
