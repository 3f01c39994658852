// SPDX-License-Identifier: GPL-3.0-or-later
#include "shiftfixture.h"
#include "tests/ui/strict.h"
#include "ui/shell/keyfilter.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace vigil::wellbeing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Without the marks that keep a text from a policy apart from those around it.
QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QStringList textsIn(const QWidget &part)
{
    QStringList texts;
    for (const QLabel *label : part.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts << plain(label->text());
    }
    return texts;
}

template<typename Control>
Control *find(const QWidget &part, const QString &name)
{
    for (Control *control : part.findChildren<Control *>()) {
        if (control->isVisible()
            && (plain(control->accessibleName()) == name
                || control->property("text").toString() == name))
            return control;
    }
    return nullptr;
}

QPushButton *button(const QWidget &part, const QString &text)
{
    return find<QPushButton>(part, text);
}

bool isControl(const QWidget &widget)
{
    return (qobject_cast<const QAbstractButton *>(&widget)
            || qobject_cast<const QSpinBox *>(&widget))
           && !qobject_cast<const QScrollBar *>(&widget);
}

/// The controls that Tab goes through, in its order, from the first of the page.
QList<QWidget *> tabChain(QWidget &page)
{
    QList<QWidget *> chain;
    QWidget *first = &page;
    for (QWidget *next = first->nextInFocusChain(); next != first;
         next = next->nextInFocusChain()) {
        if (page.isAncestorOf(next) && isControl(*next) && next->isVisible() && next->isEnabled())
            chain << next;
    }
    return chain;
}

} // namespace

class TestShiftPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void showsTimeByKindAndNoScore()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.makeSevere();
        desk.open(u"shift"_s);
        QVERIFY(textsIn(*desk.shift).contains(u"No video has been on screen yet."_s));
        desk.watch(3min);
        const QStringList texts = textsIn(*desk.shift);
        QVERIFY2(texts.contains(u"Terrorism and extremism"_s), qPrintable(texts.join(u'\n')));
        QCOMPARE(texts.count(u"3 min"_s), 2); // of the kind, and all together
        QCOMPARE(texts.count(u"of it severe: 3 min"_s), 2);
        QVERIFY(!texts.contains(u"No video has been on screen yet."_s));
        // What a case was decided and how many there were changes nothing on the page.
        const auto before = textsIn(*desk.shift);
        desk.session.decideNone();
        desk.pass(30s);
        desk.keeper.endPause();
        desk.session.skip();
        desk.settle();
        QCOMPARE(textsIn(*desk.shift), before);
    }

    void scrollingOverAFieldChangesNothingInIt()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.open(u"shift"_s);
        auto *after = find<QSpinBox>(*desk.shift, u"A break is due after so long at the desk"_s);
        after->setValue(after->maximum());
        const int before = after->value();
        const auto scroll = [after] {
            const QPointF place(4, 4);
            QWheelEvent wheel(place, after->mapToGlobal(place), {}, {0, -120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(after, &wheel);
            return wheel.isAccepted();
        };
        QVERIFY(!after->hasFocus());
        QVERIFY(!scroll());
        QCOMPARE(after->value(), before);
        after->setFocus();
        QVERIFY(after->hasFocus());
        QVERIFY(scroll());
        QVERIFY(after->value() < before);
    }

    void limitsGoOnlyToTheStrictSide()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.open(u"shift"_s);
        QCOMPARE(desk.shift->findChildren<QSpinBox *>().size(), qsizetype(7));
        auto *after = find<QSpinBox>(*desk.shift, u"A break is due after so long at the desk"_s);
        QVERIFY(after);
        QCOMPARE(after->value(), 50);
        QCOMPARE(after->maximum(), 50);
        QCOMPARE(after->minimum(), rangeOf(Limit::BreakAfter).strictest);
        after->setValue(30);
        QCOMPARE(desk.keeper.shift().rules().limits.of(Limit::BreakAfter), 30);
        auto *length = find<QSpinBox>(*desk.shift, u"A break lasts"_s);
        QCOMPARE(length->minimum(), 10);
        length->setValue(20);
        QCOMPARE(desk.keeper.shift().rules().limits.of(Limit::BreakLength), 20);
        after->setValue(1000);
        QCOMPARE(after->value(), 50);
        QVERIFY(textsIn(*desk.shift).contains(u"team: 50 min"_s));
    }

    void whatTheTeamSetsIsShownAtOnce()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.open(u"shift"_s);
        desk.keeper.takeBreak();
        desk.pass(10min);
        QVERIFY(!desk.rest->isHidden());
        desk.team.limits.set(Limit::BreakAfter, 40);
        desk.team.limits.set(Limit::BreakLength, 15);
        desk.pass(1s);
        auto *after = find<QSpinBox>(*desk.shift, u"A break is due after so long at the desk"_s);
        QCOMPARE(after->value(), 40);
        QCOMPARE(after->maximum(), 40);
        QVERIFY(textsIn(*desk.shift).contains(u"team: 40 min"_s));
        // The break that was over has some minutes to go.
        desk.window.showPage(u"review"_s);
        QVERIFY(textsIn(*desk.rest).contains(u"A break"_s));
        QVERIFY(textsIn(*desk.rest).join(u' ').contains(u"4:59"_s));
    }

    void kindsCanBeOptedOutOf()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.open(u"shift"_s);
        auto *hate = find<QCheckBox>(*desk.shift, u"Hate"_s);
        QVERIFY(hate && !hate->isChecked());
        hate->click();
        QCOMPARE(desk.keeper.optOuts(), QSet<domain::HarmKind>{harmKind(u"hate")});
        // In another language the boxes stand in another order and mean the same.
        desk.languages.setLanguage(u"nl"_s);
        desk.settle();
        int checked = 0;
        for (QCheckBox *box : desk.shift->findChildren<QCheckBox *>())
            checked += box->isChecked();
        QCOMPARE(checked, 1);
        desk.languages.setLanguage(u"en"_s);
        desk.settle();
        hate = find<QCheckBox>(*desk.shift, u"Hate"_s);
        QVERIFY(hate->isChecked());
        hate->click();
        QVERIFY(desk.keeper.optOuts().isEmpty());
    }

    void everyControlHasANameAndIsReached_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("left to right") << u"en"_s;
        QTest::newRow("right to left") << u"ar"_s;
    }
    void everyControlHasANameAndIsReached()
    {
        QFETCH(QString, language);
        ShiftDesk desk;
        desk.languages.setLanguage(language);
        desk.open(u"shift"_s);
        desk.settle();
        QCOMPARE(desk.shift->layoutDirection() == Qt::RightToLeft, language == u"ar"_s);
        QList<QWidget *> controls;
        for (QWidget *widget : desk.shift->findChildren<QWidget *>()) {
            if (!isControl(*widget) || !widget->isVisible())
                continue;
            controls << widget;
            const QString name = widget->accessibleName().isEmpty()
                                     ? widget->property("text").toString()
                                     : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
            if (widget->isEnabled())
                QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(name));
        }
        QVERIFY(controls.size() > 15);
        // Tab goes from above to below.
        const QList<QWidget *> chain = tabChain(*desk.shift);
        QCOMPARE(chain.size(), controls.size());
        int last = 0;
        for (const QWidget *control : chain) {
            const int y = control->mapTo(desk.shift, QPoint()).y();
            QVERIFY2(y >= last, qPrintable(control->accessibleName()));
            last = y;
        }
        // Nothing is pushed out of the smallest window.
        QVERIFY(desk.window.minimumSizeHint().width() <= 1366);
        QCOMPARE(desk.window.size(), QSize(1366, 768));
    }

    void theFirstLetterOfALineStandsWhereLinesBegin()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"ar"_s);
        desk.open(u"shift"_s);
        desk.watch(2min);
        int lines = 0;
        for (const QLabel *label : desk.shift->findChildren<QLabel *>()) {
            if (!label->buddy())
                continue;
            ++lines;
            QVERIFY(label->mapTo(desk.shift, QPoint()).x()
                    > label->buddy()->mapTo(desk.shift, QPoint()).x());
        }
        QCOMPARE(lines, 7);
    }

    void aDueBreakIsSaidOnEveryPageAndCannotBeClosed()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.open(u"shift"_s);
        QVERIFY(desk.prompt->isHidden());
        desk.pass(50min);
        QVERIFY(desk.prompt->isVisible());
        QVERIFY(desk.prompt->accessibleName().contains(u"at the desk for 50 min"_s));
        desk.window.showPage(u"review"_s);
        QVERIFY(desk.prompt->isVisible());
        QCOMPARE(desk.prompt->findChildren<QPushButton *>().size(), 2);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(button(*desk.prompt, u"In 5 min"_s));
            button(*desk.prompt, u"In 5 min"_s)->click();
            QVERIFY(desk.prompt->isHidden());
            desk.pass(5min);
            QVERIFY(desk.prompt->isVisible());
        }
        // It has been put off often enough.
        QVERIFY(!button(*desk.prompt, u"In 5 min"_s));
        button(*desk.prompt, u"Take the break"_s)->click();
        QVERIFY(desk.prompt->isHidden());
        QVERIFY(desk.rest->isVisible());
    }

    void aBreakStandsInPlaceOfTheDesk()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.open();
        QVERIFY(desk.stage->isVisible());
        desk.keeper.takeBreak();
        desk.settle();
        QVERIFY(desk.rest->isVisible());
        QVERIFY(!desk.stage->isVisible());
        QCOMPARE(desk.stage->covered, 1);
        QVERIFY(desk.rest->isAncestorOf(desk.window.focusWidget()));
        const QStringList texts = textsIn(*desk.rest);
        QVERIFY2(texts.contains(u"A break"_s), qPrintable(texts.join(u'\n')));
        // Nothing of the case can be read meanwhile.
        QCOMPARE(textsIn(*desk.page), texts);
        // Its keys are off: 1 decides nothing, K plays nothing.
        desk.clock.boot += KeyFilter::bounce * 2;
        QTest::keyClick(desk.window.focusWidget(), Qt::Key_1);
        desk.settle();
        QVERIFY(desk.ports.decided.isEmpty());
        QTest::keyClick(desk.window.focusWidget(), Qt::Key_Space);
        desk.settle();
        QVERIFY(!desk.rest->isVisible());
        QVERIFY(desk.stage->isVisible());
        QCOMPARE(desk.session.phase(), review::Phase::Deciding);
    }

    void theCountdownEnds()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.open();
        desk.keeper.takeBreak();
        desk.pass(10min - 1s);
        QVERIFY(textsIn(*desk.rest).contains(u"A break"_s));
        QVERIFY(textsIn(*desk.rest).join(u' ').contains(u"0:01"_s));
        desk.pass(1s);
        QVERIFY(textsIn(*desk.rest).contains(u"The break is over"_s));
        QVERIFY(!textsIn(*desk.rest).join(u' ').contains(u"0:0"_s));
        // Nobody is sent back to work.
        QVERIFY(desk.rest->isVisible());
    }

    void calmFollowsASevereCaseAndHasItsMinimum()
    {
        ShiftDesk desk;
        desk.languages.setLanguage(u"en"_s);
        desk.makeSevere();
        desk.open();
        desk.watch(5s);
        desk.session.decideNone();
        desk.settle();
        QVERIFY(desk.rest->isVisible());
        QVERIFY(textsIn(*desk.rest).contains(u"A moment of calm"_s));
        QVERIFY(!button(*desk.rest, u"Go on"_s)->isEnabled());
        QVERIFY(button(*desk.rest, u"Take a break"_s)->isEnabled());
        desk.pass(10s);
        QVERIFY(button(*desk.rest, u"Go on"_s)->isEnabled());
        button(*desk.rest, u"Go on"_s)->click();
        desk.settle();
        QVERIFY(!desk.rest->isVisible());
    }

    void whatIsLeftIsSaidCalmly()
    {
        ShiftDesk desk(0);
        desk.languages.setLanguage(u"en"_s);
        desk.open();
        QVERIFY(!desk.rest->isVisible());
        desk.keeper.setOwn(Limit::SevereInARow, 0);
        desk.session.retry();
        QVERIFY(!desk.keeper.wish()({domain::Severity::Severe, {}, {}, {}}));
        desk.settle();
        QVERIFY(desk.rest->isVisible());
        QVERIFY(textsIn(*desk.rest).contains(u"Only severe cases are left"_s));
        QVERIFY(button(*desk.rest, u"Take a break"_s) && button(*desk.rest, u"Look again"_s));
        // By choice one comes; what the person opted out of does not.
        button(*desk.rest, u"Take a severe case now"_s)->click();
        QVERIFY(desk.keeper.shift().allowed().severe());
        (void)desk.keeper.wish();
        desk.settle();
        QVERIFY(!desk.rest->isVisible());
        desk.keeper.setOptOut(harmKind(u"hate"), true);
        desk.session.retry();
        QVERIFY(!desk.keeper.wish()(
            {domain::Severity::High, {*domain::PolicyId::parse(u"SAF-HATE")}, {}, {}}));
        desk.settle();
        QVERIFY(textsIn(*desk.rest).contains(u"No case that you are offered is left"_s));
        QVERIFY(!button(*desk.rest, u"Take a severe case now"_s));
    }
};

QTEST_MAIN(TestShiftPage)
#include "tst_shiftpage.moc"
