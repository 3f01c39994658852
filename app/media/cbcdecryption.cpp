// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/cbcdecryption.h"

#include "media/errors.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <algorithm>

namespace vigil::media {

namespace {

/// What the library takes at once is counted by an int.
constexpr std::size_t mostAtOnce = 1024 * 1024;

base::Error damagedSegment()
{
    return {streamDamaged,
            QStringLiteral("What comes of the stream cannot be decrypted: it is damaged, or its "
                           "key does not fit. New pictures are shown as soon as they can be "
                           "decrypted; the case can be decided by what there is.")};
}

} // namespace

CbcDecryption::CbcDecryption(const LockedBytes &key, const Block &iv)
    : m_context(EVP_CIPHER_CTX_new())
{
    Q_ASSERT(key.bytes().size() == keyBytes);
    if (!m_context
        || EVP_DecryptInit_ex(m_context.get(), EVP_aes_128_cbc(), nullptr, key.bytes().data(),
                              iv.data())
               != 1)
        qFatal("libcrypto lacks AES-128-CBC");
}

CbcDecryption::~CbcDecryption() = default;

std::span<const std::uint8_t> CbcDecryption::add(std::span<const std::uint8_t> bytes)
{
    m_plain.resize(bytes.size() + blockBytes);
    std::size_t plain = 0;
    while (!bytes.empty()) {
        const auto piece = bytes.first(std::min(bytes.size(), mostAtOnce));
        int size = 0;
        if (EVP_DecryptUpdate(m_context.get(), m_plain.data() + plain, &size, piece.data(),
                              int(piece.size()))
            != 1)
            qFatal("libcrypto does not decrypt");
        plain += std::size_t(size);
        bytes = bytes.subspan(piece.size());
    }
    return std::span(m_plain).first(plain);
}

base::Result<std::span<const std::uint8_t>> CbcDecryption::finish()
{
    m_plain.resize(blockBytes);
    int size = 0;
    if (EVP_DecryptFinal_ex(m_context.get(), m_plain.data(), &size) != 1) {
        // Who looks into the library's queue next must not take it for its own.
        ERR_clear_error();
        return damagedSegment();
    }
    return std::span<const std::uint8_t>(m_plain).first(std::size_t(size));
}

void CbcDecryption::Free::operator()(evp_cipher_ctx_st *context) const
{
    EVP_CIPHER_CTX_free(context);
}

} // namespace vigil::media
