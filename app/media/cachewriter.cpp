// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/cachewriter.h"

#include "media/errors.h"
#include "wire/sealednonce.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace vigil::media {

namespace {

constexpr std::size_t chunkBytes = wire::sealedChunkBytes;

base::Error notKept()
{
    return {cacheUnwritable,
            QStringLiteral("The video could not be kept on this computer, so it is not shown. "
                           "Check that your home folder has space and can be written; the case "
                           "can be decided without."),
            QStringLiteral("errno=%1").arg(errno)};
}

bool writeFully(int file, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

QByteArray randomName()
{
    std::array<std::uint8_t, 16> bytes;
    randombytes_buf(bytes.data(), bytes.size());
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), bytes.size()).toHex();
}

} // namespace

struct CacheWriter::Hashing
{
    crypto_generichash_state state;
};

CacheWriter::CacheWriter(std::shared_ptr<const wire::FileDescriptor> folder)
    : m_folder(std::move(folder))
    , m_hashing(std::make_unique<Hashing>())
{
    m_written.key = std::make_shared<SealKey>();
    m_written.name = randomName();
    randombytes_buf(m_written.noncePrefix.data(), m_written.noncePrefix.size());
    crypto_generichash_init(&m_hashing->state, nullptr, 0, crypto_generichash_BYTES);
    m_plain.reserve(chunkBytes);
}

base::Result<std::unique_ptr<CacheWriter>>
CacheWriter::create(std::shared_ptr<const wire::FileDescriptor> folder)
{
    std::unique_ptr<CacheWriter> writer(new CacheWriter(std::move(folder)));
    constexpr int flags = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW;
    writer->m_file.reset(
        ::openat(writer->m_folder->number(), writer->m_written.name.constData(), flags, 0600));
    if (!writer->m_file.isOpen())
        return notKept();
    return writer;
}

CacheWriter::~CacheWriter()
{
    if (m_file.isOpen() && !m_isWhole)
        ::unlinkat(m_folder->number(), m_written.name.constData(), 0);
    sodium_memzero(m_plain.data(), m_plain.size());
}

base::Result<void> CacheWriter::append(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const std::size_t count = std::min(bytes.size(), chunkBytes - m_plain.size());
        m_plain.insert(m_plain.end(), bytes.begin(), bytes.begin() + std::ptrdiff_t(count));
        bytes = bytes.subspan(count);
        if (m_plain.size() < chunkBytes)
            break;
        if (auto sealed = sealChunk(); !sealed)
            return sealed;
    }
    return {};
}

base::Result<void> CacheWriter::sealChunk()
{
    const auto nonce = wire::sealedNonce(m_written.noncePrefix, m_chunk);
    m_sealed.resize(m_plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(m_sealed.data(), nullptr, m_plain.data(),
                                               m_plain.size(), nullptr, 0, nullptr, nonce.data(),
                                               m_written.key->bytes().data());
    crypto_generichash_update(&m_hashing->state, m_plain.data(), m_plain.size());
    m_written.plainBytes += qint64(m_plain.size());
    ++m_chunk;
    m_plain.clear();
    if (!writeFully(m_file.number(), m_sealed))
        return notKept();
    return {};
}

base::Result<CachedFile> CacheWriter::finish()
{
    if (!m_plain.empty()) {
        if (auto sealed = sealChunk(); !sealed)
            return sealed.error();
    }
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash_final(&m_hashing->state, reinterpret_cast<std::uint8_t *>(hash.data()),
                             std::size_t(hash.size()));
    m_written.contentHash = hash.toHex();
    m_isWhole = true;
    return m_written;
}

} // namespace vigil::media
