// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lawreplay.h"

#include "store/fold.h"
#include "store/identity.h"
#include "store/migrator.h"
#include "store/policyprojection.h"
#include "store/proposalprojection.h"
#include "store/teamprojection.h"
#include "store/viewhash.h"

namespace vigil::store {

namespace {

using ledger::AggregateKind;

/// Which aggregates the views of people, proposals and publications come from.
constexpr AggregateKind founding[] = {AggregateKind::Member, AggregateKind::PolicyPack,
                                      AggregateKind::Team, AggregateKind::Proposal};

struct StoredBytes
{
    ledger::SignedEvent event;
    qint64 hub = 0;
};

StoredBytes readStored(const Row &row)
{
    StoredBytes stored;
    stored.event.bytes = row.bytes(0);
    stored.event.hash = row.array<32>(1);
    stored.event.signature = row.array<64>(2);
    stored.hub = row.integer(3);
    return stored;
}

/// Puts an event into a store without anything that is computed from it; once.
base::Result<void> copyInto(Database &scratch, StoredBytes stored)
{
    auto event = ledger::parseEvent(stored.event.bytes);
    if (!event)
        return {}; // The chain says so.
    stored.event.event = *std::move(event);
    const auto known = placeOf(scratch, stored.event.event.id);
    if (!known)
        return known.error();
    if (*known)
        return {};
    const auto row = insertEvent(scratch, stored.event, stored.hub);
    return row ? base::Result<void>() : row.error();
}

} // namespace

LawReplay::LawReplay(std::vector<std::shared_ptr<const Law>> laws)
{
    m_registry.projections = {std::make_shared<TeamProjection>(),
                              std::make_shared<ProposalProjection>(),
                              std::make_shared<PolicyProjection>()};
    m_registry.laws = std::move(laws);
}

base::Result<void> LawReplay::prepare(Database &database, const Verifier::Report &report)
{
    auto scratch = Database::scratch();
    if (!scratch)
        return scratch.error();
    m_scratch = *std::move(scratch);
    auto done = migrate(*m_scratch, m_registry);
    const auto identity = readIdentity(database);
    if (!done || !identity)
        return done ? identity.error() : done;
    done = writeIdentity(*m_scratch, *identity);
    if (done)
        done = copyFounding(database);
    if (done)
        done = foldFounding();
    if (done)
        done = compareViews(database, report);
    if (!done)
        return done;
    auto standings = StandingBook::read(*m_scratch);
    if (!standings)
        return standings.error();
    m_standings = *std::move(standings);
    return {};
}

base::Result<void> LawReplay::copyFounding(Database &database)
{
    for (const AggregateKind kind : founding) {
        const auto events = database.all("SELECT DISTINCT e.bytes, e.hash, e.sig, e.hub FROM "
                                         "event_aggregate AS a JOIN event AS e ON e.row = a.event "
                                         "WHERE a.kind = ?",
                                         {static_cast<int>(kind)}, readStored);
        if (!events)
            return events.error();
        for (const StoredBytes &stored : *events) {
            if (auto done = copyInto(*m_scratch, stored); !done)
                return done;
        }
    }
    return {};
}

base::Result<void> LawReplay::foldFounding()
{
    base::Result<void> folded;
    auto done = eachEvent(*m_scratch, [&](const ledger::Event &event, const EventPlace &place) {
        folded = Fold(m_registry).addLast(*m_scratch, event, place);
        return folded.isOk();
    });
    return folded ? done : folded;
}

base::Result<void> LawReplay::compareViews(Database &database, const Verifier::Report &report) const
{
    const auto anew = hashViews(*m_scratch, m_registry);
    if (!anew)
        return anew.error();
    const auto kept = hashViews(database, m_registry);
    if (!kept)
        return kept.error();
    for (const auto &[table, hash] : anew->asKeyValueRange()) {
        // The logs of the devices hold all events, and have checks of their own.
        if (table != "event_subtree" && kept->value(table) != hash)
            report({"view_altered", QString::fromLatin1(table)});
    }
    return {};
}

bool LawReplay::covers(QByteArrayView kind) const
{
    return std::any_of(m_registry.laws.begin(), m_registry.laws.end(),
                       [&](const auto &law) { return law->covers(kind); });
}

std::optional<Judgement> LawReplay::glance(const RawEvent &raw) const
{
    for (const auto &law : m_registry.laws) {
        if (!law->covers(raw.kind))
            continue;
        auto judgement = law->glance(m_standings, raw);
        if (!judgement || !judgement->counts())
            return judgement;
    }
    return Judgement();
}

bool LawReplay::clears(const ledger::Event &head, const RawEvent &raw) const
{
    return std::all_of(m_registry.laws.begin(), m_registry.laws.end(), [&](const auto &law) {
        return !law->covers(head.kind) || law->clears(m_standings, head, raw);
    });
}

base::Result<Judgement> LawReplay::judge(Database &database, const RawEvent &raw) const
{
    const auto event = ledger::parseEvent(raw.bytes);
    if (!event)
        return Judgement{Verdict::Void}; // What cannot be read is found with the chain.
    const QMutexLocker lock(&m_judging);
    return Fold(m_registry).judge({database, *m_scratch}, *event, raw.place);
}

Fault unlawfulEvent(const EventPlace &place, const Judgement &judgement)
{
    return {"unlawful_event", place.device.toString() + u' ' + QString::number(place.seq) + u' '
                                  + QString::fromLatin1(judgement.reason)};
}

} // namespace vigil::store
