// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/policyprojection.h"

#include "ledger/crypto.h"

namespace vigil::store {

using namespace Qt::StringLiterals;
using ledger::AggregateKind;

std::vector<View> PolicyProjection::views() const
{
    return {{"published_pack", "aggregate, version"}};
}

base::Result<void> PolicyProjection::fold(Database &database, const ledger::Event &event,
                                          const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind != AggregateKind::PolicyPack || event.kind != "policy.published")
        return {};
    const auto blob = ledger::fromHex<32>(event.body.value("blob"_L1).toString().toLatin1());
    const qint64 version = event.body.value("version"_L1).toInteger();
    // An unreadable publication stays in the ledger and has no effect.
    if (!blob || version < 1)
        return {};
    return database.run(
        R"(
        INSERT OR IGNORE INTO published_pack(aggregate, version, pack, blob, published, event)
        VALUES(?, ?, ?, ?, ?, ?))",
        {aggregate.id, version, event.body.value("pack"_L1).toString(), *blob, event.at, event.id});
}

base::Result<void> PolicyProjection::clear(Database &database,
                                           const ledger::Aggregate &aggregate) const
{
    if (aggregate.kind != AggregateKind::PolicyPack)
        return {};
    return database.run("DELETE FROM published_pack WHERE aggregate = ?", {aggregate.id});
}

ledger::Aggregate packAggregate(const QString &packId)
{
    const ledger::Hash hash =
        ledger::sha256({QByteArrayView("vigil/policy_pack/1\0", 20), packId.toUtf8()});
    base::IdBytes id;
    std::copy_n(hash.begin(), id.size(), id.begin());
    return {AggregateKind::PolicyPack, id};
}

} // namespace vigil::store
