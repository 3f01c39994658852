// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/cachedfile.h"
#include "wire/filedescriptor.h"
#include "wire/messages.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace vigil::media {

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
