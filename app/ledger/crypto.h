// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>

namespace vigil::ledger {

using Hash = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;
using VerifyKey = std::array<std::uint8_t, 32>;

[[nodiscard]] inline QByteArrayView viewOf(std::span<const std::uint8_t> bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}
[[nodiscard]] QByteArray toHex(std::span<const std::uint8_t> bytes);

/// Exactly N bytes from 2N lower-case hex digits; nothing for any other text.
template<std::size_t N>
[[nodiscard]] std::optional<std::array<std::uint8_t, N>> fromHex(QByteArrayView hex);

/// SHA-256 over the concatenation of the parts (FIPS 180-4).
[[nodiscard]] Hash sha256(std::initializer_list<QByteArrayView> parts);
[[nodiscard]] inline Hash sha256(QByteArrayView bytes)
{
    return sha256({bytes});
}

/// 32 secret bytes in locked memory that is wiped when it goes; never copied, never in a core dump.
class Secret
{
public:
    static constexpr std::size_t size = 32;

    /// Random bytes of the kernel.
    [[nodiscard]] static Secret generate();
    [[nodiscard]] static std::optional<Secret> fromBytes(QByteArrayView bytes);
    /// Filled in place by `fill(bytes)`, so that no copy is left behind; nothing when it says
    /// false.
    template<typename Fill>
    [[nodiscard]] static std::optional<Secret> filled(Fill fill)
    {
        Secret secret;
        if (!fill(std::span<std::uint8_t>(secret.m_bytes.get(), size)))
            return std::nullopt;
        return secret;
    }

    [[nodiscard]] std::span<const std::uint8_t, size> bytes() const
    {
        return std::span<const std::uint8_t, size>(m_bytes.get(), size);
    }

private:
    struct Wipe
    {
        void operator()(std::uint8_t *bytes) const;
    };
    Secret();
    std::unique_ptr<std::uint8_t[], Wipe> m_bytes;
};

/// HMAC-SHA-256 (RFC 2104) over the concatenation of the parts.
[[nodiscard]] Hash hmacSha256(const Secret &key, std::initializer_list<QByteArrayView> parts);

/// An Ed25519 key pair (RFC 8032) grown from its seed.
class SigningKey
{
public:
    explicit SigningKey(const Secret &seed);

    [[nodiscard]] const VerifyKey &verifyKey() const { return m_public; }
    [[nodiscard]] Signature sign(QByteArrayView message) const;

private:
    struct Wipe
    {
        void operator()(std::uint8_t *bytes) const;
    };
    std::unique_ptr<std::uint8_t[], Wipe> m_secret;
    VerifyKey m_public{};
};

[[nodiscard]] bool verifySignature(QByteArrayView message, const Signature &signature,
                                   const VerifyKey &key);

} // namespace vigil::ledger
