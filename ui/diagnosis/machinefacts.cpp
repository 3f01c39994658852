// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/machinefacts.h"

#include <QAudioDevice>
#include <QDir>
#include <QFile>
#include <QMediaDevices>
#include <QSysInfo>
#include <QThread>

#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace vigil::ui {

namespace {

using namespace Qt::StringLiterals;
using store::Finding;

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine()).trimmed()
                                          : QString();
}

QString landlock()
{
    const long abi =
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return abi > 0 ? u"ABI %1"_s.arg(abi) : u"missing, errno=%1"_s.arg(errno);
}

QString seccomp()
{
    const std::uint32_t action = SECCOMP_RET_KILL_PROCESS;
    const bool isThere = ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
    return isThere ? u"there"_s : u"missing, errno=%1"_s.arg(errno);
}

QString lockedMemory()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_MEMLOCK, &limit) != 0)
        return u"unknown, errno=%1"_s.arg(errno);
    return limit.rlim_cur == RLIM_INFINITY ? u"no limit"_s
                                           : u"%1 bytes"_s.arg(quint64(limit.rlim_cur));
}

/// What is plugged in, with the mode that it prefers; a remote desktop has none.
QString pluggedScreens()
{
    QStringList screens;
    const QDir folder(u"/sys/class/drm"_s);
    for (const QString &name : folder.entryList({u"card*-*"_s}, QDir::Dirs, QDir::Name)) {
        const QString path = folder.filePath(name);
        if (firstLine(path + u"/status"_s) == "connected"_L1)
            screens.append(name.section(u'-', 1) + u' ' + firstLine(path + u"/modes"_s));
    }
    return screens.isEmpty() ? u"none"_s : screens.join(u", "_s);
}

/// Of these the values matter, of displays only that there is one: their names tell hosts.
QString session()
{
    QStringList words;
    for (const char *name :
         {"XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "LANG", "LC_ALL", "QT_QPA_PLATFORM",
          "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_ENABLE_HIGHDPI_SCALING", "QT_FONT_DPI",
          "QT_AUTO_SCREEN_SCALE_FACTOR", "GDK_SCALE"}) {
        if (qEnvironmentVariableIsSet(name))
            words.append(QLatin1StringView(name) + u'=' + qEnvironmentVariable(name));
    }
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION"}) {
        if (qEnvironmentVariableIsSet(name))
            words.append(QLatin1StringView(name) + u" is set"_s);
    }
    return words.join(u", "_s);
}

} // namespace

std::vector<Finding> machineFacts()
{
    return {
        {u"system"_s, QSysInfo::prettyProductName()},
        {u"kernel"_s, QSysInfo::kernelVersion() + u' ' + QSysInfo::currentCpuArchitecture()},
        {u"cores"_s, QString::number(QThread::idealThreadCount())},
        {u"memory"_s, firstLine(u"/proc/meminfo"_s).section(u':', 1)},
        {u"memory that may be locked"_s, lockedMemory()},
        {u"Landlock"_s, landlock()},
        {u"seccomp"_s, seccomp()},
        {u"session"_s, session()},
        {u"screens plugged in"_s, pluggedScreens()},
        {u"sound outputs"_s, QString::number(QMediaDevices::audioOutputs().size())},
    };
}

} // namespace vigil::ui
