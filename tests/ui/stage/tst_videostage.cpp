// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/sounddaemon.h"
#include "tests/support/clips.h"
#include "tests/ui/stage/stagefixture.h"
#include "tests/ui/strict.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace vigil;
using namespace vigil::test;
using namespace vigil::ui;
using namespace std::chrono_literals;

using State = PlaybackSession::State;
using domain::Severity;
using media::FilterSettings;

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

/// The farthest that a channel of the picture on screen is from what these filters make of the
/// frame. What stands over it does not count: a hint at the bottom, round corners.
int farthestFrom(StageDesk &desk, const FilterSettings &filters)
{
    constexpr int margin = 60;
    const QRect place = desk.view.pictureRect();
    QImage expected(place.size(), QImage::Format_RGB32);
    QPainter painter(&expected);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(expected.rect(),
                      media::FilterChain(filters).apply(desk.stage.playback().frame()).image());
    painter.end();
    const QImage shown = desk.picture().copy(place);
    int farthest = 0;
    for (int y = margin; y < shown.height() - margin; ++y) {
        for (int x = 0; x < shown.width(); ++x) {
            const QRgb a = shown.pixel(x, y);
            const QRgb b = expected.pixel(x, y);
            farthest = std::max({farthest, std::abs(qRed(a) - qRed(b)),
                                 std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return farthest;
}

FilterSettings with(bool FilterSettings::*flag)
{
    FilterSettings filters = FilterSettings::clear();
    filters.*flag = true;
    return filters;
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
        QCOMPARE(desk.stage.viewing().filters(), SafeViewing().of(domain::Severity::Severe));
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

    void everyFilterIsPaintedFromTheFirstFrameOn_data()
    {
        QTest::addColumn<FilterSettings>("filters");
        QTest::addColumn<QString>("name");
        FilterSettings level = FilterSettings::clear();
        level.blur = 2;
        QTest::newRow("blur") << level << QStringLiteral("blurred 2 of 6");
        level = FilterSettings::clear();
        level.dim = 2;
        QTest::newRow("dim") << level << QStringLiteral("dimmed 2 of 3");
        QTest::newRow("greyscale") << with(&FilterSettings::isGreyscale) << QStringLiteral("grey");
        QTest::newRow("sepia") << with(&FilterSettings::isSepia) << QStringLiteral("sepia");
        QTest::newRow("outlines") << with(&FilterSettings::isOutlined)
                                  << QStringLiteral("outlines only");
        QTest::newRow("all at once")
            << FilterSettings{1, true, true, false, true, true, 1}
            << QStringLiteral("blurred 1 of 6, outlines only, grey, dimmed 1 of 3.");
    }
    void everyFilterIsPaintedFromTheFirstFrameOn()
    {
        QFETCH(FilterSettings, filters);
        QFETCH(QString, name);
        StageDesk desk;
        desk.preferences.setSafeViewing(SafeViewing(filters));
        int frames = 0;
        connect(
            &desk.view, &VideoView::framePainted, &desk.view,
            [&] {
                QVERIFY(farthestFrom(desk, filters) <= 1);
                ++frames;
            },
            Qt::QueuedConnection);
        openClip(desk);
        QTRY_VERIFY(frames >= 1);
        QVERIFY(desk.view.accessibleName().contains(name));
        // What the filters make of it is far from what it is, and so is what is painted.
        QVERIFY(farthestFrom(desk, FilterSettings::clear()) > 60);
        QVERIFY(desk.trigger("player.frame_on"));
        QTRY_VERIFY(frames >= 2);
        QTest::keyPress(&desk.window, Qt::Key_Space);
        QVERIFY(farthestFrom(desk, FilterSettings::clear()) <= 1);
        QTest::keyRelease(&desk.window, Qt::Key_Space);
        QVERIFY(farthestFrom(desk, filters) <= 1);
        QVERIFY(desk.trigger("safe.stay_clear"));
        QVERIFY(farthestFrom(desk, FilterSettings::clear()) <= 1);
        QVERIFY(desk.trigger("safe.stronger"));
        QVERIFY(farthestFrom(desk, filters) <= 1);
    }

    // A key frame in five seconds: more than one stretch begins within it.
    void theStripShowsEachStretch()
    {
        StageDesk desk;
        PlaybackSession playback(
            {.program = QStringLiteral(VIGIL_BIN_DIR "/vigil-player"), .killers = desk.killers});
        ClipRecipe recipe;
        recipe.seconds = 10;
        recipe.framesPerKey = 125;
        playback.show(clip(recipe));
        QTRY_COMPARE_WITH_TIMEOUT(playback.state(), State::Paused, patience);
        FrameStrip strip(playback);
        strip.setFilters(FilterSettings::clear());
        strip.fill({640, 64});
        const qsizetype count = strip.pictures().size();
        QCOMPARE(count, 8);
        const media::Micros length = *playback.info().duration;
        const auto isWhole = [&] {
            const auto pictures = strip.pictures();
            for (qsizetype i = 0; i < count; ++i) {
                const auto at = pictures[i].position();
                if (pictures[i].isNull() || at < length * i / count
                    || at >= length * (i + 1) / count)
                    return false;
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(), patience);

        FilterSettings grey = with(&FilterSettings::isGreyscale);
        strip.setFilters(grey);
        const auto filtered = strip.pictures();
        for (const media::VisibleFrame &picture : filtered)
            QVERIFY(picture.image().convertToFormat(QImage::Format_RGB32).allGray());
        strip.setCovered(true);
        QVERIFY(strip.pictures().isEmpty());
        strip.setCovered(false);
        QCOMPARE(strip.pictures().size(), count);
        strip.clear();
        QVERIFY(strip.pictures().isEmpty());
    }

    void theStripStaysFilteredWhileTheVideoIsShownClear()
    {
        StageDesk desk;
        desk.preferences.setSafeViewing(SafeViewing(with(&FilterSettings::isGreyscale)));
        openClip(desk);
        const auto images = [&] {
            QList<QImage> all;
            const auto pictures = desk.stage.strip().pictures();
            for (const media::VisibleFrame &picture : pictures)
                all << picture.image();
            return all;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!images().isEmpty() && !images().contains(QImage()), patience);
        const QList<QImage> filtered = images();
        const auto isGrey = [](const QImage &image) {
            return image.convertToFormat(QImage::Format_RGB32).allGray();
        };
        QVERIFY(std::all_of(filtered.begin(), filtered.end(), isGrey));
        const QImage shown = desk.timeline.grab().toImage();
        QVERIFY(desk.trigger("safe.stay_clear"));
        QVERIFY(desk.stage.viewing().isClear());
        QCOMPARE(images(), filtered);
        QVERIFY(desk.trigger("safe.cover"));
        QCOMPARE(images(), QList<QImage>());
        QVERIFY(desk.timeline.grab().toImage() != shown);
        QVERIFY(desk.trigger("safe.cover"));
        QCOMPARE(images(), filtered);
        QCOMPARE(desk.timeline.grab().toImage(), shown);
        desk.open({}, 2);
        QCOMPARE(images(), QList<QImage>());
    }

    // Flagged from 0.6 s; evidence from 1.5 s; looks like another from 2 s.
    void keysGoFromMarkToMark()
    {
        StageDesk desk;
        openClip(desk);
        desk.stage.setEvidence({{1'500ms, 1'800ms}});
        desk.stage.setMatched({{2s, 3s}});
        const auto goes = [&desk](const char *action, base::Millis to) {
            return desk.trigger(action)
                   && QTest::qWaitFor([&] { return desk.stage.playback().position() == to; },
                                      patience);
        };
        for (const base::Millis mark : {600ms, 1'500ms, 2'000ms})
            QVERIFY2(goes("player.mark_on", mark), qPrintable(QString::number(mark.count())));
        QVERIFY(goes("player.mark_on", 2'000ms)); // there is none behind
        QVERIFY(goes("player.mark_back", 1'500ms));
        QVERIFY(goes("player.mark_back", 600ms));
        QVERIFY(goes("player.mark_back", 600ms)); // nor before
    }

    void showsTheEvidenceOfTheDecisionThatIsJudged()
    {
        StageDesk desk;
        review::DeskCase shown = deskCase(clip());
        shown.view.subject.flags.clear();
        cases::DecisionRecord judged;
        judged.decision.id = domain::DecisionId(base::IdBytes{7});
        judged.decision.evidence = {{1'200ms, 1'800ms}};
        cases::DecisionRecord other;
        other.decision.id = domain::DecisionId(base::IdBytes{8});
        other.decision.evidence = {{400ms, 500ms}};
        shown.view.subject.history = {other, judged};
        const auto open = [&](std::optional<domain::DecisionId> about) {
            shown.view.file.parentDecision = about;
            desk.stage.setCase(&shown);
            return QTest::qWaitFor([&] { return desk.isReady(); }, patience)
                   && QTest::qWaitFor(
                       [&] {
                           const auto pictures = desk.stage.strip().pictures();
                           return !pictures.isEmpty()
                                  && std::none_of(pictures.begin(), pictures.end(),
                                                  [](const auto &one) { return one.isNull(); });
                       },
                       patience);
        };
        QVERIFY(open(std::nullopt));
        QVERIFY(!desk.timeline.markAfter(0ms));
        const QImage plain = desk.timeline.grab().toImage();
        QVERIFY(open(judged.decision.id));
        QCOMPARE(desk.timeline.markAfter(0ms), std::optional(1'200ms));
        QVERIFY(!desk.timeline.markAfter(1'200ms));
        QVERIFY(desk.timeline.grab().toImage() != plain);
        shown.view.subject.history.clear();
        QVERIFY(open(judged.decision.id));
        QVERIFY(!desk.timeline.markAfter(0ms));
    }

    void theCaseSeverityChoosesTheFilters()
    {
        StageDesk desk;
        SafeViewing safe(FilterSettings::clear());
        safe.setPerSeverity(true);
        safe.set(Severity::High, with(&FilterSettings::isOutlined));
        safe.set(Severity::Severe, FilterSettings());
        desk.preferences.setSafeViewing(safe);
        review::DeskCase shown = deskCase({});
        shown.view.file.severity = Severity::Low;
        desk.stage.setCase(&shown);
        QCOMPARE(desk.stage.viewing().filters(), FilterSettings::clear());
        shown.view.file.severity = Severity::High;
        desk.stage.setCase(&shown);
        QCOMPARE(desk.stage.viewing().filters(), with(&FilterSettings::isOutlined));
        desk.stage.setCase(nullptr);
        QCOMPARE(desk.stage.viewing().filters(), FilterSettings());
    }

    // It came after the case was filed, and says that there is worse to see.
    void aGraverFlagChoosesTheFilters()
    {
        StageDesk desk;
        review::DeskCase shown = deskCase({});
        shown.view.file.severity = Severity::Low;
        const auto policy = *domain::PolicyId::parse(u"SAF-VCB");
        const Severity graver = shown.book->gravest({policy}, shown.scope)->policy->severity;
        QVERIFY(graver > Severity::Low);
        SafeViewing safe(FilterSettings::clear());
        safe.setPerSeverity(true);
        safe.set(graver, FilterSettings());
        desk.preferences.setSafeViewing(safe);
        desk.stage.setCase(&shown);
        QCOMPARE(desk.stage.viewing().filters(), FilterSettings::clear());
        shown.view.subject.flags.first().policy = policy;
        desk.stage.setCase(&shown);
        QCOMPARE(desk.stage.viewing().filters(), FilterSettings());
    }

    void theStricterOfTeamAndPersonWins()
    {
        StageDesk desk;
        SafeViewing safe(FilterSettings::clear());
        safe.set(Severity::High, with(&FilterSettings::isOutlined));
        desk.preferences.setSafeViewing(safe);
        review::DeskCase shown = deskCase({});
        shown.view.file.severity = Severity::High;
        policy::PolicyPack asking = *shown.book->packs().constLast();
        QCOMPARE(asking.kind, policy::PackKind::General);
        asking.safeViewing[Severity::High].blur = 2;
        asking.safeViewing[Severity::High].isMuted = true;
        shown.book = std::make_shared<const policy::PolicyBook>(QList{asking});
        desk.stage.setCase(&shown);
        FilterSettings both = with(&FilterSettings::isOutlined);
        both.blur = 2;
        both.isMuted = true;
        QCOMPARE(desk.stage.viewing().filters(), both);
        QVERIFY(desk.stage.viewing().isRaised());

        // A step weaker ends at what the team asks for; a person's own choice cannot end it.
        desk.actions.setEnabled(QStringLiteral("safe.stronger"), true);
        desk.actions.setEnabled(QStringLiteral("safe.weaker"), true);
        QVERIFY(desk.trigger("safe.stronger"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(desk.trigger("safe.weaker"));
        QCOMPARE(desk.stage.viewing().filters().blur, 2);
        safe.set(Severity::High, FilterSettings::clear());
        desk.preferences.setSafeViewing(safe);
        QCOMPARE(desk.stage.viewing().filters().blur, 2);

        // Whoever chose as much or more is told nothing.
        desk.preferences.setSafeViewing(SafeViewing());
        QVERIFY(!desk.stage.viewing().isRaised());
        QCOMPARE(desk.stage.viewing().filters(), SafeViewing().of(Severity::High));
    }

    void whatIsChosenForOtherSeveritiesChangesNothingHere()
    {
        StageDesk desk;
        review::DeskCase shown = deskCase({});
        shown.view.file.severity = Severity::Medium;
        desk.stage.setCase(&shown);
        desk.actions.setEnabled(QStringLiteral("safe.stronger"), true);
        QVERIFY(desk.trigger("safe.stronger"));
        QCOMPARE(desk.stage.viewing().filters().blur, 4);
        SafeViewing safe;
        safe.setPerSeverity(true);
        safe.set(Severity::High, FilterSettings::clear());
        desk.preferences.setSafeViewing(safe);
        QCOMPARE(desk.stage.viewing().filters().blur, 4);
        safe.set(Severity::Medium, FilterSettings::clear());
        desk.preferences.setSafeViewing(safe);
        QCOMPARE(desk.stage.viewing().filters().blur, 0);
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

    void isWatchedWhilePlayingOrClearAndNotWhenCovered()
    {
        StageDesk desk;
        QVERIFY(!desk.stage.isWatched());
        openClip(desk);
        QVERIFY(!desk.stage.isWatched());
        QVERIFY(desk.trigger("safe.stay_clear"));
        QVERIFY(desk.stage.isWatched());
        QVERIFY(desk.trigger("safe.stay_clear"));
        QVERIFY(!desk.stage.isWatched());
        QVERIFY(desk.trigger("player.toggle"));
        QTRY_VERIFY(desk.stage.playback().isPlaying());
        QVERIFY(desk.stage.isWatched());
        desk.stage.cover();
        QVERIFY(!desk.stage.playback().isPlaying());
        QVERIFY(!desk.stage.isWatched() && !desk.view.hasPicture());
        // Once is enough.
        desk.stage.cover();
        QVERIFY(desk.stage.viewing().isCovered());
        QVERIFY(desk.trigger("safe.cover"));
        QVERIFY(desk.trigger("safe.stay_clear"));
        QVERIFY(desk.stage.isWatched());
        desk.window.hide();
        QVERIFY(!desk.stage.isWatched());
    }

    void changedSettingsUncoverNothing()
    {
        StageDesk desk;
        openClip(desk);
        QVERIFY(desk.trigger("safe.cover"));
        const FilterSettings stronger{5, true, true, true, false, false, 1};
        desk.preferences.setSafeViewing(SafeViewing(stronger));
        QVERIFY(!desk.view.hasPicture());
        QVERIFY(desk.trigger("safe.cover"));
        QCOMPARE(desk.stage.viewing().filters(), stronger);
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
        QCOMPARE(desk.stage.viewing().filters(), FilterSettings());
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

    void goesFromSceneToScene()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("scenes.mp4"));
        const auto list = [](const char *arguments) {
            return QString::fromLatin1(arguments).split(u' ');
        };
        runFfmpeg(list("-f lavfi -i smptebars=s=320x240:r=25:d=1 -f lavfi -i "
                       "testsrc2=s=320x240:r=25:d=1 -filter_complex [0][1]concat=n=2 -c:v libx264")
                  << path);
        StageDesk desk;
        desk.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.hasPicture(), patience);
        // It goes there as soon as it is known where that is.
        QVERIFY(desk.trigger("player.scene_on"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.stage.playback().frameNumber(), 25, patience);
        QVERIFY(desk.trigger("player.scene_on"));
        QCOMPARE(desk.stage.playback().position(), base::Millis(1'000));
        QVERIFY(desk.trigger("player.scene_back"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.stage.playback().frameNumber(), 0, patience);
    }
};

QTEST_MAIN(TestVideoStage)
#include "tst_videostage.moc"
