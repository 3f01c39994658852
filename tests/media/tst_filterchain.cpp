// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/filterchain.h"
#include "media/lightgrid.h"

#include <QTest>

#include <array>

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

/// A vertical step of two greys in the middle.
QImage step(QSize size, int left, int right)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(qRgb(left, left, left));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = image.width() / 2; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(right, right, right));
    }
    return image;
}

FilterSettings onlyBlur(int level)
{
    FilterSettings settings = FilterSettings::clear();
    settings.blur = level;
    return settings;
}

FilterSettings onlyDim(int level)
{
    FilterSettings settings = FilterSettings::clear();
    settings.dim = level;
    return settings;
}

/// One of the flags on, and nothing else.
FilterSettings only(bool FilterSettings::*flag)
{
    FilterSettings settings = FilterSettings::clear();
    settings.*flag = true;
    return settings;
}

FilterSettings with(FilterSettings settings, bool FilterSettings::*flag)
{
    settings.*flag = true;
    return settings;
}

QImage filtered(const QImage &image, const FilterSettings &settings)
{
    return FilterChain(settings).apply(frameOf(image)).image();
}

/// The mean of all greys: how much is drawn, or how bright it is.
double meanGrey(const QImage &image)
{
    qint64 sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += qGray(image.pixel(x, y));
    }
    return double(sum) / (double(image.width()) * image.height());
}

/// Settings that differ in every field, those out of range among them.
QList<FilterSettings> variedSettings()
{
    QList<FilterSettings> all;
    for (const int blur : {-1, 0, 3, 6, 9}) {
        for (const int dim : {-1, 0, 2, 3, 4}) {
            for (int flags = 0; flags < 32; ++flags)
                all << FilterSettings{blur,
                                      (flags & 1) != 0,
                                      (flags & 2) != 0,
                                      (flags & 4) != 0,
                                      (flags & 8) != 0,
                                      (flags & 16) != 0,
                                      dim};
        }
    }
    return all;
}

