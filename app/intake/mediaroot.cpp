// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mediaroot.h"

#include "intake/errors.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace vigil::intake {

namespace {

constexpr std::size_t maxPath = 4096;
constexpr std::size_t maxPart = 255;

bool holdsEscapedSeparator(std::string_view path)
{
    // A later step that decodes percent escapes must not find "..", "/", "\" or NUL in them.
    for (std::size_t at = path.find('%'); at != std::string_view::npos;
         at = path.find('%', at + 1)) {
        const std::string_view code = path.substr(at + 1, 2);
        if (code.size() < 2)
            continue;
        const char low =
            code[1] >= 'A' && code[1] <= 'F' ? static_cast<char>(code[1] + 32) : code[1];
        if ((code[0] == '2' && (low == 'e' || low == 'f')) || (code[0] == '5' && low == 'c')
            || code[0] == '0' || code[0] == '1')
            return true;
    }
    return false;
}

bool isSymlink(int folder, const char *name)
{
    struct stat status;
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}

/// Splits "a/b/c" into "a/b" and "c".
std::pair<std::string_view, std::string_view> splitPath(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos)
        return {{}, path};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

base::Error refusal(MediaRoot::Finding finding)
{
    return {
        errors::mediaPath,
        finding == MediaRoot::Finding::Symlink
            ? QStringLiteral("The file is reached through a symbolic link and is not opened.")
            : QStringLiteral("The file lies outside the folder of its feed and is not opened.")};
}

} // namespace

OwnedFd &OwnedFd::operator=(OwnedFd &&other) noexcept
{
    if (this != &other) {
        if (m_fd >= 0)
            close(m_fd);
        m_fd = other.release();
    }
    return *this;
}

OwnedFd::~OwnedFd()
{
    if (m_fd >= 0)
        close(m_fd);
}

int OwnedFd::release()
{
    return std::exchange(m_fd, -1);
}

bool isInnerPath(std::string_view path)
{
    if (path.empty() || path.size() > maxPath || path.front() == '/' || path.back() == '/')
        return false;
    const auto isForbidden = [](char c) {
        return c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    };
    if (std::any_of(path.begin(), path.end(), isForbidden) || holdsEscapedSeparator(path))
        return false;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        if (part.empty() || part == "." || part == ".." || part.size() > maxPart)
            return false;
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    }
    return true;
}

MediaRoot::MediaRoot(QString folder, OwnedFd root)
    : m_folder(std::move(folder))
    , m_root(std::move(root))
{}

base::Result<MediaRoot> MediaRoot::open(const QString &folder)
{
    const QString absolute = QDir(folder).absolutePath();
    OwnedFd root(::open(QFile::encodeName(absolute).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!root.isOpen())
        return base::Error{
            errors::mediaRootMissing,
            QStringLiteral("The folder of the media cannot be opened. Nothing was imported. "
                           "Check --media-root, or that the feed's folder can be read."),
            QStringLiteral("errno %1").arg(errno)};
    return MediaRoot(absolute, std::move(root));
}

/// Walks the folders one by one; `last` stays closed when one of them is missing.
MediaRoot::Finding MediaRoot::descend(std::string_view folders, OwnedFd &last) const
{
    OwnedFd current;
    while (!folders.empty()) {
        const std::size_t slash = folders.find('/');
        const std::string part(folders.substr(0, slash));
        const int from = current.isOpen() ? current.value() : m_root.value();
        OwnedFd next(openat(from, part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!next.isOpen())
            return isSymlink(from, part.c_str()) ? Finding::Symlink : Finding::Fine;
        current = std::move(next);
        folders = slash == std::string_view::npos ? std::string_view{} : folders.substr(slash + 1);
    }
    last = std::move(current);
    return Finding::Fine;
}

MediaRoot::Finding MediaRoot::check(std::string_view path)
{
    if (!isInnerPath(path))
        return Finding::Outside;
    const auto [folders, name] = splitPath(path);
    if (!folders.empty() && (!m_last.isOpen() || folders != m_lastFolders)) {
        m_last = OwnedFd();
        if (const Finding finding = descend(folders, m_last); finding != Finding::Fine)
            return finding;
        if (!m_last.isOpen())
            return Finding::Fine;
        m_lastFolders = folders;
    }
    const int folder = folders.empty() ? m_root.value() : m_last.value();
    return isSymlink(folder, std::string(name).c_str()) ? Finding::Symlink : Finding::Fine;
}

base::Result<OwnedFd> MediaRoot::openFile(std::string_view path) const
{
    if (!isInnerPath(path))
        return refusal(Finding::Outside);
    const auto [folders, name] = splitPath(path);
    OwnedFd last;
    if (const Finding finding = descend(folders, last); finding != Finding::Fine)
        return refusal(finding);
    const base::Error missing{errors::mediaMissing,
                              QStringLiteral("The file that the feed names is not there. "
                                             "The case can still be decided.")};
    if (!folders.empty() && !last.isOpen())
        return missing;
    // O_NONBLOCK: a pipe in the folder must not make the caller wait.
    const int folder = folders.empty() ? m_root.value() : last.value();
    OwnedFd file(
        openat(folder, std::string(name).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return errno == ELOOP ? base::Result<OwnedFd>(refusal(Finding::Symlink)) : missing;
    struct stat status;
    if (fstat(file.value(), &status) != 0 || !S_ISREG(status.st_mode))
        return missing;
    return file;
}

} // namespace vigil::intake
