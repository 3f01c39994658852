// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/filterchain.h"

#include <QTest>

using namespace vigil::media;
using namespace std::chrono_literals;

namespace {

/// Vertical stripes of two colours, each `width` pixels.
QImage stripes(QSize size, int width, QColor odd = Qt::white, QColor even = Qt::black)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, (x / width) % 2 == 1 ? odd : even);
    }
    return image;
}

Frame frameOf(const QImage &image)
{
    return {image, 1'500'000us, 42};
}

FilterSettings onlyBlur(int level)
{
    return {level, false, false, false};
}

/// The widest spread of greys along the middle line's middle third, which no edge reaches.
int contrast(const QImage &image)
{
    int darkest = 255;
    int brightest = 0;
    for (int x = image.width() / 3; x < image.width() * 2 / 3; ++x) {
        const int grey = qGray(image.pixel(x, image.height() / 2));
        darkest = std::min(darkest, grey);
        brightest = std::max(brightest, grey);
    }
    return brightest - darkest;
}

bool isGrey(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            if (qRed(pixel) != qGreen(pixel) || qGreen(pixel) != qBlue(pixel))
                return false;
        }
    }
    return true;
}

} // namespace

class TestFilterChain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isStrongestWithoutSettings()
    {
        const FilterSettings settings = FilterChain().settings();
        QCOMPARE(settings.blur, 6);
        QVERIFY(settings.isGreyscale && settings.isMuted && settings.isSmall);
    }

    void takesImpossibleLevelsForTheStrongest()
    {
        QCOMPARE(FilterChain(onlyBlur(-1)).settings().blur, 6);
        QCOMPARE(FilterChain(onlyBlur(7)).settings().blur, 6);
    }

    void clearLeavesEveryPixel()
    {
        const QImage image = stripes({64, 48}, 4, Qt::red, Qt::blue);
        const VisibleFrame shown = FilterChain(FilterSettings::clear()).apply(frameOf(image));
        QCOMPARE(shown.image(), image);
        QCOMPARE(shown.position(), 1'500'000us);
        QCOMPARE(shown.number(), 42);
    }

    void greyscaleTakesTheColourOnly()
    {
        const QImage image = stripes({64, 48}, 4, Qt::red, Qt::blue);
        const QImage shown = FilterChain({0, true, false, false}).apply(frameOf(image)).image();
        QVERIFY(isGrey(shown));
        QCOMPARE(qGray(shown.pixel(4, 0)), qGray(image.pixel(4, 0)));
        QCOMPARE(shown.size(), image.size());
    }

    void smallIsAThird()
    {
        const Frame frame = frameOf(stripes({300, 150}, 50));
        QCOMPARE(FilterChain({0, false, false, true}).apply(frame).image().size(), QSize(100, 50));
        QCOMPARE(FilterChain().apply(frameOf(stripes({1, 1}, 1))).image().size(), QSize(1, 1));
    }

    void eachLevelHidesMore()
    {
        const Frame frame = frameOf(stripes({480, 360}, 12));
        int before = contrast(frame.unfiltered());
        QCOMPARE(before, 255);
        for (int level = 1; level <= 6; ++level) {
            const QImage shown = FilterChain(onlyBlur(level)).apply(frame).image();
            QCOMPARE(shown.size(), frame.size());
            const int now = contrast(shown);
            QVERIFY2(now < before || now < 6,
                     qPrintable(QStringLiteral("%1: %2").arg(level).arg(now)));
            before = now;
        }
        QVERIFY(before < 6);
    }

    void aLevelHidesTheSameAtEverySize()
    {
        for (int level = 1; level <= 6; ++level) {
            const FilterChain chain(onlyBlur(level));
            const int low = contrast(chain.apply(frameOf(stripes({320, 240}, 32))).image());
            const int high = contrast(chain.apply(frameOf(stripes({1280, 960}, 128))).image());
            QVERIFY2(std::abs(low - high) < 26,
                     qPrintable(QStringLiteral("%1: %2 and %3").arg(level).arg(low).arg(high)));
        }
    }

    void blurKeepsTheMeanColour()
    {
        const QImage image = stripes({480, 360}, 8, QColor(200, 40, 80), QColor(100, 20, 40));
        const QImage shown = FilterChain(onlyBlur(6)).apply(frameOf(image)).image();
        const QRgb pixel = shown.pixel(240, 180);
        QVERIFY(std::abs(qRed(pixel) - 150) <= 3);
        QVERIFY(std::abs(qGreen(pixel) - 30) <= 3);
        QVERIFY(std::abs(qBlue(pixel) - 60) <= 3);
    }

    void survivesThePixelsOfTinyFrames()
    {
        for (const QSize size : {QSize(1, 1), QSize(2, 1), QSize(1, 7), QSize(321, 241)}) {
            for (int level = 0; level <= 6; ++level) {
                const QImage shown =
                    FilterChain(onlyBlur(level)).apply(frameOf(stripes(size, 1))).image();
                QCOMPARE(shown.size(), size);
            }
        }
    }

    void nothingStaysNothing() { QVERIFY(FilterChain().apply(Frame()).isNull()); }

    void isQuickAtDisplaySize()
    {
        const Frame frame = frameOf(stripes({1280, 720}, 16));
        const FilterChain chain(onlyBlur(3));
        QBENCHMARK
        {
            QVERIFY(!chain.apply(frame).isNull());
        }
    }
};

QTEST_GUILESS_MAIN(TestFilterChain)
#include "tst_filterchain.moc"
