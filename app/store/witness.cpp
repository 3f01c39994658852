// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/witness.h"

#include "store/errors.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace vigil::store {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView ending(".checkpoints");
/// The last dozen notes or so.
constexpr qint64 lastBytes = 4'096;

base::Error unreachable(const QString &path, int error)
{
    return {witnessUnreachable,
            QStringLiteral("The witness folder %1 cannot be reached. What was recorded is saved, "
                           "but nobody outside has seen it. Check the folder; the next checkpoint "
                           "tells the witness all of it.")
                .arg(QDir::toNativeSeparators(path)),
            QStringLiteral("errno=%1").arg(error)};
}

/// What parts new notes from those before, even where the last one was torn.
QByteArray gapAfter(int file)
{
    struct stat status = {};
    char last = '\n';
    if (::fstat(file, &status) != 0 || status.st_size == 0)
        return {};
    if (::pread(file, &last, 1, status.st_size - 1) == 1 && last == '\n')
        return "\n";
    return "\n\n";
}

/// 0 or errno.
int appendTo(const QByteArray &path, const QByteArray &notes)
{
    const int file = ::open(path.constData(), O_CREAT | O_APPEND | O_RDWR | O_CLOEXEC, 0644);
    if (file < 0)
        return errno;
    const auto done = qScopeGuard([file] { ::close(file); });
    // Others of the team read it, whatever this program's mask is; it holds hashes alone.
    (void)::fchmod(file, 0644);
    const QByteArray bytes = gapAfter(file) + notes;
    const ssize_t written =
        ::write(file, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (written != bytes.size())
        return written < 0 ? errno : ENOSPC;
    return ::fsync(file) == 0 ? 0 : errno;
}

} // namespace

QString WitnessFolder::fileOf(const domain::DeviceId &by) const
{
    return m_path + u'/' + by.toString() + ending;
}

base::Result<void>
WitnessFolder::append(const domain::DeviceId &by,
                      const std::vector<ledger::SignedCheckpoint> &checkpoints) const
{
    const int error = appendTo(QFile::encodeName(fileOf(by)), ledger::toFile(checkpoints));
    return error == 0 ? base::Result<void>() : unreachable(m_path, error);
}

base::Result<std::vector<ledger::SignedCheckpoint>>
WitnessFolder::last(const domain::DeviceId &by) const
{
    QFile file(fileOf(by));
    if (!QDir(m_path).isReadable())
        return unreachable(m_path, ENOENT);
    if (!file.exists())
        return std::vector<ledger::SignedCheckpoint>();
    if (!file.open(QIODevice::ReadOnly))
        return unreachable(m_path, EACCES);
    file.seek(std::max<qint64>(0, file.size() - lastBytes));
    return ledger::CheckpointFile::parse(file.readAll()).checkpoints;
}

base::Result<std::vector<WitnessFolder::File>> WitnessFolder::read() const
{
    const QDir folder(m_path);
    if (!folder.isReadable())
        return unreachable(m_path, ENOENT);
    std::vector<File> files;
    const QStringList names = folder.entryList({u'*' + ending}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const auto by = domain::DeviceId::parse(QStringView(name).chopped(ending.size()));
        if (!by)
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return unreachable(m_path, EACCES);
        files.push_back({*by, ledger::CheckpointFile::parse(file.readAll())});
    }
    return files;
}

Witness::Witness(const domain::DeviceId &by, CheckpointListener listener)
    : m_by(by)
    , m_listener(std::move(listener))
{
    m_thread.setMaxThreadCount(1);
}

Witness::~Witness()
{
    m_thread.waitForDone();
}

void Witness::post(const QString &folder, std::vector<ledger::SignedCheckpoint> checkpoints)
{
    if (checkpoints.empty())
        return;
    m_thread.start([this, folder, checkpoints = std::move(checkpoints)] {
        if (!folder.isEmpty()) {
            if (auto done = WitnessFolder(folder).append(m_by, checkpoints); !done)
                fail(done.error());
        }
        if (m_listener.made) {
            for (const ledger::SignedCheckpoint &one : checkpoints)
                m_listener.made(one);
        }
    });
}

void Witness::fail(const base::Error &error)
{
    if (m_listener.unwitnessed)
        m_listener.unwitnessed(error);
}

} // namespace vigil::store
