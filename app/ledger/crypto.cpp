// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/crypto.h"

#define OPENSSL_SUPPRESS_DEPRECATED // see sha256()
#include <openssl/sha.h>
#include <sodium.h>

namespace vigil::ledger {

namespace {

/// libsodium picks its implementations once; calling it again is cheap and thread safe.
void ensureSodium()
{
    static const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
}

std::uint8_t *allocateLocked(std::size_t size)
{
    ensureSodium();
    auto *bytes = static_cast<std::uint8_t *>(sodium_malloc(size));
    Q_CHECK_PTR(bytes);
    return bytes;
}

const std::uint8_t *dataOf(QByteArrayView view)
{
    return reinterpret_cast<const std::uint8_t *>(view.data());
}

std::size_t sizeOf(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

int nibble(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

} // namespace

QByteArray toHex(std::span<const std::uint8_t> bytes)
{
    return viewOf(bytes).toByteArray().toHex();
}

template<std::size_t N>
std::optional<std::array<std::uint8_t, N>> fromHex(QByteArrayView hex)
{
    if (sizeOf(hex) != 2 * N)
        return std::nullopt;
    std::array<std::uint8_t, N> bytes;
    for (std::size_t i = 0; i < N; ++i) {
        const int high = nibble(hex[static_cast<qsizetype>(2 * i)]);
        const int low = nibble(hex[static_cast<qsizetype>(2 * i + 1)]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return bytes;
}
template std::optional<std::array<std::uint8_t, 16>> fromHex<16>(QByteArrayView);
template std::optional<std::array<std::uint8_t, 32>> fromHex<32>(QByteArrayView);
template std::optional<std::array<std::uint8_t, 64>> fromHex<64>(QByteArrayView);

/// By OpenSSL, which uses what the processor has for it: verifying a ledger is mostly that. By its
/// older functions: the newer ones allocate for each hash, a third of the time that a short one
/// takes.
Hash sha256(std::initializer_list<QByteArrayView> parts)
{
    Hash hash;
    SHA256_CTX state;
    bool isDone = SHA256_Init(&state) == 1;
    for (const QByteArrayView part : parts)
        isDone = isDone && SHA256_Update(&state, part.data(), sizeOf(part)) == 1;
    isDone = isDone && SHA256_Final(hash.data(), &state) == 1;
    if (!isDone)
        qFatal("SHA-256 failed");
    return hash;
}

void Secret::Wipe::operator()(std::uint8_t *bytes) const
{
    sodium_free(bytes);
}

Secret::Secret() : m_bytes(allocateLocked(size)) {}

Secret Secret::generate()
{
    Secret secret;
    randombytes_buf(secret.m_bytes.get(), size);
    return secret;
}

std::optional<Secret> Secret::fromBytes(QByteArrayView bytes)
{
    if (sizeOf(bytes) != size)
        return std::nullopt;
    Secret secret;
    std::copy_n(dataOf(bytes), size, secret.m_bytes.get());
    return secret;
}

Hash hmacSha256(const Secret &key, std::initializer_list<QByteArrayView> parts)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.bytes().data(), Secret::size);
    for (const QByteArrayView part : parts)
        crypto_auth_hmacsha256_update(&state, dataOf(part), sizeOf(part));
    Hash hash;
    crypto_auth_hmacsha256_final(&state, hash.data());
    sodium_memzero(&state, sizeof state);
    return hash;
}

void SigningKey::Wipe::operator()(std::uint8_t *bytes) const
{
    sodium_free(bytes);
}

SigningKey::SigningKey(const Secret &seed) : m_secret(allocateLocked(crypto_sign_SECRETKEYBYTES))
{
    static_assert(Secret::size == crypto_sign_SEEDBYTES);
    crypto_sign_seed_keypair(m_public.data(), m_secret.get(), seed.bytes().data());
}

Signature SigningKey::sign(QByteArrayView message) const
{
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, dataOf(message), sizeOf(message),
                         m_secret.get());
    return signature;
}

bool verifySignature(QByteArrayView message, const Signature &signature, const VerifyKey &key)
{
    ensureSodium();
    return crypto_sign_verify_detached(signature.data(), dataOf(message), sizeOf(message),
                                       key.data())
           == 0;
}

} // namespace vigil::ledger
