// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playerprocess.h"

#include "wire/errors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace vigil::media {

namespace {

using Reason = PlaybackFailure::Reason;

/// Events read before the window gets its turn.
constexpr int eventsPerTurn = 64;
/// 60 frames a second at four times the speed come with about 1,000 events.
constexpr int eventsPerSecond = 5'000;

Reason reasonOf(const base::Error &error)
{
    return error.code == wire::errors::badMessage ? Reason::PlayerMisbehaved
                                                  : Reason::PlayerCrashed;
}

/// Sound from a hostile process may hold any value, NaN among them.
qint16 toSample(float value)
{
    if (std::isnan(value))
        return 0;
    return qint16(std::lround(std::clamp(value, -1.0F, 1.0F) * 32'767.0F));
}

} // namespace

PlayerProcess::PlayerProcess(std::chrono::milliseconds patience, QObject *parent) : QObject(parent)
{
    m_watchdog.setInterval(patience);
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, [this] { end({Reason::PlayerHung}); });
}

void PlayerProcess::start(const QString &program, int niceness)
{
    auto sockets = wire::Channel::makeSockets();
    auto memory = wire::SharedMemory::create();
    if (!sockets || !memory)
        return end({Reason::PlayerMissing, (sockets ? memory.error() : sockets.error()).detail});
    const std::array descriptors{sockets->second.number(), memory->descriptor()};
    static_assert(wire::socketDescriptor == 3 && wire::memoryDescriptor == 4);
    auto child = ChildProcess::spawn(program, descriptors);
    if (!child)
        return end({Reason::PlayerMissing, child.error().detail});
    m_child = std::move(child).value();
    // Its threads come with the first video.
    m_child.giveWay(niceness);
    m_memory.emplace(std::move(memory).value());
    m_channel.emplace(std::move(sockets->first));
    m_incoming = std::make_unique<QSocketNotifier>(m_channel->descriptor(), QSocketNotifier::Read);
    m_death = std::make_unique<QSocketNotifier>(m_child.descriptor(), QSocketNotifier::Read);
    connect(m_incoming.get(), &QSocketNotifier::activated, this, &PlayerProcess::receive);
    connect(m_death.get(), &QSocketNotifier::activated, this,
            [this] { end({Reason::PlayerCrashed}); });
    expectAnswer();
}

std::uint32_t PlayerProcess::send(wire::Request request, int file)
{
    if (!m_channel)
        return 0;
    if (const auto *output = std::get_if<wire::SetOutput>(&request))
        m_largestOutput =
            m_largestOutput.expandedTo({int(output->maxWidth), int(output->maxHeight)});
    else if (const auto *still = std::get_if<wire::Still>(&request))
        m_largestOutput = m_largestOutput.expandedTo({int(still->maxWidth), int(still->maxHeight)});
    const auto sent = m_channel->send({++m_serial, std::move(request)}, file);
    if (sent)
        return m_serial;
    // A full socket means that the player has stopped to read.
    end({sent.error().code == wire::errors::full ? Reason::PlayerHung : reasonOf(sent.error()),
         sent.error().detail});
    return 0;
}

void PlayerProcess::receive()
{
    for (int i = 0; i < eventsPerTurn && m_channel; ++i) {
        auto event = m_channel->receiveEvent();
        if (!event)
            return end({reasonOf(event.error()), event.error().detail});
        if (!event.value())
            return;
        if (!countEvent() || !isLawful(**event))
            return end({Reason::PlayerMisbehaved});
        if (const auto *ready = std::get_if<wire::Ready>(&(*event)->body))
            onReady(*ready);
        else
            Q_EMIT received(**event);
    }
}

bool PlayerProcess::countEvent()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_countedSince > std::chrono::seconds(1)) {
        m_countedSince = now;
        m_counted = 0;
    }
    return ++m_counted <= eventsPerSecond;
}

/// Beyond the ranges that decoding has checked: Ready comes once and first, answers have been asked
/// for, nothing is written over what the console still holds, no frame is larger than asked.
bool PlayerProcess::isLawful(const wire::EventMessage &event)
{
    const bool isReady = std::holds_alternative<wire::Ready>(event.body);
    if (isReady == m_isReady || event.serial > m_serial || isReady != (event.serial == 0))
        return false;
    if (const auto *frame = std::get_if<wire::Frame>(&event.body)) {
        if (m_heldSlots.test(frame->slot) || int(frame->width) > m_largestOutput.width()
            || int(frame->height) > m_largestOutput.height())
            return false;
        m_heldSlots.set(frame->slot);
    } else if (const auto *sound = std::get_if<wire::Sound>(&event.body)) {
        if (m_heldBlocks.test(sound->block))
            return false;
        m_heldBlocks.set(sound->block);
    }
    return true;
}

void PlayerProcess::onReady(const wire::Ready &ready)
{
    if (!ready.isLocked)
        return end(
            {Reason::PlayerNotLocked,
             QStringLiteral("step %1, errno %2").arg(int(ready.failure)).arg(ready.systemError)});
    answered();
    m_isReady = true;
    Q_EMIT this->ready();
}

LightGrid PlayerProcess::lightIn(const wire::Frame &frame) const
{
    // Though the player may still write to it: whatever a byte is, it is a value of a pixel.
    return m_memory ? lightOf(m_memory->pixels(frame), QSize(int(frame.width), int(frame.height)),
                              frame.stride)
                    : LightGrid();
}

QImage PlayerProcess::takePixels(const wire::Frame &frame)
{
    if (!m_memory)
        return {};
    QImage image(int(frame.width), int(frame.height), QImage::Format_RGB32);
    const std::span<const std::byte> pixels = m_memory->pixels(frame);
    const std::size_t lineBytes = std::size_t(frame.width) * wire::bytesPerPixel;
    for (std::uint32_t y = 0; y < frame.height && !image.isNull(); ++y)
        std::memcpy(image.scanLine(int(y)), &pixels[std::size_t(y) * frame.stride], lineBytes);
    release(frame);
    return image;
}

QByteArray PlayerProcess::takeSamples(const wire::Sound &sound)
{
    if (!m_memory)
        return {};
    const std::span<const float> samples = m_memory->samples(sound);
    QByteArray bytes(qsizetype(samples.size() * sizeof(qint16)), Qt::Uninitialized);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const qint16 sample = toSample(samples[i]);
        std::memcpy(bytes.data() + i * sizeof sample, &sample, sizeof sample);
    }
    release(sound);
    return bytes;
}

void PlayerProcess::release(const wire::Frame &frame)
{
    m_heldSlots.reset(frame.slot);
    send(wire::ReleaseFrame{frame.slot});
}

void PlayerProcess::release(const wire::Sound &sound)
{
    m_heldBlocks.reset(sound.block);
    send(wire::ReleaseSound{sound.block});
}

void PlayerProcess::end(PlaybackFailure failure)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_watchdog.stop();
    // May be called from a notifier's own signal.
    for (auto *notifier : {&m_incoming, &m_death}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
    }
    m_channel.reset();
    m_child.end();
    Q_EMIT ended(failure);
}

} // namespace vigil::media
