// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/sounddaemon.h"
#include "tests/support/clips.h"
#include "tests/ui/stage/stagefixture.h"
#include "tests/ui/strict.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace vigil;
using namespace vigil::test;
using namespace vigil::ui;
using namespace std::chrono_literals;

using State = PlaybackSession::State;

namespace {

/// The number that the picture on screen carries; nothing when it cannot be read.
std::optional<int> shownNumber(StageDesk &desk)
{
    return frameNumber(desk.picture().copy(desk.view.pictureRect()));
}

/// Whether the picture on screen is without colours and without edges: no two pixels side by side
/// are far apart. What stands over it at the bottom does not count.
bool isFiltered(StageDesk &desk)
{
    constexpr int mostStep = 60;
    constexpr int hintHeight = 60;
    const QImage image =
        desk.picture().copy(desk.view.pictureRect().adjusted(0, 0, 0, -hintHeight));
    if (image.isNull())
        return false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const QRgb before = image.pixel(std::max(0, x - 1), y);
            if (qRed(pixel) != qGreen(pixel) || qGreen(pixel) != qBlue(pixel)
                || std::abs(qRed(pixel) - qRed(before)) > mostStep)
                return false;
        }
    }
    return true;
}

} // namespace

class TestVideoStage final : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30'000; ///< ms; a busy machine starts players slowly
    SoundDaemon m_daemon;

    void openClip(StageDesk &desk, const ClipRecipe &recipe = {})
    {
        desk.open(clip(recipe));
        QTRY_COMPARE_WITH_TIMEOUT(desk.stage.playback().state(), State::Paused, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.hasPicture(), patience);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_daemon.start()); }

    void init() { failOnAnyWarning(); }

    void opensPausedFilteredAndMuted()
    {
        StageDesk desk;
        openClip(desk);
        QCOMPARE(desk.stage.viewing().filters().blur, SafeViewing().blur);
        QVERIFY(desk.stage.viewing().isMuted());
        QVERIFY(isFiltered(desk));
        QVERIFY(desk.view.accessibleName().contains(QStringLiteral("blurred 3 of 6, grey")));
    }

    // What is painted, from the loading notice on, frame by frame.
    void noFrameIsEverPaintedRaw()
    {
        StageDesk desk;
        int frames = 0;
        connect(
            &desk.view, &VideoView::framePainted, &desk.view,
            [&] {
                QVERIFY(isFiltered(desk));
                ++frames;
            },
            Qt::QueuedConnection);
        openClip(desk);
        QTRY_VERIFY(frames >= 1);
        QVERIFY(desk.trigger("player.toggle"));
        QTRY_VERIFY(frames > 5);
        QVERIFY(isFiltered(desk));
    }

    void holdingShowsClearAndReleaseFilters()
    {
        StageDesk desk;
        openClip(desk);
        QTest::keyPress(&desk.window, Qt::Key_Space);
        QVERIFY(!isFiltered(desk));
        QCOMPARE(shownNumber(desk), 0);
        QTest::keyRelease(&desk.window, Qt::Key_Space);
        QVERIFY(isFiltered(desk));
    }

    void losingTheWindowFilters()
    {
        StageDesk desk;
        openClip(desk);
        QTest::keyPress(&desk.window, Qt::Key_Space);
        QVERIFY(desk.stage.viewing().isClear());
        QEvent gone(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(&desk.window, &gone);
        QVERIFY(!desk.stage.viewing().isClear());
        QVERIFY(isFiltered(desk));
    }

    void anotherCaseStartsSafe()
    {
        StageDesk desk;
        openClip(desk);
        QVERIFY(desk.trigger("safe.stay_clear"));
        QVERIFY(desk.trigger("player.mute"));
        QCOMPARE(shownNumber(desk), 0);
        QTest::keyPress(&desk.window, Qt::Key_Space);
        const review::DeskCase next = deskCase(clip({.seconds = 2}), 2);
        desk.stage.setNextCase(&next);
        QTRY_VERIFY(desk.stage.isNextReady());
        desk.stage.setCase(&next);
        // The key is still down, the frame is there at once, and it is filtered.
        QVERIFY(desk.view.hasPicture());
        QVERIFY(isFiltered(desk));
        QVERIFY(desk.stage.viewing().isMuted());
        QVERIFY(!desk.stage.playback().isPlaying());
        QTest::keyRelease(&desk.window, Qt::Key_Space);
    }

    void coverHidesAndStops()
    {
        StageDesk desk;
        openClip(desk);
        QVERIFY(desk.trigger("safe.stay_clear"));
        QVERIFY(desk.trigger("player.toggle"));
        QTRY_VERIFY(desk.stage.playback().isPlaying());
        QVERIFY(desk.trigger("safe.cover"));
        QVERIFY(!desk.stage.playback().isPlaying());
        QVERIFY(!desk.view.hasPicture());
        QTest::keyPress(&desk.window, Qt::Key_Space);
        QVERIFY(!desk.view.hasPicture());
        QTest::keyRelease(&desk.window, Qt::Key_Space);
        QVERIFY(desk.trigger("safe.cover"));
        QVERIFY(desk.view.hasPicture());
        QVERIFY(isFiltered(desk));
    }

    void changedSettingsUncoverNothing()
    {
        StageDesk desk;
        openClip(desk);
        QVERIFY(desk.trigger("safe.cover"));
        desk.preferences.setSafeViewing({5, true, true, true});
        QVERIFY(!desk.view.hasPicture());
        QVERIFY(desk.trigger("safe.cover"));
        QCOMPARE(desk.stage.viewing().filters(),
                 (media::FilterSettings{5, true, true, true, false, false, 0}));
        QVERIFY(isFiltered(desk));
        // A small picture takes a third of the room.
        QVERIFY(desk.view.pictureRect().width() <= desk.view.width() / 3);
    }

    void unreadableSettingsProtectMost()
    {
        StageDesk desk;
        QFile file(desk.folder.filePath(QStringLiteral("preferences.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense");
        file.close();
        QVERIFY(!desk.preferences.load());
        QCOMPARE(desk.stage.viewing().filters(), media::FilterSettings());
    }

    void keysStepFrameByFrame()
    {
        StageDesk desk;
        openClip(desk);
        QVERIFY(desk.trigger("safe.stay_clear"));
        QTest::keyClick(&desk.window, Qt::Key_Period);
        QTRY_COMPARE(shownNumber(desk), 1);
        QTest::keyClick(&desk.window, Qt::Key_Period);
        QTest::keyClick(&desk.window, Qt::Key_Period);
        QTRY_COMPARE(shownNumber(desk), 3);
        QTest::keyClick(&desk.window, Qt::Key_Comma);
        QTRY_COMPARE(shownNumber(desk), 2);
        QTest::keyClick(&desk.window, Qt::Key_Right);
        QTRY_COMPARE(shownNumber(desk), 27);
        QTest::keyClick(&desk.window, Qt::Key_End);
        QTRY_COMPARE(shownNumber(desk), 74);
        QTest::keyClick(&desk.window, Qt::Key_Home);
        QTRY_COMPARE(shownNumber(desk), 0);
    }

    void quickStepsInTimeAddUp()
    {
        StageDesk desk;
        openClip(desk);
        for (int i = 0; i < 2; ++i)
            QVERIFY(desk.trigger("player.second_on"));
        QTRY_COMPARE(desk.stage.playback().frame().position(), media::Micros(2s));
        QCOMPARE(desk.stage.position(), 2s);
    }

    void playingAndSpeedFollowTheKeys()
    {
        StageDesk desk;
        openClip(desk);
        QTest::keyClick(&desk.window, Qt::Key_L);
        QTRY_VERIFY(desk.stage.playback().isPlaying());
        QTest::keyClick(&desk.window, Qt::Key_L);
        QCOMPARE(desk.stage.playback().rate(), 1.25);
        QTest::keyClick(&desk.window, Qt::Key_J);
        QCOMPARE(desk.stage.playback().rate(), 1.0);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&desk.window, Qt::Key_J);
        QVERIFY(!desk.stage.playback().isPlaying());
        QCOMPARE(desk.stage.playback().rate(), 0.25);
    }

    void scrubbingPausesAndGoesOn()
    {
        StageDesk desk;
        openClip(desk);
        QVERIFY(desk.trigger("player.toggle"));
        QTRY_VERIFY(desk.stage.playback().isPlaying());
        const QPoint middle = desk.timeline.rect().center();
        QTest::mousePress(&desk.timeline, Qt::LeftButton, {}, middle);
        QVERIFY(!desk.stage.playback().isPlaying());
        QTRY_VERIFY(desk.stage.playback().frame().position() >= 1400ms);
        QTest::mouseRelease(&desk.timeline, Qt::LeftButton, {}, middle);
        QVERIFY(desk.stage.playback().isPlaying());
        QTRY_VERIFY(desk.stage.playback().frame().position() > 1600ms);
    }

    void aLoopStaysBetweenItsMarks()
    {
        StageDesk desk;
        openClip(desk);
        desk.stage.seek(1s);
        QVERIFY(desk.trigger("player.loop"));
        desk.stage.seek(1400ms);
        QVERIFY(desk.trigger("player.loop"));
        QVERIFY(desk.stage.playback().loop().isOn());
        QTRY_COMPARE(desk.stage.playback().frame().position(), media::Micros(1s));
        QList<base::Millis> seen;
        connect(&desk.stage, &VideoStage::frameShown, this,
                [&seen](base::Millis at) { seen << at; });
        QVERIFY(desk.trigger("player.toggle"));
        // It came round when a later frame stands before an earlier one.
        QTRY_VERIFY(!std::is_sorted(seen.cbegin(), seen.cend()));
        QVERIFY(std::all_of(seen.cbegin(), seen.cend(),
                            [](base::Millis at) { return at >= 1s && at < 1400ms; }));
    }

    void bothKeysMarkEvidence()
    {
        StageDesk desk;
        openClip(desk);
        QSignalSpy marked(&desk.stage, &StageWidget::evidenceMarked);
        desk.stage.seek(1s);
        QTest::keyClick(&desk.window, Qt::Key_BracketRight);
        QCOMPARE(marked.size(), 0);
        QTest::keyClick(&desk.window, Qt::Key_BracketLeft);
        desk.stage.seek(2s);
        QTest::keyClick(&desk.window, Qt::Key_BracketRight);
        QCOMPARE(marked.size(), 1);
        QCOMPARE(marked.first().first().value<domain::Segment>(), (domain::Segment{1s, 2s}));
    }
};

QTEST_MAIN(TestVideoStage)
#include "tst_videostage.moc"
