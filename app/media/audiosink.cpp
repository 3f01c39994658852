// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/audiosink.h"

#include <QAudioDevice>
#include <QIODevice>
#include <QMediaDevices>

namespace vigil::media {

namespace {

constexpr int reportEveryMs = 10;
/// Short, so that muting is heard at once; long enough for a busy machine.
constexpr int bufferMs = 80;
/// Until its stream runs, PulseAudio's client side guesses up to this far ahead.
constexpr Micros guessedStart{60'000};

QAudioFormat deviceFormat()
{
    QAudioFormat format;
    format.setSampleRate(PcmFormat::sampleRate);
    format.setChannelCount(PcmFormat::channels);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

/// What the device pulls from: never at an end, silent where the queue is empty.
class AudioSink::Source final : public QIODevice
{
public:
    explicit Source(PcmQueue &queue) : m_queue(queue) { open(QIODevice::ReadOnly); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return qint64(PcmFormat::sampleRate) * PcmFormat::frameBytes;
    }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 whole = size / PcmFormat::frameBytes * PcmFormat::frameBytes;
        m_queue.read({data, std::size_t(whole)});
        return whole;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    PcmQueue &m_queue;
};

AudioSink::AudioSink() : m_timer(new QTimer(this))
{
    m_timer->setInterval(reportEveryMs);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &AudioSink::report);
}

AudioSink::~AudioSink()
{
    close();
}

void AudioSink::start(std::shared_ptr<PcmQueue> queue, int session)
{
    m_queue = std::move(queue);
    m_session = session;
    if (m_device && m_device->state() == QAudio::SuspendedState)
        m_device->resume();
    else if (!m_device && !open())
        return Q_EMIT failed();
    m_timer->start();
}

void AudioSink::pause()
{
    m_timer->stop();
    if (m_device)
        m_device->suspend();
}

void AudioSink::flush()
{
    close();
}

bool AudioSink::open()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    const QAudioFormat format = deviceFormat();
    if (device.isNull() || !device.isFormatSupported(format))
        return false;
    m_source = std::make_unique<Source>(*m_queue);
    m_device = std::make_unique<QAudioSink>(device, format);
    m_device->setBufferSize(format.bytesForDuration(bufferMs * 1000));
    m_lastPlayed = 0;
    m_device->start(m_source.get());
    if (m_device->error() != QAudio::NoError) {
        close();
        return false;
    }
    connect(m_device.get(), &QAudioSink::stateChanged, this, &AudioSink::onStateChanged);
    return true;
}

void AudioSink::close()
{
    m_timer->stop();
    if (!m_device)
        return;
    m_device->disconnect(this);
    m_device->stop();
    m_device.reset();
    m_source.reset();
}

void AudioSink::report()
{
    const qint64 played = m_device ? m_device->processedUSecs() : 0;
    if (played <= std::max<qint64>(m_lastPlayed, guessedStart.count()))
        return;
    m_lastPlayed = played;
    const auto position = m_queue->positionAt(played * PcmFormat::sampleRate / 1'000'000);
    if (position)
        Q_EMIT heard({*position, std::chrono::steady_clock::now()}, m_session);
}

void AudioSink::onStateChanged(QAudio::State state)
{
    if (state != QAudio::StoppedState)
        return;
    // Not from within the device's own signal.
    QMetaObject::invokeMethod(
        this,
        [this] {
            close();
            Q_EMIT failed();
        },
        Qt::QueuedConnection);
}

} // namespace vigil::media
