// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strangertext.h"
#include "tests/media/sounddaemon.h"
#include "tests/support/clips.h"
#include "tests/ui/stage/stagefixture.h"
#include "tests/ui/strict.h"
#include "ui/review/stagetexts.h"
#include "ui/review/transcriptview.h"
#include "ui/review/transportbar.h"
#include "ui/widgets/actionbutton.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace vigil;
using namespace vigil::test;
using namespace vigil::ui;
using namespace std::chrono_literals;

using State = PlaybackSession::State;

namespace {

QAction *action(StageDesk &desk, const char *id)
{
    return desk.actions.action(QLatin1StringView(id));
}

} // namespace

class TestStageStates final : public QObject
{
    Q_OBJECT

    void openClip(StageDesk &desk, const ClipRecipe &recipe = {})
    {
        desk.open(clip(recipe));
        QTRY_COMPARE(desk.stage.playback().state(), State::Paused);
    }

private Q_SLOTS:
    void initTestCase() { useNoSoundDevice(); }

    void init() { failOnAnyWarning(); }

    void saysWhyAFileCannotBePlayed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, BrokenClip kind, const char *reason) {
            QTest::newRow(name) << int(kind) << QString::fromLatin1(reason);
        };
        row("empty", BrokenClip::Empty, "The file is empty.");
        row("random", BrokenClip::RandomBytes, "The file is not a video.");
        row("text", BrokenClip::TextNamedMp4, "The file is not a video.");
        row("fifo", BrokenClip::Fifo, "It is not a file.");
        row("link", BrokenClip::LinkToClip, "The file is a link to another place.");
    }

    void saysWhyAFileCannotBePlayed()
    {
        QFETCH(int, kind);
        QFETCH(QString, reason);
        StageDesk desk;
        QSignalSpy unplayable(&desk.stage, &StageWidget::unplayable);
        desk.open(brokenClip(BrokenClip(kind)));
        QTRY_COMPARE(unplayable.size(), 1);
        QCOMPARE(desk.view.notice().title, QStringLiteral("The video cannot be played."));
        QCOMPARE(desk.view.notice().explanation,
                 reason + QStringLiteral(" The case can still be decided."));
        QVERIFY(desk.view.accessibleName().contains(reason));
        QVERIFY(!action(desk, "player.toggle")->isEnabled());
        // A good one plays after it.
        openClip(desk);
        QTRY_VERIFY(desk.view.hasPicture());
        QCOMPARE(unplayable.size(), 1);
    }

    void everyFailureHasItsSentence()
    {
        QStringList sentences;
        const int last = int(media::PlaybackFailure::Reason::PlayerMisbehaved);
        for (int reason = 0; reason <= last; ++reason) {
            const auto notice = failureNotice({media::PlaybackFailure::Reason(reason)});
            QVERIFY(!notice.icon.isEmpty());
            QVERIFY(!notice.explanation.startsWith(u' '));
            sentences << notice.explanation;
        }
        QCOMPARE(sentences.removeDuplicates(), 0);
    }

    void saysWhyThereIsNothingToPlay_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("isGone");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, review::MediaState state, bool isGone,
                            const char *title) {
            QTest::newRow(name) << int(state) << isGone << QString::fromLatin1(title);
        };
        using Media = review::MediaState;
        row("account", Media::None, false, "This case has no video to play.");
        row("missing", Media::Missing, false, "The file of this video is not there.");
        row("gone", Media::Missing, true, "The platform no longer has this video.");
        row("remote", Media::Remote, false, "The video has not been fetched yet.");
        row("withheld", Media::Withheld, false, "The video is withheld.");
    }

    void saysWhyThereIsNothingToPlay()
    {
        QFETCH(int, state);
        QFETCH(bool, isGone);
        QFETCH(QString, title);
        StageDesk desk;
        QSignalSpy unplayable(&desk.stage, &StageWidget::unplayable);
        review::DeskCase shown = deskCase(clip());
        shown.mediaState = review::MediaState(state);
        shown.view.changes.isGone = isGone;
        desk.stage.setCase(&shown);
        QCOMPARE(unplayable.size(), 1);
        QCOMPARE(desk.view.notice().title, title);
        // Not opened behind the notice either, nor ahead of its turn.
        desk.stage.setNextCase(&shown);
        QTest::qWait(0);
        QCOMPARE(desk.stage.playback().state(), State::Empty);
        QVERIFY(!desk.stage.isNextReady());
        QVERIFY(!desk.view.hasPicture());
    }

    void soundAloneIsAStateToo()
    {
        StageDesk desk;
        QSignalSpy unplayable(&desk.stage, &StageWidget::unplayable);
        openClip(desk, {.codec = VideoCodec::None});
        QCOMPARE(desk.view.notice(), soundOnlyNotice());
        QCOMPARE(unplayable.size(), 1);
        QVERIFY(action(desk, "player.toggle")->isEnabled());
        QVERIFY(!action(desk, "player.frame_on")->isEnabled());
    }

    void playsWithoutSound()
    {
        StageDesk desk;
        openClip(desk, {.seconds = 1, .hasSound = false});
        QVERIFY(desk.trigger("player.toggle"));
        QTRY_COMPARE(desk.stage.playback().state(), State::Ended);
    }

    void warnsOfTheHarmFirst()
    {
        review::DeskCase shown = deskCase(clip());
        shown.view.file.policies = {*domain::PolicyId::parse(u"SAF-VCB")};
        QCOMPARE(warningText(shown, QStringLiteral("en")),
                 base::strangerText(u"Graphic violence") + QStringLiteral(" · high severity"));
        StageDesk desk;
        desk.stage.setCase(&shown);
        QVERIFY(desk.trigger("safe.show"));
        QTRY_VERIFY(desk.view.hasPicture());
        QVERIFY(desk.view.accessibleName().startsWith(warningText(shown, QStringLiteral("en"))));
        review::DeskCase flagged = deskCase(clip());
        QVERIFY(warningText(flagged, QStringLiteral("en")).isEmpty());
        flagged.view.subject.flags.first().policy = domain::PolicyId::parse(u"SAF-VCB");
        QVERIFY(!warningText(flagged, QStringLiteral("en")).isEmpty());
    }

    void timeRunsFromTheLeftInEveryLanguage()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        StageDesk desk;
        openClip(desk);
        const auto *transport = desk.stage.findChild<TransportBar *>();
        const auto buttons = transport->findChildren<ActionButton *>();
        QVERIFY(!buttons.isEmpty());
        QCOMPARE(transport->layoutDirection(), Qt::LeftToRight);
        QCOMPARE(desk.stage.layoutDirection(), Qt::RightToLeft);
        const int quarter = desk.timeline.width() / 4;
        QTest::mouseClick(&desk.timeline, Qt::LeftButton, {}, QPoint(quarter, 20));
        QTRY_VERIFY(desk.stage.playback().frame().position() > 500ms);
        QVERIFY(desk.stage.position() < 1s);
        const base::Millis before = desk.stage.position();
        // With the focus it has the keys itself, which Qt would mirror.
        desk.timeline.setFocus();
        QTest::keyClick(&desk.timeline, Qt::Key_Right);
        QVERIFY(desk.stage.position() > before);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void theTimeLineSaysWhereItIs()
    {
        StageDesk desk;
        openClip(desk);
        desk.stage.seek(2s);
        QTRY_COMPARE(desk.stage.playback().frame().position(), media::Micros(2s));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&desk.timeline);
        QCOMPARE(spoken->role(), QAccessible::Slider);
        QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("Second 2 of 3"));
        spoken->valueInterface()->setCurrentValue(1'000);
        QCOMPARE(desk.stage.position(), 1s);
    }

    void everyControlIsReachedAndNamed()
    {
        StageDesk desk;
        openClip(desk);
        QTRY_VERIFY(desk.view.hasPicture());
        QStringList reached;
        QList<const QWidget *> widgets;
        desk.view.setFocus(Qt::TabFocusReason);
        for (QWidget *widget = desk.window.focusWidget(); !widgets.contains(widget);
             widget = desk.window.focusWidget()) {
            widgets << widget;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            reached << widget->accessibleName();
            QTest::keyClick(widget, Qt::Key_Tab);
        }
        QCOMPARE(reached.mid(1, 5),
                 QStringList({QStringLiteral("Five seconds back"), QStringLiteral("One frame back"),
                              QStringLiteral("Play or pause"), QStringLiteral("One frame on"),
                              QStringLiteral("Five seconds on")}));
        QVERIFY(reached.contains(QStringLiteral("Time line")));
        QVERIFY(reached.contains(QStringLiteral("Safe viewing: blurred 3 of 6, grey")));
        QCOMPARE(reached.size(), 11);
    }

    void whatStopsPlayersIsOpenedWhenAsked()
    {
        StageDesk desk;
        QFile file(clip());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (int i = 0; i < media::KillerFiles::tolerated; ++i)
            desk.killers->noteKill(media::KillerFiles::markOf(file.handle()));
        desk.open(clip());
        QVERIFY(desk.stage.playback().isKeptClosed());
        QVERIFY(!desk.view.hasPicture());
        QVERIFY(desk.view.notice().title.contains(u"not opened without asking"));
        QVERIFY(desk.view.accessibleName().contains(u"not opened without asking"));
        QVERIFY(!desk.actions.action(QStringLiteral("player.frame_on"))->isEnabled());
        QVERIFY(desk.trigger("player.toggle"));
        QTRY_COMPARE(desk.stage.playback().state(), State::Paused);
        QVERIFY(desk.view.hasPicture());
        // Nothing else has changed for the next one.
        desk.open(clip({.seconds = 1}), 2);
        QTRY_COMPARE(desk.stage.playback().state(), State::Paused);
        desk.open(clip(), 3);
        QVERIFY(desk.stage.playback().isKeptClosed());
    }

    void theTranscriptGoesAlong()
    {
        StageDesk desk;
        QFile file(desk.folder.filePath(QStringLiteral("t.vtt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("WEBVTT\n\n00:00.500 --> 00:01.000\nfirst\n\n00:01.000 --> 00:02.000\n"
                   "<b>second</b>\n\n00:02.000 --> 00:03.000\nthird\n");
        file.close();
        review::DeskCase shown = deskCase(clip());
        shown.transcript = file.fileName();
        desk.stage.setCase(&shown);
        const auto lines = desk.stage.findChildren<CueLine *>();
        QCOMPARE(lines.size(), 3);
        const auto text = [&lines](qsizetype line) {
            QString plain = lines[line]->text();
            return plain.remove(QChar(0x2068)).remove(QChar(0x2069));
        };
        QTRY_COMPARE(text(2), QStringLiteral("first"));
        QTRY_COMPARE(desk.stage.playback().state(), State::Paused);
        desk.stage.seek(1500ms);
        QCOMPARE(text(0), QStringLiteral("first"));
        QCOMPARE(text(1), QStringLiteral("second"));
        QTest::mouseClick(lines[2], Qt::LeftButton);
        QCOMPARE(desk.stage.position(), 2s);
        QCOMPARE(text(1), QStringLiteral("third"));
    }

    // No time is asserted; the figure is for people.
    void theNextCaseIsOnScreenAtOnce()
    {
        StageDesk desk({1'000, 800});
        openClip(desk);
        QList<qint64> figures;
        connect(&desk.stage, &VideoStage::firstFramePainted, this,
                [&figures](qint64 micros) { figures << micros; });
        for (int number = 2; number < 22; ++number) {
            const ClipRecipe recipe{.size = {540, 960}, .seconds = 1 + number % 2};
            const review::DeskCase next = deskCase(clip(recipe), number);
            desk.stage.setNextCase(&next);
            QTRY_VERIFY(desk.stage.isNextReady());
            desk.stage.setCase(&next);
            QVERIFY(desk.view.hasPicture());
            QTRY_COMPARE(figures.size(), number - 1);
        }
        std::sort(figures.begin(), figures.end());
        qInfo("from the case to its first frame on screen: median %lld us, most %lld us",
              figures[figures.size() / 2], figures.last());
    }
};

QTEST_MAIN(TestStageStates)
#include "tst_stagestates.moc"
