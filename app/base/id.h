// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>

namespace vigil::base {

using IdBytes = std::array<std::uint8_t, 16>;

/// How an id is written: `Uuid` 8-4-4-4-12 (made here, version 7, RFC 9562), `Hex` 32 digits
/// (derived).
enum class IdForm { Uuid, Hex };

[[nodiscard]] QString formatId(const IdBytes &bytes, IdForm form);
[[nodiscard]] std::optional<IdBytes> parseId(QStringView text, IdForm form);

/// Where random bytes come from; injected, so that tests repeat. Thread safe.
class Random
{
public:
    Random() = default;
    Random(const Random &) = delete;
    Random &operator=(const Random &) = delete;
    virtual ~Random() = default;

    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The kernel's generator.
class SystemRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

/// UUID version 7: 48 bits of milliseconds, then random bits.
[[nodiscard]] IdBytes makeUuid7(Instant at, Random &random);

/// A 128-bit id of one kind. Tag gives `static constexpr IdForm form`.
template<typename Tag>
class Id
{
public:
    constexpr Id() = default;
    explicit constexpr Id(const IdBytes &bytes) : m_bytes(bytes) {}

    /// A new id for something that happens at `at`; for ids of form Uuid.
    [[nodiscard]] static Id make(Instant at, Random &random) requires(Tag::form == IdForm::Uuid)
    {
        return Id(makeUuid7(at, random));
    }
    [[nodiscard]] static std::optional<Id> parse(QStringView text)
    {
        const auto bytes = parseId(text, Tag::form);
        return bytes ? std::optional(Id(*bytes)) : std::nullopt;
    }
    /// From a 16-byte blob of the store; nothing when the size is another.
    [[nodiscard]] static std::optional<Id> fromBlob(const void *data, std::size_t size)
    {
        Id id;
        if (size != id.m_bytes.size() || !data)
            return std::nullopt;
        std::copy_n(static_cast<const std::uint8_t *>(data), size, id.m_bytes.begin());
        return id;
    }

    [[nodiscard]] constexpr const IdBytes &bytes() const { return m_bytes; }
    [[nodiscard]] constexpr bool isNull() const { return m_bytes == IdBytes{}; }
    [[nodiscard]] QString toString() const { return formatId(m_bytes, Tag::form); }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed);
    }

private:
    IdBytes m_bytes{};
};

} // namespace vigil::base
