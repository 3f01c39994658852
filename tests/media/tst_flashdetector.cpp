// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/flashmarks.h"

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <functional>
#include <optional>

using namespace vigil::media;
using namespace std::chrono_literals;

namespace {

constexpr int framesPerSecond = 30;
constexpr QSize size{320, 240};

/// What a frame shows, from its number.
using Scene = std::function<QImage(int frame)>;

QImage filled(const QColor &color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

QColor grey(int value)
{
    return {value, value, value};
}

Micros placeOf(int frame)
{
    return Micros(frame * 1'000'000LL / framesPerSecond);
}

/// On for the first half of each period, from the start or later on.
bool isOn(int frame, double perSecond, int from = 0)
{
    const double phase = (frame - from) * perSecond / framesPerSecond;
    return frame >= from && phase - std::floor(phase) < 0.5;
}

/// The first frame that is too much, in so many seconds.
std::optional<int> firstTooMuch(const Scene &scene, int seconds = 4, double rate = 1)
{
    FlashDetector detector;
    detector.setRate(rate);
    for (int frame = 0; frame < seconds * framesPerSecond; ++frame) {
        if (detector.isTooMuch(lightOf(scene(frame)), placeOf(frame)))
            return frame;
    }
    return std::nullopt;
}

Scene flashing(double perSecond, const QColor &on, const QColor &off)
{
    return [=](int frame) { return filled(isOn(frame, perSecond) ? on : off); };
}

/// White flashes in a part of a black picture.
Scene flashingIn(const QRect &area, double perSecond = 5)
{
    return [=](int frame) {
        QImage image = filled(Qt::black);
        QPainter(&image).fillRect(area, isOn(frame, perSecond) ? Qt::white : Qt::black);
        return image;
    };
}

} // namespace

class TestFlashDetector final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesTheLightOfAPicture()
    {
        const LightGrid white = lightOf(filled(Qt::white));
        QCOMPARE(white.fields.front().luminance(), 65'535);
        QCOMPARE(lightOf(filled(Qt::black)).fields.back().luminance(), 0);
        // 0.2159 of the light: what sRGB codes as 128.
        const int half = lightOf(filled(grey(128))).fields[100].luminance();
        QVERIFY(std::abs(half - 14'147) < 10);
        QVERIFY(std::abs(lightOf(filled(Qt::red)).fields[7].luminance() - 13'933) < 5);

        QImage corner = filled(Qt::black);
        QPainter(&corner).fillRect(QRect(size.width() / 2, 0, size.width(), size.height() / 2),
                                   Qt::white);
        const LightGrid grid = lightOf(corner);
        QCOMPARE(grid.fields[0].red, 0);
        QCOMPARE(grid.fields[LightGrid::side - 1].red, 65'535);
        QCOMPARE(grid.fields.back().red, 0);
        // However small, and whatever the lines are filled up with.
        for (const QSize tiny : {QSize(1, 1), QSize(7, 3), QSize(25, 23)}) {
            QImage image(tiny, QImage::Format_RGB32);
            image.fill(Qt::white);
            QCOMPARE(lightOf(image).fields[300].luminance(), 65'535);
        }
    }

    void moreThanThreeFlashesASecondAreTooMany_data()
    {
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<bool>("isTooMuch");
        QTest::newRow("one") << 1.0 << false;
        QTest::newRow("two") << 2.0 << false;
        QTest::newRow("three") << 3.0 << false;
        QTest::newRow("four") << 4.0 << true;
        QTest::newRow("five") << 5.0 << true;
        QTest::newRow("fifteen: each frame another") << 15.0 << true;
    }
    void moreThanThreeFlashesASecondAreTooMany()
    {
        QFETCH(double, perSecond);
        QFETCH(bool, isTooMuch);
        const auto first = firstTooMuch(flashing(perSecond, Qt::white, Qt::black));
        QCOMPARE(first.has_value(), isTooMuch);
        // Three whole flashes have passed by then, and no fourth.
        if (first)
            QVERIFY(*first >= 3 * framesPerSecond / perSecond
                    && *first <= 4 * framesPerSecond / perSecond);
    }

    void whatIsTooMuchIsOverHalfASecondAfterIt()
    {
        FlashDetector detector;
        QList<int> tooMuch;
        for (int frame = 0; frame < 5 * framesPerSecond; ++frame) {
            const bool isFlashing = frame >= 30 && frame < 90 && isOn(frame, 5, 30);
            if (detector.isTooMuch(lightOf(filled(isFlashing ? Qt::white : Qt::black)),
                                   placeOf(frame)))
                tooMuch << frame;
        }
        QCOMPARE(tooMuch.size(), tooMuch.last() - tooMuch.first() + 1); // without a gap
        QVERIFY(tooMuch.first() > 30 && tooMuch.first() < 60);
        QVERIFY(tooMuch.last() > 90 && tooMuch.last() < 90 + 2 * framesPerSecond);
        QCOMPARE(detector.begin() >= placeOf(30), true);
    }

    void threeFlashesAtOnceAreNotTooMany()
    {
        QCOMPARE(firstTooMuch([](int frame) {
                     // 10 a second, three times, and again a second after.
                     const int at = frame % 45;
                     return filled(at < 9 && isOn(at, 10) ? Qt::white : Qt::black);
                 }),
                 std::nullopt);
    }

    void aSlowFadeIsNone()
    {
        // Up and down, in steps that no one sees, once in two seconds.
        QCOMPARE(firstTooMuch(
                     [](int frame) {
                         const double wave = std::sin(frame * 2 * 3.14159 / (2 * framesPerSecond));
                         return filled(grey(qRound(127 + 127 * wave)));
                     },
                     8),
                 std::nullopt);
    }

    void aFadeThatIsQuickIsAFlash()
    {
        QVERIFY(firstTooMuch([](int frame) {
            const double wave = std::sin(frame * 2 * 3.14159 * 4 / framesPerSecond);
            return filled(grey(qRound(127 + 127 * wave)));
        }));
    }

    void changesOfLessThanATenthOfTheLightDoNotCount_data()
    {
        QTest::addColumn<int>("on");
        QTest::addColumn<int>("off");
        QTest::addColumn<bool>("isTooMuch");
        QTest::newRow("0.096 from black") << 87 << 0 << false;       // 87 is 0.0953
        QTest::newRow("0.102 from black") << 90 << 0 << true;        // 90 is 0.1022
        QTest::newRow("0.19 above 0.80") << 255 << 232 << false;     // 232 is 0.807
        QTest::newRow("0.21 from below 0.80") << 255 << 230 << true; // 230 is 0.791
    }
    void changesOfLessThanATenthOfTheLightDoNotCount()
    {
        QFETCH(int, on);
        QFETCH(int, off);
        QFETCH(bool, isTooMuch);
        QCOMPARE(firstTooMuch(flashing(5, grey(on), grey(off))).has_value(), isTooMuch);
    }

    void aSmallAreaMayFlash_data()
    {
        QTest::addColumn<QRect>("area");
        QTest::addColumn<bool>("isTooMuch");
        // A field of view is a third of 320 x 240 each way; a quarter of it is 2133 pixels.
        QTest::newRow("an eighth of a field of view") << QRect(40, 40, 40, 27) << false;
        QTest::newRow("half of one") << QRect(40, 40, 80, 53) << true;
        QTest::newRow("half of one at the edge") << QRect(240, 187, 80, 53) << true;
        QTest::newRow("a line across the picture") << QRect(0, 120, 320, 10) << false;
    }
    void aSmallAreaMayFlash()
    {
        QFETCH(QRect, area);
        QFETCH(bool, isTooMuch);
        QCOMPARE(firstTooMuch(flashingIn(area)).has_value(), isTooMuch);
    }

    void smallAreasFarApartMayFlash()
    {
        // Together half of a field of view, and nowhere a quarter of one.
        QCOMPARE(firstTooMuch([](int frame) {
                     QImage image = filled(Qt::black);
                     QPainter painter(&image);
                     const QColor color = isOn(frame, 5) ? Qt::white : Qt::black;
                     for (const QPoint corner :
                          {QPoint(0, 0), QPoint(280, 0), QPoint(0, 213), QPoint(280, 213)})
                         painter.fillRect(QRect(corner, QSize(40, 27)), color);
                     return image;
                 }),
                 std::nullopt);
    }

    void aFinePatternThatAlternatesIsGrey()
    {
        QCOMPARE(firstTooMuch([](int frame) {
                     QImage image = filled(Qt::black);
                     for (int y = 0; y < size.height(); ++y) {
                         for (int x = 0; x < size.width(); ++x) {
                             if ((x / 2 + y / 2 + frame) % 2)
                                 image.setPixel(x, y, 0xffffffff);
                         }
                     }
                     return image;
                 }),
                 std::nullopt);
    }

    void redCountsByItsColour_data()
    {
        QTest::addColumn<QColor>("on");
        QTest::addColumn<QColor>("off");
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<bool>("isTooMuch");
        // Less than a tenth of the light changes: 0.07.
        const QColor red(158, 0, 0);
        const QColor cyan(0, 75, 75);
        QTest::newRow("red and black") << red << QColor(Qt::black) << 4.0 << true;
        QTest::newRow("red and cyan") << red << cyan << 4.0 << true;
        QTest::newRow("three a second") << red << QColor(Qt::black) << 3.0 << false;
        QTest::newRow("a red that is not saturated")
            << QColor(158, 110, 110) << QColor(90, 110, 110) << 5.0 << false;
        QTest::newRow("blue and black") << QColor(0, 0, 158) << QColor(Qt::black) << 5.0 << false;
        QTest::newRow("two reds, much alike") << red << QColor(158, 30, 30) << 5.0 << false;
    }
    void redCountsByItsColour()
    {
        QFETCH(QColor, on);
        QFETCH(QColor, off);
        QFETCH(double, perSecond);
        QFETCH(bool, isTooMuch);
        QCOMPARE(firstTooMuch(flashing(perSecond, on, off)).has_value(), isTooMuch);
        QCOMPARE(firstTooMuch(flashing(perSecond, off, on)).has_value(), isTooMuch);
    }

    void fasterPlayingMakesMoreOfThem()
    {
        const Scene two = flashing(2, Qt::white, Qt::black);
        QCOMPARE(firstTooMuch(two), std::nullopt);
        QVERIFY(firstTooMuch(two, 4, 2));
        // Slowed down is still told: it can be played faster at any time.
        QVERIFY(firstTooMuch(flashing(5, Qt::white, Qt::black), 4, 0.25));
    }

    void aJumpIsNoFlash()
    {
        FlashDetector detector;
        for (int frame = 0; frame < 60; ++frame) {
            const QImage image = filled(frame % 2 ? Qt::white : Qt::black);
            // To and fro, or far on: what was before is over.
            QVERIFY(!detector.isTooMuch(lightOf(image),
                                        frame % 2 ? 10s + placeOf(frame) : placeOf(frame)));
            QVERIFY(!detector.isTooMuch(lightOf(image), 20s + 2s * frame));
        }
    }

    void marksStayAndGrowTogether()
    {
        FlashMarks marks;
        const auto play = [&](int from, int to) {
            for (int frame = from; frame < to; ++frame) {
                const bool isWhite = frame >= 60 && frame < 120 && isOn(frame, 5);
                (void)marks.look(lightOf(filled(isWhite ? Qt::white : Qt::black)), placeOf(frame),
                                 placeOf(frame));
            }
        };
        play(0, 70);
        QVERIFY(marks.stretches().empty());
        play(70, 180);
        QCOMPARE(marks.stretches().size(), std::size_t(1));
        const auto found = marks.stretches().front();
        // From the first flash on, when it is seen again.
        QVERIFY(found.from >= placeOf(60) && found.from <= placeOf(70));
        QVERIFY(found.to >= placeOf(120) && found.to < placeOf(160));
        QVERIFY(!marks.isMarked(placeOf(59)));
        QVERIFY(marks.isMarked(placeOf(90)));
        QVERIFY(!marks.isMarked(placeOf(170)));
        play(0, 180);
        QCOMPARE(marks.stretches(), std::vector{found});
        play(100, 180); // begins in the midst of it
        QCOMPARE(marks.stretches().size(), std::size_t(1));
        marks.forget();
        QVERIFY(!marks.isMarked(placeOf(90)));
    }

    // One flash alone, but again and again.
    void aShortLoopFlashesToo()
    {
        FlashMarks marks;
        bool isFound = false;
        for (int lap = 0; lap < 8; ++lap) {
            for (int frame = 30; frame < 36; ++frame) {
                const QImage image = filled(frame < 33 ? Qt::white : Qt::black);
                isFound =
                    marks.look(lightOf(image), placeOf(frame), placeOf(frame + 6 * lap)) || isFound;
            }
        }
        QVERIFY(isFound);
        for (int frame = 30; frame < 36; ++frame)
            QVERIFY(marks.isMarked(placeOf(frame)));
        QVERIFY(!marks.isMarked(placeOf(20)));
    }
};

QTEST_GUILESS_MAIN(TestFlashDetector)
#include "tst_flashdetector.moc"
