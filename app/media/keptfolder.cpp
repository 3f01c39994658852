// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/keptfolder.h"

#include "media/errors.h"

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

constexpr QLatin1StringView copyEnding(".copy");
constexpr QLatin1StringView keyEnding(".key");
constexpr QByteArrayView head("vigil kept copy 1\n");
constexpr std::size_t nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

base::Error copyLost()
{
    return {cacheUnwritable,
            QStringLiteral("The copy of a video that an appeal may need could not be kept on this "
                           "computer. The decision stands; check the space on the disk."),
            QStringLiteral("errno=%1").arg(errno)};
}

QByteArray copyName(const CopyId &id)
{
    return (id.name() + copyEnding).toLatin1();
}

QByteArray keyName(const CopyId &id)
{
    return (id.name() + keyEnding).toLatin1();
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

void removeFiles(int folder, const CopyId &id)
{
    // The key first: without it the rest is unreadable.
    ::unlinkat(folder, keyName(id).constData(), 0);
    ::unlinkat(folder, copyName(id).constData(), 0);
    ::fsync(folder);
}

// A record: head, nonce, box. In the box: key, nonce prefix, plain size and time (64 bits
// little-endian each), hash.
constexpr std::size_t plainRecordBytes = 32 + 16 + 8 + 8 + crypto_generichash_BYTES;
using PlainRecord = std::array<std::uint8_t, plainRecordBytes>;
constexpr std::size_t boxBytes = plainRecordBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;

void putNumber(std::uint8_t *at, qint64 number)
{
    for (std::size_t i = 0; i < 8; ++i)
        at[i] = static_cast<std::uint8_t>((quint64(number) >> (8 * i)) & 0xff);
}

qint64 numberAt(const std::uint8_t *at)
{
    quint64 number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number |= quint64(at[i]) << (8 * i);
    return qint64(number);
}

void fillRecord(PlainRecord &plain, const KeptCopy &copy)
{
    std::copy_n(copy.file.key->bytes().begin(), 32, plain.begin());
    std::copy_n(copy.file.noncePrefix.begin(), 16, plain.begin() + 32);
    putNumber(plain.data() + 48, copy.file.plainBytes);
    putNumber(plain.data() + 56, base::toMs(copy.keptAt));
    const QByteArray hash = QByteArray::fromHex(copy.file.contentHash);
    std::copy_n(hash.begin(), std::min<qsizetype>(hash.size(), crypto_generichash_BYTES),
                plain.begin() + 64);
}

KeptCopy copyIn(const PlainRecord &plain, const CopyId &id)
{
    KeptCopy copy{id, {}, base::instantFromMs(numberAt(plain.data() + 56))};
    copy.file.name = copyName(id);
    copy.file.key = std::make_shared<SealKey>(std::span(plain).first<SealKey::size>());
    std::copy_n(plain.begin() + 32, 16, copy.file.noncePrefix.begin());
    copy.file.plainBytes = numberAt(plain.data() + 48);
    copy.file.contentHash =
        QByteArray(reinterpret_cast<const char *>(plain.data()) + 64, crypto_generichash_BYTES)
            .toHex();
    return copy;
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

QString CopyId::name() const
{
    return subject.toString() + u'-' + QString::number(base::toMs(revision));
}

std::optional<CopyId> CopyId::parse(QStringView name)
{
    const qsizetype dash = name.indexOf(u'-');
    const auto subject = domain::SubjectId::parse(name.first(std::max<qsizetype>(dash, 0)));
    bool isNumber = false;
    const qint64 revision = name.sliced(dash + 1).toLongLong(&isNumber);
    if (!subject || !isNumber)
        return std::nullopt;
    return CopyId{*subject, base::instantFromMs(revision)};
}

KeptFolder::KeptFolder(QString path, std::span<const std::uint8_t, SealKey::size> secret)
    : m_path(std::move(path))
    , m_key(grownFrom(secret))
{}

base::Result<void> KeptFolder::keep(const CopyId &id, const LentFile &lent, base::Instant now) const
{
    const auto folder = makeLocked(m_path);
    if (!folder.isOpen())
        return copyLost();
    if (readRecord(folder.number(), id))
        return {};
    removeFiles(folder.number(), id);
    if (!copyFile(lent, folder.number(), copyName(id))
        || !writeRecord(folder.number(), {id, lent.file, now})) {
        const base::Error error = copyLost();
        removeFiles(folder.number(), id);
        return error;
    }
    return {};
}

bool KeptFolder::writeRecord(int folder, const KeptCopy &copy) const
{
    PlainRecord plain{};
    fillRecord(plain, copy);
    QByteArray record = head.toByteArray();
    record.resize(head.size() + qsizetype(nonceBytes + boxBytes));
    auto *nonce = reinterpret_cast<std::uint8_t *>(record.data()) + head.size();
    randombytes_buf(nonce, nonceBytes);
    const QByteArray bound = head + keyName(copy.id);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonceBytes, nullptr, plain.data(), plain.size(),
        reinterpret_cast<const std::uint8_t *>(bound.data()), std::size_t(bound.size()), nullptr,
        nonce, m_key.bytes().data());
    sodium_memzero(plain.data(), plain.size());

    const QByteArray name = keyName(copy.id);
    const QByteArray part = name + ".part";
    ::unlinkat(folder, part.constData(), 0);
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
    constexpr std::size_t size = std::size_t(head.size()) + nonceBytes + boxBytes;
    std::array<std::uint8_t, size + 1> record;
    const wire::FileDescriptor file(
        ::openat(folder, keyName(id).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen() || ::read(file.number(), record.data(), record.size()) != ssize_t(size)
        || !std::equal(head.begin(), head.end(), record.begin()))
        return std::nullopt;
    const std::uint8_t *nonce = record.data() + head.size();
    const QByteArray bound = head + keyName(id);
    PlainRecord plain{};
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            plain.data(), nullptr, nullptr, nonce + nonceBytes, boxBytes,
            reinterpret_cast<const std::uint8_t *>(bound.data()), std::size_t(bound.size()), nonce,
            m_key.bytes().data())
        != 0)
        return std::nullopt;
    KeptCopy copy = copyIn(plain, id);
    sodium_memzero(plain.data(), plain.size());
    return copy;
}

