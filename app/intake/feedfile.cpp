// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedfile.h"

#include "intake/errors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

namespace vigil::intake {

namespace {

base::Error unreadable(int errorNumber)
{
    return {
        errors::feedUnreadable,
        QStringLiteral("The feed cannot be read. What was read before is kept; check the file and "
                       "import it again."),
        QStringLiteral("errno %1").arg(errorNumber)};
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace

base::Result<std::unique_ptr<FeedFile>> FeedFile::open(const QString &file)
{
    const bool isStandardInput = file == QLatin1StringView("-");
    OwnedFd fd(isStandardInput ? -1
                               : ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC));
    if (!isStandardInput && !fd.isOpen())
        return unreadable(errno);
    struct stat status;
    const int number = isStandardInput ? STDIN_FILENO : fd.value();
    if (fstat(number, &status) != 0 || S_ISDIR(status.st_mode))
        return unreadable(EISDIR);
    std::unique_ptr<FeedFile> feed(new FeedFile(std::move(fd), number));
    feed->m_name = isStandardInput ? file : QFileInfo(file).fileName();
    feed->m_folder = isStandardInput ? QDir::currentPath() : QFileInfo(file).absolutePath();
    feed->m_size = S_ISREG(status.st_mode) ? qint64{status.st_size} : 0;
    return feed;
}

base::Result<void> FeedFile::next(const Limits &limits, const Take &take)
{
    using Clock = std::chrono::steady_clock;
    std::size_t taken = 0;
    std::size_t bytes = 0;
    Clock::time_point began;
    while (taken < limits.lines && bytes < limits.textBytes) {
        int wait = -1;
        if (taken == 0)
            began = Clock::now();
        else
            wait = std::max(0, limits.waitMs
                                   - int((Clock::now() - began) / std::chrono::milliseconds(1)));
        switch (m_lines.next(wait)) {
        case LineReader::Status::Line:
            if (!isBlank(m_lines.line())) {
                bytes += take(m_lines.line(), m_lines.number());
                ++taken;
            }
            break;
        case LineReader::Status::TooLong:
            bytes += take(std::nullopt, m_lines.number());
            ++taken;
            break;
        case LineReader::Status::Pending:
        case LineReader::Status::End: return {};
        case LineReader::Status::Failed: return unreadable(m_lines.errorNumber());
        }
    }
    return {};
}

} // namespace vigil::intake
