// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/sharedmemory.h"

#include "wire/errors.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>

namespace vigil::wire {

namespace {

constexpr int seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;

base::Error failure(const char *step)
{
    return {errors::memoryFailed,
            QStringLiteral("The memory for pictures and sound cannot be set up; no video can be "
                           "played. Close other programs and try again."),
            QStringLiteral("%1: errno %2").arg(QLatin1StringView(step), QString::number(errno))};
}

} // namespace

SharedMemory::SharedMemory(FileDescriptor descriptor, std::byte *start)
    : m_descriptor(std::move(descriptor))
    , m_start(start)
{}

SharedMemory::SharedMemory(SharedMemory &&other) noexcept
    : m_descriptor(std::move(other.m_descriptor))
    , m_start(std::exchange(other.m_start, nullptr))
{}

SharedMemory &SharedMemory::operator=(SharedMemory &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_start, other.m_start);
    return *this;
}

SharedMemory::~SharedMemory()
{
    if (m_start)
        ::munmap(m_start, memoryBytes);
}

base::Result<SharedMemory> SharedMemory::create()
{
    FileDescriptor descriptor(::memfd_create("vigil-frames", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!descriptor.isOpen())
        return failure("memfd_create");
    if (::ftruncate(descriptor.number(), off_t(memoryBytes)) != 0)
        return failure("ftruncate");
    if (::fcntl(descriptor.number(), F_ADD_SEALS, seals) != 0)
        return failure("seal");
    return map(std::move(descriptor));
}

base::Result<SharedMemory> SharedMemory::attach(FileDescriptor descriptor)
{
    struct stat status
    {};
    if (::fstat(descriptor.number(), &status) != 0 || status.st_size != off_t(memoryBytes))
        return failure("size");
    if ((::fcntl(descriptor.number(), F_GET_SEALS) & seals) != seals)
        return failure("seals");
    return map(std::move(descriptor));
}

base::Result<SharedMemory> SharedMemory::map(FileDescriptor descriptor)
{
    void *start =
        ::mmap(nullptr, memoryBytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.number(), 0);
    if (start == MAP_FAILED)
        return failure("mmap");
    return SharedMemory(std::move(descriptor), static_cast<std::byte *>(start));
}

std::span<const std::byte> SharedMemory::pixels(const Frame &frame) const
{
    Q_ASSERT(frame.slot < frameSlots);
    const std::size_t size = std::size_t(frame.stride) * frame.height;
    Q_ASSERT(size <= frameSlotBytes);
    return {m_start + frame.slot * frameSlotBytes, size};
}

std::span<const float> SharedMemory::samples(const Sound &sound) const
{
    Q_ASSERT(sound.block < soundBlocks && sound.samples <= samplesPerBlock);
    const std::byte *block = m_start + frameSlots * frameSlotBytes + sound.block * soundBlockBytes;
    return {reinterpret_cast<const float *>(block), std::size_t(sound.samples) * soundChannels};
}

std::span<std::byte> SharedMemory::frameSlot(std::uint32_t slot)
{
    Q_ASSERT(slot < frameSlots);
    return {m_start + slot * frameSlotBytes, frameSlotBytes};
}

std::span<float> SharedMemory::soundBlock(std::uint32_t block)
{
    Q_ASSERT(block < soundBlocks);
    std::byte *start = m_start + frameSlots * frameSlotBytes + block * soundBlockBytes;
    return {reinterpret_cast<float *>(start), std::size_t(samplesPerBlock) * soundChannels};
}

} // namespace vigil::wire
