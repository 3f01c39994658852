// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/soundfeed.h"

#include "media/playerprocess.h"

namespace vigil::media {

namespace {

/// Enough for a busy machine; beyond it the device's own buffer follows.
constexpr Micros feedAhead{250'000};

Micros lengthInVideo(const wire::Sound &sound, double rate)
{
    return Micros(qint64(double(PcmFormat::duration(sound.samples).count()) * rate));
}

} // namespace

void SoundFeed::setOutput(AudioOutput *output)
{
    if (m_output && m_isStarted)
        m_output->flush();
    m_isStarted = false;
    m_output = output;
}

bool SoundFeed::isHeard() const
{
    const AudioOutput *output = m_output.data();
    return output && output->hasDevice();
}

void SoundFeed::pump(PlayerProcess &process, Micros now, double rate)
{
    while (!m_waiting.empty()) {
        const Waiting next = m_waiting.front();
        const Micros end = next.due + lengthInVideo(next.sound, rate);
        if (isHeard() ? m_output->waiting() >= feedAhead : end > now)
            return;
        m_waiting.pop_front();
        m_end = std::max(m_end, end);
        if (!isHeard()) {
            process.release(next.sound);
            continue;
        }
        m_output->push({next.due, rate, process.takeSamples(next.sound)});
        if (!m_isStarted)
            m_output->start();
        m_isStarted = true;
    }
}

void SoundFeed::clear(PlayerProcess &process)
{
    for (const Waiting &waiting : m_waiting)
        process.release(waiting.sound);
    m_waiting.clear();
    m_end = Micros(0);
    if (m_output && m_isStarted)
        m_output->flush();
    m_isStarted = false;
}

} // namespace vigil::media
