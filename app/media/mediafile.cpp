// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/mediafile.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

namespace vigil::media {

namespace {

using Reason = PlaybackFailure::Reason;

PlaybackFailure failureOfErrno()
{
    const QString detail = QStringLiteral("errno %1").arg(errno);
    switch (errno) {
    case ENOENT:
    case ENOTDIR: return {Reason::Missing, detail};
    case ELOOP: return {Reason::IsLink, detail};
    case ENXIO:
    case ENODEV: return {Reason::NotRegularFile, detail};
    default: return {Reason::NotReadable, detail};
    }
}

} // namespace

std::variant<MediaFile, PlaybackFailure> openMediaFile(const QString &path)
{
    return openMediaFileAt(QFile::encodeName(path).constData());
}

std::variant<MediaFile, PlaybackFailure> openMediaFileAt(const char *path)
{
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
    wire::FileDescriptor file(::open(path, flags));
    if (!file.isOpen())
        return failureOfErrno();
    struct stat status
    {};
    if (::fstat(file.number(), &status) != 0)
        return failureOfErrno();
    if (!S_ISREG(status.st_mode))
        return PlaybackFailure{Reason::NotRegularFile};
    if (status.st_size == 0)
        return PlaybackFailure{Reason::Empty};
    return MediaFile{std::move(file)};
}

} // namespace vigil::media
