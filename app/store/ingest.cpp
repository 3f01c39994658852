// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ingest.h"

#include "ledger/chain.h"
#include "store/errors.h"
#include "store/eventtable.h"

#include <map>
#include <tuple>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

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
            QStringLiteral("device=%1 seq=%2").arg(event.device.toString()).arg(event.seq)};
}

/// Takes over one batch; an object per call.
class Ingest final
{
public:
    Ingest(Database &database, const Fold &fold, const domain::DeviceId &self)
        : m_database(database), m_fold(fold), m_self(self)
    {
    }

    base::Result<IngestOutcome> run(const RemoteBatch &batch)
    {
        auto incoming = readInOrder(batch.events);
        if (!incoming)
            return incoming.error();
        if (batch.attachments) {
            if (auto done = batch.attachments(m_database); !done)
                return done.error();
        }
        for (const Incoming &event : *incoming) {
            if (auto done = take(event); !done)
                return done.error();
        }
        if (auto done = touchAll(*incoming); !done)
            return done.error();
        if (auto done = m_fold.again(m_database, m_touched); !done)
            return done.error();
        return m_outcome;
    }

private:
    /// By device and sequence, so that each event finds the one before it; keys are collected on the way.
    base::Result<std::vector<Incoming>> readInOrder(const std::vector<RemoteEvent> &events)
    {
        std::vector<Incoming> incoming;
        incoming.reserve(events.size());
        for (const RemoteEvent &remote : events) {
            auto event = ledger::parseEvent(remote.bytes);
            if (!event)
                return event.error();
            collectKey(*event);
            incoming.push_back({{*std::move(event), remote.bytes, ledger::sha256(remote.bytes),
                                 remote.signature},
                                remote.hub});
        }
        std::sort(incoming.begin(), incoming.end(), [](const Incoming &a, const Incoming &b) {
            const ledger::Event &left = a.sealed.event;
            const ledger::Event &right = b.sealed.event;
            return std::tie(left.device, left.seq) < std::tie(right.device, right.seq);
        });
        return incoming;
    }

    void collectKey(const ledger::Event &event)
    {
        if (event.kind != "device.enrolled")
            return;
        const auto device = domain::DeviceId::parse(event.body.value("device"_L1).toString());
        const auto key = ledger::fromHex<32>(event.body.value("key"_L1).toString().toLatin1());
        if (device && key)
            m_keys.emplace(*device, *key);
    }

    base::Result<std::optional<ledger::VerifyKey>> keyOf(const domain::DeviceId &device)
    {
        auto stored = m_database.one("SELECT verify_key FROM device WHERE id = ?", {device},
                                     [](const Row &row) { return row.array<32>(0); });
        // A key that the store knows stands: nobody replaces it by enrolling the device again.
        if (!stored || *stored)
            return stored;
        const auto collected = m_keys.find(device);
        return collected == m_keys.end() ? std::optional<ledger::VerifyKey>() : collected->second;
    }

    base::Result<void> take(const Incoming &incoming)
    {
        const ledger::Event &event = incoming.sealed.event;
        auto known = findEvent(m_database, event.id);
        if (!known)
            return known.error();
        if (*known)
            return takeKnown(incoming, **known);
        if (auto done = check(incoming.sealed); !done)
            return done;
        auto row = insertEvent(m_database, incoming.sealed, incoming.hub);
        if (!row)
            return row.error();
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
        return m_database.run("DELETE FROM outbox WHERE event = ?", {stored.place.row});
    }

    base::Result<void> check(const ledger::SignedEvent &sealed)
    {
        const ledger::Event &event = sealed.event;
        auto key = keyOf(event.device);
        if (!key)
            return key.error();
        if (!*key)
            return refusal(unknownDevice, event);
        if (!ledger::verifySignature(ledger::viewOf(sealed.hash), sealed.signature, **key))
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

    base::Result<void> touchAll(const std::vector<Incoming> &incoming)
    {
        for (const Incoming &event : incoming) {
            auto touched = m_fold.touched(m_database, event.sealed.event);
            if (!touched)
                return touched.error();
            m_touched.merge(*touched);
        }
        return {};
    }

    Database &m_database;
    const Fold &m_fold;
    domain::DeviceId m_self;
    std::map<domain::DeviceId, ledger::VerifyKey> m_keys;
    std::set<ledger::Aggregate> m_touched;
    IngestOutcome m_outcome;
};

} // namespace

base::Result<IngestOutcome> ingestEvents(Database &database, const Fold &fold,
                                         const domain::DeviceId &self, const RemoteBatch &batch)
{
    return Ingest(database, fold, self).run(batch);
}

} // namespace vigil::store
