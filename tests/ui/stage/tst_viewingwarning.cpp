// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policytexts.h"
#include "tests/media/sounddaemon.h"
#include "tests/support/clips.h"
#include "tests/ui/stage/stagefixture.h"
#include "tests/ui/strict.h"
#include "ui/review/reviewtexts.h"
#include "ui/review/stagetexts.h"
#include "ui/review/viewingwarning.h"
#include "ui/widgets/decisionbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace vigil::ui;

using State = PlaybackSession::State;
using domain::Severity;

namespace {

constexpr int patience = 30'000; ///< ms; a busy machine starts players slowly

review::DeskCase severeCase(const QString &media = clip(), int number = 1)
{
    review::DeskCase desk = deskCase(media, number);
    desk.view.file.severity = Severity::Severe;
    desk.view.file.policies = {*domain::PolicyId::parse(u"SAF-VCB")};
    return desk;
}

struct WarnedDesk : StageDesk
{
    explicit WarnedDesk(QSize size = {800, 640}) : StageDesk(size) {}

    void show(const review::DeskCase &shown) { stage.setCase(&shown); }
    [[nodiscard]] const ViewingWarning &warning() { return *stage.findChild<ViewingWarning *>(); }
    [[nodiscard]] bool isWarning() { return warning().isVisible(); }
    [[nodiscard]] bool isFrameReady() const
    {
        return stage.playback().state() == State::Paused && !stage.playback().frame().isNull();
    }
    [[nodiscard]] QStringList words()
    {
        QStringList all;
        for (const PlainLabel *label : warning().findChildren<PlainLabel *>())
            all << label->text();
        return all;
    }
    void press(Qt::Key key) { QTest::keyClick(&window, key); }
    void setWarnsFrom(std::optional<Severity> least)
    {
        SafeViewing safe;
        safe.setWarnsFrom(least);
        preferences.setSafeViewing(safe);
    }
};

} // namespace

