// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/avpointers.h"
#include "wire/limits.h"

#include <memory>

namespace vigil::player {

using wire::Micros;

/// A decoded frame, as the codec gave it, with its place in the media.
struct Picture
{
    std::shared_ptr<const AVFrame> frame;
    Micros position{0};
};

} // namespace vigil::player
