// SPDX-License-Identifier: GPL-3.0-or-later
// Rest at the desk, and cases that are not wanted any more.
#include "review/reviewsession.h"

namespace vigil::review {

void ReviewSession::setResting(bool isResting)
{
    if (m_isResting == isResting)
        return;
    closeMenu();
    m_isResting = isResting;
    renewPossible();
    Q_EMIT phaseChanged();
}

void ReviewSession::reconsider(const CaseLine::IsWanted &isWanted)
{
    m_line.reconsider(isWanted);
}

} // namespace vigil::review
