// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ingest.h"

#include "ledger/chain.h"
#include "store/continuation.h"
#include "store/enrolment.h"
#include "store/erasure.h"
#include "store/errors.h"
#include "store/eventtable.h"

#include <map>
#include <tuple>

namespace vigil::store {

namespace {

struct Incoming
{
    ledger::SignedEvent sealed;
    std::optional<qint64> hub;
};

base::Error refusal(base::ErrorCode code, const ledger::Event &event)
{
    return {code,
            QStringLiteral("Events of another console were not taken over: its ledger does not fit "
                           "together with this store. Nothing was changed."),
            QStringLiteral("device=%1 seq=%2")
                .arg(event.device.toString(), QString::number(event.seq))};
}

/// Takes over one batch; an object per call.
class Ingest final
{
public:
    Ingest(Database &database, const Fold &fold, const domain::DeviceId &self)
        : m_database(database)
        , m_fold(fold)
        , m_self(self)
    {}

    base::Result<IngestOutcome> run(const RemoteBatch &batch)
    {
        auto incoming = readInOrder(batch.events);
        if (!incoming)
            return incoming.error();
        if (batch.attachments) {
            if (auto done = batch.attachments(m_database); !done)
                return done.error();
        }
        if (auto done = takeAll(*incoming); !done)
            return done.error();
        if (auto done = touchAll(*incoming); !done)
            return done.error();
        if (auto done = m_fold.again(m_database, m_touched, m_from); !done)
            return done.error();
        if (auto done = eraseAll(); !done)
            return done.error();
        return m_outcome;
    }

private:
    using Chains = std::map<domain::DeviceId, std::vector<Incoming>>;

    /// By device and sequence, so that each event finds the one before it.
    static base::Result<Chains> readInOrder(const std::vector<RemoteEvent> &events)
    {
        Chains chains;
        for (const RemoteEvent &remote : events) {
            auto event = ledger::parseEvent(remote.bytes);
            if (!event)
                return event.error();
            const domain::DeviceId device = event->device;
            chains[device].push_back(
                {{*std::move(event), remote.bytes, ledger::sha256(remote.bytes), remote.signature},
                 remote.hub});
        }
        for (auto &[device, chain] : chains) {
            std::sort(chain.begin(), chain.end(), [](const Incoming &a, const Incoming &b) {
                return a.sealed.event.seq < b.sealed.event.seq;
            });
        }
        return chains;
    }

    /// A console's events wait until the batch has brought its enrolment by a known one.
    base::Result<void> takeAll(const Chains &chains)
    {
        std::set<domain::DeviceId> waiting;
        for (const auto &[device, chain] : chains)
            waiting.insert(device);
        while (!waiting.empty()) {
            const std::size_t before = waiting.size();
            for (const auto &[device, chain] : chains) {
                auto key = keyOf(device, chain.front());
                if (!key)
                    return key.error();
                if (!*key || waiting.erase(device) == 0)
                    continue;
                for (const Incoming &event : chain) {
                    if (auto done = take(event, **key); !done)
                        return done;
                }
            }
            if (waiting.size() == before)
                return refusal(unknownDevice, chains.at(*waiting.begin()).front().sealed.event);
        }
        return {};
    }

    /// The key of a console that is known, or whose first event, in this batch, is vouched for by
    /// one that is known.
    base::Result<std::optional<ledger::VerifyKey>> keyOf(const domain::DeviceId &device,
                                                         const Incoming &first)
    {
        auto known = knownKeyOf(device);
        if (!known || *known)
            return known;
        const auto continuation = continuationOf(first.sealed.event);
        if (!continuation)
            return known;
        auto old = knownKeyOf(continuation->device);
        if (old && *old && isVouched(*continuation, device, **old))
            return std::optional(continuation->newKey);
        return old ? known : old;
    }

    base::Result<std::optional<ledger::VerifyKey>> knownKeyOf(const domain::DeviceId &device)
    {
        auto stored = m_database.one("SELECT verify_key FROM device WHERE id = ?", {device},
                                     [](const Row &row) { return row.array<32>(0); });
        // A key that the store knows stands: nobody replaces it by enrolling the device again.
        if (!stored || *stored)
            return stored;
        const auto collected = m_keys.find(device);
        return collected == m_keys.end() ? std::optional<ledger::VerifyKey>() : collected->second;
    }

