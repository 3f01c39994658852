// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verify.h"

#include "store/chaincheck.h"
#include "store/continuation.h"
#include "store/enrolment.h"
#include "store/errors.h"
#include "store/eventlog.h"
#include "store/eventtable.h"
#include "store/identity.h"
#include "store/searchindex.h"

#include <algorithm>
#include <future>
#include <map>

namespace vigil::store {

namespace {

/// All are counted, the first thousand kept.
struct Findings
{
    qint64 count = 0;
    std::vector<Fault> faults;

    void add(Fault fault)
    {
        constexpr qint64 most = 1'000;
        if (++count <= most)
            faults.push_back(std::move(fault));
    }
    void add(Findings more)
    {
        const qint64 uncounted = more.count - static_cast<qint64>(more.faults.size());
        for (Fault &fault : more.faults)
            add(std::move(fault));
        count += uncounted;
    }
};

/// With helpers several parts are checked at once, each as of the snapshot that it begins with;
/// what is found, and in which order it is told, stays the same.
class Verify final
{
public:
    Verify(Database &database, const Registry &registry, const Trust &trust, Depth depth,
           Readers *helpers)
        : m_database(database)
        , m_helpers(helpers)
        , m_registry(registry)
        , m_trust(trust)
        , m_depth(depth)
        , m_laws(registry.laws)
    {}

    base::Result<Verification> run()
    {
        // They rest on the store alone; what they find is told in the order of the steps.
        auto file = beside(m_depth, [this](Database &database) { return checkFile(database); });
        auto search = beside(m_depth, [this](Database &database) { return checkSearch(database); });
        auto folders =
            beside(Depth::Deep, [this](Database &database) { return askVerifiers(database); });
        const auto ledger = checkLedger();
        const auto ofFile = file.get();
        if (!ofFile)
            return ofFile.error();
        if (!ledger)
            return ledger.error();
        const auto ofSearch = search.get();
        const auto ofFolders = ofSearch ? folders.get() : ofSearch.error();
        if (!ofFolders)
            return ofFolders.error();
        Findings all;
        for (const Fault &fault : m_trust.faults)
            all.add(fault);
        all.add(*ofFile);
        all.add(m_found);
        all.add(*ofSearch);
        all.add(m_unlawful);
        if (auto done = showEvents(*ofFolders, all); !done)
            return done.error();
        m_verification.faultCount = all.count;
        m_verification.faults = std::move(all.faults);
        return std::move(m_verification);
    }

private:
    void report(Fault fault) { m_found.add(std::move(fault)); }

    /// What a check of this depth finds: on a thread and a connection of its own if there are
    /// helpers and it is a deep one; else when it is asked for.
    template<typename Check>
    std::future<std::invoke_result_t<Check &, Database &>> beside(Depth depth, Check check)
    {
        if (!m_helpers || depth == Depth::Quick)
            return std::async(std::launch::deferred,
                              [this, check]() mutable { return check(m_database); });
        return std::async(std::launch::async,
                          [this, check]() mutable { return m_helpers->readNow(check); });
    }

    /// Keys, chains, who had the right to what.
    base::Result<void> checkLedger()
    {
        auto done = collectKeys();
        if (done)
            done = checkMark();
        if (done)
            done = checkContinuations();
        if (done)
            done = checkDevices();
        if (done)
            done = m_laws.prepare(m_database,
                                  [this](Fault fault) { m_unlawful.add(std::move(fault)); });
        return done ? checkChains() : done;
    }

    [[nodiscard]] base::Result<Findings> checkFile(Database &database) const
    {
        Findings found;
        if (m_depth == Depth::Quick)
            return found;
        auto done = database.each("PRAGMA integrity_check(100)", {}, [&found](const Row &row) {
            if (row.view(0) != "ok")
                found.add({"file_damaged", row.text(0)});
            return true;
        });
        if (done) {
            done = database.each("PRAGMA foreign_key_check", {}, [&found](const Row &row) {
                found.add({"foreign_key", row.text(0)});
                return true;
            });
        }
        return done ? base::Result(std::move(found)) : done.error();
    }

    [[nodiscard]] base::Result<Findings> checkSearch(Database &database) const
    {
        Findings found;
        if (m_depth == Depth::Quick)
            return found;
        auto done = SearchIndex(m_registry).check(database, [&found](Fault fault) {
            found.add(std::move(fault));
        });
        return done ? base::Result(std::move(found)) : done.error();
    }

    /// What each verifier finds in what its folder keeps.
    [[nodiscard]] base::Result<std::vector<Findings>> askVerifiers(Database &database) const
    {
        std::vector<Findings> all;
        for (const auto &verifier : m_registry.verifiers) {
            Findings &found = all.emplace_back();
            auto done = verifier->verify(database, m_depth == Depth::Deep,
                                         [&found](Fault fault) { found.add(std::move(fault)); });
            if (!done)
                return done.error();
        }
        return all;
    }

