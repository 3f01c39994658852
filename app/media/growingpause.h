// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace vigil::media {

/// How long to wait before something that failed is tried again: 1, 2, 4, 8, then 15 seconds.
class GrowingPause final
{
public:
    [[nodiscard]] std::chrono::seconds next()
    {
        const int seconds = m_next;
        m_next = std::min(2 * m_next, longest);
        return std::chrono::seconds(seconds);
    }
    void reset() { m_next = 1; }

private:
    static constexpr int longest = 15;
    int m_next = 1;
};

} // namespace vigil::media
