// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/erasureprojection.h"

#include "store/enacted.h"
#include "store/signatory.h"

#include <QJsonArray>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;
using ledger::Aggregate;
using ledger::AggregateKind;

bool isTarget(const Aggregate &aggregate)
{
    return aggregate.kind == AggregateKind::Subject || aggregate.kind == AggregateKind::Account
           || aggregate.kind == AggregateKind::Member;
}

bool isErasure(QByteArrayView kind)
{
    return kind == "subject.erased" || kind == "member.erased";
}

/// Whether the event is about its one aggregate, of the kind that it is for.
bool isWhole(const ledger::Event &event)
{
    if (event.aggregates.size() != 1 || !isTarget(event.aggregates.front()))
        return false;
    const Aggregate &target = event.aggregates.front();
    const bool fits = !isErasure(event.kind)
                      || (event.kind == "member.erased") == (target.kind == AggregateKind::Member);
    return fits && event.body.value("target"_L1).toString() == target.toString();
}

base::Result<void> addErasure(Database &database, const ledger::Event &event,
                              const Aggregate &target)
{
    const auto proposal = domain::EventId::parse(event.body.value("proposal"_L1).toString());
    if (!proposal)
        return {};
    QStringList fields;
    const QJsonArray named = event.body.value("fields"_L1).toArray();
    for (const auto &field : named)
        fields.append(field.toString());
    return database.run(
        "INSERT OR IGNORE INTO erasure(kind, id, event, proposal, at, fields, count) "
        "VALUES(?, ?, ?, ?, ?, ?, ?)",
        {static_cast<int>(target.kind), target.id, event.id, *proposal, event.at, fields.join(u' '),
         event.body.value("count"_L1).toInteger()});
}

} // namespace

std::vector<View> ErasureProjection::views() const
{
    return {{"legal_hold", "kind, id"}, {"erasure", "kind, id, event"}};
}

base::Result<void> ErasureProjection::fold(Database &database, const ledger::Event &event,
                                           const Aggregate &aggregate) const
{
    if (!isTarget(aggregate))
        return {};
    if (event.kind == "legal_hold.placed") {
        return database.run(
            "INSERT OR IGNORE INTO legal_hold(kind, id, event, reason, placed_by, at) "
            "VALUES(?, ?, ?, ?, ?, ?)",
            {static_cast<int>(aggregate.kind), aggregate.id, event.id,
             event.body.value("reason"_L1).toString(), event.actor, event.at});
    }
    if (event.kind == "legal_hold.lifted") {
        return database.run("DELETE FROM legal_hold WHERE kind = ? AND id = ?",
                            {static_cast<int>(aggregate.kind), aggregate.id});
    }
    return isErasure(event.kind) ? addErasure(database, event, aggregate) : base::Result<void>();
}

base::Result<void> ErasureProjection::clear(Database &database, const Aggregate &aggregate) const
{
    if (!isTarget(aggregate))
        return {};
    for (const std::string_view sql : {"DELETE FROM legal_hold WHERE kind = ? AND id = ?",
                                       "DELETE FROM erasure WHERE kind = ? AND id = ?"}) {
        auto done = database.run(sql, {static_cast<int>(aggregate.kind), aggregate.id});
        if (!done)
            return done;
    }
    return {};
}

bool ErasureLaw::covers(QByteArrayView kind) const
{
    return isErasure(kind) || kind == "legal_hold.placed" || kind == "legal_hold.lifted";
}

base::Result<Judgement> ErasureLaw::judge(const Archive &archive, const ledger::Event &event,
                                          const EventPlace &place) const
{
    if (!isWhole(event))
        return Judgement{Verdict::Void};
    if (isErasure(event.kind)) {
        const QJsonObject matter{{u"target"_s, event.body.value("target"_L1)}};
        return judgeEnacted(archive.people, event, place, domain::ControlledAct::Erasure, matter);
    }
    const auto actor = standingAt(archive.people, event.actor, place);
    if (!actor)
        return actor.error();
    if (!actor->may(domain::Right::Erase))
        return Judgement::unlawful("role");
    const auto key = actor->key ? std::optional(actor->key->key) : std::nullopt;
    return isSignedAsNeeded(event, key, Signing::OnceEnrolled) ? Judgement()
                                                               : Judgement::unlawful("signature");
}

base::Result<void> NameEraser::erase(Database &database, const Aggregate &target,
                                     Erased &erased) const
{
    if (target.kind != AggregateKind::Member)
        return {};
    auto done = database.run("DELETE FROM private_text WHERE owner = ?", {target.id});
    if (done)
        erased.add(u"name"_s, database.changes());
    return done;
}

} // namespace vigil::store
