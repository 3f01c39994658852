// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "wire/messages.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <span>

namespace vigil::wire {

/// The bytes of one message: version (1 byte), type (1), zero (2), serial (4), then the fields of
/// the type at fixed places, little-endian. Wiped when it goes, since it may hold a key.
class Packet
{
public:
    static constexpr std::size_t capacity = 256;

    ~Packet() { ::explicit_bzero(m_bytes.data(), m_size); }

    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_bytes.data(), m_size}; }
    void append(std::byte byte);

private:
    std::array<std::byte, capacity> m_bytes{};
    std::size_t m_size = 0;
};

/// Each refuses (errors::badMessage) any field out of its range; decoding also refuses every packet
/// that is not exactly as long as its type.
[[nodiscard]] base::Result<Packet> encode(const RequestMessage &message);
[[nodiscard]] base::Result<Packet> encode(const EventMessage &message);
[[nodiscard]] base::Result<RequestMessage> decodeRequest(std::span<const std::byte> bytes);
[[nodiscard]] base::Result<EventMessage> decodeEvent(std::span<const std::byte> bytes);

} // namespace vigil::wire
