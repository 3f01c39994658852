// SPDX-License-Identifier: GPL-3.0-or-later
// A player that breaks the protocol in one way: the one its file name says. In all else it is
// honest, and shows a grey picture of 64 x 48.
#include "wire/channel.h"
#include "wire/limits.h"
#include "wire/sharedmemory.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmath>
#include <csignal>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>

using namespace vigil::wire;
using namespace std::chrono_literals;

namespace {

/// Places of the fields in a Frame packet, as codec.h lays them out.
enum FrameField : std::size_t {
    Version = 0,
    Type = 1,
    Slot = 8,
    Position = 12,
    Width = 28,
    Height = 32,
    Stride = 36,
};

class HostilePlayer
{
public:
    explicit HostilePlayer(std::string_view mode) : m_mode(mode) {}

    int run()
    {
        if (is("die-at-start"))
            return 1;
        if (is("hang-at-start"))
            hang();
        if (is("open-before-ready"))
            sendEvent(1, opened());
        sendEvent(0, Ready{!is("unlocked"),
                           is("unlocked") ? LockFailure::Seccomp : LockFailure::None, 0, 2});
        if (is("ready-twice"))
            sendEvent(0, Ready{true, LockFailure::None, 0, 2});
        if (is("die-after-ready"))
            return 1;
        if (is("stop-reading"))
            hang();
        while (true) {
            pollfd waiting{socketDescriptor, POLLIN, 0};
            ::poll(&waiting, 1, -1);
            auto request = m_channel.receiveRequest();
            if (!request)
                return 0;
            if (request.value())
                answer((*request)->message);
        }
    }

private:
    [[nodiscard]] bool is(std::string_view mode) const { return m_mode == mode; }

    [[noreturn]] static void hang()
    {
        while (true)
            ::pause();
    }

    static Opened opened()
    {
        Opened opened;
        opened.duration = 10s;
        opened.hasVideo = true;
        opened.hasSound = true;
        opened.rateNumerator = 25;
        opened.width = 64;
        opened.height = 48;
        return opened;
    }

    static Frame frame(std::uint32_t slot = 0, Micros position = 0s)
    {
        return {slot, position, -1, 64, 48, 256, 0, false};
    }

    void sendEvent(std::uint32_t serial, Event body)
    {
        (void)m_channel.send({serial, std::move(body)});
    }

    /// A frame whose packet says something impossible.
    void sendForged(std::uint32_t serial, std::size_t at, std::uint32_t value, int extraBytes = 0)
    {
        const auto packet = encode(EventMessage{serial, frame()});
        std::string bytes(reinterpret_cast<const char *>(packet->bytes().data()),
                          packet->bytes().size());
        if (at < Slot)
            bytes[at] = static_cast<char>(value);
        else
            std::memcpy(&bytes[at], &value, sizeof value);
        bytes.resize(static_cast<std::size_t>(static_cast<int>(bytes.size()) + extraBytes));
        ::send(socketDescriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }

    void sendWithDescriptor(std::uint32_t serial)
    {
        const auto packet = encode(EventMessage{serial, frame()});
        iovec part{const_cast<std::byte *>(packet->bytes().data()), packet->bytes().size()};
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
        msghdr header{};
        header.msg_iov = &part;
        header.msg_iovlen = 1;
        header.msg_control = control.data();
        header.msg_controllen = control.size();
        cmsghdr *rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof(int));
        const int passed = memoryDescriptor;
        std::memcpy(CMSG_DATA(rights), &passed, sizeof passed);
        ::sendmsg(socketDescriptor, &header, MSG_NOSIGNAL);
    }

    void flood(const std::function<void()> &sendOne)
    {
        // The socket is non-blocking: what does not fit is lost, and more comes at once.
        while (::getppid() == m_parent)
            sendOne();
    }

    void answer(const RequestMessage &request)
    {
        const std::uint32_t serial = request.serial;
        if (std::holds_alternative<Open>(request.body))
            onOpen(serial);
        else if (std::holds_alternative<Play>(request.body))
            onPlay(serial);
        else if (const auto *seek = std::get_if<Seek>(&request.body))
            onSeek(serial, seek->position);
        else if (std::holds_alternative<Ping>(request.body) && !is("hang-while-playing"))
            sendEvent(serial, Pong{});
    }

