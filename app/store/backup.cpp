// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/errors.h"
#include "store/sqliteerror.h"
#include "store/storefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <future>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

/// A step longer than this would be felt on a slow disk.
constexpr int stepPages = 200;

/// So often the copy goes to the disk: many unwritten pages would make a decision's sync wait.
constexpr int stepsPerSync = 10;

/// Within this time checking a copy ends when it is to stop.
constexpr std::chrono::milliseconds checkPause{50};

struct Close
{
    void operator()(sqlite3 *connection) const { sqlite3_close_v2(connection); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

struct Finish
{
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};

/// The store is only read, so what cannot be written is the copy.
base::Error copyError(int code, const PartFile &part, std::string_view where)
{
    switch (code) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_TRUNCATE: return backupError(part.name(), EIO);
    default: break;
    }
    switch (code & 0xff) {
    case SQLITE_FULL: return backupError(part.name(), ENOSPC);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return backupError(part.name(), EROFS);
    default: return sqliteError(code, where);
    }
}

/// A connection without a log of its own: the part is synced as a whole, and thrown away otherwise.
base::Result<Connection> openTarget(const PartFile &part)
{
    sqlite3 *raw = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(part.path()).constData(), &raw,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection(raw);
    if (code == SQLITE_OK) {
        sqlite3_extended_result_codes(raw, 1);
        code = sqlite3_exec(raw,
                            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF; "
                            "PRAGMA journal_mode = OFF",
                            nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK)
        return copyError(code, part, "backup target");
    return connection;
}

base::Error cancelledError()
{
    return {backupCancelled, u"Stopped. No file was made; the store is as it was."_s};
}

base::Result<void> copyPages(sqlite3 *from, sqlite3 *to, const PartFile &part,
                             const CopyWatch &watch)
{
    const std::unique_ptr<sqlite3_backup, Finish> backup(
        sqlite3_backup_init(to, "main", from, "main"));
    if (!backup)
        return copyError(sqlite3_extended_errcode(to), part, "backup");
    for (int step = 1;; ++step) {
        const int code = sqlite3_backup_step(backup.get(), stepPages);
        if (code != SQLITE_OK && code != SQLITE_DONE)
            return copyError(code, part, "backup step");
        const qint64 pages = sqlite3_backup_pagecount(backup.get());
        if (watch && !watch({pages - sqlite3_backup_remaining(backup.get()), pages}))
            return cancelledError();
        if (code == SQLITE_DONE)
            return {};
        if (step % stepsPerSync != 0)
            continue;
        if (const int error = part.sync(); error != 0)
            return backupError(part.name(), error);
    }
}

/// A backup is one file that can be read from anywhere: without a log beside it.
base::Result<void> leaveLogMode(const PartFile &part)
{
    auto connection = openTarget(part);
    if (!connection)
        return connection.error();
    const int code =
        sqlite3_exec(connection->get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? base::Result<void>() : copyError(code, part, "backup journal mode");
}

/// SQLite's own check of what was written. One call of SQLite, as long as reading the whole file
/// takes: it runs beside this thread, which goes on asking.
base::Result<void> checkCopy(const QString &path, const std::function<bool()> &goesOn)
{
    auto copy = Database::open(path, Database::Mode::Immutable);
    if (!copy)
        return copy.error();
    auto checked = std::async(std::launch::async, [&database = **copy] {
        return database.one("PRAGMA quick_check(1)", {},
                            [](const Row &row) { return row.text(0); });
    });
    bool isStopped = false;
    while (checked.wait_for(checkPause) != std::future_status::ready) {
        isStopped = isStopped || !goesOn();
        // Again each time: one that comes before the call has begun is lost.
        if (isStopped)
            sqlite3_interrupt((*copy)->handle());
    }
    const auto found = checked.get();
    // What an interrupted check has found says nothing.
    if (isStopped)
        return cancelledError();
    if (!found)
        return found.error();
    if (found->value_or(QString()) != "ok"_L1)
        return corruptError("quick_check");
    return {};
}

} // namespace

base::Error backupError(const QString &target, int error)
{
    const QString place = QDir::toNativeSeparators(target);
    const QString detail = QStringLiteral("errno=%1").arg(error);
    if (error == EEXIST) {
        return {
            backupExists,
            u"There is a file %1 already. It was left as it is; choose another name."_s.arg(place),
            detail};
    }
    if (error == EBUSY) {
        return {busy,
                u"Another program is writing a backup to %1. Wait until it has ended."_s.arg(place),
                detail};
    }
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
        return {backupNoRoom,
                u"There is no room for %1. No file was made; make room or choose another disk. The "
                "store is as it was."_s.arg(place),
                detail};
    }
    return {backupUnwritable,
            u"%1 cannot be written. No file was made; check the disk and the rights of the folder, "
            "or choose another. The store is as it was."_s.arg(place),
            detail};
}

base::Result<std::unique_ptr<Database>> openStoreFile(const QString &path)
{
    const QString place = QDir::toNativeSeparators(path);
    // Never opened but by SQLite: closing a descriptor would end the locks that this process has.
    if (!QFileInfo(path).isFile() || ::access(QFile::encodeName(path).constData(), R_OK) != 0) {
        return base::Error{backupNotFound,
                           u"%1 cannot be read. Nothing was changed; check its name and its "
                           "rights."_s.arg(place)};
    }
    const base::Error foreign{foreignFile,
                              u"%1 is not a store of Vigil, or its beginning is damaged. Nothing "
                              "was changed; choose another backup."_s.arg(place)};
    auto database = Database::open(path, readingModeOf(path));
    if (!database)
        return database.error().code == foreignFile ? foreign : database.error();
    const auto application = (*database)->integer("PRAGMA application_id");
    if (!application)
        return application.error().code == foreignFile ? foreign : application.error();
    if (*application != applicationId)
        return foreign;
    return database;
}

base::Result<void> copyStore(Database &source, const PartFile &part, const CopyWatch &watch)
{
    // One snapshot for all steps. Without it each commit of a decision would start the copy anew.
    Transaction snapshot(source);
    if (auto begun = snapshot.begin(Transaction::Kind::Read); !begun)
        return begun;
    if (const auto version = source.integer("PRAGMA schema_version"); !version)
        return version.error();
    {
        auto target = openTarget(part);
        if (!target)
            return target.error();
        if (auto done = copyPages(source.handle(), target->get(), part, watch); !done)
            return done;
    }
    if (auto done = leaveLogMode(part); !done)
        return done;
    const auto pages = source.integer("PRAGMA page_count");
    if (!pages)
        return pages.error();
    const auto goesOn = [&] { return !watch || watch({*pages, *pages}); };
    if (auto done = checkCopy(part.path(), goesOn); !done)
        return done;
    return goesOn() ? base::Result<void>() : cancelledError();
}

base::Result<void> backUp(const QString &source, const QString &target, const CopyWatch &watch)
{
    auto database = openStoreFile(source);
    if (!database)
        return database.error();
    PartFile part(target);
    if (const int error = part.open(); error != 0)
        return backupError(target, error);
    if (auto done = copyStore(**database, part, watch); !done)
        return done;
    const int error = part.publish();
    return error == 0 ? base::Result<void>() : backupError(target, error);
}

base::Result<QString> backUpInto(const QString &source, const QString &folder, base::Instant now,
                                 const CopyWatch &watch)
{
    QDir().mkpath(folder);
    ::chmod(QFile::encodeName(folder).constData(), 0700);
    const QString file = stampedName(folder + "/vigil-"_L1, now, ".db"_L1);
    if (auto done = backUp(source, file, watch); !done)
        return done.error();
    return file;
}

base::Result<BackupFacts> readBackup(const QString &file)
{
    auto database = openStoreFile(file);
    if (!database)
        return database.error();
    const auto identity = readIdentity(**database);
    if (!identity)
        return identity.error();
    const auto until = (*database)->one("SELECT at FROM event ORDER BY row DESC LIMIT 1", {},
                                        [](const Row &row) { return row.instant(0); });
    if (!until)
        return until.error();
    if (!*until)
        return corruptError("no event");
    return BackupFacts{*identity, **until};
}

} // namespace vigil::store
