// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/safeviewingsession.h"

#include <algorithm>
#include <utility>

namespace vigil::ui {

void SafeViewingSession::setStart(const SafeViewing &start)
{
    const bool wasCovered = m_isCovered;
    m_start = start;
    startCase();
    if (wasCovered)
        toggleCover();
}

void SafeViewingSession::startCase()
{
    m_blur = m_start.blur;
    m_isMuted = m_start.isMuted;
    m_isHeld = m_staysClear = m_isCovered = false;
    Q_EMIT changed();
}

media::FilterSettings SafeViewingSession::filters() const
{
    if (isClear())
        return media::FilterSettings::clear();
    return {m_blur, m_start.isGrey, isMuted(), m_start.isSmall, false, false, 0};
}

bool SafeViewingSession::hasFilters() const
{
    return m_blur > 0 || m_start.isGrey || m_start.isSmall;
}

void SafeViewingSession::beginHold()
{
    if (!std::exchange(m_isHeld, true))
        Q_EMIT changed();
}

void SafeViewingSession::endHold()
{
    if (std::exchange(m_isHeld, false))
        Q_EMIT changed();
}

void SafeViewingSession::toggleStaysClear()
{
    m_staysClear = !m_staysClear && !m_isCovered;
    Q_EMIT changed();
}

void SafeViewingSession::makeStronger()
{
    if (!std::exchange(m_staysClear, false))
        m_blur = std::min(m_blur + 1, SafeViewing::mostBlur);
    Q_EMIT changed();
}

void SafeViewingSession::makeWeaker()
{
    m_blur = std::max(m_blur - 1, 0);
    Q_EMIT changed();
}

void SafeViewingSession::toggleCover()
{
    m_isCovered = !m_isCovered;
    // What comes back is filtered.
    m_isHeld = m_staysClear = false;
    Q_EMIT changed();
}

void SafeViewingSession::toggleMute()
{
    m_isMuted = !m_isMuted;
    Q_EMIT changed();
}

} // namespace vigil::ui
