// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchmark.h"
#include "media/flashmarks.h"

#include <QImage>

#include <random>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize benchedSize{1920, 1080};
constexpr int variants = 8;
constexpr int benchedRate = 60;

/// Noise over a brightness that goes up and down, so that no field stands still.
QImage flickering(int number, std::mt19937 &noise)
{
    QImage image(benchedSize, QImage::Format_RGB32);
    const unsigned base = number % 2 ? 150 : 30;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            line[x] = 0xff000000U | ((noise() & 0x3f3f3fU) + base * 0x010101U);
    }
    return image;
}

} // namespace

base::Result<QList<Figure>> measureFlashes(const BenchScope &scope)
{
    const int frames = scope.isFull ? 600 : 120;
    std::mt19937 noise(1);
    std::vector<QImage> images;
    for (int i = 0; i < variants; ++i)
        images.push_back(flickering(i, noise));
    const auto image = [&images](int frame) -> const QImage & {
        return images[std::size_t(frame) % images.size()];
    };
    media::FlashMarks marks;
    std::vector<double> looked;
    std::vector<double> copied;
    for (int frame = 0; frame < frames; ++frame) {
        const media::Micros place(frame * 1'000'000LL / benchedRate);
        looked.push_back(
            millisecondsOf([&] { (void)marks.look(media::lightOf(image(frame)), place, place); }));
        copied.push_back(millisecondsOf([&] { (void)image(frame).copy(); }));
    }
    Figure figure{u"flashes_frame"_s, percentile(looked, 50), u"ms"_s, percentile(copied, 50)};
    figure.note = u"median of %1 frames of %2 x %3; baseline: a copy of the frame"_s.arg(frames)
                      .arg(benchedSize.width())
                      .arg(benchedSize.height());
    return QList<Figure>{figure};
}

} // namespace vigil::cli
