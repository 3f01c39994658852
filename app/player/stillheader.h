// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string_view>

namespace vigil::player {

class ByteSource;

/// The size that a still says it has.
struct StillSize
{
    int width = 0;
    int height = 0;
};

/// FFmpeg's demuxers of the stills that are read: of one file each, with nothing to refer to
/// another. Those named "image2" open files by themselves.
inline constexpr std::string_view pngDemuxer{"png_pipe"};
inline constexpr std::string_view ppmDemuxer{"ppm_pipe"};

/// Reads the header of a PNG (W3C PNG, 11.2.2) or PPM (Netpbm), as the demuxer says, so that no
/// picture is decoded that is too large, or only to learn its size. Errors: damaged, tooLarge,
/// unreadable.
[[nodiscard]] base::Result<StillSize> readStillSize(ByteSource &source, std::string_view demuxer);

} // namespace vigil::player
