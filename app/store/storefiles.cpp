// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefiles.h"

#include "store/erasure.h"
#include "store/erasureprojection.h"
#include "store/errors.h"
#include "store/policyshelf.h"
#include "store/proposalprojection.h"
#include "store/searcheraser.h"
#include "store/sqliteerror.h"
#include "store/teamlaw.h"
#include "store/teamprojection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

base::Error folderError(const QString &folder, int error)
{
    return {
        error == ENOSPC  ? diskFull
        : error == EROFS ? readOnlyDisk
                         : cannotOpen,
        QStringLiteral("No store can be made in %1. Check the disk and the rights of the folder.")
            .arg(QDir::toNativeSeparators(folder)),
        QStringLiteral("errno=%1").arg(error)};
}

void syncPath(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        ::fsync(file);
        ::close(file);
    }
}

template<typename T>
void append(std::vector<T> &to, const std::vector<T> &more)
{
    for (const T &one : more)
        to.push_back(one);
}

bool isWritable(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

} // namespace

QString storeFile(const QString &folder)
{
    return folder + "/vigil.db"_L1;
}

QString backupFolder(const QString &folder)
{
    return folder + "/backups"_L1;
}

base::Result<void> makePrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return {};
    if (!QDir().mkpath(info.absolutePath())
        || ::mkdir(QFile::encodeName(folder).constData(), 0700) != 0)
        return folderError(folder, errno);
    return {};
}

base::Result<void> publish(const QString &part, const QString &file)
{
    syncPath(part);
    const QByteArray from = QFile::encodeName(part);
    const int error =
        ::link(from.constData(), QFile::encodeName(file).constData()) == 0 ? 0 : errno;
    ::unlink(from.constData());
    syncPath(QFileInfo(file).absolutePath());
    if (error == EEXIST) {
        return base::Error{alreadyExists,
                           QStringLiteral("There is a store here already. Nothing was changed.")};
    }
    return error == 0 ? base::Result<void>() : folderError(QFileInfo(file).absolutePath(), error);
}

base::Result<Database::Mode> probeFile(const QString &folder)
{
    const QString path = storeFile(folder);
    // What a folder hides from this person is not missing.
    struct stat facts
    {};
    const bool isThere = ::stat(QFile::encodeName(path).constData(), &facts) == 0;
    if (!isThere && (errno == ENOENT || errno == ENOTDIR)) {
        return base::Error{notFound,
                           QStringLiteral("There is no store in %1. \"vigilctl init\" makes one.")
                               .arg(QDir::toNativeSeparators(folder))};
    }
    QFile file(path);
    if (!isThere || !file.open(QIODevice::ReadOnly)) {
        return base::Error{cannotOpen,
                           QStringLiteral("The store cannot be read. Check the rights of its "
                                          "folder; nothing was changed.")};
    }
    if (file.size() == 0)
        return corruptError("empty file");
    if (file.read(16) != QByteArrayView("SQLite format 3\0", 16)) {
        return base::Error{
            foreignFile,
            QStringLiteral("vigil.db is not a store of Vigil, or its beginning is damaged. "
                           "Nothing was changed; restore the last backup.")};
    }
    if (isWritable(path) && isWritable(folder))
        return Database::Mode::ReadWrite;
    return readingModeOf(path);
}

QString stampedName(const QString &beginning, base::Instant now, QLatin1StringView ending)
{
    QString stamp = base::formatInstant(now);
    stamp.remove(u':');
    QString name = beginning + stamp + ending;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = beginning + stamp + u'-' + QString::number(i) + ending;
    return name;
}

Database::Mode readingModeOf(const QString &file)
{
    // Without its log a file can be read from a disk where the lock files cannot be made.
    if ((isWritable(file) && isWritable(QFileInfo(file).absolutePath()))
        || QFileInfo(file + "-wal"_L1).size() > 0)
        return Database::Mode::ReadOnly;
    return Database::Mode::Immutable;
}

Registry completeRegistry(const Registry &registry)
{
    Registry complete{{std::make_shared<TeamProjection>(), std::make_shared<ProposalProjection>(),
                       std::make_shared<ErasureProjection>()},
                      registry.batchIndexes,
                      {},
                      registry.beforeRebuild,
                      {std::make_shared<TeamLaw>(), std::make_shared<ErasureLaw>()},
                      {std::make_shared<PublicationEnactor>(), std::make_shared<ErasureEnactor>()},
                      {std::make_shared<NameEraser>()}};
    append(complete.projections, registry.projections);
    append(complete.laws, registry.laws);
    append(complete.enactors, registry.enactors);
    complete.erasers.push_back(std::make_shared<SearchEraser>(registry.searchSources));
    append(complete.erasers, registry.erasers);
    complete.verifiers = registry.verifiers;
    complete.searchSources = registry.searchSources;
    return complete;
}

QString bootIdOf(const StoreOptions &options)
{
    if (!options.bootId.isEmpty())
        return options.bootId;
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed())
                                          : QString();
}

} // namespace vigil::store
