// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/strict.h"
#include "ui/shell/languages.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/theme.h"
#include "ui/widgets/decisionbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/section.h"
#include "ui/widgets/timecode.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace vigil;
using namespace vigil::ui;

class TestWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp); }
    void init() { failOnAnyWarning(); }

    void timeIsWrittenTheSameEverywhere()
    {
        Languages languages;
        languages.setLanguage(QStringLiteral("ar"));
        QCOMPARE(timeCode(base::Millis{12'409}), leftToRight(QStringLiteral("0:12.40")));
        QCOMPARE(timeCode(base::Millis{3'723'000}), leftToRight(QStringLiteral("1:02:03.00")));
        QCOMPARE(shortTimeCode(base::Millis{-5}), leftToRight(QStringLiteral("0:00")));
        QCOMPARE(timeRange(base::Millis{12'000}, base::Millis{20'999}),
                 leftToRight(QStringLiteral("0:12–0:20")));
    }

    void aLabelBreaksWhatHasNoPlaceToBreak()
    {
        PlainLabel label;
        label.setWordWrap(true);
        label.setText(QStringLiteral("a"));
        const int oneLine = label.heightForWidth(200);
        label.setText(QString(100, u'W'));
        QVERIFY(label.minimumSizeHint().width() < 200);
        const int height = label.heightForWidth(200);
        QVERIFY(height > 4 * oneLine);
        label.resize(200, height);
        const QRect last(0, height - oneLine, 200, oneLine);
        const QImage shown = label.grab(last).toImage();
        label.setText(QStringLiteral("W"));
        QVERIFY(shown != label.grab(last).toImage());
        label.setText(QString(100'000, u'W'));
        QVERIFY(label.sizeHint().width() < 1'366);
    }

    void anAmpersandInATextIsNoKey()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        ActionSet actions(keys);
        DecisionButton button(actions, QStringLiteral("decide.remove"));
        button.setMeaning(QStringLiteral("Tom & &Jerry"), QStringLiteral("tag"));
        QVERIFY(button.shortcut().isEmpty());
        QCOMPARE(button.text(), QStringLiteral("Tom & &Jerry"));
    }

    void aSectionOpensByKeyAndSaysItsSummary()
    {
        Section section(QStringLiteral("flag"));
        section.setTitle(QStringLiteral("Why"));
        section.setSummary(QStringLiteral("3 sources"));
        auto *hidden = new PlainLabel;
        section.details()->addWidget(hidden);
        section.show();
        QSignalSpy opened(&section, &Section::opened);
        QVERIFY(!hidden->isVisible());
        section.heading()->setFocus();
        QTest::keyClick(section.heading(), Qt::Key_Space);
        QVERIFY(section.isOpen());
        QVERIFY(hidden->isVisible());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(section.heading()->accessibleName(), QStringLiteral("Why, 3 sources"));
    }

    void aDecisionButtonDoesItsActionAndFollowsItsKey()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        ActionSet actions(keys);
        DecisionButton button(actions, QStringLiteral("decide.remove"));
        QSignalSpy triggered(&actions, &ActionSet::triggered);
        button.click();
        QCOMPARE(triggered.count(), 1);
        QVERIFY(keys.assign(QStringLiteral("decide.remove"), {*KeyStroke::parse(u"KeyU")}));
        QCOMPARE(button.accessibleDescription(), QStringLiteral("U"));
        actions.setEnabled(QStringLiteral("decide.remove"), false);
        QVERIFY(!button.isEnabled());
        button.click();
        QCOMPARE(triggered.count(), 1);
    }

    void theStatusWarnsInWordsAndDigitsOfTheLanguage()
    {
        Languages languages;
        languages.setLanguage(QStringLiteral("en"));
        StatusPills pills;
        const QList<Pill *> found = pills.findChildren<Pill *>();
        QCOMPARE(found.size(), 3);
        QVERIFY(found[0]->isHidden()); // no lease
        QVERIFY(found[2]->isHidden()); // no hub
        pills.setLease(std::chrono::seconds{65});
        QCOMPARE(found[0]->text(), QStringLiteral("Yours for 1:05"));
        pills.setLease(std::chrono::seconds{45});
        QCOMPARE(found[0]->text(), QStringLiteral("Only 0:45 left"));
        pills.setSaved(SavedState::NotSaved);
        QCOMPARE(found[1]->text(), QStringLiteral("Not saved"));
        languages.setLanguage(QStringLiteral("ar"));
        pills.setLease(std::chrono::seconds{65});
        QVERIFY(found[0]->text().contains(QStringLiteral("١:٠٥")));
        languages.setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
