// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigil::media {

/// What stands between a video and the eye and ear. As it is made it is the strongest there is, so
/// that settings nobody could read protect most; start from clear() to set single filters.
struct FilterSettings
{
    static constexpr int strongestBlur = 6;
    static constexpr int strongestDim = 3;

    /// 0 (none) to 6; what lies outside counts as 6. Relative to the picture, so that a level
    /// hides the same at every size.
    int blur = strongestBlur;
    bool isGreyscale = true;
    bool isMuted = true;
    /// A third of the size.
    bool isSmall = true;
    /// The brown tones of old photographs. Nothing of it is left where greyscale is on.
    bool isSepia = true;
    /// Outlines alone, light on dark, without any colour or surface between them.
    bool isOutlined = true;
    /// 0 (none) to 3, each a quarter of the brightness less: factors 1, 0.75, 0.5 and 0.25 of a
    /// channel's value. What lies outside counts as 3.
    int dim = strongestDim;

    friend bool operator==(const FilterSettings &, const FilterSettings &) = default;

    /// All filters off.
    [[nodiscard]] static constexpr FilterSettings clear()
    {
        return {0, false, false, false, false, false, 0};
    }
    /// With levels that are none taken for the strongest.
    [[nodiscard]] FilterSettings inRange() const;
    /// Whether the picture is as it was decoded, whatever the sound is.
    [[nodiscard]] bool leavesPicture() const;
};

/// Filter by filter the one that protects more: what a team asks for and what a person chose meet
/// here, and neither is ever weakened by the other.
[[nodiscard]] FilterSettings stricter(const FilterSettings &a, const FilterSettings &b);

} // namespace vigil::media
