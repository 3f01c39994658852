// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include "base/clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>

namespace vigil::base {

namespace {

using namespace Qt::StringLiterals;

/// One for the process, as Qt's message handler is.
std::atomic<const LogFile *> current = nullptr;
std::atomic<QtMessageHandler> before = nullptr;

QLatin1StringView nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_L1;
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg: return "critical"_L1;
    case QtFatalMsg: return "fatal"_L1;
    }
    return {};
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        logFact("library"_L1,
                u"%1 category=%2"_s.arg(nameOf(type), QLatin1StringView(context.category)));
    if (const QtMessageHandler others = before)
        others(type, context, message);
}

QByteArray nameAt(const QString &folder, int number)
{
    const QString name = folder + u"/vigil.log"_s;
    return QFile::encodeName(number == 0 ? name : u"%1.%2"_s.arg(name, QString::number(number)));
}

bool makeFolder(const QString &folder)
{
    const QString above = QFileInfo(folder).path();
    return QFileInfo(folder).isDir()
           || (QDir().mkpath(above)
               && (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || errno == EEXIST));
}

/// -1 when it cannot be opened.
int openForAppending(const QByteArray &path)
{
    return ::open(path.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
}

void rotate(const QString &folder)
{
    for (int number = LogFile::files - 1; number > 0; --number)
        ::rename(nameAt(folder, number - 1).constData(), nameAt(folder, number).constData());
}

} // namespace

void logError(const Error &error)
{
    logFact(QLatin1StringView(error.code.name().data(), qsizetype(error.code.name().size())),
            error.detail);
}

void logFact(QLatin1StringView name, const QString &detail)
{
    if (const LogFile *log = current)
        log->append(name + u' ' + detail);
}

LogFile::LogFile(QString folder, QByteArray program, const Clock &clock)
    : m_folder(std::move(folder))
    , m_program(std::move(program))
    , m_clock(clock)
{
    Q_ASSERT(!current);
    current = this;
    before = qInstallMessageHandler(handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(before);
    current = nullptr;
}

void LogFile::append(const QString &entry) const
{
    if (!makeFolder(m_folder))
        return;
    const int lock = openForAppending(QFile::encodeName(m_folder + u"/lock"_s));
    if (lock < 0)
        return;
    const auto unlock = qScopeGuard([lock] { ::close(lock); });
    if (::flock(lock, LOCK_EX) != 0)
        return;
    const QByteArray line = formatInstant(m_clock.now()).toLatin1() + ' ' + m_program + '['
                            + QByteArray::number(::getpid()) + "] " + logText(entry).toLatin1()
                            + '\n';
    struct stat status
    {};
    if (::stat(nameAt(m_folder, 0).constData(), &status) == 0
        && status.st_size + line.size() > mostBytes)
        rotate(m_folder);
    const int file = openForAppending(nameAt(m_folder, 0));
    if (file < 0)
        return;
    [[maybe_unused]] const ssize_t written =
        ::write(file, line.constData(), static_cast<std::size_t>(line.size()));
    ::close(file);
}

QStringList LogFile::lastLines(const QString &folder, int count)
{
    QStringList lines;
    for (int number = 0; number < files && lines.size() < count; ++number) {
        QFile file(QFile::decodeName(nameAt(folder, number)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QStringList older = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        lines = older + lines;
    }
    return lines.sliced(std::max<qsizetype>(0, lines.size() - count));
}

QString logText(QString text)
{
    constexpr qsizetype longest = 400;
    if (const QString home = QDir::homePath(); home.size() > 1)
        text.replace(home, u"~"_s);
    text = text.simplified();
    text.truncate(longest);
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            c = u'?';
    }
    return text;
}

} // namespace vigil::base
