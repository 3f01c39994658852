// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultydisk.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace vigil::test {

namespace {

constexpr qint64 sectorSize = 512;

/// A write at `offset`, or without bytes a truncation to it.
struct Change
{
    qint64 offset = 0;
    QByteArray bytes = {};
};

/// What the disk holds of a file for certain, and what it may hold.
struct FileState
{
    QByteArray synced;
    std::vector<Change> unsynced;
    bool hasEntry = true;
    bool isDeleted = false;
};

struct Fault
{
    FaultyDisk::Call call = FaultyDisk::Call::Any;
    qint64 first = 0;
    qint64 last = -1;
    int code = SQLITE_OK;
};

void apply(QByteArray &content, const Change &change)
{
    if (change.bytes.isNull()) {
        content.truncate(change.offset);
        return;
    }
    const qint64 end = change.offset + change.bytes.size();
    if (content.size() < end)
        content.append(QByteArray(end - content.size(), '\0'));
    std::copy(change.bytes.cbegin(), change.bytes.cend(), content.begin() + change.offset);
}

/// One write of which some sectors came to the disk, some did not, and some half.
void applySome(QByteArray &content, const Change &change, std::mt19937 &chance)
{
    if (change.bytes.isNull()) {
        if (chance() % 2 == 0)
            apply(content, change);
        return;
    }
    for (qint64 at = 0; at < change.bytes.size();) {
        const qint64 toEdge = sectorSize - (change.offset + at) % sectorSize;
        const qint64 size = std::min(toEdge, change.bytes.size() - at);
        const auto fate = chance() % 10;
        const qint64 kept = fate < 5 ? size : fate < 9 ? 0 : static_cast<qint64>(chance()) % size;
        if (kept > 0)
            apply(content, {change.offset + at, change.bytes.mid(at, kept)});
        at += size;
    }
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write what the power cut left");
}

} // namespace

/// The state behind the calls of SQLite.
struct FaultyDisk::Disk
{
    mutable std::mutex mutex;
    std::map<QString, std::shared_ptr<FileState>> files;
    Fault fault;
    qint64 cutAt = 0;
    qint64 calls = 0;
    qint64 writes = 0;
    qint64 syncs = 0;
    std::chrono::microseconds readTime{0};
    qint64 slowedReads = 0;
    bool isOff = false;
    bool hasFailed = false;
    sqlite3_vfs vfs{};
    sqlite3_vfs *original = nullptr;

    void startCounting() { calls = writes = syncs = 0; }

    /// Counts the call; the result with which it fails. `isLast`: the power goes during it.
    int next(Call call, bool &isLast)
    {
        isLast = false;
        if (isOff)
            return SQLITE_IOERR;
        const qint64 any = ++calls;
        const qint64 own = call == Call::Write ? ++writes : call == Call::Sync ? ++syncs : any;
        if (any == cutAt) {
            isOff = isLast = true;
            return SQLITE_IOERR;
        }
        const qint64 count = fault.call == Call::Any ? any : own;
        const bool isMeant = fault.call == Call::Any || fault.call == call;
        if (!isMeant || count < fault.first || count > fault.last)
            return SQLITE_OK;
        hasFailed = true;
        return fault.code;
    }

    /// Before the file is opened: reading it later would end SQLite's locks.
    std::shared_ptr<FileState> stateOf(const QString &path)
    {
        std::shared_ptr<FileState> &state = files[path];
        if (state && !state->isDeleted)
            return state;
        const bool isThere = QFile::exists(path);
        state = std::make_shared<FileState>();
        state->hasEntry = isThere;
        if (isThere)
            state->synced = contentOf(path);
        return state;
    }
};