    /// An enrolment with what is needed to check who signed it.
    struct Enrolled
    {
        domain::DeviceId by;
        Enrolment enrolment;
        ledger::Hash hash{};
        ledger::Signature signature{};
    };

    /// A console that goes on from another's chain since `at`.
    struct Continued
    {
        domain::DeviceId heir;
        base::Instant at;
        Continuation continuation;
    };

    /// The keys come from the ledger itself, not from the view, and only by way of known consoles.
    base::Result<void> collectKeys()
    {
        const auto identity = readIdentity(m_database);
        if (!identity)
            return identity.error();
        m_self = identity->device;
        std::vector<Enrolled> enrolled;
        auto done = m_database.each(
            "SELECT bytes, sig FROM event WHERE kind IN ('device.enrolled', 'chain.continued') "
            "AND row IN "
            "(SELECT event FROM event_aggregate WHERE kind = ?) ORDER BY hub, device, seq",
            {static_cast<int>(ledger::AggregateKind::Team)}, [&](const Row &row) {
                // What cannot be read is found with the chain.
                const auto event = ledger::parseEvent(row.view(0));
                const auto enrolment = event ? enrolmentOf(*event) : std::nullopt;
                const auto continuation = event ? continuationOf(*event) : std::nullopt;
                if (continuation)
                    m_continuations.push_back({event->device, event->at, *continuation});
                if (enrolment) {
                    enrolled.push_back(
                        {event->device, *enrolment, ledger::sha256(row.view(0)), row.array<64>(1)});
                }
                return true;
            });
        if (!done)
            return done;
        addRoot(enrolled);
        while (addSigned(enrolled) || addVouched()) {
        }
        return {};
    }

    /// Adds restored consoles that the key of a known one vouched for.
    bool addVouched()
    {
        bool isNew = false;
        for (const Continued &one : m_continuations) {
            const auto old = m_keys.find(one.continuation.device);
            if (old != m_keys.end() && isVouched(one.continuation, one.heir, old->second))
                isNew |= m_keys.emplace(one.heir, one.continuation.newKey).second;
        }
        return isNew;
    }

    /// A chain that another goes on from has to be there as far as that one says, and ends then.
    base::Result<void> checkContinuations()
    {
        for (const Continued &one : m_continuations) {
            if (!m_keys.contains(one.heir))
                continue; // Told with its chain.
            const Continuation &old = one.continuation;
            const QString where = old.device.toString() + u' ';
            const auto hash = m_database.one("SELECT hash FROM event WHERE device = ? AND seq = ?",
                                             {old.device, old.seq},
                                             [](const Row &row) { return row.array<32>(0); });
            if (!hash)
                return hash.error();
            if (*hash != old.hash)
                report({"behind_continuation", where + QString::number(old.seq)});
            auto done = m_database.each(
                "SELECT seq FROM event WHERE device = ? AND seq > ? AND at > ? ORDER BY seq",
                {old.device, old.seq, one.at}, [&](const Row &row) {
                    report({"after_continuation", where + QString::number(row.integer(0))});
                    return true;
                });
            if (!done)
                return done;
        }
        return {};
    }

    void addRoot(const std::vector<Enrolled> &enrolled)
    {
        if (m_trust.key) {
            m_keys.emplace(m_self, *m_trust.key);
            return;
        }
        for (const Enrolled &one : enrolled) {
            if (one.by == m_self && one.enrolment.device == m_self)
                m_keys.emplace(m_self, one.enrolment.key);
        }
    }

    /// Adds what known consoles enrolled; whether there was something new.
    bool addSigned(const std::vector<Enrolled> &enrolled)
    {
        bool isNew = false;
        for (const Enrolled &one : enrolled) {
            const auto key = m_keys.find(one.by);
            if (key != m_keys.end()
                && ledger::verifySignature(ledger::viewOf(one.hash), one.signature, key->second))
                isNew |= m_keys.emplace(one.enrolment.device, one.enrolment.key).second;
        }
        return isNew;
    }

    base::Result<void> checkMark()
    {
        if (!m_trust.mark || m_trust.mark->seq == 0)
            return {};
        auto hash = m_database.one("SELECT hash FROM event WHERE device = ? AND seq = ?",
                                   {m_self, m_trust.mark->seq},
                                   [](const Row &row) { return row.array<32>(0); });
        if (!hash)
            return hash.error();
        if (*hash != m_trust.mark->hash)
            report({"behind_mark", m_self.toString() + u' ' + QString::number(m_trust.mark->seq)});
        return {};
    }

