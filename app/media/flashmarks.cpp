// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/flashmarks.h"

#include <algorithm>
#include <utility>

namespace vigil::media {

bool FlashMarks::look(const LightGrid &light, Micros position, Micros due)
{
    const bool isTooMuch = m_detector.isTooMuch(light, due);
    const Micros before = std::exchange(m_marked, isTooMuch ? position : Micros::min());
    if (!isTooMuch)
        return false;
    const bool goesOn = before <= position && before != Micros::min();
    // Seen again, it is dimmed from the first flash on. A loop's began in another lap.
    const Micros begin = due == position ? std::max(Micros(0), m_detector.begin()) : position;
    const auto old = m_stretches;
    mark({goesOn ? std::min(before, begin) : begin, position});
    return old != m_stretches;
}

void FlashMarks::forget()
{
    m_detector.forget();
    m_stretches.clear();
    m_marked = Micros::min();
}

bool FlashMarks::isMarked(Micros position) const
{
    return std::any_of(m_stretches.begin(), m_stretches.end(), [position](const Stretch &stretch) {
        return stretch.from <= position && position <= stretch.to;
    });
}

void FlashMarks::mark(Stretch added)
{
    std::vector<Stretch> apart;
    for (const Stretch &stretch : m_stretches) {
        if (stretch.to < added.from || added.to < stretch.from)
            apart.push_back(stretch);
        else
            added = {std::min(added.from, stretch.from), std::max(added.to, stretch.to)};
    }
    apart.insert(
        std::lower_bound(apart.begin(), apart.end(), added,
                         [](const Stretch &a, const Stretch &b) { return a.from < b.from; }),
        added);
    m_stretches = std::move(apart);
}

} // namespace vigil::media
