// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/sealkey.h"
#include "wire/filedescriptor.h"
#include "wire/messages.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace vigil::media {

/// A whole file of the cache, and all that is needed to read it.
struct CachedFile
{
    QByteArray name; ///< random, within the cache's folder
    std::shared_ptr<const SealKey> key;
    std::array<std::uint8_t, 16> noncePrefix{};
    qint64 plainBytes = 0;
    /// Hash of the plain bytes (BLAKE2b): the same video has the same, whatever its key.
    QByteArray contentHash;
};

/// Writes one file of the cache, sealed chunk by chunk as wire::Sealed describes it, so that no
/// plain byte comes to a disk. Gone before finish(), it takes the file with it. May be handed from
/// thread to thread. Error: cacheUnwritable.
class CacheWriter final
{
public:
    /// `folder` is a descriptor of the cache's folder.
    [[nodiscard]] static base::Result<std::unique_ptr<CacheWriter>>
    create(std::shared_ptr<const wire::FileDescriptor> folder);
    ~CacheWriter();
    CacheWriter(const CacheWriter &) = delete;
    CacheWriter &operator=(const CacheWriter &) = delete;

    [[nodiscard]] base::Result<void> append(std::span<const std::uint8_t> bytes);
    [[nodiscard]] base::Result<CachedFile> finish();

private:
    struct Hashing;
    explicit CacheWriter(std::shared_ptr<const wire::FileDescriptor> folder);
    [[nodiscard]] base::Result<void> sealChunk();

    std::shared_ptr<const wire::FileDescriptor> m_folder;
    wire::FileDescriptor m_file;
    CachedFile m_written;
    std::unique_ptr<Hashing> m_hashing;
    std::uint64_t m_chunk = 0;
    std::vector<std::uint8_t> m_plain;
    std::vector<std::uint8_t> m_sealed;
    bool m_isWhole = false;
};

} // namespace vigil::media
