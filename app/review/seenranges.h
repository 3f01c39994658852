// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flag.h"

#include <QList>

namespace vigil::review {

/// Which parts of a video were on screen, and nothing finer: whole seconds, joined. How often, how
/// fast and how filtered is not kept.
class SeenRanges final
{
public:
    /// A frame at this place was on screen.
    void add(base::Millis position);
    [[nodiscard]] QList<domain::Segment> segments() const { return m_segments; }
    /// Sum of the segments.
    [[nodiscard]] base::Millis total() const;

private:
    QList<domain::Segment> m_segments;
};

} // namespace vigil::review
