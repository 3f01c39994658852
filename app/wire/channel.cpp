// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/channel.h"

#include "wire/errors.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace vigil::wire {

namespace {

base::Error failure(base::ErrorCode code, int systemError = 0)
{
    return {code, QStringLiteral("The connection between the console and its player broke."),
            QStringLiteral("errno %1").arg(systemError)};
}

base::Error failureOfErrno()
{
    switch (errno) {
    case EAGAIN: return failure(errors::full);
    case EPIPE:
    case ECONNRESET: return failure(errors::closed);
    default: return failure(errors::socketFailed, errno);
    }
}

/// Takes the descriptors out of a received message; one is kept, more than one are closed and
/// refused.
bool takeDescriptors(msghdr &header, FileDescriptor &file)
{
    int count = 0;
    for (cmsghdr *control = CMSG_FIRSTHDR(&header); control;
         control = CMSG_NXTHDR(&header, control)) {
        if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t bytes = control->cmsg_len - CMSG_LEN(0);
        for (std::size_t at = 0; at + sizeof(int) <= bytes; at += sizeof(int)) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(control) + at, sizeof(int));
            file.reset(descriptor);
            ++count;
        }
    }
    return count <= 1 && (header.msg_flags & (MSG_CTRUNC | MSG_TRUNC)) == 0;
}

} // namespace

Channel::Channel(FileDescriptor socket) : m_socket(std::move(socket)) {}

base::Result<std::pair<FileDescriptor, FileDescriptor>> Channel::makeSockets()
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return failure(errors::socketFailed, errno);
    return std::pair{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

base::Result<void> Channel::send(const RequestMessage &request, int file)
{
    if (carriesFile(request.body) != (file >= 0))
        return failure(errors::badMessage);
    const auto packet = encode(request);
    if (!packet)
        return packet.error();
    return sendPacket(*packet, file);
}

base::Result<void> Channel::send(const EventMessage &event)
{
    const auto packet = encode(event);
    if (!packet)
        return packet.error();
    return sendPacket(*packet, -1);
}

base::Result<std::optional<Channel::ReceivedRequest>> Channel::receiveRequest()
{
    auto received = receivePacket();
    if (!received)
        return received.error();
    if (!received.value())
        return std::optional<ReceivedRequest>();
    Received &packet = *received.value();
    auto message = decodeRequest({packet.bytes.data(), packet.size});
    if (!message)
        return message.error();
    if (carriesFile(message->body) != packet.file.isOpen())
        return failure(errors::badMessage);
    return std::optional(ReceivedRequest{std::move(message).value(), std::move(packet.file)});
}

base::Result<std::optional<EventMessage>> Channel::receiveEvent()
{
    auto received = receivePacket();
    if (!received)
        return received.error();
    if (!received.value())
        return std::optional<EventMessage>();
    const Received &packet = *received.value();
    if (packet.file.isOpen())
        return failure(errors::badMessage);
    auto message = decodeEvent({packet.bytes.data(), packet.size});
    if (!message)
        return message.error();
    return std::optional(std::move(message).value());
}

base::Result<void> Channel::sendPacket(const Packet &packet, int file)
{
    // sendmsg() takes writable memory and does not write to it.
    iovec part{const_cast<std::byte *>(packet.bytes().data()), packet.bytes().size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (file >= 0) {
        header.msg_control = control.data();
        header.msg_controllen = control.size();
        cmsghdr *rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(rights), &file, sizeof(int));
    }
    ssize_t sent = -1;
    do {
        sent = ::sendmsg(m_socket.number(), &header, MSG_NOSIGNAL | MSG_DONTWAIT);
    } while (sent < 0 && errno == EINTR);
    if (sent < 0)
        return failureOfErrno();
    return {};
}

base::Result<std::optional<Channel::Received>> Channel::receivePacket()
{
    Received received;
    iovec part{received.bytes.data(), received.bytes.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(4 * sizeof(int))> control{};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    ssize_t size = -1;
    do {
        size = ::recvmsg(m_socket.number(), &header, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    } while (size < 0 && errno == EINTR);
    if (size < 0 && errno == EAGAIN)
        return std::optional<Received>();
    if (size < 0)
        return failureOfErrno();
    if (!takeDescriptors(header, received.file))
        return failure(errors::badMessage);
    if (size == 0)
        return failure(errors::closed);
    received.size = static_cast<std::size_t>(size);
    return std::optional(std::move(received));
}

} // namespace vigil::wire
