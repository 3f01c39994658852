// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/scenecuts.h"

#include <cstdlib>
#include <utility>

using namespace std::chrono_literals;

namespace vigil::player {

namespace {

/// Differences are means over colours, of 255.
constexpr double leastDifference = 14;
constexpr double timesUsual = 3;
constexpr double memory = 0.8;
constexpr int confirmationsNeeded = 2;
/// What is shorter is no scene.
constexpr Micros shortestScene = 250ms;

double differenceOf(std::span<const std::byte> one, std::span<const std::byte> other)
{
    if (one.size() != other.size() || one.empty())
        return 255;
    std::size_t sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (i % wire::bytesPerPixel != wire::bytesPerPixel - 1) // alpha
            sum += static_cast<std::size_t>(
                std::abs(std::to_integer<int>(one[i]) - std::to_integer<int>(other[i])));
    }
    return double(sum) * wire::bytesPerPixel / double(one.size() * (wire::bytesPerPixel - 1));
}

} // namespace

std::optional<Micros> SceneCuts::look(Micros position, std::span<const std::byte> pixels)
{
    std::optional<Micros> cut;
    if (m_candidate) {
        cut = confirm(pixels);
    } else if (!m_last.empty()) {
        const double difference = differenceOf(m_last, pixels);
        if (difference >= leastDifference && difference >= timesUsual * m_usual
            && position - m_sceneStart >= shortestScene)
            m_candidate = Candidate{position, m_last, 0};
        else
            m_usual = memory * m_usual + (1 - memory) * difference;
    }
    m_last.assign(pixels.begin(), pixels.end());
    return cut;
}

std::optional<Micros> SceneCuts::confirm(std::span<const std::byte> pixels)
{
    if (differenceOf(m_candidate->before, pixels) < leastDifference) {
        m_candidate.reset();
        return std::nullopt;
    }
    if (++m_candidate->confirmations < confirmationsNeeded)
        return std::nullopt;
    m_sceneStart = std::exchange(m_candidate, std::nullopt)->position;
    m_usual = 0;
    return m_sceneStart;
}

} // namespace vigil::player
