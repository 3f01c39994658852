// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/seenranges.h"

#include "review/decisionform.h"

namespace vigil::review {

void SeenRanges::add(base::Millis position)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(position);
    const domain::Segment segment{second, second + std::chrono::seconds{1}};
    // Nearly every frame lies in the second of the one before.
    for (const domain::Segment &known : std::as_const(m_segments)) {
        if (known.from <= segment.from && segment.to <= known.to)
            return;
    }
    m_segments = joined(m_segments + QList{segment});
}

base::Millis SeenRanges::total() const
{
    base::Millis sum{0};
    for (const domain::Segment &segment : m_segments)
        sum += segment.to - segment.from;
    return sum;
}

} // namespace vigil::review
