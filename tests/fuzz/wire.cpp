// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/require.h"
#include "wire/codec.h"

#include <algorithm>

using namespace vigil;
using fuzz::require;

namespace {

/// What is taken is exactly what would be sent.
template<typename Message>
void checkMessage(const base::Result<Message> &message, std::span<const std::byte> bytes)
{
    if (!message)
        return;
    const auto packet = wire::encode(*message);
    require(packet.isOk(), "a message that was taken can be sent");
    require(std::ranges::equal(packet->bytes(), bytes), "it is sent as it came");
}

/// What the console relies on when it reads the shared memory of a player that it does not trust.
void checkPlaces(const wire::EventMessage &message)
{
    if (const auto *frame = std::get_if<wire::Frame>(&message.body)) {
        require(frame->slot < wire::frameSlots, "a frame lies in a slot");
        require(std::size_t{frame->stride} * frame->height <= wire::frameSlotBytes,
                "a frame does not leave its slot");
        require(std::size_t{frame->width} * wire::bytesPerPixel <= frame->stride,
                "a line of a frame does not leave its stride");
    } else if (const auto *sound = std::get_if<wire::Sound>(&message.body)) {
        require(sound->block < wire::soundBlocks && sound->samples <= wire::samplesPerBlock,
                "sound does not leave its block");
    }
}

} // namespace

/// One packet of the socket between console and player, from either side.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto request = wire::decodeRequest(bytes);
    const auto event = wire::decodeEvent(bytes);
    require(!request || !event, "no packet is both a request and an event");
    checkMessage(request, bytes);
    checkMessage(event, bytes);
    if (event)
        checkPlaces(*event);
    return 0;
}
