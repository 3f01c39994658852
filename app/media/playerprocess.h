// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/childprocess.h"
#include "media/lightgrid.h"
#include "media/playbackfailure.h"
#include "wire/channel.h"
#include "wire/sharedmemory.h"

#include <QImage>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <bitset>
#include <chrono>
#include <memory>
#include <optional>

namespace vigil::media {

/// One vigil-player and the console's end of the connection to it. The player is taken for hostile:
/// whatever breaks the protocol, floods, dies or does not answer in time ends it, with one signal.
/// It is of no more use after that. Lives in the thread that made it and never blocks it.
class PlayerProcess final : public QObject
{
    Q_OBJECT

public:
    /// `patience`: how long a request may take.
    explicit PlayerProcess(std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// Runs the program, which gives way to this one by `niceness` (0 to 19); ready() or ended()
    /// follows.
    void start(const QString &program, int niceness = 0);
    [[nodiscard]] bool isReady() const { return m_isReady && m_channel; }
    /// Also true after its end.
    [[nodiscard]] bool wasReady() const { return m_isReady; }
    [[nodiscard]] pid_t pid() const { return m_child.pid(); }

    /// Sends a request and returns its serial; 0 when the player is gone. `file` goes with Open.
    std::uint32_t send(wire::Request request, int file = -1);
    /// Unless answered() comes in time, the player is taken for hung.
    void expectAnswer() { m_watchdog.start(); }
    void answered() { m_watchdog.stop(); }
    [[nodiscard]] bool isAwaitingAnswer() const { return m_watchdog.isActive(); }

    /// What light is in the pixels, which stay where they are.
    [[nodiscard]] LightGrid lightIn(const wire::Frame &frame) const;
    /// A copy of the pixels, null when they do not fit; the slot is free again afterwards.
    [[nodiscard]] QImage takePixels(const wire::Frame &frame);
    /// A copy as signed 16 bit, whatever was there; the block is free again afterwards.
    [[nodiscard]] QByteArray takeSamples(const wire::Sound &sound);
    void release(const wire::Frame &frame);
    void release(const wire::Sound &sound);

    /// Ends the player, for a reason that the caller found.
    void end(PlaybackFailure failure);

Q_SIGNALS:
    void ready();
    /// Frame slots and sound blocks of it are held until taken or released.
    void received(const vigil::wire::EventMessage &event);
    void ended(const vigil::media::PlaybackFailure &failure);

private:
    void receive();
    [[nodiscard]] bool isLawful(const wire::EventMessage &event);
    void onReady(const wire::Ready &ready);
    /// False when more comes than any video needs.
    [[nodiscard]] bool countEvent();

    ChildProcess m_child;
    std::optional<wire::Channel> m_channel;
    std::optional<wire::SharedMemory> m_memory;
    std::unique_ptr<QSocketNotifier> m_incoming;
    std::unique_ptr<QSocketNotifier> m_death;
    QTimer m_watchdog;
    std::uint32_t m_serial = 0;
    std::bitset<wire::frameSlots> m_heldSlots;
    std::bitset<wire::soundBlocks> m_heldBlocks;
    QSize m_largestOutput{1, 1};
    std::chrono::steady_clock::time_point m_countedSince;
    int m_counted = 0;
    bool m_isReady = false;
    bool m_hasEnded = false;
};

} // namespace vigil::media
