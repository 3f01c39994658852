// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/engine.h"

#include "player/errors.h"
#include "wire/errors.h"

#include <poll.h>

namespace vigil::player {

namespace {

template<typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

Engine::Engine(wire::Channel &channel, wire::SharedMemory memory)
    : m_channel(channel)
    , m_memory(std::move(memory))
    , m_frames(*this, m_memory)
{}

Engine::~Engine() = default;

void Engine::run()
{
    while (takeRequests()) {
        if (!m_media || !m_media->work())
            waitFor(POLLIN);
    }
}

bool Engine::takeRequests()
{
    while (m_isConnected) {
        auto received = m_channel.receiveRequest();
        if (!received)
            return false;
        if (!received.value())
            return true;
        take(std::move(*received.value()));
    }
    return false;
}

void Engine::take(wire::Channel::ReceivedRequest request)
{
    const std::uint32_t serial = request.message.serial;
    std::visit(
        Overloaded{
            [&](const wire::Open &open) { openMedia(serial, open, std::move(request.file)); },
            [&](const wire::AddPart &added) { addPart(added, std::move(request.file)); },
            [&](const wire::DropPart &dropped) {
                if (m_media)
                    m_media->dropPart(dropped.sequence);
            },
            [&](const wire::SetOutput &output) {
                m_output = output;
                if (m_media)
                    m_media->setOutput(output);
            },
            [&](const wire::Close &) { m_media.reset(); },
            [&](const wire::Ping &) { send(serial, wire::Pong{}); },
            [&](const wire::ReleaseFrame &release) { m_frames.release(release.slot); },
            [&](const wire::ReleaseSound &release) { m_blocks.release(release.block); },
            [&](const auto &) { takeForMedia(serial, request.message.body); },
        },
        request.message.body);
}

void Engine::openMedia(std::uint32_t serial, const wire::Open &open, wire::FileDescriptor file)
{
    m_media.reset();
    auto source = ByteSource::open(std::move(file), open.sealed);
    if (!source) {
        send(serial, wire::Failed{failureReason(source.error())});
        return;
    }
    MediaParts parts = open.part ? MediaParts(std::move(source).value(), *open.part)
                                 : MediaParts(std::move(source).value());
    auto media = Media::open(serial, std::move(parts), {m_frames, m_memory, m_blocks, *this});
    if (!media) {
        send(serial, wire::Failed{failureReason(media.error())});
        return;
    }
    m_media = std::move(media).value();
    send(serial, m_media->description());
    m_media->setOutput(m_output);
    m_media->show(serial, Micros(0));
}

/// A part that cannot be read is a gap in the stream.
void Engine::addPart(const wire::AddPart &added, wire::FileDescriptor file)
{
    auto source = ByteSource::open(std::move(file), added.sealed);
    if (source && m_media)
        m_media->addPart(std::move(source).value(), added.part);
}

void Engine::takeForMedia(std::uint32_t serial, const wire::Request &request)
{
    if (!m_media) {
        send(serial, wire::Failed{wire::FailureReason::NotPossible});
        return;
    }
    Media &media = *m_media;
    std::visit(Overloaded{
                   [&](const wire::Play &play) { media.play(serial, play); },
                   [&](const wire::Pause &) { media.pause(); },
                   [&](const wire::Seek &seek) { media.show(serial, seek.position); },
                   [&](const wire::Step &step) { media.step(serial, step); },
                   [&](const wire::SetLoop &loop) { media.setLoop(loop); },
                   [&](const wire::Still &still) { media.addStill(serial, still); },
                   [&](const wire::FindScenes &) { media.findScenes(serial); },
                   [](const auto &) {},
               },
               request);
}

void Engine::send(std::uint32_t serial, const wire::Event &event)
{
    while (m_isConnected) {
        const auto sent = m_channel.send(wire::EventMessage{serial, event});
        if (sent)
            return;
        if (sent.error().code == wire::errors::full)
            waitFor(POLLOUT);
        else
            m_isConnected = false;
    }
}

void Engine::waitFor(short events)
{
    pollfd socket{m_channel.descriptor(), events, 0};
    // Interrupted or not: the caller looks again.
    static_cast<void>(::poll(&socket, 1, -1));
}

} // namespace vigil::player
