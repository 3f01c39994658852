// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/mediacache.h"

#include "media/errors.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <iterator>

namespace vigil::media {

namespace {

base::Error noFolder()
{
    return {cacheUnwritable,
            QStringLiteral("The folder for fetched videos cannot be written, so none are shown. "
                           "Check that your home folder has space and can be written; cases can "
                           "be decided without."),
            QStringLiteral("errno=%1").arg(errno)};
}

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

/// Opens a folder that is the person's own and makes it theirs alone.
wire::FileDescriptor openFolder(int parent, const QByteArray &name)
{
    wire::FileDescriptor folder(::openat(parent, name.constData(), folderFlags));
    struct stat status
    {};
    const bool isOwn = folder.isOpen() && ::fstat(folder.number(), &status) == 0
                       && status.st_uid == ::geteuid() && ::fchmod(folder.number(), 0700) == 0;
    return isOwn ? std::move(folder) : wire::FileDescriptor();
}

/// A console that lives holds the lock of its folder.
void removeLeftovers(const QString &place, int parent)
{
    const QDir all(place);
    const QStringList names =
        all.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : names) {
        const auto folder = openFolder(parent, QFile::encodeName(name));
        if (folder.isOpen() && ::flock(folder.number(), LOCK_EX | LOCK_NB) == 0)
            QDir(all.filePath(name)).removeRecursively();
    }
}

} // namespace

MediaCache::MediaCache(QString place, qint64 mostBytes)
    : m_place(std::move(place))
    , m_name(QUuid::createUuid().toString(QUuid::Id128))
    , m_mostBytes(mostBytes)
{}

base::Result<std::unique_ptr<MediaCache>> MediaCache::open(const QString &place, qint64 mostBytes)
{
    std::unique_ptr<MediaCache> cache(new MediaCache(place, mostBytes));
    if (const auto made = cache->makeFolder(); !made)
        return made.error();
    return cache;
}

base::Result<void> MediaCache::makeFolder()
{
    if (!QDir().mkpath(m_place))
        return noFolder();
    const auto parent = openFolder(AT_FDCWD, QFile::encodeName(m_place));
    // Held until the new folder is locked, so that no other console takes it for a leftover.
    if (!parent.isOpen() || ::flock(parent.number(), LOCK_EX) != 0)
        return noFolder();
    removeLeftovers(m_place, parent.number());
    const QByteArray name = m_name.toLatin1();
    if (::mkdirat(parent.number(), name.constData(), 0700) != 0)
        return noFolder();
    auto folder = openFolder(parent.number(), name);
    if (!folder.isOpen() || ::flock(folder.number(), LOCK_EX | LOCK_NB) != 0)
        return noFolder();
    m_folder = std::make_shared<const wire::FileDescriptor>(std::move(folder));
    return {};
}

MediaCache::~MediaCache()
{
    if (m_folder)
        QDir(folder()).removeRecursively();
}

base::Result<std::unique_ptr<CacheWriter>> MediaCache::write() const
{
    return CacheWriter::create(m_folder);
}

void MediaCache::add(const QString &key, CachedFile file)
{
    remove(key);
    m_bytes += file.plainBytes;
    m_files[key] = {std::move(file), ++m_uses};
    trim();
}

void MediaCache::trim()
{
    while (m_bytes > m_mostBytes && m_files.size() > 1) {
        auto oldest = m_files.begin();
        for (auto other = m_files.begin(); other != m_files.end(); ++other) {
            if (other->second.usedAt < oldest->second.usedAt)
                oldest = other;
        }
        forget(oldest);
    }
}

std::optional<MediaFile> MediaCache::read(const QString &key)
{
    const auto kept = m_files.find(key);
    if (kept == m_files.end())
        return std::nullopt;
    kept->second.usedAt = ++m_uses;
    auto opened = openCached(m_folder->number(), kept->second.file);
    if (!opened)
        forget(kept);
    return opened;
}

std::optional<LentFile> MediaCache::lend(const QString &key) const
{
    const auto kept = m_files.find(key);
    return kept == m_files.end() ? std::nullopt
                                 : std::optional(LentFile{m_folder, kept->second.file});
}

MediaCache::Files::iterator MediaCache::forget(Files::iterator kept)
{
    const CachedFile &file = kept->second.file;
    ::unlinkat(m_folder->number(), file.name.constData(), 0);
    m_bytes -= file.plainBytes;
    return m_files.erase(kept);
}

void MediaCache::remove(const QString &key)
{
    if (const auto kept = m_files.find(key); kept != m_files.end())
        forget(kept);
}

void MediaCache::keepOnly(const QStringList &keys)
{
    for (auto kept = m_files.begin(); kept != m_files.end();)
        kept = keys.contains(kept->first) ? std::next(kept) : forget(kept);
}

} // namespace vigil::media
