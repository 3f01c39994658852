// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/pdqhash.h"

class QImage;

namespace vigil::media {

/// What PDQ makes of one picture.
struct Pdq
{
    /// Below it a picture has too little detail to be compared.
    static constexpr int leastQuality = 50;

    PdqTurns hashes;
    /// From 0 to 100: how much the picture changes from place to place.
    int quality = 0;
};

/// Hashes a picture of any size as the reference implementation of PDQ does (ThreatExchange, pdq/
/// cpp, without its shrinking of files): luma, two passes of a box filter, 64 x 64 samples, the
/// lowest 16 x 16 coefficients of their DCT against the median. One DCT serves all eight positions.
/// A picture under 5 x 5 has the hash 0 and the quality 0. Any thread; a millisecond or two for
/// 512 x 512.
[[nodiscard]] Pdq pdqOf(const QImage &picture);

} // namespace vigil::media
