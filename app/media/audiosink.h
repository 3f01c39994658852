// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/audiooutput.h"

#include <QAudioSink>
#include <QTimer>

namespace vigil::media {

/// The thread side of AudioOutput: owns the device and reports what it plays. Every slot runs in
/// the sound thread.
class AudioSink final : public QObject
{
    Q_OBJECT

public:
    AudioSink();
    ~AudioSink() override;

    /// `session` comes back with every report; a new queue needs a flush() before.
    void start(std::shared_ptr<PcmQueue> queue, int session);
    void pause();
    void flush();

Q_SIGNALS:
    void heard(vigil::media::AudioOutput::Heard what, int session);
    void failed();

private:
    class Source;

    bool open();
    void close();
    void report();
    void onStateChanged(QAudio::State state);

    std::shared_ptr<PcmQueue> m_queue;
    std::unique_ptr<Source> m_source;
    std::unique_ptr<QAudioSink> m_device;
    QTimer *m_timer;
    qint64 m_lastPlayed = 0;
    int m_session = 0;
};

} // namespace vigil::media
