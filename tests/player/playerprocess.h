// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/channel.h"
#include "wire/sharedmemory.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <sys/types.h>

#include <cstdint>
#include <optional>

namespace vigil::test {

/// A real player program in a process of its own, and the console's end of the line to it. Releases
/// every slot as soon as it has read it.
class PlayerProcess final
{
public:
    struct Picture
    {
        wire::Frame frame;
        QImage image;
        std::uint32_t serial = 0;
    };

    /// A program's name beside the console, or a whole path.
    explicit PlayerProcess(const QString &program = QStringLiteral("vigil-player"),
                           const QStringList &arguments = {});
    ~PlayerProcess();
    PlayerProcess(const PlayerProcess &) = delete;
    PlayerProcess &operator=(const PlayerProcess &) = delete;

    /// Sends a request under the next serial, and gives that.
    std::uint32_t send(const wire::Request &request);
    std::uint32_t openFile(const QString &path, const std::optional<wire::Sealed> &sealed = {});
    /// Opens the file as a part of a stream, or adds it to the one that is open.
    std::uint32_t openPart(const QString &path, const wire::PartPlace &place);
    std::uint32_t addPart(const QString &path, const wire::PartPlace &place);

    /// The next event of any kind; nothing when the player has ended or is silent for a long time.
    [[nodiscard]] std::optional<wire::EventMessage> next();
    /// The next event of this kind and serial; others are dropped. A Failed of the serial ends it.
    template<typename Body>
    [[nodiscard]] std::optional<Body> await(std::uint32_t serial)
    {
        while (const auto event = next()) {
            if (event->serial != serial)
                continue;
            if (const auto *body = std::get_if<Body>(&event->body))
                return *body;
            if (std::holds_alternative<wire::Failed>(event->body))
                return std::nullopt;
        }
        return std::nullopt;
    }
    /// Nothing when a frame came instead.
    [[nodiscard]] std::optional<wire::FailureReason> awaitFailure(std::uint32_t serial);
    [[nodiscard]] std::optional<Picture> awaitPicture(std::uint32_t serial);
    /// Reads and releases.
    [[nodiscard]] QImage take(const wire::Frame &frame);
    [[nodiscard]] std::vector<float> take(const wire::Sound &sound);

    /// Waits for the end of the process: its exit code, or minus the signal that ended it.
    [[nodiscard]] int wait();
    void disconnect();
    [[nodiscard]] pid_t id() const { return m_process; }

private:
    std::uint32_t send(const wire::Request &request, const QString &path);
    void start(const QString &program, const QStringList &arguments, wire::FileDescriptor socket);

    wire::SharedMemory m_memory;
    wire::Channel m_channel{wire::FileDescriptor()};
    std::uint32_t m_serial = 0;
    pid_t m_process = -1;
};

} // namespace vigil::test
