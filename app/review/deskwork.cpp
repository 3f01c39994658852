// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/deskwork.h"

#include <algorithm>

namespace vigil::review {

namespace {

using namespace std::chrono_literals;

/// More than can be undone at once.
constexpr std::size_t keptForms = 8;

} // namespace

DeskWork DeskWork::begin(const DeskCase &desk)
{
    return {desk, DecisionForm(desk), {}, false};
}

base::Millis DeskWork::viewingLeft() const
{
    if (isUnplayable || !(desk.mediaState == MediaState::Local || desk.isFetched()))
        return 0ms;
    base::Millis asked = desk.book->minimumViewing(desk.view.file.severity, desk.scope);
    if (desk.revision().duration)
        asked = std::min(asked, *desk.revision().duration);
    return std::max(0ms, asked - seen.total());
}

void DecidedWork::keep(const domain::DecisionId &decision, const DeskWork &work)
{
    m_filled.push_back({decision, work.form, work.seen});
    if (m_filled.size() > keptForms)
        m_filled.erase(m_filled.begin());
}

DeskWork DecidedWork::restored(const domain::DecisionId &decision, const DeskCase &desk) const
{
    for (const Filled &filled : m_filled) {
        if (filled.decision == decision)
            return {desk, filled.form, filled.seen, false};
    }
    return DeskWork::begin(desk);
}

} // namespace vigil::review
