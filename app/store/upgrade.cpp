// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/upgrade.h"

#include "store/backup.h"
#include "store/errors.h"
#include "store/partfile.h"
#include "store/searchindex.h"
#include "store/storefiles.h"

#include <QDir>

#include <sqlite3.h>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

/// So many steps of SQLite's machine take some milliseconds.
constexpr int machineStepsPerAsking = 100'000;

base::Result<void> checkApplication(Database &database)
{
    const auto id = database.integer("PRAGMA application_id");
    if (!id)
        return id.error();
    if (*id == applicationId)
        return {};
    return base::Error{foreignFile, u"vigil.db belongs to another program. Nothing was changed."_s,
                       u"application_id=%1"_s.arg(*id)};
}

base::Error stoppedError()
{
    return {upgradeStopped,
            u"Stopped. The store is whole; when it is opened next it is brought up to date from "
            "where this ended."_s};
}

/// One run of upgradeStore(): tells the watch, and stops when that says so.
class Upgrade
{
public:
    Upgrade(QString folder, const Registry &registry, const UpgradeWatch &watch)
        : m_folder(std::move(folder))
        , m_registry(registry)
        , m_watch(watch)
    {}

    base::Result<void> run(const SchemaState &schema, base::Instant now)
    {
        auto done = steps(schema, now);
        // What SQLite or a fold says of being interrupted is no fault.
        return !done && m_isStopped ? stoppedError() : done;
    }

private:
    base::Result<void> steps(const SchemaState &schema, base::Instant now)
    {
        auto opened = Database::open(storeFile(m_folder), Database::Mode::ReadWrite);
        if (!opened)
            return opened.error();
        Database &database = **opened;
        auto done = schema.isBehind ? copy(database, now) : base::Result<void>();
        if (!done)
            return done;
        // One statement of a migration may take minutes; it is undone as a whole.
        sqlite3_progress_handler(
            database.handle(), machineStepsPerAsking,
            [](void *self) { return static_cast<Upgrade *>(self)->goesOn() ? 0 : 1; }, this);
        if (schema.isBehind)
            done = migrateAll(database);
        if (done && (schema.isBehind || schema.isUnfolded))
            done = foldAll(database);
        return done ? index(database) : done;
    }

    /// Whether to go on.
    bool tell(const UpgradeProgress &progress)
    {
        m_progress = progress;
        return goesOn();
    }
    bool goesOn()
    {
        m_isStopped = m_isStopped || (m_watch && !m_watch(m_progress));
        return !m_isStopped;
    }

    /// A copy that the power or a kill cut short is none, and would keep its room for ever.
    void clearHalfCopies() const
    {
        const QDir folder(backupFolder(m_folder));
        const QStringList parts = folder.entryList({u"vigil-*.db.part"_s}, QDir::Files);
        for (const QString &part : parts) {
            PartFile left(folder.filePath(part).chopped(".part"_L1.size()));
            // It goes with `left`, unless somebody is writing it.
            (void)left.open();
        }
    }

    base::Result<void> copy(Database &database, base::Instant now)
    {
        clearHalfCopies();
        const auto pageSize = database.integer("PRAGMA page_size");
        if (!pageSize)
            return pageSize.error();
        const auto watch = [&](const CopyProgress &copied) {
            if (copied.done == copied.pages)
                return tell({UpgradeStep::Checking});
            return tell({UpgradeStep::Copying, copied.done * *pageSize, copied.pages * *pageSize});
        };
        if (!tell({UpgradeStep::Copying}))
            return stoppedError();
        const auto copied = backUpInto(storeFile(m_folder), backupFolder(m_folder), now, watch);
        return copied ? base::Result<void>() : copied.error();
    }

    base::Result<void> migrateAll(Database &database)
    {
        return tell({UpgradeStep::Migrating}) ? migrate(database, m_registry) : stoppedError();
    }

    base::Result<void> foldAll(Database &database)
    {
        const auto events = database.integer("SELECT count(*) FROM event");
        if (!events)
            return events.error();
        return foldMigrated(database, m_registry, [&](qint64 folded) {
            const qint64 whole = folded < *events ? *events : 0;
            return tell({UpgradeStep::Folding, folded, whole}) ? base::Result<void>()
                                                               : stoppedError();
        });
    }

    /// In several transactions, so that another program on the store can write in between.
    base::Result<void> index(Database &database)
    {
        SearchIndex index(m_registry);
        const auto isCurrent = index.isCurrent(database);
        if (!isCurrent || *isCurrent)
            return isCurrent ? base::Result<void>() : isCurrent.error();
        UpgradeProgress progress{UpgradeStep::Searching};
        for (bool isUnfinished = true; isUnfinished;) {
            if (!tell(progress))
                return stoppedError();
            Transaction transaction(database);
            if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
                return begun;
            const auto more = index.catchUp(database);
            if (!more)
                return more.error();
            const auto reach = SearchIndex::reachIn(database);
            if (!reach)
                return reach.error();
            if (auto done = transaction.commit(); !done)
                return done;
            progress.done = reach->event;
            progress.whole = reach->newest;
            isUnfinished = *more;
        }
        return {};
    }

    QString m_folder;
    const Registry &m_registry;
    const UpgradeWatch &m_watch;
    UpgradeProgress m_progress;
    bool m_isStopped = false;
};

} // namespace

std::optional<base::Error> FileState::readOnlyReason() const
{
    if (auto unknown = unknownPart(schema))
        return unknown;
    if (mode == Database::Mode::ReadWrite)
        return std::nullopt;
    return base::Error{readOnlyDisk,
                       u"The store's folder cannot be written, so nothing can be decided. Check "
                       "the disk and the rights of the folder, then open the store again."_s};
}

base::Result<FileState> inspectFile(const QString &folder, const Registry &registry)
{
    const auto mode = probeFile(folder);
    if (!mode)
        return mode.error();
    auto database = Database::open(storeFile(folder), *mode == Database::Mode::Immutable
                                                          ? Database::Mode::Immutable
                                                          : Database::Mode::ReadOnly);
    if (!database)
        return database.error();
    if (auto done = checkApplication(**database); !done)
        return done.error();
    auto schema = readSchema(**database, registry);
    if (!schema)
        return schema.error();
    if (auto done = refuseNewer(*schema); !done)
        return done.error();
    return FileState{*mode, *std::move(schema)};
}

base::Error upgradeNeededError()
{
    return {upgradeNeeded,
            u"An older version of Vigil has written the store. Nothing was changed; it has to be "
            "brought up to date first."_s};
}

base::Result<void> upgradeStore(const QString &folder, const StoreOptions &options,
                                const UpgradeWatch &watch)
{
    const Registry registry = completeRegistry(options.registry);
    const auto file = inspectFile(folder, registry);
    if (!file)
        return file.error();
    if (const auto reason = file->readOnlyReason())
        return *reason;
    return Upgrade(folder, registry, watch).run(file->schema, options.clock.now());
}

} // namespace vigil::store
