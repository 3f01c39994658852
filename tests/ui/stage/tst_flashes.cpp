// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/lightgrid.h"
#include "tests/media/sounddaemon.h"
#include "tests/support/clips.h"
#include "tests/ui/stage/stagefixture.h"
#include "tests/ui/strict.h"
#include "ui/review/stagetexts.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace vigil;
using namespace vigil::test;
using namespace vigil::ui;
using namespace std::chrono_literals;

using State = PlaybackSession::State;
using media::FilterSettings;

namespace {

constexpr int patience = 30'000; ///< ms; a busy machine starts players slowly

/// Black, and from second 1 to 3 white for the first half of every fifth of a second.
QString flashingClip(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("flashing.mp4"));
    runFfmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
               QStringLiteral("color=black:s=320x240:r=30:d=5,drawbox=color=white:t=fill:"
                              "enable='between(t,1,2.99)*lt(mod(t-1+0.001,0.2),0.1)'"),
               QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-pix_fmt"),
               QStringLiteral("yuv420p"), path});
    return path;
}

/// Without the marks that keep times from left to right.
QString plain(QString text)
{
    return text.remove(QChar(0x2066)).remove(QChar(0x2069));
}

/// The most light in the middle of the picture on screen, 0 to 65535.
int mostLight(StageDesk &desk)
{
    const QRect picture = desk.view.pictureRect();
    const QImage middle = desk.picture()
                              .copy(picture.adjusted(picture.width() / 4, picture.height() / 3,
                                                     -picture.width() / 4, -picture.height() / 3))
                              .convertToFormat(QImage::Format_RGB32);
    const media::LightGrid light = media::lightOf(middle);
    int most = 0;
    for (const auto &field : light.fields)
        most = std::max(most, field.luminance());
    return most;
}

} // namespace

class TestFlashes final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_clip;

    void openClear(StageDesk &desk)
    {
        desk.preferences.setSafeViewing(SafeViewing(FilterSettings::clear()));
        desk.open(m_clip);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stage.playback().state(), State::Paused, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.hasPicture(), patience);
    }

    void playThrough(StageDesk &desk)
    {
        QVERIFY(desk.trigger("player.toggle"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.stage.playback().state(), State::Ended, patience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        useNoSoundDevice();
        m_clip = flashingClip(m_folder);
    }

    void init() { failOnAnyWarning(); }

    void neverPaintsMoreThanThreeFlashes()
    {
        StageDesk desk;
        openClear(desk);
        struct Painted
        {
            media::Micros position;
            int light;
        };
        std::vector<Painted> painted;
        connect(&desk.view, &VideoView::framePainted, &desk.view,
                [&](std::chrono::microseconds position) {
                    // Painted within a painting: the picture that the view has now.
                    painted.push_back({position, 0});
                });
        connect(
            &desk.view, &VideoView::framePainted, &desk.view,
            [&](std::chrono::microseconds position) {
                if (!painted.empty() && painted.back().position == position)
                    painted.back().light = mostLight(desk);
            },
            Qt::QueuedConnection);
        playThrough(desk);
        int bright = 0;
        bool wasBright = false;
        for (const Painted &frame : painted) {
            const bool isBright = frame.light > 6'553; // a tenth of all light
            bright += isBright && !wasBright;
            wasBright = isBright;
            if (isBright)
                QVERIFY(frame.position < 1'650ms); // the fourth flash is at 1.6 s
        }
        QVERIFY2(bright >= 1 && bright <= 3, qPrintable(QString::number(bright)));
        QVERIFY(std::count_if(painted.begin(), painted.end(),
                              [](const Painted &frame) {
                                  return frame.light > 0 && frame.position > 1'600ms;
                              })
                > 3);
    }

    void saysWhereAndStaysDimmed()
    {
        StageDesk desk;
        QSignalSpy found(&desk.stage.playback(), &PlaybackSession::flashesChanged);
        openClear(desk);
        QVERIFY(desk.stage.playback().flashes().stretches().empty());
        QVERIFY(desk.view.note().isEmpty());
        playThrough(desk);
        QVERIFY(!found.isEmpty());
        QCOMPARE(desk.stage.playback().flashes().stretches().size(), std::size_t(1));
        const auto stretch = desk.stage.playback().flashes().stretches().front();
        QVERIFY(stretch.from >= 900ms && stretch.from <= 1'200ms);
        QVERIFY(stretch.to >= 2'900ms && stretch.to <= 4'200ms);
        const QString note = plain(desk.view.note());
        QVERIFY2(note.startsWith(QStringLiteral("Flashes from 0:01 to 0:0")), qPrintable(note));
        QVERIFY2(note.endsWith(QStringLiteral(", dimmed")), qPrintable(note));
        QVERIFY(desk.view.accessibleName().contains(desk.view.note()));
        QCOMPARE(desk.timeline.flashes().size(), 1);

        // A white frame of it, by any way: dimmed, and clear while the key is held.
        desk.stage.seek(2'050ms);
        QTRY_VERIFY(desk.stage.playback().frame().isFlashing());
        QTRY_VERIFY(desk.stage.playback().frame().position() > 2s);
        const int dimmed = mostLight(desk);
        QVERIFY2(dimmed > 0 && dimmed < 6'553, qPrintable(QString::number(dimmed)));
        QTest::keyPress(&desk.window, Qt::Key_Space);
        QVERIFY(mostLight(desk) > 60'000);
        QTest::keyRelease(&desk.window, Qt::Key_Space);
        QCOMPARE(mostLight(desk), dimmed);
        // What is left clear for longer is not left flashing.
        QVERIFY(desk.trigger("safe.stay_clear"));
        QCOMPARE(mostLight(desk), dimmed);
        // Before it, nothing is dimmed: black, and with the hint gone.
        desk.stage.seek(500ms);
        QTRY_VERIFY(!desk.stage.playback().frame().isFlashing());

        // Another video begins without it.
        desk.open(clip({.seconds = 1}), 2);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stage.playback().state(), State::Paused, patience);
        QVERIFY(desk.view.note().isEmpty());
        QVERIFY(desk.timeline.flashes().isEmpty());
    }

    void saysItInWords()
    {
        using Stretch = media::FlashMarks::Stretch;
        QCOMPARE(flashesText({}), QString());
        QCOMPARE(plain(flashesText({Stretch{4s, 7'900ms}})),
                 QStringLiteral("Flashes from 0:04 to 0:07, dimmed"));
        QCOMPARE(plain(flashesText({Stretch{4s, 7s}, Stretch{12s, 13s}, Stretch{60s, 70s}})),
                 QStringLiteral("Flashes in 3 places, first from 0:04 to 0:07, dimmed"));
    }
};

QTEST_MAIN(TestFlashes)
#include "tst_flashes.moc"
