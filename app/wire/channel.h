// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "wire/codec.h"
#include "wire/filedescriptor.h"

#include <optional>
#include <utility>

namespace vigil::wire {

/// One end of the socket between console and player (SOCK_SEQPACKET, non-blocking). Needs no event
/// loop: wait on descriptor() with poll() or QSocketNotifier, then receive until there is nothing
/// more. Errors: closed, full, badMessage, socketFailed; after any but `full` it is of no more use.
class Channel final
{
public:
    struct ReceivedRequest
    {
        RequestMessage message;
        /// The media, with Open and AddPart only.
        FileDescriptor file;
    };

    explicit Channel(FileDescriptor socket);
    /// Both ends, close-on-exec.
    [[nodiscard]] static base::Result<std::pair<FileDescriptor, FileDescriptor>> makeSockets();

    [[nodiscard]] int descriptor() const { return m_socket.number(); }

    /// `file` goes with Open and AddPart, and only with these; the caller keeps its own copy.
    [[nodiscard]] base::Result<void> send(const RequestMessage &request, int file = -1);
    [[nodiscard]] base::Result<void> send(const EventMessage &event);
    /// Nothing when there is none now.
    [[nodiscard]] base::Result<std::optional<ReceivedRequest>> receiveRequest();
    [[nodiscard]] base::Result<std::optional<EventMessage>> receiveEvent();

private:
    struct Received
    {
        std::array<std::byte, Packet::capacity> bytes{};
        std::size_t size = 0;
        FileDescriptor file;
    };

    base::Result<void> sendPacket(const Packet &packet, int file);
    base::Result<std::optional<Received>> receivePacket();

    FileDescriptor m_socket;
};

} // namespace vigil::wire
