// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statefolder.h"

#include "store/errors.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

/// Fixed length, so that it is replaced in one write: 20 digits, a space, 64 hex digits, a line
/// feed.
constexpr qsizetype markLength = 86;

constexpr QLatin1StringView backupNote = "/backup"_L1;
constexpr qint64 longestNote = 64 * 1024;

base::Error stateError(const QString &path, int error)
{
    return {
        error == ENOSPC ? diskFull : ioError,
        QStringLiteral("The keys of the store cannot be written to %1. Nothing was made; check the "
                       "disk and the rights of that folder.")
            .arg(QDir::toNativeSeparators(path)),
        QStringLiteral("errno=%1").arg(error)};
}

void syncFolder(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

/// Writes and syncs a new file; 0 or errno.
int writeNew(const QByteArray &path, std::span<const std::uint8_t> bytes)
{
    const int file = ::open(path.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        return errno;
    const auto done = qScopeGuard([file] { ::close(file); });
    if (::write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        return errno ? errno : EIO;
    return ::fsync(file) == 0 ? 0 : errno;
}

} // namespace

std::optional<HeadMark::Mark> HeadMark::read() const
{
    QFile file(m_file);
    // Without the lock half of an older mark could be read; closing gives it back.
    if (!file.open(QIODevice::ReadOnly) || ::flock(file.handle(), LOCK_SH) != 0)
        return std::nullopt;
    const QByteArray line = file.read(markLength + 1);
    if (line.size() != markLength || line[20] != ' ')
        return std::nullopt;
    bool isNumber = false;
    const qint64 seq = line.first(20).toLongLong(&isNumber);
    const auto hash = ledger::fromHex<32>(QByteArrayView(line).sliced(21, 64));
    if (!isNumber || !hash)
        return std::nullopt;
    return Mark{seq, *hash};
}

void HeadMark::write(const ledger::ChainHead &head) const
{
    const QByteArray line = QByteArray::number(head.seq).rightJustified(20, '0') + ' '
                            + ledger::toHex(head.hash) + '\n';
    Q_ASSERT(line.size() == markLength);
    const int file =
        ::open(QFile::encodeName(m_file).constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    // Whoever is kept out by another program's lock writes the next one.
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        // A torn mark is an unreadable one, and the next commit writes it again.
        [[maybe_unused]] const ssize_t written =
            ::pwrite(file, line.constData(), static_cast<std::size_t>(line.size()), 0);
    }
    ::close(file);
}

QString StateFolder::defaultHome()
{
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(home) ? home : QDir::homePath() + "/.local/state"_L1;
}

QString StateFolder::rootOf(const QString &home)
{
    return (home.isEmpty() ? defaultHome() : home) + "/vigil/"_L1;
}

StateFolder::StateFolder(const QString &home, const base::IdBytes &store)
    : m_path(rootOf(home) + base::formatId(store, base::IdForm::Uuid))
{}

base::Result<void> StateFolder::create() const
{
    const QByteArray path = QFile::encodeName(m_path);
    if (!QDir().mkpath(m_path) || ::chmod(path.constData(), 0700) != 0)
        return stateError(m_path, errno);
    return {};
}

std::optional<ledger::Secret> StateFolder::readSecret(QLatin1StringView name) const
{
    const QByteArray path = QFile::encodeName(m_path + u'/' + name);
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return std::nullopt;
    std::array<char, ledger::Secret::size + 1> bytes;
    const ssize_t count = ::read(file, bytes.data(), bytes.size());
    ::close(file);
    auto secret = ledger::Secret::fromBytes({bytes.data(), std::max<ssize_t>(count, 0)});
    // Unlike a fill, this cannot be left out by the compiler.
    ::explicit_bzero(bytes.data(), bytes.size());
    return secret;
}

base::Result<void> StateFolder::keepSecret(QLatin1StringView name,
                                           const ledger::Secret &secret) const
{
    const QByteArray path = QFile::encodeName(m_path + u'/' + name);
    const QByteArray part = path + ".part";
    ::unlink(part.constData());
    if (const int error = writeNew(part, secret.bytes()); error != 0)
        return stateError(m_path, error);
    // link() instead of rename(): a key is never replaced.
    const int linked = ::link(part.constData(), path.constData()) == 0 ? 0 : errno;
    ::unlink(part.constData());
    if (linked != 0)
        return stateError(m_path, linked);
    syncFolder(m_path);
    return {};
}

std::optional<ledger::Secret> StateFolder::deviceSeed() const
{
    return readSecret("device.key"_L1);
}

std::optional<ledger::Secret> StateFolder::teamSecret() const
{
    return readSecret("team.secret"_L1);
}

base::Result<void> StateFolder::keepDeviceSeed(const ledger::Secret &seed) const
{
    return keepSecret("device.key"_L1, seed);
}

base::Result<void> StateFolder::keepTeamSecret(const ledger::Secret &secret) const
{
    return keepSecret("team.secret"_L1, secret);
}

void StateFolder::rememberBackup(const QString &folder, const QString &file) const
{
    QSaveFile note(m_path + backupNote);
    if (!note.open(QIODevice::WriteOnly))
        return;
    note.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    note.write(QJsonDocument({{u"store"_s, folder}, {u"file"_s, file}}).toJson());
    note.commit();
}

QStringList StateFolder::rememberedBackups(const QString &home, const QString &folder)
{
    QStringList files;
    const QDir all(rootOf(home));
    const QStringList stores = all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &store : stores) {
        QFile note(all.filePath(store) + backupNote);
        if (!note.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject said = QJsonDocument::fromJson(note.read(longestNote)).object();
        const QString file = said.value("file"_L1).toString();
        if (said.value("store"_L1).toString() == folder && !file.isEmpty())
            files.append(file);
    }
    return files;
}

QString StateFolder::memberKeyFile(const domain::MemberId &member) const
{
    return m_path + "/members/"_L1 + member.toString() + ".key"_L1;
}

std::vector<QByteArray> StateFolder::memberKeys(const domain::MemberId &member) const
{
    // A file of ours is far smaller.
    constexpr qint64 most = 64 * 1024;
    std::vector<QByteArray> found;
    for (const QLatin1StringView ending : {""_L1, ".new"_L1}) {
        QFile file(memberKeyFile(member) + ending);
        if (file.open(QIODevice::ReadOnly))
            found.push_back(file.read(most));
    }
    return found;
}

base::Result<void> StateFolder::keepNewMemberKey(const domain::MemberId &member,
                                                 const QByteArray &file) const
{
    const QString folder = m_path + "/members"_L1;
    if (!QDir().mkpath(folder) || ::chmod(QFile::encodeName(folder).constData(), 0700) != 0)
        return stateError(folder, errno);
    const QByteArray path = QFile::encodeName(memberKeyFile(member) + ".new"_L1);
    ::unlink(path.constData());
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(file.constData());
    if (const int error = writeNew(path, {bytes, static_cast<std::size_t>(file.size())});
        error != 0)
        return stateError(folder, error);
    syncFolder(folder);
    return {};
}

base::Result<void> StateFolder::useNewMemberKey(const domain::MemberId &member) const
{
    const QByteArray path = QFile::encodeName(memberKeyFile(member));
    const QByteArray made = path + ".new";
    if (::rename(made.constData(), path.constData()) != 0)
        return stateError(m_path, errno);
    syncFolder(m_path + "/members"_L1);
    return {};
}

HeadMark StateFolder::headMark() const
{
    return HeadMark(m_path + "/head"_L1);
}

QString logFolder(const QString &stateHome)
{
    return (stateHome.isEmpty() ? StateFolder::defaultHome() : stateHome) + "/vigil/log"_L1;
}

} // namespace vigil::store
