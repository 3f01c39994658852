// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pcmqueue.h"

#include <algorithm>
#include <cstring>

namespace vigil::media {

namespace {

/// Longer than any device's buffer; older stretches can no longer be asked for.
constexpr qint64 rememberedFrames = 4 * PcmFormat::sampleRate;

Micros stretched(qint64 frames, double rate)
{
    return Micros(qint64(double(PcmFormat::duration(frames).count()) * rate));
}

void scale(std::span<char> bytes, float gain)
{
    if (gain >= 1)
        return;
    for (std::size_t i = 0; i + sizeof(qint16) <= bytes.size(); i += sizeof(qint16)) {
        qint16 sample = 0;
        std::memcpy(&sample, &bytes[i], sizeof sample);
        sample = qint16(float(sample) * gain);
        std::memcpy(&bytes[i], &sample, sizeof sample);
    }
}

} // namespace

void PcmQueue::push(PcmChunk chunk)
{
    chunk.samples.truncate(chunk.samples.size() / PcmFormat::frameBytes * PcmFormat::frameBytes);
    if (chunk.samples.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(chunk));
}

void PcmQueue::setGain(float gain)
{
    const std::lock_guard lock(m_mutex);
    m_gain = std::clamp(gain, 0.0F, 1.0F);
}

void PcmQueue::read(std::span<char> out)
{
    const std::lock_guard lock(m_mutex);
    while (!m_waiting.empty() && !out.empty()) {
        const std::size_t taken = take(out);
        scale(out.first(taken), m_gain);
        out = out.subspan(taken);
    }
    if (!out.empty()) {
        std::ranges::fill(out, '\0');
        const Micros held =
            m_given.empty()
                ? Micros(0)
                : m_given.back().position + stretched(m_given.back().frames, m_given.back().rate);
        remember(qint64(out.size()) / PcmFormat::frameBytes, held, 0);
    }
}

/// Copies from the first chunk what fits, and drops the chunk when it is used up.
std::size_t PcmQueue::take(std::span<char> out)
{
    const PcmChunk &chunk = m_waiting.front();
    const auto rest = std::size_t(chunk.samples.size() - m_usedBytes);
    const std::size_t taken = std::min(out.size(), rest);
    std::memcpy(out.data(), chunk.samples.constData() + m_usedBytes, taken);
    remember(qint64(taken) / PcmFormat::frameBytes,
             chunk.position + stretched(m_usedBytes / PcmFormat::frameBytes, chunk.rate),
             chunk.rate);
    m_usedBytes += qint64(taken);
    if (m_usedBytes == chunk.samples.size()) {
        m_waiting.pop_front();
        m_usedBytes = 0;
    }
    return taken;
}

void PcmQueue::remember(qint64 frames, Micros position, double rate)
{
    m_given.push_back({m_givenFrames, frames, position, rate});
    m_givenFrames += frames;
    while (m_given.front().first + m_given.front().frames < m_givenFrames - rememberedFrames)
        m_given.pop_front();
}

std::optional<Micros> PcmQueue::positionAt(qint64 frame) const
{
    const std::lock_guard lock(m_mutex);
    const auto after =
        std::ranges::upper_bound(m_given, frame, {}, [](const Given &each) { return each.first; });
    if (after == m_given.begin())
        return std::nullopt;
    const Given &found = *std::prev(after);
    const bool isSilence = found.rate == 0;
    if (isSilence || frame >= found.first + found.frames)
        return std::nullopt;
    return found.position + stretched(frame - found.first, found.rate);
}

Micros PcmQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    qint64 bytes = -m_usedBytes;
    for (const PcmChunk &chunk : m_waiting)
        bytes += chunk.samples.size();
    return PcmFormat::duration(bytes / PcmFormat::frameBytes);
}

} // namespace vigil::media
