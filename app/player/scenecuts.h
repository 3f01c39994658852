// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/limits.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace vigil::player {

using wire::Micros;

/// Where a video cuts from one scene to another, from small pictures of its frames: where a frame
/// differs by far more from the one before than frames of that scene do, and those after it do not
/// go back, as after a flash. Fades are no cuts. For one pass through a video.
class SceneCuts final
{
public:
    /// The next frame as RGB32, in a size that is the same for all unless the video's own changes.
    /// Gives the first frame of a new scene, two frames later.
    [[nodiscard]] std::optional<Micros> look(Micros position, std::span<const std::byte> pixels);

private:
    struct Candidate
    {
        Micros position{0};
        std::vector<std::byte> before;
        int confirmations = 0;
    };

    [[nodiscard]] std::optional<Micros> confirm(std::span<const std::byte> pixels);

    std::vector<std::byte> m_last;
    std::optional<Candidate> m_candidate;
    Micros m_sceneStart{0};
    /// How much frames of this scene differ from each other: a mean that follows.
    double m_usual = 0;
};

} // namespace vigil::player
