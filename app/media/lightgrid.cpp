// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/lightgrid.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace vigil::media {

namespace {

constexpr int bytesPerPixel = 4; ///< blue, green, red, unused
constexpr int step = 2;

const std::array<std::uint16_t, 256> &linearLight()
{
    static const auto table = [] {
        std::array<std::uint16_t, 256> all{};
        for (std::size_t value = 0; value < all.size(); ++value) {
            const double coded = double(value) / 255;
            const double light =
                coded <= 0.04045 ? coded / 12.92 : std::pow((coded + 0.055) / 1.055, 2.4);
            all[value] = std::uint16_t(std::lround(light * 65'535));
        }
        return all;
    }();
    return table;
}

/// Sums of one field; at most 4096 * 4096 pixels of a picture go into 24 * 24 of them.
struct Sums
{
    std::uint32_t red = 0;
    std::uint32_t green = 0;
    std::uint32_t blue = 0;
    std::uint32_t pixels = 0;
};

void addLine(const std::uint8_t *line, int width, std::span<Sums> sums)
{
    const auto &light = linearLight();
    for (int field = 0; field < LightGrid::side; ++field) {
        const int from = field * width / LightGrid::side;
        const int to = std::max(from + 1, (field + 1) * width / LightGrid::side);
        Sums &sum = sums[std::size_t(field)];
        for (int x = from; x < to; x += step) {
            const std::uint8_t *pixel = line + std::ptrdiff_t(x) * bytesPerPixel;
            sum.blue += light[pixel[0]];
            sum.green += light[pixel[1]];
            sum.red += light[pixel[2]];
            ++sum.pixels;
        }
    }
}

} // namespace

LightGrid lightOf(std::span<const std::byte> pixels, QSize size, std::size_t stride)
{
    LightGrid grid;
    if (size.isEmpty())
        return grid;
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(pixels.data());
    for (int row = 0; row < LightGrid::side; ++row) {
        const int from = row * size.height() / LightGrid::side;
        const int to = std::max(from + 1, (row + 1) * size.height() / LightGrid::side);
        std::array<Sums, LightGrid::side> sums{};
        for (int y = from; y < to; y += step)
            addLine(bytes + std::size_t(y) * stride, size.width(), sums);
        for (std::size_t field = 0; field < sums.size(); ++field) {
            const Sums &sum = sums[field];
            grid.fields[std::size_t(row) * sums.size() + field] = {
                std::uint16_t(sum.red / sum.pixels), std::uint16_t(sum.green / sum.pixels),
                std::uint16_t(sum.blue / sum.pixels)};
        }
    }
    return grid;
}

LightGrid lightOf(const QImage &image)
{
    const auto bytes = std::size_t(image.sizeInBytes());
    return lightOf({reinterpret_cast<const std::byte *>(image.constBits()), bytes}, image.size(),
                   std::size_t(image.bytesPerLine()));
}

} // namespace vigil::media
