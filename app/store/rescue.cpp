// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rescue.h"

#include "store/errors.h"
#include "store/partfile.h"
#include "store/statefolder.h"
#include "store/storefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView endings[] = {""_L1, "-wal"_L1};

/// What is read and written at a time, and shown as one page of progress.
constexpr qint64 blockSize = 64 * 1024;

QString absolute(const QString &folder)
{
    return QFileInfo(folder).absoluteFilePath();
}

qint64 blocksIn(const QString &file)
{
    return (QFileInfo(file).size() + blockSize - 1) / blockSize;
}

/// One copying of a folder's files; removes what it made unless it was finished.
class RawCopy final
{
public:
    RawCopy(QString folder, const CopyWatch &watch) : m_folder(std::move(folder)), m_watch(watch) {}
    RawCopy(const RawCopy &) = delete;
    RawCopy &operator=(const RawCopy &) = delete;
    ~RawCopy()
    {
        if (m_isMade && !m_isFinished)
            QDir(m_folder).removeRecursively();
    }

    base::Result<QString> run(const QString &source)
    {
        if (::mkdir(QFile::encodeName(m_folder).constData(), 0700) != 0)
            return backupError(m_folder, errno);
        m_isMade = true;
        for (const QLatin1StringView ending : endings)
            m_progress.pages += blocksIn(source + ending);
        for (const QLatin1StringView ending : endings) {
            if (!QFile::exists(source + ending))
                continue;
            if (auto done = copy(source + ending, m_folder + "/vigil.db"_L1 + ending); !done)
                return done.error();
        }
        m_isFinished = true;
        return m_folder;
    }

private:
    base::Result<void> copy(const QString &from, const QString &to)
    {
        PartFile part(to);
        if (const int error = part.open(); error != 0)
            return backupError(to, error);
        QFile source(from);
        // A second descriptor: the part keeps its own, which holds the name.
        QFile target(part.path());
        if (!source.open(QIODevice::ReadOnly))
            return unreadable(from);
        if (!target.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return backupError(to, EACCES);
        while (!source.atEnd()) {
            const QByteArray block = source.read(blockSize);
            if (block.isEmpty())
                return unreadable(from);
            if (target.write(block) != block.size())
                return backupError(to, errno);
            ++m_progress.done;
            if (m_watch && !m_watch(m_progress))
                return base::Error{backupCancelled, u"Stopped. No copy was made."_s};
        }
        target.close();
        const int error = part.publish();
        return error == 0 ? base::Result<void>() : backupError(to, error);
    }

    static base::Error unreadable(const QString &file)
    {
        return {ioError,
                u"The disk does not give all of %1. No copy was made; nothing was changed."_s.arg(
                    QDir::toNativeSeparators(file)),
                u"errno=%1"_s.arg(errno)};
    }

    QString m_folder;
    const CopyWatch &m_watch;
    CopyProgress m_progress;
    bool m_isMade = false;
    bool m_isFinished = false;
};

} // namespace

QStringList knownBackups(const QString &stateHome, const QString &folder)
{
    const QString place = absolute(folder);
    QStringList files = StateFolder::rememberedBackups(stateHome, place);
    const auto entries =
        QDir(backupFolder(place)).entryInfoList({u"*.db"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries)
        files.append(entry.absoluteFilePath());
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    files.removeDuplicates();
    return files;
}

std::vector<Refuge> refugesOf(const QString &stateHome, const QString &folder)
{
    std::vector<Refuge> refuges;
    const QString own = storeFile(absolute(folder));
    if (const auto facts = readBackup(own))
        refuges.push_back({own, *facts, true});
    for (const QString &file : knownBackups(stateHome, folder)) {
        if (const auto facts = readBackup(file))
            refuges.push_back({file, *facts, false});
    }
    // Of two that reach as far, the store's own file: nothing that it holds can be missing.
    std::stable_sort(refuges.begin(), refuges.end(), [](const Refuge &a, const Refuge &b) {
        return a.facts.until > b.facts.until;
    });
    return refuges;
}

bool wasThere(const QString &stateHome, const QString &folder)
{
    const QString place = absolute(folder);
    if (!StateFolder::rememberedBackups(stateHome, place).isEmpty())
        return true;
    const QStringList traces =
        QDir(place).entryList({u"vigil.db-wal"_s, u"backups"_s, u"set-aside-*"_s},
                              QDir::AllEntries | QDir::NoDotAndDotDot);
    return !traces.isEmpty();
}

base::Result<QString> copyAsItIs(const QString &folder, const QString &place, base::Instant now,
                                 const CopyWatch &watch)
{
    const QString target = stampedName(absolute(place) + "/vigil-copy-"_L1, now, {});
    return RawCopy(target, watch).run(storeFile(absolute(folder)));
}

} // namespace vigil::store
