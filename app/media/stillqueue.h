// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

#include <QSize>

#include <cstdint>
#include <deque>
#include <optional>

namespace vigil::media {

/// Stills that were asked for, of which the player works on one at a time, so that they never stand
/// in the way of what the person sees.
class StillQueue final
{
public:
    struct Wanted
    {
        Micros position{0};
        QSize box;
        bool isKeyFrameEnough = true;
    };

    void push(const Wanted &wanted) { m_wanted.push_back(wanted); }
    void clear()
    {
        m_wanted.clear();
        m_serial = 0;
    }

    /// What to send now; nothing while the player works on one.
    [[nodiscard]] std::optional<Wanted> next() const
    {
        return m_serial != 0 || m_wanted.empty() ? std::nullopt : std::optional(m_wanted.front());
    }
    void setSent(std::uint32_t serial) { m_serial = serial; }
    [[nodiscard]] bool isSent(std::uint32_t serial) const
    {
        return m_serial != 0 && serial == m_serial;
    }
    [[nodiscard]] Wanted takeAnswered()
    {
        const Wanted answered = m_wanted.front();
        m_wanted.pop_front();
        m_serial = 0;
        return answered;
    }

private:
    std::deque<Wanted> m_wanted;
    /// 0: the player works on none.
    std::uint32_t m_serial = 0;
};

} // namespace vigil::media
