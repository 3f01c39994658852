// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/bytesource.h"

#include "player/errors.h"
#include "wire/sealednonce.h"

#include <sodium.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace vigil::player {

namespace {

constexpr std::int64_t tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// glibc's fstat() is newfstatat(), which could name any path and is therefore locked.
bool statusOf(int file, struct stat &status)
{
    return ::syscall(SYS_fstat, file, &status) == 0;
}

bool readFully(int file, std::int64_t at, std::span<std::uint8_t> into)
{
    while (!into.empty()) {
        const ssize_t got = ::pread(file, into.data(), into.size(), at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        into = into.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

} // namespace

ByteSource::ByteSource(wire::FileDescriptor file, std::optional<wire::Sealed> sealed,
                       std::int64_t size)
    : m_file(std::move(file))
    , m_sealed(sealed)
    , m_size(size)
{}

base::Result<ByteSource> ByteSource::open(wire::FileDescriptor file,
                                          std::optional<wire::Sealed> sealed)
{
    struct stat status
    {};
    // A pipe or device could block or never end.
    if (!statusOf(file.number(), status) || !S_ISREG(status.st_mode))
        return failure(errors::unreadable, errno);
    if (!sealed)
        return ByteSource(std::move(file), sealed, status.st_size);
    const std::int64_t chunks = (sealed->plainBytes + sealed->chunkBytes - 1) / sealed->chunkBytes;
    if (status.st_size != sealed->plainBytes + chunks * tagBytes)
        return failure(errors::unreadable);
    return ByteSource(std::move(file), sealed, sealed->plainBytes);
}

int ByteSource::read(std::int64_t at, std::span<std::uint8_t> into)
{
    if (at < 0)
        return -1;
    if (at >= m_size || into.empty())
        return 0;
    const auto wanted = std::min<std::int64_t>(std::int64_t(into.size()), m_size - at);
    into = into.first(static_cast<std::size_t>(wanted));
    if (m_sealed)
        return readSealed(at, into);
    ssize_t got = -1;
    do {
        got = ::pread(m_file.number(), into.data(), into.size(), at);
    } while (got < 0 && errno == EINTR);
    return static_cast<int>(got);
}

int ByteSource::readSealed(std::int64_t at, std::span<std::uint8_t> into)
{
    const std::int64_t chunk = at / m_sealed->chunkBytes;
    if (chunk != m_plainChunk && !unsealChunk(chunk))
        return -1;
    const auto offset = static_cast<std::size_t>(at % m_sealed->chunkBytes);
    const std::size_t count = std::min(into.size(), m_plain.size() - offset);
    std::copy_n(m_plain.begin() + std::ptrdiff_t(offset), count, into.begin());
    return static_cast<int>(count);
}

bool ByteSource::unsealChunk(std::int64_t chunk)
{
    const std::int64_t start = chunk * m_sealed->chunkBytes;
    const std::int64_t plainBytes = std::min<std::int64_t>(m_sealed->chunkBytes, m_size - start);
    m_plainChunk = -1;
    m_cipherText.resize(static_cast<std::size_t>(plainBytes + tagBytes));
    m_plain.resize(static_cast<std::size_t>(plainBytes));
    if (!readFully(m_file.number(), start + chunk * tagBytes, m_cipherText))
        return false;
    const auto nonce = wire::sealedNonce(m_sealed->noncePrefix, std::uint64_t(chunk));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(m_plain.data(), nullptr, nullptr,
                                                   m_cipherText.data(), m_cipherText.size(),
                                                   nullptr, 0, nonce.data(), m_sealed->key.data())
        != 0)
        return false;
    m_plainChunk = chunk;
    return true;
}

} // namespace vigil::player
