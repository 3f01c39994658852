// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/partfile.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

/// What SQLite keeps beside a file that it writes.
constexpr QLatin1StringView companions[] = {"-wal"_L1, "-shm"_L1, "-journal"_L1};

/// Whether the descriptor is this person's file and the path still leads to it.
bool isOwnFile(int descriptor, const QByteArray &path)
{
    struct stat locked
    {};
    struct stat named
    {};
    return ::fstat(descriptor, &locked) == 0 && ::stat(path.constData(), &named) == 0
           && locked.st_uid == ::geteuid() && locked.st_dev == named.st_dev
           && locked.st_ino == named.st_ino;
}

int syncFolder(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno;
    // Disks that cannot sync a folder keep its entries in their own way.
    const int error = ::fsync(folder) == 0 || errno == EINVAL ? 0 : errno;
    ::close(folder);
    return error;
}

} // namespace

PartFile::PartFile(QString name, Taken taken) : m_name(std::move(name)), m_taken(taken) {}

PartFile::~PartFile()
{
    if (m_descriptor < 0)
        return;
    QFile::remove(path());
    for (const QLatin1StringView ending : companions)
        QFile::remove(path() + ending);
    ::close(m_descriptor);
}

QString PartFile::path() const
{
    return m_name + ".part"_L1;
}

int PartFile::open()
{
    if (m_taken == Taken::Refuse && QFile::exists(m_name))
        return EEXIST;
    const QByteArray part = QFile::encodeName(path());
    const int descriptor =
        ::open(part.constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return errno;
    // Not a lock of SQLite's kind: those end when the process closes any descriptor of the file.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 || !isOwnFile(descriptor, part)) {
        ::close(descriptor);
        return EBUSY;
    }
    m_descriptor = descriptor;
    for (const QLatin1StringView ending : companions)
        QFile::remove(path() + ending);
    // Disks without rights (a stick) refuse this, and have none to narrow.
    (void)::fchmod(descriptor, 0600);
    return ::ftruncate(descriptor, 0) == 0 ? 0 : errno;
}

int PartFile::sync() const
{
    return ::fdatasync(m_descriptor) == 0 ? 0 : errno;
}

int PartFile::rename() const
{
    const QByteArray from = QFile::encodeName(path());
    const QByteArray to = QFile::encodeName(m_name);
    const unsigned flags = m_taken == Taken::Refuse ? RENAME_NOREPLACE : 0;
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), flags) == 0)
        return 0;
    if (errno != EINVAL)
        return errno;
    // Some network disks cannot rename so.
    if (::link(from.constData(), to.constData()) != 0)
        return errno;
    ::unlink(from.constData());
    return 0;
}

int PartFile::publish()
{
    // A log that SQLite could not put back holds what the file lacks.
    if (QFileInfo(path() + "-wal"_L1).size() > 0)
        return EIO;
    if (::fsync(m_descriptor) != 0)
        return errno;
    if (const int error = rename(); error != 0)
        return error;
    ::close(m_descriptor);
    m_descriptor = -1;
    return syncFolder(QFileInfo(m_name).absolutePath());
}

} // namespace vigil::store