namespace {

FaultyDisk::Disk *theDisk = nullptr;

/// An open file; what SQLite's own layer needs lies behind it in memory.
struct OpenFile
{
    sqlite3_file base;
    std::shared_ptr<FileState> *state; ///< null for temporary files
    sqlite3_file *real;
};

OpenFile &opened(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return opened(file).real;
}

const sqlite3_io_methods *under(sqlite3_file *file)
{
    return real(file)->pMethods;
}

int closeFile(sqlite3_file *file)
{
    delete opened(file).state;
    return under(file)->xClose(real(file));
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    std::chrono::microseconds wait{0};
    {
        const std::lock_guard lock(theDisk->mutex);
        if (theDisk->isOff)
            return SQLITE_IOERR_READ;
        wait = theDisk->readTime;
        theDisk->slowedReads += wait.count() > 0 ? 1 : 0;
    }
    if (wait.count() > 0)
        std::this_thread::sleep_for(wait);
    return under(file)->xRead(real(file), to, size, offset);
}

/// A change that may or may not be done, and may be on its way when the power goes.
int change(sqlite3_file *file, FaultyDisk::Call call, Change change)
{
    const std::lock_guard lock(theDisk->mutex);
    bool isLast = false;
    const int code = theDisk->next(call, isLast);
    if ((code == SQLITE_OK || isLast) && opened(file).state)
        (*opened(file).state)->unsynced.push_back(std::move(change));
    return code == SQLITE_IOERR && call == FaultyDisk::Call::Write ? SQLITE_IOERR_WRITE : code;
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const int code = change(file, FaultyDisk::Call::Write,
                            {offset, QByteArray(static_cast<const char *>(from), size)});
    return code == SQLITE_OK ? under(file)->xWrite(real(file), from, size, offset) : code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = change(file, FaultyDisk::Call::Any, {size, {}});
    return code == SQLITE_OK ? under(file)->xTruncate(real(file), size) : code;
}

/// Nothing goes to the real disk: that the power goes is only played.
int syncFile(sqlite3_file *file, int)
{
    const std::lock_guard lock(theDisk->mutex);
    bool isLast = false;
    const int code = theDisk->next(FaultyDisk::Call::Sync, isLast);
    if (code != SQLITE_OK)
        return code == SQLITE_IOERR ? SQLITE_IOERR_FSYNC : code;
    if (std::shared_ptr<FileState> *state = opened(file).state) {
        for (const Change &made : (*state)->unsynced)
            apply((*state)->synced, made);
        (*state)->unsynced.clear();
        (*state)->hasEntry = true;
    }
    return SQLITE_OK;
}

int sizeOf(sqlite3_file *file, sqlite3_int64 *size)
{
    return under(file)->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return under(file)->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return under(file)->xUnlock(real(file), level);
}

int checkReserved(sqlite3_file *file, int *isReserved)
{
    return under(file)->xCheckReservedLock(real(file), isReserved);
}

int control(sqlite3_file *file, int what, void *argument)
{
    return under(file)->xFileControl(real(file), what, argument);
}

int sectorSizeOf(sqlite3_file *file)
{
    return under(file)->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return under(file)->xDeviceCharacteristics(real(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return under(file)->xShmMap(real(file), page, size, extend, to);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return under(file)->xShmLock(real(file), offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    under(file)->xShmBarrier(real(file));
}

int unmapShared(sqlite3_file *file, int isDeleted)
{
    return under(file)->xShmUnmap(real(file), isDeleted);
}

/// Version 2: without memory-mapped reading, which would go past this layer.
constexpr sqlite3_io_methods methods{
    2,         &closeFile,    &readFile,        &writeFile,  &truncateFile,
    &syncFile, &sizeOf,       &lockFile,        &unlockFile, &checkReserved,
    &control,  &sectorSizeOf, &characteristics, &mapShared,  &lockShared,
    &barrier,  &unmapShared,  nullptr,          nullptr};

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    OpenFile &made = opened(file);
    made = {{nullptr}, nullptr, reinterpret_cast<sqlite3_file *>(&made + 1)};
    std::shared_ptr<FileState> state;
    {
        constexpr int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
        const std::lock_guard lock(theDisk->mutex);
        if (theDisk->isOff)
            return SQLITE_CANTOPEN;
        if (name && (flags & kept) != 0)
            state = theDisk->stateOf(QFile::decodeName(name));
    }
    const int code = theDisk->original->xOpen(theDisk->original, name, made.real, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    if (state)
        made.state = new std::shared_ptr<FileState>(std::move(state));
    made.base.pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int isFolderSynced)
{
    {
        const std::lock_guard lock(theDisk->mutex);
        bool isLast = false;
        if (const int code = theDisk->next(FaultyDisk::Call::Any, isLast); code != SQLITE_OK)
            return code == SQLITE_IOERR ? SQLITE_IOERR_DELETE : code;
        const auto known = theDisk->files.find(QFile::decodeName(name));
        if (known != theDisk->files.end() && isFolderSynced)
            theDisk->files.erase(known);
        else if (known != theDisk->files.end())
            known->second->isDeleted = true;
    }
    return theDisk->original->xDelete(theDisk->original, name, 0);
}

int accessFile(sqlite3_vfs *, const char *name, int flags, int *result)
{
    {
        const std::lock_guard lock(theDisk->mutex);
        if (theDisk->isOff)
            return SQLITE_IOERR_ACCESS;
    }
    return theDisk->original->xAccess(theDisk->original, name, flags, result);
}

} // namespace

FaultyDisk::FaultyDisk() : m_disk(std::make_unique<Disk>())
{
    Q_ASSERT(!theDisk);
    theDisk = m_disk.get();
    m_disk->original = sqlite3_vfs_find(nullptr);
    m_disk->vfs = *m_disk->original;
    m_disk->vfs.pNext = nullptr;
    m_disk->vfs.zName = "faulty";
    m_disk->vfs.szOsFile += static_cast<int>(sizeof(OpenFile));
    m_disk->vfs.xOpen = &openFile;
    m_disk->vfs.xDelete = &deleteFile;
    m_disk->vfs.xAccess = &accessFile;
    sqlite3_vfs_register(&m_disk->vfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&m_disk->vfs);
    sqlite3_vfs_register(m_disk->original, 1);
    theDisk = nullptr;
}

void FaultyDisk::fail(Call call, qint64 nth, qint64 times, int code)
{
    const std::lock_guard lock(m_disk->mutex);
    m_disk->fault = {call, nth, nth + times - 1, code};
    m_disk->hasFailed = false;
    m_disk->startCounting();
}

void FaultyDisk::cutAt(qint64 nth)
{
    const std::lock_guard lock(m_disk->mutex);
    m_disk->cutAt = nth;
    m_disk->startCounting();
}

bool FaultyDisk::heal()
{
    const std::lock_guard lock(m_disk->mutex);
    m_disk->fault = {};
    m_disk->cutAt = 0;
    return std::exchange(m_disk->hasFailed, false);
}

void FaultyDisk::slowReads(std::chrono::microseconds each)
{
    const std::lock_guard lock(m_disk->mutex);
    m_disk->readTime = each;
    m_disk->slowedReads = 0;
}

qint64 FaultyDisk::slowedReads() const
{
    const std::lock_guard lock(m_disk->mutex);
    return m_disk->slowedReads;
}

bool FaultyDisk::isOff() const
{
    const std::lock_guard lock(m_disk->mutex);
    return m_disk->isOff;
}

void FaultyDisk::powerOn(std::mt19937 &chance)
{
    const std::lock_guard lock(m_disk->mutex);
    for (const auto &[path, state] : m_disk->files) {
        const bool isGone = !state->hasEntry || state->isDeleted;
        if (isGone && chance() % 2 == 0) {
            QFile::remove(path);
            continue;
        }
        QByteArray content = state->synced;
        for (const Change &made : state->unsynced)
            applySome(content, made, chance);
        overwrite(path, content);
    }
    m_disk->files.clear();
    m_disk->isOff = false;
    m_disk->cutAt = 0;
}

void FaultyDisk::forget()
{
    const std::lock_guard lock(m_disk->mutex);
    m_disk->files.clear();
}

} // namespace vigil::test