std::optional<KeptCopy> KeptFolder::find(const CopyId &id) const
{
    const auto folder = openFolder(m_path);
    auto copy = folder.isOpen() ? readRecord(folder.number(), id) : std::nullopt;
    if (copy && !isUnaltered(folder.number(), copy->file))
        copy.reset();
    return copy;
}

std::optional<MediaFile> KeptFolder::open(const KeptCopy &copy) const
{
    const auto folder = openFolder(m_path);
    return folder.isOpen() ? openCached(folder.number(), copy.file) : std::nullopt;
}

void KeptFolder::remove(const CopyId &id) const
{
    remove(m_path, id);
}

void KeptFolder::remove(const QString &path, const CopyId &id)
{
    if (const auto folder = openLocked(path); folder.isOpen())
        removeFiles(folder.number(), id);
}

std::vector<CopyId> KeptFolder::list(const QString &path)
{
    std::vector<CopyId> found;
    const QStringList names =
        QDir(path).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    for (const QString &name : names) {
        const auto id =
            CopyId::parse(QStringView(name).first(std::max<qsizetype>(name.lastIndexOf(u'.'), 0)));
        if (id && (found.empty() || !(found.back() == *id)))
            found.push_back(*id);
    }
    return found;
}

std::vector<KeptFolder::Entry> KeptFolder::tidy() const
{
    std::vector<Entry> entries;
    const auto folder = openLocked(m_path);
    if (!folder.isOpen())
        return entries;
    QSet<QString> known;
    for (const CopyId &id : list(m_path)) {
        struct stat status
        {};
        const bool isThere =
            ::fstatat(folder.number(), copyName(id).constData(), &status, AT_SYMLINK_NOFOLLOW) == 0
            && S_ISREG(status.st_mode);
        if (!isThere || !readRecord(folder.number(), id))
            continue;
        entries.push_back({id, status.st_size});
        known << id.name() + copyEnding << id.name() + keyEnding;
    }
    const QStringList names = QDir(m_path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                     | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (!known.contains(name))
            ::unlinkat(folder.number(), QFile::encodeName(name).constData(), 0);
    }
    return entries;
}

} // namespace vigil::media