    base::Result<void> take(const Incoming &incoming, const ledger::VerifyKey &key)
    {
        const ledger::Event &event = incoming.sealed.event;
        auto known = findEvent(m_database, event.id);
        if (!known)
            return known.error();
        if (*known)
            return takeKnown(incoming, **known);
        if (auto done = check(incoming.sealed, key); !done)
            return done;
        auto row = insertEvent(m_database, incoming.sealed, incoming.hub);
        if (!row)
            return row.error();
        m_from = std::min(m_from, {incoming.hub.value_or(unsynced), event.device, event.seq, *row});
        if (const auto enrolment = enrolmentOf(event))
            m_keys.emplace(enrolment->device, enrolment->key);
        if (erasureTarget(event))
            m_erasures.push_back(event);
        ++m_outcome.added;
        return {};
    }

    base::Result<void> takeKnown(const Incoming &incoming, const StoredEvent &stored)
    {
        if (stored.hash != incoming.sealed.hash)
            return refusal(chainForked, incoming.sealed.event);
        ++m_outcome.known;
        if (!incoming.hub || *incoming.hub == stored.place.hub)
            return {};
        if (stored.place.hub != unsynced)
            return refusal(chainForked, incoming.sealed.event);
        auto done = m_database.run("UPDATE event SET hub = ? WHERE row = ?",
                                   {*incoming.hub, stored.place.row});
        if (!done)
            return done;
        m_from = std::min(m_from, {*incoming.hub, stored.event.device, stored.event.seq, 0});
        return m_database.run("DELETE FROM outbox WHERE event = ?", {stored.place.row});
    }

    base::Result<void> check(const ledger::SignedEvent &sealed, const ledger::VerifyKey &key)
    {
        const ledger::Event &event = sealed.event;
        if (!ledger::verifySignature(ledger::viewOf(sealed.hash), sealed.signature, key))
            return refusal(badSignature, event);
        auto head = headOf(m_database, event.device);
        if (!head)
            return head.error();
        if (event.seq <= head->chain.seq)
            return refusal(chainForked, event);
        if (event.device == m_self)
            return refusal(copiedBack, event);
        if (event.seq > head->chain.seq + 1)
            return refusal(chainGap, event);
        if (event.prev != ledger::linkOf(head->chain))
            return refusal(chainForked, event);
        return {};
    }

    base::Result<void> touchAll(const Chains &chains)
    {
        for (const auto &[device, chain] : chains) {
            for (const Incoming &event : chain) {
                auto touched = m_fold.touched(m_database, event.sealed.event);
                if (!touched)
                    return touched.error();
                m_touched.merge(*touched);
            }
        }
        return {};
    }

    /// What two people erased on another console is erased here.
    base::Result<void> eraseAll()
    {
        for (const ledger::Event &event : m_erasures) {
            const auto place = placeOf(m_database, event.id);
            if (!place)
                return place.error();
            const auto judgement =
                m_fold.judge({m_database, m_database}, event, place->value_or(endOfLedger()));
            if (!judgement)
                return judgement.error();
            if (!judgement->counts())
                continue;
            const auto erased =
                eraseTexts(m_database, m_fold.registry(), *erasureTarget(event), event.at);
            if (!erased)
                return erased.error();
            ++m_outcome.erased;
        }
        return {};
    }

    Database &m_database;
    const Fold &m_fold;
    domain::DeviceId m_self;
    std::map<domain::DeviceId, ledger::VerifyKey> m_keys;
    std::set<ledger::Aggregate> m_touched;
    EventPlace m_from = endOfLedger(); ///< the first place that is new
    std::vector<ledger::Event> m_erasures;
    IngestOutcome m_outcome;
};

} // namespace

base::Result<IngestOutcome> ingestEvents(Database &database, const Fold &fold,
                                         const domain::DeviceId &self, const RemoteBatch &batch)
{
    return Ingest(database, fold, self).run(batch);
}

} // namespace vigil::store
