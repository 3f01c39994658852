// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pixelfilters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace vigil::media::pixels {

namespace {

constexpr int channels = 4; ///< bytes of a pixel

/// Three box blurs of this radius come near a Gaussian of 2.5 pixels: 3 (w^2 - 1) / 12 = 6, w = 5.
constexpr int boxRadius = 2;
constexpr int boxPasses = 3;

/// Sobel's operator gives about 1.3 times the height of a step that was blurred by 2.5 pixels.
/// Steps of less than some 19 greys are not drawn, those of 70 and more in full.
constexpr int leastGradient = 24;
constexpr int lineGain = 4;

const QRgb *lineOf(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

QRgb *lineOf(QImage &image, int y)
{
    return reinterpret_cast<QRgb *>(image.scanLine(y));
}

const std::uint8_t *bytesOf(const QRgb *line)
{
    return reinterpret_cast<const std::uint8_t *>(line);
}

template<typename Map>
QImage mapped(const QImage &image, Map map)
{
    QImage result(image.size(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *from = lineOf(image, y);
        std::transform(from, from + image.width(), lineOf(result, y), map);
    }
    return result;
}

QRgb greyPixel(int grey)
{
    return qRgb(grey, grey, grey);
}

QRgb sepiaTone(int grey)
{
    // The sums of the matrix's rows: a grey has three equal channels.
    constexpr double red = 0.393 + 0.769 + 0.189;
    constexpr double green = 0.349 + 0.686 + 0.168;
    constexpr double blue = 0.272 + 0.534 + 0.131;
    const auto channel = [grey](double factor) { return std::min(255, qRound(grey * factor)); };
    return qRgb(channel(red), channel(green), channel(blue));
}

/// The mean of five bytes, rounded: 13108 / 65536 is near enough to a fifth for each such sum.
std::uint8_t meanOfFive(int a, int b, int c, int d, int e)
{
    const auto sum = std::uint16_t(a + b + c + d + e + 2);
    return std::uint8_t((std::uint32_t(sum) * 13108U) >> 16);
}

/// One mean over five pixels of each line. `line` has room for the repeated edges.
void blurLine(const QRgb *from, QRgb *to, int width, std::vector<QRgb> &line)
{
    std::fill_n(line.begin(), boxRadius, from[0]);
    std::copy_n(from, width, line.begin() + boxRadius);
    std::fill_n(line.begin() + boxRadius + width, boxRadius, from[width - 1]);
    const std::uint8_t *in = bytesOf(line.data());
    auto *out = reinterpret_cast<std::uint8_t *>(to);
    for (int i = 0; i < width * channels; ++i)
        out[i] = meanOfFive(in[i], in[i + channels], in[i + 2 * channels], in[i + 3 * channels],
                            in[i + 4 * channels]);
}

void blurAcross(const QImage &from, QImage &to)
{
    std::vector<QRgb> line(std::size_t(from.width() + 2 * boxRadius));
    for (int y = 0; y < from.height(); ++y)
        blurLine(lineOf(from, y), lineOf(to, y), from.width(), line);
}

void blurDown(const QImage &from, QImage &to)
{
    const auto at = [&from](int y) {
        return bytesOf(lineOf(from, std::clamp(y, 0, from.height() - 1)));
    };
    const int bytes = from.width() * channels;
    for (int y = 0; y < from.height(); ++y) {
        const std::uint8_t *a = at(y - 2);
        const std::uint8_t *b = at(y - 1);
        const std::uint8_t *c = at(y);
        const std::uint8_t *d = at(y + 1);
        const std::uint8_t *e = at(y + 2);
        auto *out = reinterpret_cast<std::uint8_t *>(lineOf(to, y));
        for (int i = 0; i < bytes; ++i)
            out[i] = meanOfFive(a[i], b[i], c[i], d[i], e[i]);
    }
}

/// The luma of a line with its first and last pixel repeated.
void readLuma(const QRgb *from, int width, std::vector<std::int16_t> &luma)
{
    std::transform(from, from + width, luma.begin() + 1,
                   [](QRgb pixel) { return std::int16_t(qGray(pixel)); });
    luma.front() = luma[1];
    luma.back() = luma[std::size_t(width)];
}

/// Of three lines of luma, above one another. The length of the gradient is taken as its longer
/// side and half of the shorter, which is at most an eighth too long.
void drawOutlines(const std::int16_t *above, const std::int16_t *here, const std::int16_t *below,
                  int width, QRgb *to)
{
    for (int x = 0; x < width; ++x) {
        const int across =
            (above[x + 2] + 2 * here[x + 2] + below[x + 2]) - (above[x] + 2 * here[x] + below[x]);
        const int down = (below[x] + 2 * below[x + 1] + below[x + 2])
                         - (above[x] + 2 * above[x + 1] + above[x + 2]);
        const int longer = std::max(std::abs(across), std::abs(down));
        const int shorter = std::min(std::abs(across), std::abs(down));
        const int gradient = longer + shorter / 2;
        to[x] = greyPixel(std::clamp((gradient - leastGradient) * lineGain, 0, 255));
    }
}

} // namespace

QImage greyscale(const QImage &image)
{
    return mapped(image, [](QRgb pixel) { return greyPixel(qGray(pixel)); });
}

QImage sepia(const QImage &image)
{
    static const auto tones = [] {
        std::array<QRgb, 256> all{};
        for (int grey = 0; grey < 256; ++grey)
            all[std::size_t(grey)] = sepiaTone(grey);
        return all;
    }();
    return mapped(image, [](QRgb pixel) { return tones[std::size_t(qGray(pixel))]; });
}

QImage dimmed(const QImage &image, int level)
{
    constexpr QRgb opaque = 0xff000000U;
    const int quarters = 4 - level;
    const int width = image.width();
    QImage result(image.size(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const std::uint8_t *from = bytesOf(lineOf(image, y));
        QRgb *line = lineOf(result, y);
        auto *to = reinterpret_cast<std::uint8_t *>(line);
        for (int i = 0; i < width * channels; ++i)
            to[i] = std::uint8_t((from[i] * quarters + 2) >> 2);
        for (int x = 0; x < width; ++x)
            line[x] |= opaque;
    }
    return result;
}

QImage blurred(const QImage &image)
{
    QImage across(image.size(), QImage::Format_RGB32);
    QImage result = image;
    for (int pass = 0; pass < boxPasses; ++pass) {
        blurAcross(result, across);
        if (pass == 0)
            result = QImage(image.size(), QImage::Format_RGB32);
        blurDown(across, result);
    }
    return result;
}

QImage outlines(const QImage &image)
{
    const int width = image.width();
    const int height = image.height();
    std::array<std::vector<std::int16_t>, 3> luma;
    for (auto &line : luma)
        line.resize(std::size_t(width + 2));
    const auto read = [&](int y, std::vector<std::int16_t> &line) {
        readLuma(lineOf(image, std::clamp(y, 0, height - 1)), width, line);
    };
    read(-1, luma[0]);
    read(0, luma[1]);
    QImage result(image.size(), QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        read(y + 1, luma[2]);
        drawOutlines(luma[0].data(), luma[1].data(), luma[2].data(), width, lineOf(result, y));
        std::rotate(luma.begin(), luma.begin() + 1, luma.end());
    }
    return result;
}

} // namespace vigil::media::pixels
