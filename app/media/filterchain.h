// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/filtersettings.h"
#include "media/frame.h"

namespace vigil::media {

/// Turns decoded frames into visible ones, as the settings say. A pure value; any thread.
///
/// The filters are applied in this order:
///  1. small: what comes after has a ninth of the pixels to do;
///  2. greyscale or sepia; with both, greyscale, which leaves less, as for outlines;
///  3. blur;
///  4. outlines, of the blurred picture: those of the sharp one would bring back what the blur
///     hides. So a stronger blur means fewer and coarser outlines, and without one the picture is
///     blurred at level 1 for them, below which they would show texture;
///  5. dim, last: a picture dimmed before would lose outlines that are to be seen, only darker.
///
/// A frame that flashes is greyscale and dimmed the most besides, unless told otherwise: white is
/// then 0.05 of its light, so that no two such frames are the 0.1 apart that make a flash.
class FilterChain final
{
public:
    enum class Flashes { Dimmed, Shown };

    explicit FilterChain(FilterSettings settings = {}, Flashes flashes = Flashes::Dimmed)
        : m_settings(settings.inRange())
        , m_flashes(flashes)
    {}

    [[nodiscard]] const FilterSettings &settings() const { return m_settings; }
    [[nodiscard]] VisibleFrame apply(const Frame &frame) const;

private:
    FilterSettings m_settings;
    Flashes m_flashes;
};

} // namespace vigil::media
