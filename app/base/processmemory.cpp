// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processmemory.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

namespace vigil::base {

namespace {

using namespace Qt::StringLiterals;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<qint64> memoryOf(const QString &folder)
{
    const QList<QByteArray> lines = contentOf(folder + u"/smaps_rollup"_s).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.sliced(4).simplified().split(' ').first().toLongLong();
    }
    return std::nullopt;
}

QList<qint64> childrenOf(const QString &folder)
{
    QList<qint64> children;
    const QDir threads(folder + u"/task"_s);
    const QStringList names = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : names) {
        const QByteArray line = contentOf(threads.filePath(thread + u"/children"_s)).simplified();
        for (const QByteArray &child : line.split(' ')) {
            if (!child.isEmpty())
                children.append(child.toLongLong());
        }
    }
    return children;
}

} // namespace

std::optional<qint64> memoryOfTree(qint64 process)
{
    const QString folder = u"/proc/%1"_s.arg(process);
    std::optional<qint64> total = memoryOf(folder);
    const QList<qint64> children = childrenOf(folder);
    for (const qint64 child : children) {
        const auto size = memoryOfTree(child);
        total = total && size ? std::optional(*total + *size) : std::nullopt;
    }
    return total;
}

} // namespace vigil::base
