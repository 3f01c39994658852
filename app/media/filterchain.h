// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

namespace vigil::media {

/// What stands between a video and the eye and ear. As it is made it is the strongest there is, so
/// that settings nobody could read protect most.
struct FilterSettings
{
    static constexpr int strongestBlur = 6;

    /// 0 (none) to 6; what lies outside counts as 6. Relative to the picture, so that a level
    /// hides the same at every size.
    int blur = strongestBlur;
    bool isGreyscale = true;
    bool isMuted = true;
    /// A third of the size.
    bool isSmall = true;

    friend bool operator==(const FilterSettings &, const FilterSettings &) = default;

    /// All filters off.
    [[nodiscard]] static constexpr FilterSettings clear() { return {0, false, false, false}; }
};

/// Turns decoded frames into visible ones, as the settings say. A pure value; any thread.
class FilterChain final
{
public:
    explicit FilterChain(FilterSettings settings = {});

    [[nodiscard]] const FilterSettings &settings() const { return m_settings; }
    [[nodiscard]] VisibleFrame apply(const Frame &frame) const;

private:
    FilterSettings m_settings;
};

} // namespace vigil::media