    base::Result<void> checkDevices()
    {
        auto devices =
            m_database.all("SELECT id, verify_key FROM device ORDER BY id", {}, [](const Row &row) {
                return std::pair(row.id<domain::DeviceId>(0), row.array<32>(1));
            });
        if (!devices)
            return devices.error();
        for (const auto &[device, key] : *devices) {
            const auto ledgerKey = m_keys.find(device);
            if (ledgerKey == m_keys.end() || ledgerKey->second != key)
                report({"device_key", device.toString()});
        }
        return {};
    }

    base::Result<void> checkChains()
    {
        const auto devices = devicesIn(m_database);
        if (!devices)
            return devices.error();
        checkUnknownLogs({devices->begin(), devices->end()});
        for (const domain::DeviceId &device : *devices) {
            const auto key = m_keys.find(device);
            if (key == m_keys.end())
                report({"unknown_device", device.toString()});
            if (auto done =
                    checkChain(device, key == m_keys.end() ? ledger::VerifyKey{} : key->second);
                !done)
                return done;
        }
        return {};
    }

    /// Logs that somebody has seen and the store has nothing of.
    void checkUnknownLogs(const std::set<domain::DeviceId> &known)
    {
        std::set<domain::DeviceId> unknown;
        for (const Testimony &testimony : m_trust.testimonies) {
            const domain::DeviceId &device = testimony.checkpoint.checkpoint.device;
            if (!known.contains(device) && unknown.insert(device).second)
                logCheck(device).finish();
        }
    }

    LogCheck logCheck(const domain::DeviceId &device)
    {
        return {device, m_trust.testimonies, m_keys,
                [this](Fault fault) { report(std::move(fault)); }};
    }

    base::Result<void> checkChain(const domain::DeviceId &device, const ledger::VerifyKey &key)
    {
        LogCheck log = logCheck(device);
        auto done = store::checkChain(
            m_database, m_helpers, device, key,
            {m_laws, m_registry.verifiers, m_depth == Depth::Deep}, [&](const CheckedPiece &piece) {
                m_verification.events += static_cast<qint64>(piece.leaves.size());
                m_verification.chainTime += piece.time;
                for (const Fault &fault : piece.faults)
                    report(fault);
                for (const ShownEvent &event : piece.shown)
                    m_shown[event.verifier].push_back(event.row);
                log.add(piece.leaves);
                for (const Fault &fault : piece.unlawful)
                    m_unlawful.add(fault);
                return base::Result<void>();
            });
        log.finish();
        if (device == m_self)
            m_verification.witnessedSeq = log.witnessed();
        return done ? checkKeptLog(log.result()) : done;
    }

    /// Adds what each verifier finds in the events that it has to see, and then in the rest.
    base::Result<void> showEvents(const std::vector<Findings> &rest, Findings &all)
    {
        auto found = rest.begin();
        for (const auto &verifier : m_registry.verifiers) {
            std::vector<qint64> &shown = m_shown[verifier.get()];
            std::sort(shown.begin(), shown.end());
            auto done = verifier->verifyEvents(m_database, shown,
                                               [&all](Fault fault) { all.add(std::move(fault)); });
            if (!done)
                return done;
            all.add(*found++);
        }
        return {};
    }

    /// The subtrees that roots and proofs are made from are those of the events.
    base::Result<void> checkKeptLog(const ledger::Checkpoint &log)
    {
        const auto kept = EventLog(m_database, log.device).at(log.size);
        if (!kept && kept.error().code != corrupt)
            return kept.error();
        if (!kept || kept->root != log.root)
            report({"log_mismatch", log.device.toString()});
        return {};
    }

    Database &m_database;
    Readers *m_helpers;
    const Registry &m_registry;
    const Trust &m_trust;
    Depth m_depth;
    domain::DeviceId m_self;
    std::map<domain::DeviceId, ledger::VerifyKey> m_keys;
    std::vector<Continued> m_continuations;
    LawReplay m_laws;
    Findings m_found;
    Findings m_unlawful; ///< told after what is wrong with the chains
    std::map<const Verifier *, std::vector<qint64>> m_shown;
    Verification m_verification;
};

} // namespace

void Trust::add(const ledger::CheckpointFile &file, bool isBinding)
{
    for (const ledger::SignedCheckpoint &checkpoint : file.checkpoints)
        testimonies.push_back({checkpoint, isBinding});
}

base::Result<Verification> verifyStore(Database &database, const Registry &registry,
                                       const Trust &trust, Depth depth, Readers *helpers)
{
    return Verify(database, registry, trust, depth, helpers).run();
}

} // namespace vigil::store