/// Whether no field of `a`, which is in range, protects less than that of `b`.
bool isNowhereWeaker(const FilterSettings &a, const FilterSettings &b)
{
    const FilterSettings other = FilterChain(b).settings();
    return a.blur >= other.blur && a.dim >= other.dim && a.isGreyscale >= other.isGreyscale
           && a.isMuted >= other.isMuted && a.isSmall >= other.isSmall && a.isSepia >= other.isSepia
           && a.isOutlined >= other.isOutlined;
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
        QCOMPARE(settings.dim, 3);
        QVERIFY(settings.isGreyscale && settings.isMuted && settings.isSmall);
        QVERIFY(settings.isSepia && settings.isOutlined);
    }

    void takesImpossibleLevelsForTheStrongest()
    {
        QCOMPARE(FilterChain(onlyBlur(-1)).settings().blur, 6);
        QCOMPARE(FilterChain(onlyBlur(7)).settings().blur, 6);
        QCOMPARE(FilterChain(onlyDim(-1)).settings().dim, 3);
        QCOMPARE(FilterChain(onlyDim(4)).settings().dim, 3);
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
        const QImage shown = filtered(image, only(&FilterSettings::isGreyscale));
        QVERIFY(isGrey(shown));
        QCOMPARE(qGray(shown.pixel(4, 0)), qGray(image.pixel(4, 0)));
        QCOMPARE(shown.size(), image.size());
    }

    // What sepia(1) of the W3C's Filter Effects makes of each grey; clipped where it is too bright.
    void sepiaTonesTheGreys()
    {
        QImage image(3, 1, QImage::Format_RGB32);
        image.setPixel(0, 0, qRgb(0, 0, 0));
        image.setPixel(1, 0, qRgb(100, 100, 100));
        image.setPixel(2, 0, qRgb(255, 255, 255));
        const QImage shown = filtered(image, only(&FilterSettings::isSepia));
        QCOMPARE(shown.pixel(0, 0), qRgb(0, 0, 0));
        QCOMPARE(shown.pixel(1, 0), qRgb(135, 120, 94));
        QCOMPARE(shown.pixel(2, 0), qRgb(255, 255, 239));
    }

    void sepiaLeavesNothingOfTheColours()
    {
        // Of one luma: 255 * 11 / 32 = 87.
        const QImage image = stripes({64, 48}, 4, QColor(255, 0, 0), QColor(87, 87, 87));
        const QImage shown = filtered(image, only(&FilterSettings::isSepia));
        QCOMPARE(shown.pixel(4, 0), shown.pixel(0, 0));
    }

    void greyscaleWinsOverSepia()
    {
        const QImage image = stripes({64, 48}, 4, Qt::red, Qt::blue);
        const FilterSettings grey = only(&FilterSettings::isGreyscale);
        QCOMPARE(filtered(image, with(grey, &FilterSettings::isSepia)), filtered(image, grey));
    }

    void eachLevelDimsByAQuarter()
    {
        QImage image(9, 5, QImage::Format_RGB32);
        image.fill(qRgb(200, 100, 40));
        const std::array<QRgb, 4> expected{qRgb(200, 100, 40), qRgb(150, 75, 30), qRgb(100, 50, 20),
                                           qRgb(50, 25, 10)};
        for (int level = 0; level <= 3; ++level) {
            const QImage shown = filtered(image, onlyDim(level));
            QCOMPARE(shown.size(), image.size());
            QCOMPARE(shown.pixel(0, 0), expected[std::size_t(level)]);
            QCOMPARE(shown.pixel(8, 4), expected[std::size_t(level)]);
        }
    }

    void outlinesShowWhereAShapeEnds()
    {
        const QImage shown = filtered(step({320, 240}, 40, 200), only(&FilterSettings::isOutlined));
        QCOMPARE(shown.size(), QSize(320, 240));
        QVERIFY(isGrey(shown));
        for (const int y : {0, 120, 239}) {
            QCOMPARE(shown.pixel(160, y), qRgb(255, 255, 255));
            QCOMPARE(shown.pixel(140, y), qRgb(0, 0, 0));
            QCOMPARE(shown.pixel(180, y), qRgb(0, 0, 0));
            // Nor is the picture's own edge a line.
            QCOMPARE(shown.pixel(0, y), qRgb(0, 0, 0));
            QCOMPARE(shown.pixel(319, y), qRgb(0, 0, 0));
        }
    }

    void outlinesRunBothWays()
    {
        const QImage shown =
            filtered(step({240, 320}, 40, 200).transformed(QTransform().rotate(90)),
                     only(&FilterSettings::isOutlined));
        QCOMPARE(shown.pixel(160, 120), qRgb(255, 255, 255));
        QCOMPARE(shown.pixel(160, 90), qRgb(0, 0, 0));
    }

    void outlinesTellNoShadesApart()
    {
        const FilterSettings outlines = only(&FilterSettings::isOutlined);
        const QImage faint = filtered(step({320, 240}, 100, 180), outlines);
        const QImage strong = filtered(step({320, 240}, 0, 255), outlines);
        QCOMPARE(faint.pixel(160, 120), strong.pixel(160, 120));
        // A slope of less than a grey for each pixel, and a step that is hardly one.
        QImage slope(256, 256, QImage::Format_RGB32);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x)
                slope.setPixel(x, y, qRgb(x, x, x));
        }
        QCOMPARE(meanGrey(filtered(slope, outlines)), 0.0);
        QCOMPARE(meanGrey(filtered(step({320, 240}, 100, 115), outlines)), 0.0);
    }

    void outlinesShowNoTexture()
    {
        const FilterSettings outlines = only(&FilterSettings::isOutlined);
        for (const int width : {1, 2, 4}) {
            const QImage shown = filtered(stripes({640, 480}, width), outlines);
            QCOMPARE(meanGrey(shown.copy(20, 20, 600, 440)), 0.0);
        }
    }

    // Outlines of the sharp picture would bring back what the blur hides.
    void outlinesAreThoseOfTheBlurredPicture()
    {
        const QImage image = stripes({480, 360}, 24);
        double before = 256;
        for (const int level : {1, 4, 6}) {
            const FilterSettings settings = with(onlyBlur(level), &FilterSettings::isOutlined);
            const double drawn = meanGrey(filtered(image, settings).copy(160, 120, 160, 120));
            QVERIFY2(drawn < before, qPrintable(QStringLiteral("%1: %2").arg(level).arg(drawn)));
            before = drawn;
        }
        QCOMPARE(before, 0.0);
    }

    void outlinesHaveNoColourOfTheirOwn()
    {
        const QImage image = stripes({320, 240}, 80, Qt::red, Qt::blue);
        const FilterSettings outlines = only(&FilterSettings::isOutlined);
        const QImage shown = filtered(image, outlines);
        QVERIFY(meanGrey(shown) > 0);
        QCOMPARE(filtered(image, with(outlines, &FilterSettings::isSepia)), shown);
        QCOMPARE(filtered(image, with(outlines, &FilterSettings::isGreyscale)), shown);
    }

    // The other way round a faint outline would be gone.
    void dimmingLosesNoOutline()
    {
        const QImage image = step({320, 240}, 100, 180);
        FilterSettings settings = only(&FilterSettings::isOutlined);
        settings.dim = 3;
        const QImage shown = filtered(image, settings);
        QCOMPARE(shown.pixel(160, 120), qRgb(64, 64, 64));
        QCOMPARE(shown.pixel(100, 120), qRgb(0, 0, 0));
    }

    void dimmingDarkensTheTones()
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(qRgb(100, 100, 100));
        FilterSettings settings = only(&FilterSettings::isSepia);
        settings.dim = 2;
        QCOMPARE(filtered(image, settings).pixel(3, 3), qRgb(68, 60, 47));
    }

    void smallComesBeforeTheBlur()
    {
        const QImage image = stripes({480, 360}, 12);
        const QImage third = filtered(image, only(&FilterSettings::isSmall));
        QCOMPARE(filtered(image, with(onlyBlur(4), &FilterSettings::isSmall)),
                 filtered(third, onlyBlur(4)));
    }

    void theStrongestHidesEverything()
    {
        const QImage shown = FilterChain().apply(frameOf(stripes({480, 360}, 12))).image();
        QCOMPARE(shown.size(), QSize(160, 120));
        QVERIFY(isGrey(shown));
        QVERIFY(meanGrey(shown) < 3);
    }

    void smallIsAThird()
    {
        const FilterSettings small = only(&FilterSettings::isSmall);
        QCOMPARE(filtered(stripes({300, 150}, 50), small).size(), QSize(100, 50));
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
        const FilterSettings small = only(&FilterSettings::isSmall);
        for (const QSize size : {QSize(1, 1), QSize(2, 1), QSize(1, 7), QSize(33, 17)}) {
            for (const FilterSettings &settings : variedSettings()) {
                if (settings.blur < 0 || settings.dim < 0)
                    continue;
                const QImage shown = filtered(stripes(size, 1), settings);
                QCOMPARE(shown.size(),
                         settings.isSmall ? filtered(stripes(size, 1), small).size() : size);
                QCOMPARE(shown.format(), QImage::Format_RGB32);
            }
        }
    }

    // Frames come in the decoder's format, and lines need not lie side by side.
    void takesLinesThatLieApart()
    {
        const QImage wide = stripes({60, 40}, 4, Qt::red, Qt::blue);
        const QImage part(wide.constBits(), 41, 39, wide.bytesPerLine(), QImage::Format_RGB32);
        FilterSettings settings = FilterSettings::clear();
        settings.isSepia = true;
        settings.dim = 1;
        settings.blur = 1;
        QCOMPARE(filtered(part, settings), filtered(part.copy(), settings));
    }

    void nothingStaysNothing() { QVERIFY(FilterChain().apply(Frame()).isNull()); }

    void theStricterIsNowhereWeaker()
    {
        const QList<FilterSettings> all = variedSettings();
        for (const FilterSettings &a : all) {
            QCOMPARE(stricter(a, a), FilterChain(a).settings());
            QCOMPARE(stricter(a, FilterSettings::clear()), FilterChain(a).settings());
            QCOMPARE(stricter(a, FilterSettings()), FilterSettings());
            for (const FilterSettings &b : all) {
                const FilterSettings both = stricter(a, b);
                if (!isNowhereWeaker(both, a) || !isNowhereWeaker(both, b) || both != stricter(b, a)
                    || both != stricter(both, b))
                    QFAIL("One of two settings was weakened.");
            }
        }
    }

    void theStricterAddsNothing()
    {
        QCOMPARE(stricter(onlyBlur(2), onlyBlur(4)), onlyBlur(4));
        QCOMPARE(stricter(onlyDim(1), only(&FilterSettings::isSepia)),
                 with(onlyDim(1), &FilterSettings::isSepia));
    }

    void knowsWhatLeavesThePicture()
    {
        QVERIFY(FilterSettings::clear().leavesPicture());
        QVERIFY(only(&FilterSettings::isMuted).leavesPicture());
        for (const auto flag : {&FilterSettings::isGreyscale, &FilterSettings::isSmall,
                                &FilterSettings::isSepia, &FilterSettings::isOutlined})
            QVERIFY(!only(flag).leavesPicture());
        QVERIFY(!onlyBlur(1).leavesPicture());
        QVERIFY(!onlyDim(1).leavesPicture());
    }

    void dimsWhatFlashesUntilItIsAskedFor()
    {
        const QImage image = stripes({60, 40}, 30, Qt::white, Qt::red);
        const Frame flashing(image, 0us, 1, true);
        const QImage dimmed = FilterChain(FilterSettings::clear()).apply(flashing).image();
        FilterSettings least = onlyDim(FilterSettings::strongestDim);
        least.isGreyscale = true;
        QCOMPARE(dimmed, filtered(image, least));
        // Less than the tenth of the light that a flash needs, and no red.
        QVERIFY(lightOf(dimmed).fields.back().luminance() < 6'554);
        QCOMPARE(qRed(dimmed.pixel(0, 0)), qBlue(dimmed.pixel(0, 0)));
        // What is stricter stays so.
        QCOMPARE(FilterChain().apply(flashing).image(), filtered(image, FilterSettings()));
        QCOMPARE(FilterChain(FilterSettings::clear(), FilterChain::Flashes::Shown)
                     .apply(flashing)
                     .image(),
                 image);
    }

    void isQuickAtDisplaySize_data()
    {
        QTest::addColumn<FilterSettings>("settings");
        QTest::newRow("blur 1") << onlyBlur(1);
        QTest::newRow("blur 3") << onlyBlur(3);
        QTest::newRow("greyscale") << only(&FilterSettings::isGreyscale);
        QTest::newRow("sepia") << only(&FilterSettings::isSepia);
        QTest::newRow("outlines") << only(&FilterSettings::isOutlined);
        QTest::newRow("dim 2") << onlyDim(2);
        QTest::newRow("small") << only(&FilterSettings::isSmall);
    }
    void isQuickAtDisplaySize()
    {
        QFETCH(FilterSettings, settings);
        const Frame frame = frameOf(stripes({1080, 1920}, 16));
        const FilterChain chain(settings);
        QBENCHMARK
        {
            QVERIFY(!chain.apply(frame).isNull());
        }
    }
};

QTEST_GUILESS_MAIN(TestFilterChain)
#include "tst_filterchain.moc"
