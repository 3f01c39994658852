// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/killerfiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace vigil::media {

namespace {

constexpr qint64 longestFile = 1024 * 1024;
constexpr qsizetype mostMarks = 5'000;
/// Of a video's beginning and end.
constexpr off_t partSize = 16 * 1024;

bool addPart(QCryptographicHash &hash, int descriptor, off_t from)
{
    std::array<char, partSize> bytes;
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), from);
    if (count > 0)
        hash.addData(QByteArrayView(bytes.data(), count));
    return count >= 0;
}

} // namespace

KillerFiles::KillerFiles(QString file) : m_file(std::move(file))
{
    read();
}

QByteArray KillerFiles::markOf(int descriptor)
{
    struct stat status
    {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (::fstat(descriptor, &status) != 0 || !addPart(hash, descriptor, 0)
        || !addPart(hash, descriptor, std::max<off_t>(0, status.st_size - partSize)))
        return {};
    hash.addData(QByteArray::number(qint64(status.st_size)));
    return hash.result().toHex();
}

void KillerFiles::noteKill(const QByteArray &mark)
{
    if (mark.isEmpty())
        return;
    // Another console of the same person may have written meanwhile.
    read();
    if (m_kills.size() >= mostMarks && !m_kills.contains(mark))
        m_kills.clear();
    ++m_kills[mark];
    write();
}

void KillerFiles::read()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArrayList lines = file.read(longestFile).split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList parts = line.split(' ');
        if (parts.size() == 2 && m_kills.size() < mostMarks)
            m_kills[parts[0]] = std::max(m_kills.value(parts[0]), parts[1].toInt());
    }
}

void KillerFiles::write() const
{
    QSaveFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const auto &[mark, kills] : m_kills.asKeyValueRange())
        file.write(mark + ' ' + QByteArray::number(kills) + '\n');
    file.commit();
}

} // namespace vigil::media
