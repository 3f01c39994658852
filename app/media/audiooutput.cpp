// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/audiooutput.h"

#include "media/audiosink.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace vigil::media {

namespace {
constexpr std::chrono::milliseconds exitPatience{2'000};
} // namespace

AudioOutput::AudioOutput(QObject *parent)
    : QObject(parent)
    , m_queue(std::make_shared<PcmQueue>())
    , m_thread(std::make_unique<QThread>())
    , m_sink(new AudioSink)
{
    m_sink->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_sink, &QObject::deleteLater);
    connect(m_sink, &AudioSink::heard, this, &AudioOutput::onHeard);
    connect(m_sink, &AudioSink::failed, this, [this] {
        m_hasDevice = false;
        Q_EMIT deviceLost();
    });
    m_thread->setObjectName(QStringLiteral("sound"));
    m_thread->start();
}

AudioOutput::~AudioOutput()
{
    m_thread->quit();
    // A sound server that hangs must not keep the console from closing.
    if (!m_thread->wait(QDeadlineTimer(exitPatience)))
        (void)m_thread.release();
}

void AudioOutput::push(PcmChunk chunk)
{
    m_queue->push(std::move(chunk));
}

void AudioOutput::start()
{
    QMetaObject::invokeMethod(m_sink, [sink = m_sink, queue = m_queue, session = m_session] {
        sink->start(queue, session);
    });
}

void AudioOutput::pause()
{
    QMetaObject::invokeMethod(m_sink, [sink = m_sink] { sink->pause(); });
}

void AudioOutput::flush()
{
    ++m_session;
    m_queue = std::make_shared<PcmQueue>();
    applyGain();
    QMetaObject::invokeMethod(m_sink, [sink = m_sink] { sink->flush(); });
}

void AudioOutput::setMuted(bool muted)
{
    m_isMuted = muted;
    applyGain();
}

void AudioOutput::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    applyGain();
}

Micros AudioOutput::waiting() const
{
    return m_queue->waiting();
}

void AudioOutput::applyGain()
{
    m_queue->setGain(m_isMuted ? 0.0F : float(m_volume));
}

void AudioOutput::onHeard(Heard what, int session)
{
    if (session != m_session)
        return;
    m_hasDevice = true;
    Q_EMIT heard(what);
}

} // namespace vigil::media
