// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/filterchain.h"

#include "media/pixelfilters.h"

#include <algorithm>
#include <array>

namespace vigil::media {

namespace {

constexpr int smallDivisor = 3;
/// Standard deviation of the blur as a share of the shorter side.
constexpr std::array<double, FilterSettings::strongestBlur + 1> blurShares{
    0, 0.008, 0.016, 0.028, 0.045, 0.07, 0.11};
/// The picture is shrunk until its blur has this standard deviation in pixels, that of
/// pixels::blurred(): small enough to be quick, large enough that enlarging it again shows no
/// blocks.
constexpr double workingDeviation = 2.5;
/// The least blur of a picture whose outlines are drawn.
constexpr int outlineBlur = 1;

QSize shrunk(QSize size, double divisor)
{
    return {std::max(1, qRound(size.width() / divisor)),
            std::max(1, qRound(size.height() / divisor))};
}

QSize workingSize(QSize shown, int blur)
{
    const double deviation =
        blurShares[std::size_t(blur)] * std::min(shown.width(), shown.height());
    return shrunk(shown, std::max(1.0, deviation / workingDeviation));
}

QImage scaled(const QImage &image, QSize size)
{
    if (image.size() == size)
        return image;
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

FilterSettings withoutFlashes(const FilterSettings &settings)
{
    FilterSettings least = FilterSettings::clear();
    least.isGreyscale = true;
    least.dim = FilterSettings::strongestDim;
    return stricter(settings, least);
}

} // namespace

VisibleFrame FilterChain::apply(const Frame &frame) const
{
    if (frame.isNull())
        return {};
    const bool isHarmful = frame.isFlashing() && m_flashes == Flashes::Dimmed;
    const FilterSettings settings = isHarmful ? withoutFlashes(m_settings) : m_settings;
    QImage image = frame.unfiltered().convertToFormat(QImage::Format_RGB32);
    const QSize shown = settings.isSmall ? shrunk(image.size(), smallDivisor) : image.size();
    const int blur = settings.isOutlined ? std::max(settings.blur, outlineBlur) : settings.blur;
    // A filter of single pixels has the fewest to do before the picture is enlarged again.
    image = scaled(image, workingSize(shown, blur));
    if (settings.isGreyscale || settings.isOutlined)
        image = pixels::greyscale(image);
    else if (settings.isSepia)
        image = pixels::sepia(image);
    if (blur > 0)
        image = pixels::blurred(image);
    if (settings.isOutlined)
        image = pixels::outlines(image);
    if (settings.dim > 0)
        image = pixels::dimmed(image, settings.dim);
    return {scaled(image, shown), frame.position(), frame.number()};
}

} // namespace vigil::media
