// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/playbackfailure.h"
#include "wire/filedescriptor.h"
#include "wire/messages.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace vigil::media {

/// An open video on its way to a player: the descriptor, and the key when the file is sealed.
struct MediaFile
{
    wire::FileDescriptor descriptor;
    std::optional<wire::Sealed> sealed = {};
    /// Of a sealed file, by which it is known again, since its bytes are new with each key.
    QByteArray contentHash = {};
};

/// Opens a regular file for reading. A symbolic link, a FIFO, a device, a folder and an empty file
/// are refused, each with its reason; nothing waits for a FIFO's other end.
[[nodiscard]] std::variant<MediaFile, PlaybackFailure> openMediaFile(const QString &path);
/// The same by the bytes of the path: names of files need not be UTF-8.
[[nodiscard]] std::variant<MediaFile, PlaybackFailure> openMediaFileAt(const char *path);

} // namespace vigil::media
