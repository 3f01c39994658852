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

void ReviewSession::reconsider(const std::function<bool(const DeskCase &)> &isWanted)
{
    std::vector<domain::CaseId> unwanted;
    for (const DeskWork &work : m_line.ready()) {
        if (!isWanted(work.desk))
            unwanted.push_back(work.id());
    }
    for (const domain::CaseId &id : unwanted) {
        // Who is told that one went may have asked for this already.
        if (!m_line.find(id))
            continue;
        (void)m_with.source.giveBack(id);
        m_line.drop(id);
    }
    if (!unwanted.empty())
        m_line.askFollowing();
}

} // namespace vigil::review
