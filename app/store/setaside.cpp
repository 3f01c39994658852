// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/setaside.h"

#include "store/errors.h"
#include "store/storefiles.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <memory>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

/// Holds a file for itself by SQLite's own lock, whatever is in the file: nobody has it open then,
/// and nobody opens it meanwhile.
class SoleUse final
{
public:
    explicit SoleUse(const QString &file)
        : m_vfs(sqlite3_vfs_find(nullptr))
        , m_name(sqlite3_create_filename(QFile::encodeName(file).constData(), "", "", 0, nullptr))
        , m_memory(std::make_unique<std::max_align_t[]>(
              static_cast<std::size_t>(m_vfs->szOsFile) / sizeof(std::max_align_t) + 1))
        , m_file(reinterpret_cast<sqlite3_file *>(m_memory.get()))
    {
        int flags = 0;
        m_code = m_vfs->xOpen(m_vfs, m_name, m_file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MAIN_DB,
                              &flags);
        for (const int level : {SQLITE_LOCK_SHARED, SQLITE_LOCK_RESERVED, SQLITE_LOCK_EXCLUSIVE}) {
            if (m_code == SQLITE_OK)
                m_code = m_file->pMethods->xLock(m_file, level);
        }
    }
    SoleUse(const SoleUse &) = delete;
    SoleUse &operator=(const SoleUse &) = delete;
    ~SoleUse()
    {
        if (m_file->pMethods) {
            m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE);
            m_file->pMethods->xClose(m_file);
        }
        sqlite3_free_filename(m_name);
    }

    [[nodiscard]] bool isDenied() const { return (m_code & 0xff) == SQLITE_BUSY; }

private:
    sqlite3_vfs *m_vfs;
    sqlite3_filename m_name;
    std::unique_ptr<std::max_align_t[]> m_memory;
    sqlite3_file *m_file;
    int m_code = SQLITE_OK;
};

base::Error asideError(const QString &folder, int error)
{
    return {error == ENOSPC ? diskFull : cannotOpen,
            u"The store in %1 could not be put aside. Nothing was changed; check the disk and the "
            "rights of the folder."_s.arg(QDir::toNativeSeparators(folder)),
            QStringLiteral("errno=%1").arg(error)};
}

int link(const QString &from, const QString &to)
{
    if (!QFile::exists(from))
        return 0;
    return ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0
               ? 0
               : errno;
}

} // namespace

base::Result<QString> setAside(const QString &folder, base::Instant now)
{
    const QString file = storeFile(folder);
    if (!QFile::exists(file))
        return QString();
    const SoleUse sole(file);
    if (sole.isDenied()) {
        return base::Error{busy, u"Another program has the store open. Nothing was changed; close "
                                 "Vigil and vigilctl everywhere, then try again."_s};
    }
    const QString place = stampedName(folder + "/set-aside-"_L1, now, {});
    if (::mkdir(QFile::encodeName(place).constData(), 0700) != 0)
        return asideError(folder, errno);
    for (const QLatin1StringView ending : {""_L1, "-wal"_L1}) {
        if (const int error = link(file + ending, place + "/vigil.db"_L1 + ending); error != 0)
            return asideError(folder, error);
    }
    // The log of one file must never be read into another.
    for (const QLatin1StringView ending : {"-wal"_L1, "-shm"_L1})
        QFile::remove(file + ending);
    return place;
}

} // namespace vigil::store
