// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/safeviewingsession.h"

#include <algorithm>
#include <utility>

namespace vigil::ui {

void SafeViewingSession::setStart(const ViewingStart &start)
{
    if (start == m_start)
        return;
    const bool wasCovered = m_isCovered;
    startCase(start);
    if (wasCovered)
        toggleCover();
}

void SafeViewingSession::startCase(const ViewingStart &start)
{
    m_start = start;
    m_blur = m_start.filters.blur;
    m_isMuted = m_start.filters.isMuted;
    m_isHeld = m_staysClear = m_isCovered = false;
    Q_EMIT changed();
}

media::FilterSettings SafeViewingSession::filters() const
{
    return isClear() ? media::FilterSettings::clear() : chosen();
}

bool SafeViewingSession::hasFilters() const
{
    return !chosen().leavesPicture();
}

media::FilterSettings SafeViewingSession::chosen() const
{
    media::FilterSettings filters = m_start.filters;
    filters.blur = m_blur;
    filters.isMuted = isMuted();
    return filters;
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
        m_blur = std::min(m_blur + 1, media::FilterSettings::strongestBlur);
    Q_EMIT changed();
}

void SafeViewingSession::makeWeaker()
{
    m_blur = std::max(m_blur - 1, m_start.leastBlur);
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
