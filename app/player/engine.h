// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/media.h"
#include "wire/channel.h"

#include <memory>

namespace vigil::player {

/// Answers the console's requests, one thread, no event loop: all waiting requests first, then a
/// bit of work, and sleep when there is none. FFmpeg's decoders bring threads of their own.
class Engine final : private EventSink
{
public:
    Engine(wire::Channel &channel, wire::SharedMemory memory);
    ~Engine() override;

    /// Until the console closes its end or sends what it should not.
    void run();

private:
    void send(std::uint32_t serial, const wire::Event &event) override;
    [[nodiscard]] bool takeRequests();
    void take(wire::Channel::ReceivedRequest request);
    void openMedia(std::uint32_t serial, const wire::Open &open, wire::FileDescriptor file);
    void addPart(const wire::AddPart &added, wire::FileDescriptor file);
    void takeForMedia(std::uint32_t serial, const wire::Request &request);
    void waitFor(short events);

    wire::Channel &m_channel;
    wire::SharedMemory m_memory;
    FrameOutput m_frames;
    SoundBlocks m_blocks;
    wire::SetOutput m_output;
    std::unique_ptr<Media> m_media;
    bool m_isConnected = true;
};

} // namespace vigil::player
