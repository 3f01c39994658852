// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// What each filter does to the pixels of a picture in Format_RGB32 that is not null; the result
/// has its size and format. Plain loops over lines, which the compiler turns into vector code.
namespace vigil::media::pixels {

/// The luma of each pixel (as qGray() weighs it) for all three channels.
[[nodiscard]] QImage greyscale(const QImage &image);
/// The luma of each pixel in the tones that sepia(1) of the W3C's Filter Effects gives to greys.
[[nodiscard]] QImage sepia(const QImage &image);
/// Each channel multiplied by (4 - level) / 4, rounded; `level` is 0 to 3.
[[nodiscard]] QImage dimmed(const QImage &image, int level);
/// Three box blurs, which come near a Gaussian of 2.5 pixels. The edge is repeated.
[[nodiscard]] QImage blurred(const QImage &image);
/// The gradient of the luma (Sobel's operator), light on black: slopes of surfaces and of noise are
/// left out, and what is steep is equally bright, so that no shading is left to see. Expects a
/// picture that was blurred as blurred() does.
[[nodiscard]] QImage outlines(const QImage &image);

} // namespace vigil::media::pixels
