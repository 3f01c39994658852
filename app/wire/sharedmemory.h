// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "wire/filedescriptor.h"
#include "wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace vigil::wire {

/// The memory in which pixels and sound pass from player to console, laid out as limits.h says and
/// sealed against shrinking and growing. It holds no numbers that anyone relies on: sizes and
/// places come from range-checked messages only, so reading it is safe whatever the player does.
class SharedMemory final
{
public:
    /// The console's side.
    [[nodiscard]] static base::Result<SharedMemory> create();
    /// The player's side; refuses a memory of another size or without the seals.
    [[nodiscard]] static base::Result<SharedMemory> attach(FileDescriptor descriptor);

    SharedMemory(SharedMemory &&other) noexcept;
    SharedMemory &operator=(SharedMemory &&other) noexcept;
    ~SharedMemory();

    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

    /// What a decoded message points at. The player may still write to it: copy, then look.
    [[nodiscard]] std::span<const std::byte> pixels(const Frame &frame) const;
    /// Interleaved; soundChannels * sound.samples values. May hold NaN and any other value.
    [[nodiscard]] std::span<const float> samples(const Sound &sound) const;

    [[nodiscard]] std::span<std::byte> frameSlot(std::uint32_t slot);
    [[nodiscard]] std::span<float> soundBlock(std::uint32_t block);

private:
    SharedMemory(FileDescriptor descriptor, std::byte *start);
    [[nodiscard]] static base::Result<SharedMemory> map(FileDescriptor descriptor);

    FileDescriptor m_descriptor;
    std::byte *m_start = nullptr;
};

} // namespace vigil::wire
