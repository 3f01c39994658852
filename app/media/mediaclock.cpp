// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/mediaclock.h"

#include <algorithm>

namespace vigil::media {

void MediaClock::start(Micros position, double rate, bool awaitSound, TimePoint now)
{
    m_isRunning = true;
    m_rate = rate;
    m_position = position;
    m_since = awaitSound ? now + patience : now;
}

void MediaClock::stop(TimePoint now)
{
    m_position = position(now);
    m_isRunning = false;
}

void MediaClock::followSound(Micros heard, TimePoint at)
{
    if (!m_isRunning)
        return;
    m_position = heard;
    m_since = at;
}

Micros MediaClock::position(TimePoint now) const
{
    if (!m_isRunning)
        return m_position;
    const auto passed = std::max(TimePoint::duration::zero(), now - m_since);
    const double micros = std::chrono::duration<double, std::micro>(passed).count();
    return m_position + Micros(qint64(micros * m_rate));
}

} // namespace vigil::media
