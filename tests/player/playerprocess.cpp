// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/player/playerprocess.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

namespace vigil::test {

namespace {

constexpr int longTimeMs = 30'000;

/// In the child, between fork and exec: only what is safe there.
[[noreturn]] void become(const char *program, char *const *arguments, int socket, int memory)
{
    // Both may stand on 3 or 4 already: out of the way first.
    const int safeSocket = ::fcntl(socket, F_DUPFD, 10);
    const int safeMemory = ::fcntl(memory, F_DUPFD, 10);
    ::dup2(safeSocket, wire::socketDescriptor);
    ::dup2(safeMemory, wire::memoryDescriptor);
    char *const noEnvironment[] = {nullptr};
    ::execve(program, arguments, noEnvironment);
    ::_exit(127);
}

} // namespace

PlayerProcess::PlayerProcess(const QString &program, const QStringList &arguments)
    : m_memory(std::move(wire::SharedMemory::create()).value())
{
    auto sockets = std::move(wire::Channel::makeSockets()).value();
    m_channel = wire::Channel(std::move(sockets.first));
    start(program, arguments, std::move(sockets.second));
}

PlayerProcess::~PlayerProcess()
{
    disconnect();
    if (m_process > 0)
        static_cast<void>(wait());
}

void PlayerProcess::start(const QString &program, const QStringList &arguments,
                          wire::FileDescriptor socket)
{
    const QByteArray path =
        QFile::encodeName(QDir(QStringLiteral(VIGIL_BIN_DIR)).filePath(program));
    std::vector<QByteArray> texts{path};
    for (const QString &argument : arguments)
        texts.push_back(argument.toUtf8());
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    m_process = ::fork();
    if (m_process == 0)
        become(path.constData(), pointers.data(), socket.number(), m_memory.descriptor());
}

std::uint32_t PlayerProcess::send(const wire::Request &request)
{
    if (!m_channel.send(wire::RequestMessage{++m_serial, request}))
        qFatal("cannot send to the player");
    return m_serial;
}

std::uint32_t PlayerProcess::openFile(const QString &path,
                                      const std::optional<wire::Sealed> &sealed)
{
    return send(wire::Open{sealed}, path);
}

std::uint32_t PlayerProcess::openPart(const QString &path, const wire::PartPlace &place)
{
    return send(wire::Open{{}, place}, path);
}

std::uint32_t PlayerProcess::addPart(const QString &path, const wire::PartPlace &place)
{
    return send(wire::AddPart{{}, place}, path);
}

std::uint32_t PlayerProcess::send(const wire::Request &request, const QString &path)
{
    const wire::FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        qFatal("cannot open %s", qPrintable(path));
    if (!m_channel.send(wire::RequestMessage{++m_serial, request}, file.number()))
        qFatal("cannot send to the player");
    return m_serial;
}

std::optional<wire::EventMessage> PlayerProcess::next()
{
    for (;;) {
        auto event = m_channel.receiveEvent();
        if (!event)
            return std::nullopt;
        if (event->has_value())
            return std::move(event).value();
        pollfd socket{m_channel.descriptor(), POLLIN, 0};
        if (::poll(&socket, 1, longTimeMs) == 0)
            return std::nullopt;
    }
}

std::optional<PlayerProcess::Picture> PlayerProcess::awaitPicture(std::uint32_t serial)
{
    const auto frame = await<wire::Frame>(serial);
    if (!frame)
        return std::nullopt;
    return Picture{*frame, take(*frame), serial};
}

std::optional<wire::FailureReason> PlayerProcess::awaitFailure(std::uint32_t serial)
{
    while (const auto event = next()) {
        const auto *failed = std::get_if<wire::Failed>(&event->body);
        if (failed && event->serial == serial)
            return failed->reason;
        if (std::holds_alternative<wire::Frame>(event->body))
            return std::nullopt;
    }
    return std::nullopt;
}

QImage PlayerProcess::take(const wire::Frame &frame)
{
    const auto pixels = m_memory.pixels(frame);
    const QImage image(reinterpret_cast<const uchar *>(pixels.data()), int(frame.width),
                       int(frame.height), qsizetype(frame.stride), QImage::Format_RGB32);
    const QImage copy = image.copy();
    send(wire::ReleaseFrame{frame.slot});
    return copy;
}

std::vector<float> PlayerProcess::take(const wire::Sound &sound)
{
    const auto samples = m_memory.samples(sound);
    std::vector<float> copy(samples.begin(), samples.end());
    send(wire::ReleaseSound{sound.block});
    return copy;
}

int PlayerProcess::wait()
{
    const wire::FileDescriptor process(int(::syscall(SYS_pidfd_open, m_process, 0)));
    pollfd end{process.number(), POLLIN, 0};
    if (::poll(&end, 1, longTimeMs) == 0)
        ::kill(m_process, SIGKILL);
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void PlayerProcess::disconnect()
{
    m_channel = wire::Channel(wire::FileDescriptor());
}

} // namespace vigil::test
