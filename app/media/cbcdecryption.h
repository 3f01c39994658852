// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/lockedbytes.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct evp_cipher_ctx_st;

namespace vigil::media {

/// Decrypts one text of AES-128 in CBC mode with the padding of PKCS #7 piece by piece, as it comes
/// (RFC 8216, 4.3.2.4). By OpenSSL. What it gives is valid until the next call.
class CbcDecryption final
{
public:
    static constexpr std::size_t blockBytes = 16;
    static constexpr std::size_t keyBytes = 16;
    using Block = std::array<std::uint8_t, blockBytes>;

    /// `key` has keyBytes.
    CbcDecryption(const LockedBytes &key, const Block &iv);
    ~CbcDecryption();
    CbcDecryption(const CbcDecryption &) = delete;
    CbcDecryption &operator=(const CbcDecryption &) = delete;

    /// What can be told after these.
    [[nodiscard]] std::span<const std::uint8_t> add(std::span<const std::uint8_t> bytes);
    /// The rest. Error: streamDamaged when there are no whole blocks or the padding is wrong.
    [[nodiscard]] base::Result<std::span<const std::uint8_t>> finish();

private:
    struct Free
    {
        void operator()(evp_cipher_ctx_st *context) const;
    };
    std::unique_ptr<evp_cipher_ctx_st, Free> m_context;
    std::vector<std::uint8_t> m_plain;
};

} // namespace vigil::media
