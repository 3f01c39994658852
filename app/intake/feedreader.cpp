// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/feedreader.h"

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

std::size_t textBytes(const FeedLine &line)
{
    if (const auto *entry = std::get_if<FeedEntry>(&line.content))
        return entry->text.size();
    if (const auto *appeal = std::get_if<FeedAppeal>(&line.content))
        return appeal->text.size();
    return 0;
}

} // namespace

FeedReader::FeedReader(OwnedFd owned, int fd, MediaRoot root,
                       const ledger::Pseudonymizer &pseudonymizer)
    : m_owned(std::move(owned))
    , m_mediaRoot(root.folder())
    , m_lines(fd)
    , m_parser(pseudonymizer, std::move(root))
{}

base::Result<std::unique_ptr<FeedReader>>
FeedReader::open(const QString &file, const QString &mediaRoot,
                 const ledger::Pseudonymizer &pseudonymizer)
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
    const QString folder = isStandardInput ? QDir::currentPath() : QFileInfo(file).absolutePath();
    auto root = MediaRoot::open(mediaRoot.isEmpty() ? folder : mediaRoot);
    if (!root)
        return root.error();
    std::unique_ptr<FeedReader> reader(
        new FeedReader(std::move(fd), number, std::move(root).value(), pseudonymizer));
    reader->m_name = isStandardInput ? file : QFileInfo(file).fileName();
    reader->m_size = S_ISREG(status.st_mode) ? qint64{status.st_size} : 0;
    return reader;
}

base::Result<std::vector<FeedLine>> FeedReader::next(const Limits &limits)
{
    using Clock = std::chrono::steady_clock;
    std::vector<FeedLine> lines;
    std::size_t bytes = 0;
    Clock::time_point began;
    while (lines.size() < limits.lines && bytes < limits.textBytes) {
        int wait = -1;
        if (lines.empty())
            began = Clock::now();
        else
            wait = std::max(0, limits.waitMs
                                   - int((Clock::now() - began) / std::chrono::milliseconds(1)));
        switch (m_lines.next(wait)) {
        case LineReader::Status::Line:
            if (!isBlank(m_lines.line())) {
                lines.push_back(m_parser.parse(m_lines.line(), m_lines.number()));
                bytes += textBytes(lines.back());
            }
            break;
        case LineReader::Status::TooLong:
            lines.push_back(
                {m_lines.number(), Rejection{m_lines.number(), reasons::lineTooLong,
                                             QStringLiteral("The line is longer than 1 MiB.")}});
            break;
        case LineReader::Status::Pending:
        case LineReader::Status::End: return lines;
        case LineReader::Status::Failed: return unreadable(m_lines.errorNumber());
        }
    }
    return lines;
}

} // namespace vigil::intake
