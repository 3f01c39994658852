// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/recordfile.h"

#include "store/partfile.h"
#include "store/storefiles.h"
#include "wellbeing/errors.h"

#include <QDir>
#include <QFile>

#include <sodium.h>
#include <sys/stat.h>

#include <cerrno>

namespace vigil::wellbeing {

namespace {

constexpr QByteArrayView head("vigil sealed record 1\n");
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
/// A record of a usual shift fills one.
constexpr qsizetype padding = 4096;
/// A file of ours is far smaller.
constexpr qint64 mostBytes = 1024 * 1024;

const std::uint8_t *dataOf(QByteArrayView bytes)
{
    return reinterpret_cast<const std::uint8_t *>(bytes.data());
}

std::uint8_t *dataOf(QByteArray &bytes)
{
    return reinterpret_cast<std::uint8_t *>(bytes.data());
}

ledger::Secret keyFrom(const ledger::Secret &deviceSeed)
{
    static_assert(ledger::Secret::size == crypto_kdf_KEYBYTES);
    auto key = ledger::Secret::filled([&](std::span<std::uint8_t> bytes) {
        return crypto_kdf_derive_from_key(bytes.data(), bytes.size(), 1, "vigilcar",
                                          deviceSeed.bytes().data())
               == 0;
    });
    Q_ASSERT(key);
    return *std::move(key);
}

base::Error unreadableError()
{
    return {errors::unreadable,
            QStringLiteral("Your own limits could not be read, so careful ones are in force. Set "
                           "them again on the page My shift.")};
}

base::Error notSavedError(int error)
{
    return {errors::notSaved,
            QStringLiteral("What you chose on the page My shift cannot be kept. It holds until "
                           "the console is closed. Check the space on the disk."),
            QStringLiteral("errno=%1").arg(error)};
}

} // namespace

RecordFile::RecordFile(QString folder, const domain::MemberId &member,
                       const ledger::Secret &deviceSeed, base::Random &random)
    : m_folder(std::move(folder))
    , m_member(member)
    , m_key(keyFrom(deviceSeed))
    , m_random(random)
{}

QString RecordFile::path() const
{
    return m_folder + u'/' + m_member.toString();
}

QByteArray RecordFile::bound() const
{
    return head.toByteArray() + m_member.toString().toLatin1();
}

QByteArray RecordFile::seal(const QByteArray &plain) const
{
    const qsizetype size = (plain.size() / padding + 1) * padding;
    const QByteArray padded = plain.leftJustified(size, ' ');
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    m_random.fill({dataOf(nonce), std::size_t(nonceSize)});
    QByteArray box(size + tagSize, Qt::Uninitialized);
    const QByteArray with = bound();
    crypto_aead_xchacha20poly1305_ietf_encrypt(dataOf(box), nullptr, dataOf(QByteArrayView(padded)),
                                               std::size_t(size), dataOf(QByteArrayView(with)),
                                               std::size_t(with.size()), nullptr,
                                               dataOf(QByteArrayView(nonce)), m_key.bytes().data());
    return head.toByteArray() + nonce + box;
}

std::optional<QByteArray> RecordFile::open(const QByteArray &sealed) const
{
    const qsizetype boxAt = head.size() + nonceSize;
    if (!sealed.startsWith(head) || sealed.size() <= boxAt + tagSize)
        return std::nullopt;
    const QByteArrayView box = QByteArrayView(sealed).sliced(boxAt);
    QByteArray plain(box.size() - tagSize, Qt::Uninitialized);
    const QByteArray with = bound();
    const bool isOurs =
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            dataOf(plain), nullptr, nullptr, dataOf(box), std::size_t(box.size()),
            dataOf(QByteArrayView(with)), std::size_t(with.size()),
            dataOf(QByteArrayView(sealed).sliced(head.size())), m_key.bytes().data())
        == 0;
    return isOurs ? std::optional(plain.trimmed()) : std::nullopt;
}

base::Result<std::optional<Record>> RecordFile::read() const
{
    QFile file(path());
    if (!file.exists())
        return std::optional<Record>();
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return unreadableError();
    const auto plain = open(file.readAll());
    const auto record = plain ? recordFromJson(*plain) : std::nullopt;
    if (!record)
        return unreadableError();
    return record;
}

base::Result<void> RecordFile::write(const Record &record) const
{
    if (!QDir().mkpath(m_folder) || ::chmod(QFile::encodeName(m_folder).constData(), 0700) != 0)
        return notSavedError(errno);
    store::PartFile part(path(), store::PartFile::Taken::Replace);
    if (const int error = part.open(); error != 0)
        return notSavedError(error);
    const QByteArray sealed = seal(toJson(record));
    QFile file(part.path());
    if (!file.open(QIODevice::ReadWrite) || file.write(sealed) != sealed.size() || !file.flush())
        return notSavedError(errno);
    file.close();
    if (const int error = part.publish(); error != 0)
        return notSavedError(error);
    return {};
}

base::Result<void> RecordFile::setAside(base::Instant now) const
{
    const QString name = store::stampedName(path() + QStringLiteral(".unreadable-"), now, {});
    if (!QFile::rename(path(), name))
        return notSavedError(EIO);
    return {};
}

} // namespace vigil::wellbeing
