// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/cachedfile.h"

#include "wire/sealednonce.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace vigil::media {

namespace {

constexpr std::size_t sealBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

wire::FileDescriptor openFile(int folder, const QByteArray &name)
{
    return wire::FileDescriptor(
        ::openat(folder, name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
}

bool readFully(int file, std::span<std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::read(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

/// Sealed bytes that are wiped of what was unsealed in them.
struct Chunk
{
    std::vector<std::uint8_t> bytes = std::vector<std::uint8_t>(wire::sealedChunkBytes + sealBytes);
    ~Chunk() { sodium_memzero(bytes.data(), bytes.size()); }
};

} // namespace

std::optional<MediaFile> openCached(int folder, const CachedFile &file)
{
    auto descriptor = openFile(folder, file.name);
    if (!descriptor.isOpen())
        return std::nullopt;
    wire::Sealed sealed{.noncePrefix = file.noncePrefix, .plainBytes = file.plainBytes};
    std::copy_n(file.key->bytes().begin(), sealed.key.size(), sealed.key.begin());
    return MediaFile{std::move(descriptor), sealed, file.contentHash};
}

bool isUnaltered(int folder, const CachedFile &file)
{
    const auto descriptor = openFile(folder, file.name);
    if (!descriptor.isOpen())
        return false;
    Chunk chunk;
    std::uint64_t number = 0;
    for (qint64 left = file.plainBytes; left > 0; ++number) {
        const auto plain = std::size_t(std::min<qint64>(left, wire::sealedChunkBytes));
        const auto nonce = wire::sealedNonce(file.noncePrefix, number);
        const std::span<std::uint8_t> sealed(chunk.bytes.data(), plain + sealBytes);
        if (!readFully(descriptor.number(), sealed)
            || crypto_aead_xchacha20poly1305_ietf_decrypt(sealed.data(), nullptr, nullptr,
                                                          sealed.data(), sealed.size(), nullptr, 0,
                                                          nonce.data(), file.key->bytes().data())
                   != 0)
            return false;
        left -= qint64(plain);
    }
    std::uint8_t more = 0;
    return ::read(descriptor.number(), &more, 1) == 0;
}

} // namespace vigil::media
