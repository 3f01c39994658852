// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lawverifier.h"

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

/// The people's part of a store, folded anew in memory.
class Replay final
{
public:
    Replay(Database &database, const std::vector<std::shared_ptr<const Law>> &laws, bool isDeep,
           const Verifier::Report &report)
        : m_database(database)
        , m_report(report)
        , m_isDeep(isDeep)
    {
        m_registry.projections = {std::make_shared<TeamProjection>(),
                                  std::make_shared<ProposalProjection>(),
                                  std::make_shared<PolicyProjection>()};
        m_registry.laws = laws;
    }

    base::Result<void> run()
    {
        auto done = prepare();
        if (done)
            done = copyFounding();
        if (done)
            done = foldFounding();
        if (done)
            done = compareViews();
        return done ? judgeAll() : done;
    }

private:
    base::Result<void> prepare()
    {
        auto scratch = Database::scratch();
        if (!scratch)
            return scratch.error();
        m_scratch = *std::move(scratch);
        m_standings.emplace(*m_scratch);
        if (auto done = migrate(*m_scratch, m_registry); !done)
            return done;
        const auto identity = readIdentity(m_database);
        return identity ? writeIdentity(*m_scratch, *identity) : identity.error();
    }

    base::Result<void> copyFounding()
    {
        for (const AggregateKind kind : founding) {
            const auto events = m_database.all("SELECT DISTINCT e.bytes, e.hash, e.sig, e.hub FROM "
                                               "event_aggregate AS a JOIN event "
                                               "AS e ON e.row = a.event WHERE a.kind = ?",
                                               {static_cast<int>(kind)}, [](const Row &row) {
                                                   StoredBytes stored;
                                                   stored.event.bytes = row.bytes(0);
                                                   stored.event.hash = row.array<32>(1);
                                                   stored.event.signature = row.array<64>(2);
                                                   stored.hub = row.integer(3);
                                                   return stored;
                                               });
            if (!events)
                return events.error();
            for (const StoredBytes &stored : *events) {
                if (auto done = copy(stored); !done)
                    return done;
            }
        }
        return {};
    }

    base::Result<void> copy(StoredBytes stored)
    {
        auto event = ledger::parseEvent(stored.event.bytes);
        if (!event)
            return {}; // The chain says so.
        stored.event.event = *std::move(event);
        const auto known = placeOf(*m_scratch, stored.event.event.id);
        if (!known)
            return known.error();
        if (*known)
            return {};
        const auto row = insertEvent(*m_scratch, stored.event, stored.hub);
        return row ? base::Result<void>() : row.error();
    }

    base::Result<void> foldFounding()
    {
        base::Result<void> folded;
        auto done = eachEvent(*m_scratch, [&](const ledger::Event &event) {
            folded = Fold(m_registry).addLast(*m_scratch, event);
            return folded.isOk();
        });
        return folded ? done : folded;
    }

    base::Result<void> compareViews()
    {
        const auto anew = hashViews(*m_scratch, m_registry);
        if (!anew)
            return anew.error();
        const auto kept = hashViews(m_database, m_registry);
        if (!kept)
            return kept.error();
        for (const auto &[table, hash] : anew->asKeyValueRange()) {
            // The logs of the devices hold all events, and have checks of their own.
            if (table != "event_subtree" && kept->value(table) != hash)
                m_report({"view_altered", QString::fromLatin1(table)});
        }
        return {};
    }

    base::Result<void> judgeAll()
    {
        base::Result<void> judged;
        auto done = m_database.each(
            "SELECT kind, bytes, hub, device, seq, row FROM event ORDER BY hub, device, seq", {},
            [&](const Row &row) {
                judged = judgeOne({row.view(0),
                                   row.view(1),
                                   {row.integer(2), row.id<domain::DeviceId>(3), row.integer(4),
                                    row.integer(5)}});
                return judged.isOk();
            });
        return judged ? done : judged;
    }

    base::Result<void> judgeOne(const RawEvent &raw)
    {
        for (const auto &law : m_registry.laws) {
            if (!law->covers(raw.kind))
                continue;
            const auto judgement = judgeBy(*law, raw);
            if (!judgement)
                return judgement.error();
            if (judgement->verdict == Verdict::Unlawful)
                report(raw.place, *judgement);
            if (!judgement->counts())
                break;
        }
        return {};
    }

    base::Result<Judgement> judgeBy(const Law &law, const RawEvent &raw)
    {
        if (!m_isDeep) {
            if (auto glimpsed = law.glance(*m_standings, raw))
                return *std::move(glimpsed);
        }
        const auto event = ledger::parseEvent(raw.bytes);
        // What cannot be read is found with the chain.
        return event ? law.judge({m_database, *m_scratch}, *event, raw.place)
                     : Judgement{Verdict::Void};
    }

    void report(const EventPlace &place, const Judgement &judgement) const
    {
        m_report({"unlawful_event", place.device.toString() + u' ' + QString::number(place.seq)
                                        + u' ' + QString::fromLatin1(judgement.reason)});
    }

    Database &m_database;
    const Verifier::Report &m_report;
    Registry m_registry;
    bool m_isDeep;
    std::unique_ptr<Database> m_scratch;
    std::optional<StandingBook> m_standings;
};

} // namespace

LawVerifier::LawVerifier(std::vector<std::shared_ptr<const Law>> laws) : m_laws(std::move(laws)) {}

base::Result<void> LawVerifier::verify(Database &database, bool isDeep, const Report &report) const
{
    return Replay(database, m_laws, isDeep, report).run();
}

} // namespace vigil::store
