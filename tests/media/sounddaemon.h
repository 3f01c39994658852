// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>

namespace vigil::test {

/// A PulseAudio daemon of the test's own, with a null sink for a device; from start() on, this
/// process uses it. Stopped by its process id at the end.
class SoundDaemon final
{
public:
    SoundDaemon() = default;
    SoundDaemon(const SoundDaemon &) = delete;
    SoundDaemon &operator=(const SoundDaemon &) = delete;
    ~SoundDaemon();

    [[nodiscard]] bool start();
    /// Records what the device plays, until the next call or the end.
    [[nodiscard]] bool record();

    /// When the loud stretches began that were heard so far, each after at least 100 ms of silence.
    [[nodiscard]] QList<std::chrono::steady_clock::time_point> clicks();

private:
    void listen();

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QProcess m_recorder;
    /// Keeps the device at low latency: an idle null sink renders two seconds ahead.
    QProcess m_silence;
    QList<std::chrono::steady_clock::time_point> m_clicks;
    int m_quietFrames = 0;
};

/// Takes all sound devices from this process.
void useNoSoundDevice();

} // namespace vigil::test
