// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar/similarprojection.h"

#include "ledger/crypto.h"
#include "similar/framerun.h"
#include "similar/opinion.h"
#include "store/standing.h"

namespace vigil::similar {

using ledger::Aggregate;
using ledger::AggregateKind;
using store::Judgement;

std::span<const store::Migration> migrations();

std::span<const store::Migration> SimilarProjection::migrations() const
{
    return similar::migrations();
}

std::vector<store::View> SimilarProjection::views() const
{
    return {{"similar_relation", "subject, other"}};
}

base::Result<void> SimilarProjection::fold(store::Database &database, const ledger::Event &event,
                                           const Aggregate &aggregate) const
{
    if (!isOpinion(event.kind) || aggregate.kind != AggregateKind::Subject)
        return {};
    const auto opinion = parseOpinion(event);
    if (!opinion)
        return {};
    const bool isOther = aggregate.id == opinion->other.bytes();
    return database.run(
        "INSERT OR REPLACE INTO similar_relation(subject, other, state, event, said_by, at) "
        "VALUES(?, ?, ?, ?, ?, ?)",
        {aggregate.id, isOther ? opinion->subject : opinion->other,
         relationNames.name(opinion->relation), event.id, event.actor, event.at});
}

base::Result<void> SimilarProjection::clear(store::Database &database,
                                            const Aggregate &aggregate) const
{
    if (aggregate.kind != AggregateKind::Subject)
        return {};
    return database.run("DELETE FROM similar_relation WHERE subject = ?", {aggregate.id});
}

bool SimilarLaw::covers(QByteArrayView kind) const
{
    return isOpinion(kind);
}

base::Result<Judgement> SimilarLaw::judge(const store::Archive &archive, const ledger::Event &event,
                                          const store::EventPlace &place) const
{
    const auto opinion = parseOpinion(event);
    if (!opinion)
        return Judgement{store::Verdict::Void};
    domain::Roles roles = domain::Role::Reviewer;
    if (!opinion->isAsserted) {
        const auto standing = store::standingAt(archive.people, event.actor, place);
        if (!standing)
            return standing.error();
        roles = standing->roles;
    }
    return domain::may(roles, domain::Right::Decide) ? Judgement() : Judgement::unlawful("role");
}

base::Result<void> FrameEraser::erase(store::Database &database, const Aggregate &target,
                                      store::Erased &erased) const
{
    const bool isAccount = target.kind == AggregateKind::Account;
    if (!isAccount && target.kind != AggregateKind::Subject)
        return {};
    auto done = database.run(isAccount ? "DELETE FROM frame_run WHERE account = ?"
                                       : "DELETE FROM frame_run WHERE subject = ?",
                             {target.id});
    const qint64 count = database.changes();
    if (!done || count == 0)
        return done;
    erased.add(QStringLiteral("frame_hashes"), count);
    return database.run("UPDATE frame_erasures SET count = count + 1");
}

base::Result<void> FrameVerifier::verify(store::Database &database, bool isDeep,
                                         const Report &report) const
{
    if (!isDeep)
        return {};
    return database.each(
        "SELECT subject, frames, hash FROM frame_run ORDER BY row", {}, [&](const store::Row &row) {
            const QByteArrayView frames = row.view(1);
            const ledger::Hash kept = row.array<32>(2);
            if (ledger::sha256(frames) != kept || !unpackFrames(frames))
                report({"frames_altered", row.id<domain::SubjectId>(0).toString()});
            return true;
        });
}

void registerSimilar(store::Registry &registry)
{
    registry.projections.push_back(std::make_shared<SimilarProjection>());
    registry.laws.push_back(std::make_shared<SimilarLaw>());
    registry.erasers.push_back(std::make_shared<FrameEraser>());
    registry.verifiers.push_back(std::make_shared<FrameVerifier>());
}

} // namespace vigil::similar