class TestViewingWarning final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useNoSoundDevice(); }

    void init() { failOnAnyWarning(); }

    void nothingOfASevereVideoIsSeenUntilAskedFor()
    {
        WarnedDesk desk;
        QSignalSpy seen(&desk.stage, &StageWidget::frameShown);
        QSignalSpy first(&desk.stage, &VideoStage::firstFramePainted);
        desk.show(severeCase());
        QVERIFY(desk.isWarning());
        QVERIFY(!desk.view.hasPicture());
        QCoreApplication::processEvents(); // lays out the panel
        const QImage before = desk.picture();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isFrameReady(), patience);
        // The frame is there, and not a pixel of the screen has changed for it.
        QVERIFY(!desk.view.hasPicture());
        QCOMPARE(desk.picture(), before);
        desk.window.resize(desk.window.size() + QSize(80, 40));
        QTRY_COMPARE(desk.warning().geometry(), desk.view.rect());
        QVERIFY(!desk.view.hasPicture());
        QCOMPARE(seen.size(), 0);

        desk.press(Qt::Key_S);
        QVERIFY(!desk.isWarning());
        QVERIFY(desk.view.hasPicture());
        QCOMPARE(desk.stage.viewing().filters(), SafeViewing().of(Severity::Severe));
        QTRY_COMPARE(first.size(), 1);
        QVERIFY(!seen.isEmpty());
    }

    void noKeyShowsOrPlaysItButTheOne()
    {
        WarnedDesk desk;
        desk.show(severeCase());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isFrameReady(), patience);
        const QImage before = desk.picture();
        QTest::keyPress(&desk.window, Qt::Key_Space);
        QCOMPARE(desk.picture(), before);
        QTest::keyRelease(&desk.window, Qt::Key_Space);
        for (const Qt::Key key : {Qt::Key_K, Qt::Key_L, Qt::Key_V, Qt::Key_X, Qt::Key_M,
                                  Qt::Key_Down, Qt::Key_Period, Qt::Key_Right})
            desk.press(key);
        QTest::mouseClick(&desk.timeline, Qt::LeftButton);
        desk.stage.seek(base::Millis(1'000)); // a flagged place in the context
        QTRY_VERIFY(desk.stage.playback().frame().position() >= media::Micros(900'000));
        QVERIFY(desk.isWarning());
        QCOMPARE(desk.stage.playback().state(), State::Paused);
        QCOMPARE(desk.picture(), before);
        QVERIFY(desk.stage.viewing().isMuted());
        QVERIFY(!desk.stage.viewing().staysClear());
        // Nor has any of them done something for later.
        desk.press(Qt::Key_S);
        QCOMPARE(desk.stage.viewing().filters(), SafeViewing().of(Severity::Severe));
        desk.press(Qt::Key_K);
        QTRY_COMPARE(desk.stage.playback().state(), State::Playing);
    }

    void theThreeWaysOnAreButtonsWithTheirKeys()
    {
        WarnedDesk desk;
        QSignalSpy triggered(&desk.actions, &ActionSet::triggered);
        desk.show(severeCase());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isFrameReady(), patience);
        const auto buttons = desk.warning().findChildren<DecisionButton *>();
        QStringList names;
        for (DecisionButton *button : buttons) {
            QVERIFY(button->isEnabled());
            names << button->accessibleName() + u' ' + button->accessibleDescription();
        }
        QCOMPARE(names, (QStringList{QStringLiteral("Show the video S"),
                                     QStringLiteral("I should not see this 9"),
                                     QStringLiteral("Not my language 8")}));
        desk.press(Qt::Key_9);
        desk.press(Qt::Key_8);
        buttons.first()->click();
        QCOMPARE(triggered.size(), 3);
        QCOMPARE(triggered[0].first().toString(), QStringLiteral("case.not_for_me"));
        QCOMPARE(triggered[1].first().toString(), QStringLiteral("case.not_my_language"));
        QVERIFY(!desk.isWarning());
        // Off the panel too: both stay one key away.
        desk.press(Qt::Key_9);
        QCOMPARE(triggered.size(), 4);
        desk.press(Qt::Key_S);
        QCOMPARE(triggered.size(), 4);
    }

    void saysWhatItMayShowAndHowItWouldStart()
    {
        WarnedDesk desk;
        review::DeskCase shown = severeCase();
        // Flagged for a second kind of harm, and twice for the first.
        domain::Flag other = shown.view.subject.flags.first();
        other.policy = domain::PolicyId::parse(u"INT-MIS");
        domain::Flag same = other;
        same.policy = shown.view.file.policies.first();
        shown.view.subject.flags << other << same;
        desk.show(shown);
        const auto harm = [&](QStringView id, const QString &locale) {
            const auto policy = *shown.book->inForce(*domain::PolicyId::parse(id), shown.scope);
            return policy::harmText(*policy.pack, policy.policy->harm, locale);
        };
        const auto plain = [](QString text) {
            return text.remove(QChar(0x2068)).remove(QChar(0x2069));
        };
        const QString english = harm(u"SAF-VCB", QStringLiteral("en"));
        QCOMPARE(
            plain(desk.words()[1]),
            QStringLiteral("%1, %2 · severe").arg(english, harm(u"INT-MIS", QStringLiteral("en"))));
        QCOMPARE(desk.words()[2], QStringLiteral("It would start paused, without sound, blurred 3 "
                                                 "of 6, grey."));
        QVERIFY(plain(desk.view.accessibleName()).contains(english));
        media::FilterSettings filters = media::FilterSettings::clear();
        filters.dim = 1;
        desk.preferences.setSafeViewing(SafeViewing(filters));
        QCOMPARE(desk.words()[2], QStringLiteral("It would start paused, with its sound on, dimmed "
                                                 "1 of 3."));
        // Policies speak the person's language.
        const QString arabic = harm(u"SAF-VCB", QStringLiteral("ar"));
        QVERIFY(arabic != english);
        const StageNotice notice =
            warnedNotice(shown, QStringLiteral("ar"), media::FilterSettings(), true);
        QVERIFY(plain(notice.title).startsWith(arabic));
    }

    void warnsWithoutAPolicyToNameTheHarm()
    {
        WarnedDesk desk;
        review::DeskCase shown = severeCase();
        shown.view.file.policies.clear();
        desk.show(shown);
        QVERIFY(desk.isWarning());
        QCOMPARE(desk.words()[1], QStringLiteral("Something hard to look at · severe"));
    }

    void warnsAsThePersonChose()
    {
        WarnedDesk desk;
        review::DeskCase shown = deskCase(clip());
        for (const auto &least : {std::optional<Severity>(), std::optional(Severity::Low),
                                  std::optional(Severity::High)}) {
            desk.setWarnsFrom(least);
            for (const auto &row : domain::severityNames.rows()) {
                shown.view.file.severity = row.first;
                desk.show(shown);
                QCOMPARE(desk.isWarning(), least && row.first >= *least);
            }
        }
        // Of what flags suspect that came after the case was filed.
        desk.setWarnsFrom(Severity::High);
        shown.view.file.severity = Severity::Low;
        desk.show(shown);
        QVERIFY(!desk.isWarning());
        shown.view.subject.flags.first().policy = domain::PolicyId::parse(u"SAF-VCB");
        desk.show(shown);
        QVERIFY(desk.isWarning());
        // What is grave in another way than to the eye.
        shown.view.subject.flags.first().policy = domain::PolicyId::parse(u"INT-CIV");
        desk.show(shown);
        QVERIFY(!desk.isWarning());
        shown.view.file.severity = Severity::Severe;
        desk.show(shown);
        QVERIFY(!desk.isWarning());
        shown.view.file.policies = {*domain::PolicyId::parse(u"SMT-GORE")};
        desk.show(shown);
        QVERIFY(desk.isWarning());
        // Chosen while it stands: it goes, and what is shown is not covered again.
        desk.setWarnsFrom(std::nullopt);
        QVERIFY(!desk.isWarning());
        desk.setWarnsFrom(Severity::Low);
        QVERIFY(!desk.isWarning());
    }

    void warnsOfEveryVideoWhenSettingsCannotBeRead()
    {
        WarnedDesk desk;
        QFile file(desk.folder.filePath(QStringLiteral("preferences.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"safe_viewing\":");
        file.close();
        QVERIFY(!desk.preferences.load());
        review::DeskCase shown = deskCase(clip());
        shown.view.file.severity = Severity::Low;
        desk.show(shown);
        QVERIFY(desk.isWarning());
    }

    void everyCaseIsWarnedOfAnew()
    {
        WarnedDesk desk;
        const review::DeskCase severe = severeCase();
        desk.show(severe);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isFrameReady(), patience);
        desk.press(Qt::Key_S);
        QVERIFY(desk.view.hasPicture());
        const review::DeskCase calm = deskCase(clip({.seconds = 1}), 2);
        desk.show(calm);
        QVERIFY(!desk.isWarning());
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.hasPicture(), patience);
        // Back after an undo, with its first frame ready in the other player.
        desk.stage.setNextCase(&severe);
        QTRY_VERIFY_WITH_TIMEOUT(desk.stage.isNextReady(), patience);
        desk.show(severe);
        QVERIFY(desk.isWarning());
        QVERIFY(!desk.view.hasPicture());
        desk.stage.setCase(nullptr);
        QVERIFY(!desk.isWarning());
        QVERIFY(!desk.trigger("safe.show"));
    }

    void saysWhyItCannotBeShownInstead()
    {
        WarnedDesk desk;
        review::DeskCase shown = severeCase(brokenClip(BrokenClip::TextNamedMp4));
        QSignalSpy unplayable(&desk.stage, &StageWidget::unplayable);
        desk.show(shown);
        QTRY_COMPARE_WITH_TIMEOUT(unplayable.size(), 1, patience);
        QVERIFY(!desk.isWarning());
        QCOMPARE(desk.view.notice().title, QStringLiteral("The video cannot be played."));
        shown.mediaState = review::MediaState::Withheld;
        desk.show(shown);
        QVERIFY(!desk.isWarning());
        QCOMPARE(desk.view.notice().title, QStringLiteral("The video is withheld."));
    }

    // Sound alone can do harm too.
    void coversSoundAsWell()
    {
        WarnedDesk desk;
        desk.show(severeCase(clip({.codec = VideoCodec::None})));
        QTRY_COMPARE_WITH_TIMEOUT(desk.stage.playback().state(), State::Paused, patience);
        QVERIFY(desk.isWarning());
        QVERIFY(!desk.trigger("player.toggle"));
        desk.press(Qt::Key_S);
        QCOMPARE(desk.view.notice(), soundOnlyNotice());
        QVERIFY(desk.trigger("player.toggle"));
    }

    void fitsWithLargeTextInASmallWindow()
    {
        WarnedDesk desk({420, 480});
        desk.show(severeCase());
        for (const DecisionButton *button : desk.warning().findChildren<DecisionButton *>()) {
            const QRect place(button->mapTo(&desk.warning(), QPoint()), button->size());
            QVERIFY(place.left() >= 0 && place.right() < desk.warning().width());
        }
    }
};

QTEST_MAIN(TestViewingWarning)
#include "tst_viewingwarning.moc"
