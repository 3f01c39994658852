// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/filterchain.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigil::media {

namespace {

constexpr int smallDivisor = 3;
/// Standard deviation of the blur as a share of the shorter side.
constexpr std::array<double, FilterSettings::strongestBlur + 1> blurShares{
    0, 0.008, 0.016, 0.028, 0.045, 0.07, 0.11};
/// The picture is shrunk until its blur has this standard deviation in pixels: small enough to be
/// quick, large enough that enlarging it again shows no blocks.
constexpr double workingDeviation = 2.5;
/// Three box blurs of this radius come near a Gaussian of 2.5 pixels: 3 (w^2 - 1) / 12 = 6, w = 5.
constexpr int boxRadius = 2;
constexpr int boxPasses = 3;

struct Sum
{
    int red = 0;
    int green = 0;
    int blue = 0;

    void add(QRgb pixel, int sign)
    {
        red += sign * qRed(pixel);
        green += sign * qGreen(pixel);
        blue += sign * qBlue(pixel);
    }
    [[nodiscard]] QRgb mean(int count) const
    {
        return qRgb((red + count / 2) / count, (green + count / 2) / count,
                    (blue + count / 2) / count);
    }
};

/// One running mean over `length` pixels that lie `stride` apart; the edge is repeated.
void boxBlurLine(const QRgb *from, QRgb *to, int length, qsizetype stride)
{
    const auto at = [&](int i) { return from[std::clamp(i, 0, length - 1) * stride]; };
    constexpr int width = 2 * boxRadius + 1;
    Sum sum;
    for (int i = -boxRadius; i <= boxRadius; ++i)
        sum.add(at(i), 1);
    for (int i = 0; i < length; ++i) {
        to[i * stride] = sum.mean(width);
        sum.add(at(i + boxRadius + 1), 1);
        sum.add(at(i - boxRadius), -1);
    }
}

void boxBlur(QImage &image)
{
    QImage other(image.size(), image.format());
    const int width = image.width();
    const int height = image.height();
    auto *pixels = reinterpret_cast<QRgb *>(image.bits());
    auto *scratch = reinterpret_cast<QRgb *>(other.bits());
    const qsizetype stride = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    Q_ASSERT(other.bytesPerLine() == image.bytesPerLine());
    for (int y = 0; y < height; ++y)
        boxBlurLine(pixels + y * stride, scratch + y * stride, width, 1);
    for (int x = 0; x < width; ++x)
        boxBlurLine(scratch + x, pixels + x, height, stride);
}

QSize shrunk(QSize size, double divisor)
{
    return {std::max(1, qRound(size.width() / divisor)),
            std::max(1, qRound(size.height() / divisor))};
}

QImage scaled(const QImage &image, QSize size)
{
    if (image.size() == size)
        return image;
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

void makeGrey(QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        std::transform(line, line + image.width(), line, [](QRgb pixel) {
            const int grey = qGray(pixel);
            return qRgb(grey, grey, grey);
        });
    }
}

} // namespace

FilterChain::FilterChain(FilterSettings settings) : m_settings(settings)
{
    if (m_settings.blur < 0 || m_settings.blur > FilterSettings::strongestBlur)
        m_settings.blur = FilterSettings::strongestBlur;
}

VisibleFrame FilterChain::apply(const Frame &frame) const
{
    if (frame.isNull())
        return {};
    QImage image = frame.unfiltered().convertToFormat(QImage::Format_RGB32);
    const QSize shown = m_settings.isSmall ? shrunk(image.size(), smallDivisor) : image.size();
    const double deviation =
        blurShares[std::size_t(m_settings.blur)] * std::min(shown.width(), shown.height());
    const double divisor = std::max(1.0, deviation / workingDeviation);
    image = scaled(image, m_settings.blur > 0 ? shrunk(shown, divisor) : shown);
    if (m_settings.isGreyscale)
        makeGrey(image);
    for (int pass = 0; m_settings.blur > 0 && pass < boxPasses; ++pass)
        boxBlur(image);
    return {scaled(image, shown), frame.position(), frame.number()};
}

} // namespace vigil::media
