// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/erasure.h"

#include "store/backup.h"
#include "store/errors.h"
#include "store/proposalcommands.h"
#include "store/standing.h"
#include "store/teamreader.h"

#include <QJsonArray>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;
using ledger::Aggregate;
using ledger::AggregateKind;

base::Result<void> mayErase(Database &database, const domain::MemberId &member)
{
    return checkRight(database, member, domain::Right::Erase,
                      u"Not saved: only leads and admins erase texts or place legal holds. Ask "
                      "one."_s);
}

base::Result<bool> isHeld(Database &database, const Aggregate &target)
{
    const auto held = database.integer("SELECT count(*) FROM legal_hold WHERE kind = ? AND id = ?",
                                       {static_cast<int>(target.kind), target.id});
    if (!held)
        return held.error();
    return *held > 0;
}

base::Result<void> checkTarget(Database &database, const Aggregate &target)
{
    const auto stopped = isHeld(database, target);
    if (!stopped)
        return stopped.error();
    if (*stopped) {
        return base::Error{held, u"Nothing was erased: a legal hold keeps this. \"vigilctl hold "
                                 "list\" says since when; lift it first if it is over."_s};
    }
    if (target.kind != AggregateKind::Member)
        return {};
    const auto member = readMember(database, domain::MemberId(target.id));
    if (!member)
        return member.error();
    if (!*member)
        return base::Error{memberUnknown, u"Nothing was erased: the team has no such member."_s};
    if (!(*member)->revoked) {
        return base::Error{memberActive, u"Nothing was erased: this person belongs to the team. "
                                         "End their membership first."_s};
    }
    return {};
}

QByteArray erasedKind(const Aggregate &target)
{
    return target.kind == AggregateKind::Member ? "member.erased" : "subject.erased";
}

base::Result<void> changeHold(WriteTransaction &transaction, const Signatory &actor,
                              const Aggregate &target, const char *kind,
                              const domain::ReasonCode &reason)
{
    const auto appended =
        appendSigned(transaction, actor,
                     {{},
                      kind,
                      {},
                      {target},
                      {{u"reason"_s, reason.toString()}, {u"target"_s, target.toString()}}},
                     Signing::OnceEnrolled);
    return appended ? base::Result<void>() : appended.error();
}

} // namespace

base::Result<domain::EventId> proposeErasure(WriteTransaction &transaction,
                                             const Signatory &proposer, const Aggregate &target,
                                             const domain::ReasonCode &reason)
{
    Database &database = transaction.database();
    if (auto done = mayErase(database, proposer.member); !done)
        return done.error();
    if (auto done = checkTarget(database, target); !done)
        return done.error();
    return makeProposal(
        transaction, proposer,
        {domain::ControlledAct::Erasure, {{u"target"_s, target.toString()}}, reason}, {});
}

base::Result<void> placeHold(WriteTransaction &transaction, const Signatory &actor,
                             const Aggregate &target, const domain::ReasonCode &reason)
{
    if (auto done = mayErase(transaction.database(), actor.member); !done)
        return done;
    const auto isPlaced = isHeld(transaction.database(), target);
    if (!isPlaced)
        return isPlaced.error();
    if (*isPlaced)
        return base::Error{heldAlready, u"Nothing was changed: there is a legal hold already."_s};
    return changeHold(transaction, actor, target, "legal_hold.placed", reason);
}

base::Result<void> liftHold(WriteTransaction &transaction, const Signatory &actor,
                            const Aggregate &target, const domain::ReasonCode &reason)
{
    if (auto done = mayErase(transaction.database(), actor.member); !done)
        return done;
    const auto isPlaced = isHeld(transaction.database(), target);
    if (!isPlaced)
        return isPlaced.error();
    if (!*isPlaced)
        return base::Error{notHeld, u"Nothing was changed: there is no legal hold on this."_s};
    return changeHold(transaction, actor, target, "legal_hold.lifted", reason);
}

base::Result<std::vector<LegalHold>> readHolds(Database &database)
{
    return database.all(
        "SELECT kind, id, reason, placed_by, at FROM legal_hold ORDER BY at, kind, id", {},
        [](const Row &row) {
            return LegalHold{{static_cast<AggregateKind>(row.integer(0)), row.array<16>(1)},
                             domain::ReasonCode::parse(row.text(2)).value_or(domain::ReasonCode()),
                             row.id<domain::MemberId>(3),
                             row.instant(4)};
        });
}

base::Result<std::optional<ErasureRecord>> readErasure(Database &database,
                                                       const domain::EventId &proposal)
{
    return database.one("SELECT kind, id, fields, count, at, event FROM erasure WHERE proposal = ?",
                        {proposal}, [](const Row &row) {
                            return ErasureRecord{
                                row.id<domain::EventId>(5),
                                {static_cast<AggregateKind>(row.integer(0)), row.array<16>(1)},
                                {row.text(2).split(u' ', Qt::SkipEmptyParts), row.integer(3)},
                                row.instant(4)};
                        });
}

QStringList backupsWithout(const domain::EventId &erasure, const QStringList &backups)
{
    QStringList without;
    for (const QString &file : backups) {
        const auto database = openStoreFile(file);
        const auto place =
            database ? placeOf(**database, erasure)
                     : base::Result<std::optional<EventPlace>>(std::optional<EventPlace>());
        if (!place || !*place)
            without.append(file);
    }
    return without;
}

base::Result<void> ErasureEnactor::enact(WriteTransaction &transaction, const Proposal &proposal,
                                         const domain::MemberId &confirmer) const
{
    const auto target = Aggregate::parse(proposal.body.matter.value("target"_L1).toString());
    if (!target)
        return base::Error{proposalUnknown, u"Not saved: what is to be erased cannot be read."_s};
    if (auto done = checkTarget(transaction.database(), *target); !done)
        return done;
    const auto erased = eraseTexts(transaction.database(), transaction.fold().registry(), *target,
                                   transaction.at());
    if (!erased)
        return erased.error();
    QJsonObject body = proposal.body.matter;
    body.insert("count"_L1, erased->count);
    body.insert("fields"_L1, QJsonArray::fromStringList(erased->fields));
    body.insert("proposal"_L1, proposal.id.toString());
    const auto recorded = transaction.append({{}, erasedKind(*target), confirmer, {*target}, body});
    if (!recorded)
        return recorded.error();
    transaction.scrubAfterwards();
    return {};
}

std::optional<Aggregate> erasureTarget(const ledger::Event &event)
{
    const auto target = Aggregate::parse(event.body.value("target"_L1).toString());
    return target && event.kind == erasedKind(*target) ? target : std::nullopt;
}

base::Result<Erased> eraseTexts(Database &database, const Registry &registry,
                                const Aggregate &target, base::Instant now)
{
    Erased erased;
    for (const auto &eraser : registry.erasers) {
        if (auto done = eraser->erase(database, target, erased); !done)
            return done.error();
    }
    if (auto done = database.run("INSERT OR IGNORE INTO scrub(one, since) VALUES(1, ?)", {now});
        !done)
        return done.error();
    return erased;
}

} // namespace vigil::store
