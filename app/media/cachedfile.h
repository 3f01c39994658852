// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/mediafile.h"
#include "media/sealkey.h"
#include "wire/filedescriptor.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace vigil::media {

/// A whole sealed file (wire::Sealed says how), and all that is needed to read it.
struct CachedFile
{
    QByteArray name; ///< within its folder
    std::shared_ptr<const SealKey> key;
    std::array<std::uint8_t, 16> noncePrefix{};
    qint64 plainBytes = 0;
    /// Hash of the plain bytes (BLAKE2b): the same video has the same, whatever its key.
    QByteArray contentHash;
};

/// A file of a cache, for others to link to while it is there.
struct LentFile
{
    std::shared_ptr<const wire::FileDescriptor> folder;
    CachedFile file;
};

/// Nothing when it is not there.
[[nodiscard]] std::optional<MediaFile> openCached(int folder, const CachedFile &file);
/// Whether the file holds, unaltered, all that was sealed; unseals the whole of it.
[[nodiscard]] bool isUnaltered(int folder, const CachedFile &file);

} // namespace vigil::media
