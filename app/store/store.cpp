// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/askwitness.h"
#include "store/continuation.h"
#include "store/errors.h"
#include "store/eventtable.h"
#include "store/rescue.h"
#include "store/searchindex.h"
#include "store/statefolder.h"
#include "store/storefiles.h"
#include "store/upgrade.h"

#include <QFileInfo>

namespace vigil::store {

namespace {

base::Error reason(base::ErrorCode code, const char *message, const QString &detail = {})
{
    return {code, QString::fromUtf8(message), detail};
}

/// Whether the ledger still has the event that is remembered outside the store.
base::Result<bool> reaches(Database &database, const domain::DeviceId &device,
                           const std::optional<HeadMark::Mark> &mark)
{
    if (!mark || mark->seq == 0)
        return true;
    auto hash = database.one("SELECT hash FROM event WHERE device = ? AND seq = ?",
                             {device, mark->seq}, [](const Row &row) { return row.array<32>(0); });
    if (!hash)
        return hash.error();
    return *hash == mark->hash;
}

/// Whether another console goes on in place of this one.
base::Result<bool> isContinued(Database &database, const StoreIdentity &identity)
{
    bool isFound = false;
    auto done = database.each(
        "SELECT e.bytes FROM event_aggregate AS a JOIN event AS e ON e.row = a.event "
        "WHERE a.kind = ? AND a.id = ? AND e.kind = 'chain.continued'",
        {static_cast<int>(ledger::AggregateKind::Team), identity.team}, [&](const Row &row) {
            const auto event = ledger::parseEvent(row.view(0));
            const auto continuation = event ? continuationOf(*event) : std::nullopt;
            isFound = continuation && continuation->device == identity.device;
            return !isFound;
        });
    if (!done)
        return done.error();
    return isFound;
}

} // namespace

/// The steps of opening; each may find why there can be no writing.
struct Store::Opening
{
    Store &store;
    const StoreOptions &options;

    /// Whether the search index is as this program makes it. After an upgrade of the libraries that
    /// know the words of languages it is not.
    base::Result<bool> isSearchCurrent() const
    {
        return store.m_readers->readNow([this](Database &database) {
            return SearchIndex(store.m_registry).isCurrent(database);
        });
    }

    /// The console's key, if it is the one that the ledger enrolled and the ledger is the newest.
    base::Result<std::optional<Console>> unlock(const StateFolder &state) const
    {
        const domain::DeviceId device = store.m_identity.device;
        const auto seed = state.deviceSeed();
        if (!seed) {
            store.m_readOnly =
                reason(keyMissing,
                       "The key of this console is missing, so nothing can be decided. "
                       "Put device.key back into its folder, or go on from this store with "
                       "\"vigilctl restore\".",
                       QStringLiteral("folder=%1").arg(state.path()));
            return std::optional<Console>();
        }
        ledger::SigningKey key(*seed);
        // Before the snapshot: what another program records later would seem to be missing.
        const auto mark = state.headMark().read();
        const auto witnessed = lastWitnessed(*store.m_readers, device);
        if (!witnessed)
            return witnessed.error();
        return store.m_readers->readNow(
            [&](Database &database) -> base::Result<std::optional<Console>> {
                auto enrolled = database.one("SELECT verify_key FROM device WHERE id = ?", {device},
                                             [](const Row &row) { return row.array<32>(0); });
                if (!enrolled)
                    return enrolled.error();
                auto isNewest = reaches(database, device, mark);
                if (isNewest && *isNewest)
                    isNewest = holds(database, *witnessed, key.verifyKey());
                if (!isNewest)
                    return isNewest.error();
                const auto isOver = isContinued(database, store.m_identity);
                if (!isOver)
                    return isOver.error();
                if (*enrolled != key.verifyKey()) {
                    store.m_readOnly =
                        reason(keyMismatch, "The key of this console is not the one that the store "
                                            "knows, so nothing can be decided. Put the right "
                                            "device.key back, or go on from this store with "
                                            "\"vigilctl restore\".");
                } else if (!*isNewest) {
                    store.m_readOnly = reason(
                        copiedBack, "The store is older than what this console has already "
                                    "recorded: it was copied back by hand, or a copy of it is in "
                                    "use elsewhere. It is open for reading only; \"vigilctl "
                                    "restore\" goes on from it or from a backup.");
                } else if (*isOver) {
                    store.m_readOnly = reason(
                        chainContinued, "Another console, restored from a backup of this one, goes "
                                        "on in its place. This store is open for reading only; "
                                        "work on that console.");
                } else {
                    return std::optional(
                        Console{device, std::move(key), state.headMark(), bootIdOf(options)});
                }
                return std::optional<Console>();
            });
    }