    void onOpen(std::uint32_t serial)
    {
        if (is("die-at-open"))
            std::raise(SIGSEGV);
        if (is("hang-at-open"))
            hang();
        sendEvent(serial, opened());
        if (is("die-after-opened"))
            std::raise(SIGKILL);
        if (is("hang-after-opened"))
            hang();
        if (is("close-socket")) {
            ::close(socketDescriptor);
            hang();
        }
        shrinkMemory();
        forge(serial);
        sendEvent(serial, frame());
        if (is("die-after-frame"))
            std::raise(SIGABRT);
    }

    void forge(std::uint32_t serial)
    {
        const std::map<std::string_view, std::function<void()>> forgeries{
            {"forge-width", [&] { sendForged(serial, Width, 1U << 30); }},
            {"forge-no-height", [&] { sendForged(serial, Height, 0); }},
            {"forge-short-stride", [&] { sendForged(serial, Stride, 4); }},
            {"forge-huge-stride", [&] { sendForged(serial, Stride, 0xfffffffc); }},
            {"forge-slot", [&] { sendForged(serial, Slot, frameSlots); }},
            {"forge-position", [&] { sendForged(serial, Position + 4, 0x80000000); }},
            {"forge-version", [&] { sendForged(serial, Version, 9); }},
            {"forge-type", [&] { sendForged(serial, Type, 1); }},
            {"forge-short-packet", [&] { sendForged(serial, Width, 64, -1); }},
            {"forge-long-packet", [&] { sendForged(serial, Width, 64, 1); }},
            {"forge-empty-packet", [&] { sendForged(serial, Width, 64, -45); }},
            {"future-serial", [&] { sendEvent(serial + 100, frame()); }},
            {"larger-than-asked", [&] { sendEvent(serial, larger()); }},
            {"pass-descriptor", [&] { sendWithDescriptor(serial); }},
            {"flood-pongs", [&] { flood([&] { sendEvent(serial, Pong{}); }); }},
            {"flood-sound", [&] { flood([&] {
                                      sendEvent(serial, Sound{0, 1, 0s, 0});
                                  }); }},
        };
        if (const auto found = forgeries.find(m_mode); found != forgeries.end())
            found->second();
    }

    static Frame larger()
    {
        Frame frame;
        frame.width = frame.height = maxOutputSide;
        frame.stride = maxOutputSide * bytesPerPixel;
        return frame;
    }

    void shrinkMemory() const
    {
        if (!is("shrink-memory"))
            return;
        // Both must fail on sealed memory; otherwise reading it would end the console.
        if (::ftruncate(memoryDescriptor, 0) == 0
            || ::fcntl(memoryDescriptor, F_ADD_SEALS, F_SEAL_WRITE) == 0)
            std::raise(SIGILL);
    }

    void onSeek(std::uint32_t serial, Micros position)
    {
        if (is("hang-at-seek"))
            hang();
        // A frame of a request long answered.
        if (is("stale-serial")) {
            Frame stale = frame(1, 9s);
            sendEvent(serial - 1, stale);
        }
        sendEvent(serial, frame(0, position));
    }

    void onPlay(std::uint32_t serial)
    {
        if (is("die-while-playing"))
            std::raise(SIGSEGV);
        sendEvent(serial, frame(0));
        if (is("hang-while-playing"))
            return;
        if (is("reuse-slot")) {
            sendEvent(serial, frame(1, 5s));
            sendEvent(serial, frame(1, 6s));
        }
        if (is("reuse-block")) {
            sendEvent(serial, Sound{1, 1024, 5s, 0});
            sendEvent(serial, Sound{1, 1024, 6s, 0});
        }
        if (is("wild-sound"))
            sendWildSound(serial);
        sendEvent(serial, EndOfMedia{});
    }

    void sendWildSound(std::uint32_t serial)
    {
        constexpr std::size_t at = frameSlots * frameSlotBytes;
        void *block = ::mmap(nullptr, soundBlockBytes, PROT_READ | PROT_WRITE, MAP_SHARED,
                             memoryDescriptor, off_t(at));
        const std::array wild{NAN, INFINITY, -INFINITY, 1e30F};
        for (std::size_t i = 0; i < soundBlockBytes / sizeof(float); ++i)
            std::memcpy(static_cast<char *>(block) + i * sizeof(float), &wild[i % wild.size()],
                        sizeof(float));
        sendEvent(serial, Sound{0, samplesPerBlock, 0s, 0xffffffff});
    }

    const std::string m_mode;
    const pid_t m_parent = ::getppid();
    Channel m_channel{FileDescriptor(socketDescriptor)};
};

} // namespace

int main(int, char **argv)
{
    const std::string_view path = argv[0];
    return HostilePlayer(path.substr(path.rfind('/') + 1)).run();
}
