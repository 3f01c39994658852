// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/mediaclock.h"
#include "media/pcmqueue.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace vigil::media {

class AudioSink;

/// Plays the sound of one video at a time on the system's default device, muted until told
/// otherwise. The device is opened and fed in a thread of its own, since a sound server may keep
/// its callers waiting. Use from one thread; one object serves the whole console.
class AudioOutput final : public QObject
{
    Q_OBJECT

public:
    /// What was last heard, and when.
    struct Heard
    {
        Micros position{0};
        MediaClock::TimePoint at;
    };

    explicit AudioOutput(QObject *parent = nullptr);
    ~AudioOutput() override;

    void push(PcmChunk chunk);
    void start();
    /// Keeps what waits, for start() to go on with.
    void pause();
    /// Drops what waits: another place, another rate or another video comes next.
    void flush();

    void setMuted(bool muted);
    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    /// 0 to 1.
    void setVolume(double volume);
    [[nodiscard]] double volume() const { return m_volume; }

    /// False as soon as it is known that no device plays; the wall clock leads then.
    [[nodiscard]] bool hasDevice() const { return m_hasDevice; }
    [[nodiscard]] Micros waiting() const;

Q_SIGNALS:
    void heard(vigil::media::AudioOutput::Heard what);
    void deviceLost();

private:
    void applyGain();
    void onHeard(Heard what, int session);

    /// A new one after each flush, since the sound thread may still read the old one.
    std::shared_ptr<PcmQueue> m_queue;
    std::unique_ptr<QThread> m_thread;
    /// Lives in the thread and is deleted there.
    AudioSink *m_sink;
    /// Counts flushes, so that reports about sound from before one are dropped.
    int m_session = 0;
    bool m_hasDevice = true;
    bool m_isMuted = true;
    double m_volume = 1;
};

} // namespace vigil::media
