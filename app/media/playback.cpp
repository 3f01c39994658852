// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playback.h"

#include "media/playerprocess.h"

#include <algorithm>

namespace vigil::media {

namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds tickInterval{4};
constexpr std::chrono::seconds supplyPatience{1};
/// How far into a gap the sound before it, which leads, may be heard.
constexpr std::chrono::milliseconds gapSlack{300};
/// More laps than anyone watches; keeps unrolled places far from overflow.
constexpr std::uint32_t mostLaps = 1'000'000;

} // namespace

Playback::Playback(QObject *parent) : QObject(parent)
{
    m_ticks.setTimerType(Qt::PreciseTimer);
    m_ticks.setInterval(tickInterval);
    connect(&m_ticks, &QTimer::timeout, this, &Playback::tick);
}

void Playback::setOutput(AudioOutput *output)
{
    if (m_output)
        m_output->disconnect(this);
    m_output = output;
    m_sound.setOutput(output);
    if (!output)
        return;
    connect(output, &AudioOutput::heard, this, [this](const AudioOutput::Heard &heard) {
        m_clock.followSound(heard.position, heard.at);
    });
    connect(output, &AudioOutput::deviceLost, this, &Playback::onDeviceLost);
}

void Playback::begin(const Run &run)
{
    stop();
    m_run = run;
    m_isAllSent = false;
    m_missed = 0;
    m_lastDue = run.from;
    m_frameLength = Micros(0);
    m_suppliedAt = steady_clock::now();
    m_clock.start(run.from, run.rate, false, m_suppliedAt);
    m_clock.stop(m_suppliedAt);
    m_ticks.start();
}

void Playback::stop()
{
    m_ticks.stop();
    m_clock.stop(steady_clock::now());
    if (!m_run.process)
        return;
    PlayerProcess &process = *std::exchange(m_run.process, nullptr);
    for (const wire::Frame &frame : m_frames.takeAll())
        process.release(frame);
    m_sound.clear(process);
}

Micros Playback::position() const
{
    const Micros now = m_clock.position(steady_clock::now());
    if (!m_run.loop || now < m_run.loop->to)
        return now;
    return m_run.loop->from + (now - m_run.loop->from) % (m_run.loop->to - m_run.loop->from);
}

Micros Playback::unrolled(Micros position, std::uint32_t lap) const
{
    if (!m_run.loop)
        return position;
    return position + std::min(lap, mostLaps) * (m_run.loop->to - m_run.loop->from);
}

void Playback::push(const wire::Frame &frame)
{
    const Micros due = this->due(frame);
    if (due > m_lastDue)
        m_frameLength = due - m_lastDue;
    m_lastDue = due;
    m_frames.push(frame, due);
    m_suppliedAt = steady_clock::now();
    startClock();
    showDue(m_clock.position(m_suppliedAt));
}

void Playback::push(const wire::Sound &sound)
{
    m_sound.push(sound, unrolled(sound.position, sound.lap));
    m_suppliedAt = steady_clock::now();
    if (!m_run.hasVideo)
        startClock();
}

/// With the first frame, so that the time the player took to find it is not skipped.
void Playback::startClock()
{
    if (!m_clock.isRunning())
        m_clock.start(m_run.from, m_run.rate, m_run.hasSound && m_sound.isHeard(),
                      steady_clock::now());
}

void Playback::onDeviceLost()
{
    const auto now = steady_clock::now();
    if (m_clock.isRunning())
        m_clock.start(m_clock.position(now), m_run.rate, false, now);
}

Micros Playback::passGap()
{
    const auto time = steady_clock::now();
    const Micros now = m_clock.position(time);
    const auto next = m_frames.nextDue();
    if (!m_clock.isRunning() || !next || *next <= now)
        return now;
    const Micros slack = m_run.hasSound && m_sound.isHeard() ? gapSlack : Micros(0);
    if (!gapAt(m_gaps, position() - slack))
        return now;
    m_clock.start(*next, m_run.rate, false, time);
    return *next;
}

void Playback::tick()
{
    const Micros now = passGap();
    if (m_clock.isRunning())
        m_sound.pump(*m_run.process, now, m_run.rate);
    showDue(now);
    if (isRunning())
        Q_EMIT advanced();
    // Whoever heard of it may have stopped this run.
    if (!isRunning())
        return;
    if (isOver(now)) {
        const Micros at = end();
        stop();
        Q_EMIT ended(at);
    } else {
        watchSupply();
    }
}

void Playback::showDue(Micros now)
{
    const auto due = m_frames.takeDue(now);
    if (!due)
        return;
    for (const wire::Frame &frame : due->missed)
        m_run.process->release(frame);
    m_missed += int(due->missed.size());
    Q_EMIT frameDue(due->frame);
}

void Playback::watchSupply()
{
    const auto now = steady_clock::now();
    if (m_isAllSent || !m_frames.isEmpty() || !m_sound.isEmpty()
        || now - m_suppliedAt < supplyPatience)
        return;
    m_suppliedAt = now;
    Q_EMIT starved();
}

Micros Playback::end() const
{
    return std::max(m_lastDue + m_frameLength, m_sound.end());
}

bool Playback::isOver(Micros now) const
{
    return m_isAllSent && m_frames.isEmpty() && m_sound.isEmpty() && now >= end();
}

} // namespace vigil::media
