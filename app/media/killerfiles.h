// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace vigil::media {

/// How often each video has stopped a player, so that one that does it again and again is not
/// opened without asking. Kept in a file of this console's, which holds no names and no content: a
/// video is known by a hash of its size and of its first and last bytes. For one thread.
class KillerFiles final
{
public:
    /// So often a file may stop a player.
    static constexpr int tolerated = 3;

    /// Empty: for as long as the object lives. A file that cannot be read or written only shortens
    /// the memory.
    explicit KillerFiles(QString file = {});

    /// Knows an open file again; empty where it cannot be read. Reads at most 32 KiB.
    [[nodiscard]] static QByteArray markOf(int descriptor);

    [[nodiscard]] bool isKiller(const QByteArray &mark) const
    {
        return m_kills.value(mark) >= tolerated;
    }
    void noteKill(const QByteArray &mark);

private:
    void read();
    void write() const;

    QString m_file;
    QHash<QByteArray, int> m_kills;
};

} // namespace vigil::media