    base::Result<void> makeWriter(std::optional<Console> console) const
    {
        std::unique_ptr<WriteSession> session;
        if (!store.m_readOnly) {
            auto database = Database::open(storeFile(store.m_folder), Database::Mode::ReadWrite);
            if (!database)
                return database.error();
            session = std::make_unique<WriteSession>(
                *std::move(database), store.m_registry, *std::move(console),
                Sources{options.clock, options.random}, options.checkpoints);
            session->catchUp();
        }
        const base::Error refusal =
            store.m_readOnly.value_or(reason(closed, "The store is closed."));
        store.m_writer = std::make_unique<Writer>(std::move(session), refusal);
        return {};
    }

    base::Result<void> run()
    {
        const auto file = inspectFile(store.m_folder, store.m_registry);
        if (!file)
            return file.error();
        store.m_readOnly = file->readOnlyReason();
        if (file->isOutdated())
            return store.m_readOnly.value_or(upgradeNeededError());
        store.m_readers = std::make_unique<Readers>(storeFile(store.m_folder),
                                                    file->mode == Database::Mode::Immutable
                                                        ? Database::Mode::Immutable
                                                        : Database::Mode::ReadOnly);
        if (!store.m_readOnly) {
            const auto isCurrent = isSearchCurrent();
            if (!isCurrent)
                return isCurrent.error();
            if (!*isCurrent)
                return upgradeNeededError();
        }
        auto identity =
            store.m_readers->readNow([](Database &database) { return readIdentity(database); });
        if (!identity)
            return identity.error();
        store.m_identity = *identity;
        const StateFolder state = store.state();
        if (auto secret = state.teamSecret())
            store.m_pseudonymizer = std::make_unique<ledger::Pseudonymizer>(*std::move(secret));
        std::optional<Console> console;
        if (!store.m_readOnly) {
            auto unlocked = unlock(state);
            if (!unlocked)
                return unlocked.error();
            console = *std::move(unlocked);
        }
        return makeWriter(std::move(console));
    }
};

base::Result<std::unique_ptr<Store>> Store::open(const QString &folder, const StoreOptions &options)
{
    auto store = openCurrent(folder, options);
    if (store || store.error().code != upgradeNeeded)
        return store;
    if (auto done = upgradeStore(folder, options); !done)
        return done.error();
    return openCurrent(folder, options);
}

base::Result<std::unique_ptr<Store>> Store::openCurrent(const QString &folder,
                                                        const StoreOptions &options)
{
    std::unique_ptr<Store> store(new Store);
    store->m_folder = folder;
    store->m_stateHome = options.stateHome;
    store->m_registry = completeRegistry(options.registry);
    Opening opening{*store, options};
    if (auto done = opening.run(); !done)
        return done.error();
    return store;
}

Store::~Store()
{
    // The connection that writes closes last, so that it can put the log back into the file.
    m_readers.reset();
    m_writer.reset();
}

QString Store::stateFolder() const
{
    return StateFolder(m_stateHome, m_identity.store.bytes()).path();
}

base::Result<const ledger::Pseudonymizer *> Store::requirePseudonymizer() const
{
    if (m_pseudonymizer)
        return pseudonymizer();
    return reason(secretMissing,
                  "The team's secret is missing on this computer, so nothing can be imported. "
                  "Decisions go on. Put team.secret of another console of the team, or a copy that "
                  "was kept, into the store's state folder.",
                  QStringLiteral("folder=%1").arg(stateFolder()));
}

base::Result<void> Store::backUp(const QString &target, const CopyWatch &watch)
{
    const QString file = QFileInfo(target).absoluteFilePath();
    if (auto done = store::backUp(storeFile(m_folder), file, watch); !done)
        return done;
    StateFolder(m_stateHome, m_identity.store.bytes())
        .rememberBackup(QFileInfo(m_folder).absoluteFilePath(), file);
    return {};
}

StateFolder Store::state() const
{
    return StateFolder(m_stateHome, m_identity.store.bytes());
}

QStringList Store::knownBackups() const
{
    return store::knownBackups(m_stateHome, m_folder);
}

base::Result<Verification> Store::verify(Depth depth, const ledger::CheckpointFile &kept)
{
    const StateFolder folder = state();
    Trust trust;
    if (const auto seed = folder.deviceSeed())
        trust.key = ledger::SigningKey(*seed).verifyKey();
    // Before the snapshot: what is of later would seem to say that events are missing.
    trust.mark = folder.headMark().read();
    trust.add(kept, true);
    if (kept.damaged > 0)
        trust.faults.push_back({"checkpoint_damaged", QString::number(kept.damaged)});
    if (auto done = askWitness(*m_readers, m_identity.device, trust); !done)
        return done.error();
    return m_readers->readNow([&](Database &database) {
        return verifyStore(database, m_registry, trust, depth, m_readers.get());
    });
}

base::Result<ViewHashes> Store::viewHashes()
{
    return m_readers->readNow([&](Database &database) { return hashViews(database, m_registry); });
}

} // namespace vigil::store
