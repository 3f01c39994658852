// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pdq.h"

#include <QImage>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace vigil::media {

namespace {

constexpr int leastSide = 5;
constexpr int samples = 64;
constexpr int low = PdqHash::side;

using Samples = std::array<std::array<float, samples>, samples>;
using Coefficients = std::array<std::array<float, low>, low>;

/// Lines of floats.
struct Plane
{
    std::size_t width = 0;
    std::size_t height = 0;
    std::vector<float> values;

    Plane(std::size_t columns, std::size_t lines)
        : width(columns)
        , height(lines)
        , values(columns * lines)
    {}
    [[nodiscard]] float *line(std::size_t y) { return values.data() + y * width; }
    [[nodiscard]] const float *line(std::size_t y) const { return values.data() + y * width; }
};

Plane lumaOf(const QImage &picture)
{
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB32);
    Plane luma(std::size_t(rgb.width()), std::size_t(rgb.height()));
    for (std::size_t y = 0; y < luma.height; ++y) {
        const auto *pixels = reinterpret_cast<const QRgb *>(rgb.constScanLine(int(y)));
        float *line = luma.line(y);
        for (std::size_t x = 0; x < luma.width; ++x) {
            line[x] = 0.299F * float(qRed(pixels[x])) + 0.587F * float(qGreen(pixels[x]))
                      + 0.114F * float(qBlue(pixels[x]));
        }
    }
    return luma;
}

/// How the window of a box filter moves over n values: which it takes in, which it lets go, and how
/// many it holds then. At the ends it holds fewer.
class BoxWindow final
{
public:
    BoxWindow(std::size_t length, std::size_t values)
        : m_ahead((length + 2) / 2 - 1)
        , m_length(length)
        , m_values(values)
    {}

    /// Calls `take(index)`, `drop(index)` and `put(index, held)`, in the order of the reference.
    template<typename Take, typename Drop, typename Put>
    void move(Take take, Drop drop, Put put) const
    {
        std::size_t held = 0;
        std::size_t next = 0;
        while (next < m_ahead) {
            take(next++);
            ++held;
        }
        for (std::size_t out = 0; out < m_values; ++out) {
            const bool dropsOne = out + m_ahead >= m_length;
            if (next < m_values) {
                take(next++);
                ++held;
            }
            if (dropsOne) {
                drop(out + m_ahead - m_length);
                --held;
            }
            put(out, float(held));
        }
    }

private:
    std::size_t m_ahead;
    std::size_t m_length;
    std::size_t m_values;
};

/// Windows for some 64 samples a side.
std::size_t windowFor(std::size_t length)
{
    return (length + 2 * samples - 1) / (2 * samples);
}

void filterRows(const Plane &from, Plane &to)
{
    const BoxWindow window(windowFor(from.width), from.width);
    for (std::size_t y = 0; y < from.height; ++y) {
        const float *in = from.line(y);
        float *out = to.line(y);
        float sum = 0;
        window.move([&](std::size_t x) { sum += in[x]; }, [&](std::size_t x) { sum -= in[x]; },
                    [&](std::size_t x, float held) { out[x] = sum / held; });
    }
}

/// All columns together, line by line.
void filterColumns(const Plane &from, Plane &to)
{
    const BoxWindow window(windowFor(from.height), from.height);
    std::vector<float> sums(from.width);
    const std::size_t width = from.width;
    window.move(
        [&](std::size_t y) {
            const float *in = from.line(y);
            for (std::size_t x = 0; x < width; ++x)
                sums[x] += in[x];
        },
        [&](std::size_t y) {
            const float *in = from.line(y);
            for (std::size_t x = 0; x < width; ++x)
                sums[x] -= in[x];
        },
        [&](std::size_t y, float held) {
            float *out = to.line(y);
            for (std::size_t x = 0; x < width; ++x)
                out[x] = sums[x] / held;
        });
}

Samples samplesOf(Plane luma)
{
    if (luma.width != samples || luma.height != samples) {
        Plane other(luma.width, luma.height);
        for (int pass = 0; pass < 2; ++pass) {
            filterRows(luma, other);
            filterColumns(other, luma);
        }
    }
    const auto place = [](std::size_t i, std::size_t length) {
        return std::size_t((double(i) + 0.5) * double(length) / samples);
    };
    Samples taken;
    for (std::size_t i = 0; i < samples; ++i) {
        const float *line = luma.line(place(i, luma.height));
        for (std::size_t j = 0; j < samples; ++j)
            taken[i][j] = line[place(j, luma.width)];
    }
    return taken;
}

int qualityOf(const Samples &taken)
{
    const auto change = [](float a, float b) { return std::abs(int((a - b) * 100 / 255)); };
    int sum = 0;
    for (std::size_t i = 0; i < samples; ++i) {
        for (std::size_t j = 0; j < samples; ++j) {
            if (i + 1 < samples)
                sum += change(taken[i][j], taken[i + 1][j]);
            if (j + 1 < samples)
                sum += change(taken[i][j], taken[i][j + 1]);
        }
    }
    return std::min(100, sum / 90);
}

using Basis = std::array<std::array<float, samples>, low>;

/// Without the constant row.
Basis makeBasis()
{
    Basis basis;
    const float scale = std::sqrt(2.0F / samples);
    for (std::size_t i = 0; i < low; ++i) {
        for (std::size_t j = 0; j < samples; ++j) {
            basis[i][j] = scale
                          * float(std::cos(std::numbers::pi / (2 * samples) * double(i + 1)
                                           * double(2 * j + 1)));
        }
    }
    return basis;
}

Coefficients transform(const Samples &taken)
{
    static const Basis basis = makeBasis();
    Coefficients result{};
    for (std::size_t i = 0; i < low; ++i) {
        std::array<float, samples> line{};
        for (std::size_t k = 0; k < samples; ++k) {
            for (std::size_t j = 0; j < samples; ++j)
                line[j] += basis[i][k] * taken[k][j];
        }
        for (std::size_t j = 0; j < low; ++j) {
            for (std::size_t k = 0; k < samples; ++k)
                result[i][j] += line[k] * basis[j][k];
        }
    }
    return result;
}

/// Row i is the frequency i + 1: turning a picture over changes the sign of every other row.
PdqHash hashOf(const Coefficients &original, bool isUpsideDown, bool isMirrored)
{
    std::array<float, PdqHash::bits> values{};
    for (std::size_t i = 0; i < low; ++i) {
        for (std::size_t j = 0; j < low; ++j) {
            const bool isNegated = (isUpsideDown && i % 2 == 0) != (isMirrored && j % 2 == 0);
            values[i * low + j] = isNegated ? -original[i][j] : original[i][j];
        }
    }
    auto sorted = values;
    const auto middle = sorted.begin() + PdqHash::bits / 2 - 1;
    std::nth_element(sorted.begin(), middle, sorted.end());
    PdqHash hash;
    for (int k = 0; k < PdqHash::bits; ++k) {
        if (values[std::size_t(k)] > *middle)
            hash.setBit(k);
    }
    return hash;
}

} // namespace

Pdq pdqOf(const QImage &picture)
{
    if (picture.width() < leastSide || picture.height() < leastSide)
        return {};
    const Samples taken = samplesOf(lumaOf(picture));
    const Coefficients coefficients = transform(taken);
    const auto turned = [&](bool isUpsideDown, bool isMirrored) {
        return hashOf(coefficients, isUpsideDown, isMirrored);
    };
    return {PdqTurns({turned(false, false), turned(true, false), turned(false, true),
                      turned(true, true)}),
            qualityOf(taken)};
}

} // namespace vigil::media
