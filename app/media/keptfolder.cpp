// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/keptfolder.h"

#include "media/errors.h"
#include "media/keptrecord.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace vigil::media {

namespace {

/// More than the records of all parts that a stream can have here.
constexpr qint64 mostRecordBytes = qint64(4) * 1024 * 1024;

base::Error copyLost()
{
    return {cacheUnwritable,
            QStringLiteral("The copy of a video that an appeal may need could not be kept on this "
                           "computer. The decision stands; check the space on the disk."),
            QStringLiteral("errno=%1").arg(errno)};
}

/// Not open where the folder is not there.
wire::FileDescriptor openFolder(const QString &path)
{
    return wire::FileDescriptor(::open(QFile::encodeName(path).constData(),
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

/// Held by whoever writes or removes, until the descriptor is closed.
wire::FileDescriptor openLocked(const QString &path)
{
    auto folder = openFolder(path);
    if (folder.isOpen() && ::flock(folder.number(), LOCK_EX) != 0)
        folder.reset();
    return folder;
}

wire::FileDescriptor makeLocked(const QString &path)
{
    if (!QDir().mkpath(path) || ::chmod(QFile::encodeName(path).constData(), 0700) != 0)
        return {};
    return openLocked(path);
}

wire::FileDescriptor create(int folder, const QByteArray &name)
{
    return wire::FileDescriptor(::openat(folder, name.constData(),
                                         O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600));
}

bool copyBytes(int from, int to)
{
    constexpr std::size_t most = 1 << 24;
    ssize_t count = 0;
    do
        count = ::sendfile(to, from, nullptr, most);
    while (count > 0 || (count < 0 && errno == EINTR));
    return count == 0;
}

/// By a second name for the file; where that cannot be had, on another disk, by its bytes.
bool copyFile(const LentFile &lent, int folder, const QByteArray &name)
{
    const char *source = lent.file.name.constData();
    if (::linkat(lent.folder->number(), source, folder, name.constData(), 0) != 0) {
        const wire::FileDescriptor from(
            ::openat(lent.folder->number(), source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
        const auto to = from.isOpen() ? create(folder, name) : wire::FileDescriptor();
        if (!to.isOpen() || !copyBytes(from.number(), to.number()))
            return false;
    }
    const wire::FileDescriptor kept(::openat(folder, name.constData(), O_RDONLY | O_CLOEXEC));
    return kept.isOpen() && ::fsync(kept.number()) == 0;
}

void removeAt(int folder, const QByteArray &name)
{
    ::unlinkat(folder, name.constData(), 0);
}

QStringList namesIn(const QString &path, const QStringList &patterns = {})
{
    return QDir(path).entryList(
        patterns, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDir::Name);
}

void removeFiles(const QString &path, int folder, const CopyId &id)
{
    // The key first: without it the rest is unreadable.
    removeAt(folder, recordName(id));
    const QStringList names = namesIn(path, {id.name() + QStringLiteral(".*")});
    for (const QString &name : names)
        removeAt(folder, name.toLatin1());
    ::fsync(folder);
}

/// A file that is to come to a copy, and its name there.
struct Arrival
{
    const LentFile &lent;
    QByteArray name;
};

CachedFile renamed(CachedFile file, const QByteArray &name)
{
    file.name = name;
    return file;
}

bool isSame(const StreamPart &a, const StreamPart &b)
{
    // Where a part begins is known to some milliseconds only.
    const auto middle = [](const StreamPart &part) { return part.start + part.duration / 2; };
    return a.contains(middle(b)) || b.contains(middle(a));
}

qint64 nextNumber(const KeptCopy &copy)
{
    qint64 next = 0;
    for (const CachedFile &file : copy.files)
        next = std::max(next, partNumber(copy.id, file.name).value_or(0) + 1);
    return next;
}

/// By where they lie, numbered anew.
void putInOrder(KeptCopy &copy)
{
    std::vector<std::pair<StreamPart, CachedFile>> all;
    for (std::size_t i = 0; i < copy.files.size(); ++i)
        all.emplace_back(copy.stream->parts[i], std::move(copy.files[i]));
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.first.start < b.first.start; });
    Micros end{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto &[part, file] = all[i];
        part.sequence = qint64(i);
        part.start = std::max(part.start, end);
        end = part.end();
        copy.stream->parts[i] = part;
        copy.files[i] = std::move(file);
    }
}

/// Parts that are there already do not come again.
std::vector<Arrival> addParts(KeptCopy &copy, const LentMedia &lent)
{
    std::vector<Arrival> arrivals;
    const std::vector<StreamPart> before = copy.stream->parts;
    std::uint32_t timeline = 0;
    for (const StreamPart &part : before)
        timeline = std::max(timeline, part.timeline + 1);
    qint64 number = nextNumber(copy);
    for (std::size_t i = 0; i < lent.files.size(); ++i) {
        StreamPart part = lent.stream->parts[i];
        if (std::any_of(before.begin(), before.end(),
                        [&part](const StreamPart &other) { return isSame(part, other); }))
            continue;
        part.timeline += timeline;
        arrivals.push_back({lent.files[i], partName(copy.id, number++)});
        copy.files.push_back(renamed(lent.files[i].file, arrivals.back().name));
        copy.stream->parts.push_back(part);
    }
    putInOrder(copy);
    return arrivals;
}

std::vector<Arrival> addVideo(KeptCopy &copy, const LentMedia &lent)
{
    copy.files.push_back(renamed(lent.files.front().file, copyName(copy.id)));
    return {{lent.files.front(), copyName(copy.id)}};
}

SealKey grownFrom(std::span<const std::uint8_t, SealKey::size> secret)
{
    static_assert(SealKey::size == crypto_kdf_KEYBYTES);
    std::array<std::uint8_t, SealKey::size> bytes{};
    crypto_kdf_derive_from_key(bytes.data(), bytes.size(), 1, "vigilkep", secret.data());
    SealKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

} // namespace

KeptFolder::KeptFolder(QString path, std::span<const std::uint8_t, SealKey::size> secret)
    : m_path(std::move(path))
    , m_key(grownFrom(secret))
{}

base::Result<void> KeptFolder::keep(const CopyId &id, const LentMedia &lent,
                                    base::Instant now) const
{
    if (lent.files.empty())
        return {};
    const auto folder = makeLocked(m_path);
    if (!folder.isOpen())
        return copyLost();
    const auto before = readRecord(folder.number(), id);
    const bool isStream = lent.stream && (!before || before->stream);
    if (before && !isStream)
        return {};
    if (!before)
        removeFiles(m_path, folder.number(), id);
    KeptCopy copy = before.value_or(KeptCopy{id, now, {}});
    if (isStream && !copy.stream)
        copy.stream = StreamTimes{lent.stream->zero, lent.stream->isExact, false, {}};
    if (isStream)
        copy.stream->lacksSound = copy.stream->lacksSound || lent.stream->lacksSound;
    const std::vector<Arrival> arrivals = isStream ? addParts(copy, lent) : addVideo(copy, lent);
    const bool isKept = std::all_of(arrivals.begin(), arrivals.end(), [&](const Arrival &arrival) {
        removeAt(folder.number(), arrival.name);
        return copyFile(arrival.lent, folder.number(), arrival.name);
    });
    if (isKept && (arrivals.empty() || writeRecord(folder.number(), copy)))
        return {};
    const base::Error error = copyLost();
    for (const Arrival &arrival : arrivals)
        removeAt(folder.number(), arrival.name);
    if (!before)
        removeFiles(m_path, folder.number(), id);
    return error;
}

bool KeptFolder::writeRecord(int folder, const KeptCopy &copy) const
{
    const QByteArray record = sealRecord(copy, m_key);
    const QByteArray name = recordName(copy.id);
    const QByteArray part = name + ".part";
    removeAt(folder, part);
    const auto file = create(folder, part);
    return file.isOpen()
           && ::write(file.number(), record.data(), std::size_t(record.size()))
                  == ssize_t(record.size())
           && ::fsync(file.number()) == 0
           && ::renameat(folder, part.constData(), folder, name.constData()) == 0
           && ::fsync(folder) == 0;
}

std::optional<KeptCopy> KeptFolder::readRecord(int folder, const CopyId &id) const
{
    const wire::FileDescriptor file(::openat(folder, recordName(id).constData(),
                                             O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    struct stat status
    {};
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)
        || status.st_size > mostRecordBytes)
        return std::nullopt;
    QByteArray record(status.st_size, '\0');
    if (::read(file.number(), record.data(), std::size_t(record.size())) != record.size())
        return std::nullopt;
    return unsealRecord(record, id, m_key);
}

std::optional<KeptCopy> KeptFolder::find(const CopyId &id) const
{
    const auto folder = openFolder(m_path);
    auto copy = folder.isOpen() ? readRecord(folder.number(), id) : std::nullopt;
    if (copy && !std::all_of(copy->files.begin(), copy->files.end(), [&](const CachedFile &file) {
            return isUnaltered(folder.number(), file);
        }))
        copy.reset();
    return copy;
}

std::optional<MediaFile> KeptFolder::open(const KeptCopy &copy, std::size_t file) const
{
    const auto folder = openFolder(m_path);
    return folder.isOpen() ? openCached(folder.number(), copy.files.at(file)) : std::nullopt;
}

void KeptFolder::remove(const CopyId &id) const
{
    remove(m_path, id);
}

void KeptFolder::remove(const QString &path, const CopyId &id)
{
    if (const auto folder = openLocked(path); folder.isOpen())
        removeFiles(path, folder.number(), id);
}

std::vector<CopyId> KeptFolder::list(const QString &path)
{
    std::vector<CopyId> found;
    for (const QString &name : namesIn(path)) {
        const qsizetype end = std::max<qsizetype>(name.indexOf(u'.'), 0);
        const auto id = CopyId::parse(QStringView(name).first(end));
        if (id && (found.empty() || found.back() != *id))
            found.push_back(*id);
    }
    return found;
}

std::optional<KeptFolder::Entry> KeptFolder::entryOf(int folder, const KeptCopy &copy) const
{
    Entry entry{copy.id};
    for (const CachedFile &file : copy.files) {
        struct stat status
        {};
        if (::fstatat(folder, file.name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0
            || !S_ISREG(status.st_mode))
            return std::nullopt;
        entry.bytes += status.st_size;
    }
    return entry;
}

std::vector<KeptFolder::Entry> KeptFolder::tidy() const
{
    std::vector<Entry> entries;
    const auto folder = openLocked(m_path);
    if (!folder.isOpen())
        return entries;
    QSet<QString> known;
    for (const CopyId &id : list(m_path)) {
        const auto copy = readRecord(folder.number(), id);
        const auto entry = copy ? entryOf(folder.number(), *copy) : std::nullopt;
        if (!entry)
            continue;
        entries.push_back(*entry);
        known << QString::fromLatin1(recordName(id));
        for (const CachedFile &file : copy->files)
            known << QString::fromLatin1(file.name);
    }
    for (const QString &name : namesIn(m_path)) {
        if (!known.contains(name))
            ::unlinkat(folder.number(), QFile::encodeName(name).constData(), 0);
    }
    return entries;
}

} // namespace vigil::media
