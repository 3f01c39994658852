// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/channel.h"
#include "wire/errors.h"
#include "wire/sharedmemory.h"

#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

using namespace vigil::wire;

namespace {

struct Pair
{
    Pair() : Pair(std::move(Channel::makeSockets()).value()) {}
    explicit Pair(std::pair<FileDescriptor, FileDescriptor> sockets)
        : console(std::move(sockets.first))
        , player(std::move(sockets.second))
    {}

    Channel console;
    Channel player;
};

/// What a hostile peer may send: any bytes with any number of descriptors.
void sendRaw(int socket, std::span<const std::byte> bytes, const std::vector<int> &files)
{
    iovec part{const_cast<std::byte *>(bytes.data()), bytes.size()};
    alignas(cmsghdr) std::array<char, 256> control{};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (!files.empty()) {
        const std::size_t size = files.size() * sizeof(int);
        header.msg_control = control.data();
        header.msg_controllen = CMSG_SPACE(size);
        const cmsghdr rights{CMSG_LEN(size), SOL_SOCKET, SCM_RIGHTS};
        std::memcpy(control.data(), &rights, sizeof(rights));
        std::memcpy(control.data() + CMSG_LEN(0), files.data(), size);
    }
    QCOMPARE(::sendmsg(socket, &header, 0), ssize_t(bytes.size()));
}

int lowestFreeDescriptor()
{
    const FileDescriptor free(::dup(0));
    return free.number();
}

} // namespace

class TestChannel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void carriesRequestsEventsAndAFile()
    {
        Pair pair;
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write("media"), qint64(5));
        QVERIFY(file.flush());
        QVERIFY(pair.console.send(RequestMessage{7, Open{}}, file.handle()).isOk());
        auto received = pair.player.receiveRequest();
        QVERIFY(received && received->has_value());
        QCOMPARE(received.value()->message.serial, 7u);
        char content[5] = {};
        QCOMPARE(::pread(received.value()->file.number(), content, 5, 0), ssize_t(5));
        QCOMPARE(QByteArray(content, 5), QByteArray("media"));

        QVERIFY(pair.player.send(EventMessage{7, Pong{}}).isOk());
        const auto event = pair.console.receiveEvent();
        QVERIFY(event && event->has_value());
        QVERIFY(**event == (EventMessage{7, Pong{}}));
    }

    void hasNothingWhenNothingWasSent()
    {
        Pair pair;
        const auto event = pair.console.receiveEvent();
        QVERIFY(event);
        QVERIFY(!event->has_value());
    }

    void tellsThatTheOtherSideIsGone()
    {
        Pair pair;
        pair.player = Channel(FileDescriptor());
        const auto event = pair.console.receiveEvent();
        QVERIFY(!event);
        QVERIFY(event.error().code == errors::closed);
        const auto sent = pair.console.send(RequestMessage{1, Ping{}});
        QVERIFY(!sent);
        QVERIFY(sent.error().code == errors::closed);
    }

    void tellsThatTheOtherSideDoesNotRead()
    {
        Pair pair;
        auto sent = pair.console.send(RequestMessage{1, Ping{}});
        // As many events as slots and blocks can be under way must fit.
        std::uint32_t count = 0;
        for (; sent.isOk() && count < 100'000; ++count)
            sent = pair.console.send(RequestMessage{count, Ping{}});
        QVERIFY(!sent.isOk());
        QVERIFY(sent.error().code == errors::full);
        QVERIFY2(count > frameSlots + soundBlocks + 16, qPrintable(QString::number(count)));
    }

    void refusesMisplacedFiles()
    {
        Pair pair;
        QVERIFY(!pair.console.send(RequestMessage{1, Open{}}).isOk());
        QVERIFY(!pair.console.send(RequestMessage{1, Ping{}}, 0).isOk());
        const int before = lowestFreeDescriptor();
        const auto pong = *encode(EventMessage{1, Pong{}});
        sendRaw(pair.player.descriptor(), pong.bytes(), {0});
        QVERIFY(!pair.console.receiveEvent());
        sendRaw(pair.player.descriptor(), pong.bytes(), {0, 0, 0});
        QVERIFY(!pair.console.receiveEvent());
        sendRaw(pair.player.descriptor(), pong.bytes(), {0, 0, 0, 0, 0, 0, 0, 0});
        QVERIFY(!pair.console.receiveEvent());
        const auto open = *encode(RequestMessage{1, Open{}});
        sendRaw(pair.console.descriptor(), open.bytes(), {});
        QVERIFY(!pair.player.receiveRequest());
        sendRaw(pair.console.descriptor(), open.bytes(), {0, 0});
        QVERIFY(!pair.player.receiveRequest());
        QCOMPARE(lowestFreeDescriptor(), before);
    }

    void refusesAnOversizedPacket()
    {
        Pair pair;
        const std::vector<std::byte> large(Packet::capacity + 1);
        sendRaw(pair.player.descriptor(), large, {});
        const auto event = pair.console.receiveEvent();
        QVERIFY(!event);
        QVERIFY(event.error().code == errors::badMessage);
    }

    void sharesSealedMemory()
    {
        auto console = SharedMemory::create();
        QVERIFY(console);
        auto player = SharedMemory::attach(FileDescriptor(::dup(console->descriptor())));
        QVERIFY(player);
        Frame frame;
        frame.slot = frameSlots - 1;
        frame.width = 2;
        frame.height = 2;
        frame.stride = 8;
        player->frameSlot(frame.slot)[15] = std::byte{42};
        QCOMPARE(console->pixels(frame).size(), std::size_t(16));
        QVERIFY(console->pixels(frame)[15] == std::byte{42});
        player->soundBlock(soundBlocks - 1)[2 * samplesPerBlock - 1] = 0.5f;
        const Sound sound{soundBlocks - 1, samplesPerBlock};
        QCOMPARE(console->samples(sound).back(), 0.5f);

        QCOMPARE(::ftruncate(console->descriptor(), 0), -1);
        QCOMPARE(errno, EPERM);
        QCOMPARE(::ftruncate(console->descriptor(), off_t(memoryBytes) + 1), -1);
    }

    void attachesToNoOtherMemory()
    {
        QVERIFY(!SharedMemory::attach(FileDescriptor()));
        const auto unsealed = [](std::size_t size) {
            FileDescriptor memory(::memfd_create("test", MFD_CLOEXEC));
            return ::ftruncate(memory.number(), off_t(size)) == 0 ? std::move(memory)
                                                                  : FileDescriptor();
        };
        QVERIFY(!SharedMemory::attach(unsealed(memoryBytes)));
        QVERIFY(!SharedMemory::attach(unsealed(memoryBytes - 1)));
    }
};

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
