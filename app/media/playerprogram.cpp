// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playerprogram.h"

#include "wire/limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace vigil::media {

QString playerProgram(const QString &folder)
{
    const QLatin1StringView name(wire::playerProgram);
    const QString beside = folder + u'/' + name;
    if (QFileInfo(beside).isExecutable())
        return beside;
    return QDir::cleanPath(folder + QStringLiteral("/" VIGIL_PLAYER_FROM_BIN "/") + name);
}

QString playerProgram()
{
    return playerProgram(QCoreApplication::applicationDirPath());
}

} // namespace vigil::media
