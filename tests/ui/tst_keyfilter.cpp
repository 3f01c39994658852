// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/strict.h"
#include "ui/shell/keyfilter.h"

#include <QAction>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace vigil;
using namespace vigil::ui;

namespace {

class SetClock final : public base::Clock
{
public:
    [[nodiscard]] base::Instant now() const override { return {}; }
    [[nodiscard]] base::Millis sinceBoot() const override { return time; }

    base::Millis time{1'000'000};
};

struct Desk
{
    Desk()
        : table(consoleActions())
        , keys(table)
        , actions(keys)
        , filter(*new KeyFilter(window, actions, clock))
        , triggered(&actions, &ActionSet::triggered)
        , began(&actions, &ActionSet::holdBegan)
        , ended(&actions, &ActionSet::holdEnded)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&video);
        layout->addWidget(&field);
        layout->addWidget(&box);
        video.setFocusPolicy(Qt::StrongFocus);
        filter.setContexts({ActionContext::Review, ActionContext::Player});
        window.show();
        window.activateWindow();
        video.setFocus();
    }

    void send(QEvent::Type type, int key, quint32 scan, const QString &text = {},
              Qt::KeyboardModifiers modifiers = Qt::NoModifier, bool isRepeat = false)
    {
        QWidget *target = window.focusWidget() ? window.focusWidget() : &window;
        QKeyEvent event(type, key, modifiers, scan, 0, 0, text, isRepeat);
        QCoreApplication::sendEvent(target, &event);
    }
    void press(int key, quint32 scan, const QString &text = {},
               Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        send(QEvent::KeyPress, key, scan, text, modifiers);
        send(QEvent::KeyRelease, key, scan, text, modifiers);
    }
    [[nodiscard]] QStringList fired() const
    {
        QStringList ids;
        for (const QList<QVariant> &call : triggered)
            ids << call.first().toString();
        return ids;
    }

    SetClock clock;
    ActionTable table;
    KeyMap keys;
    ActionSet actions;
    QWidget window;
    QWidget video; // declared after the window: gone before it, as its children must be
    QLineEdit field;
    QCheckBox box;
    KeyFilter &filter; // owned by the window
    QSignalSpy triggered;
    QSignalSpy began;
    QSignalSpy ended;
};

} // namespace

class TestKeyFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void firesByPosition()
    {
        Desk desk;
        desk.press(Qt::Key_Eacute, 11); // 2 on a French keyboard
        QCOMPARE(desk.fired(), QStringList{QStringLiteral("decide.remove")});
    }

    void firesBySymbolWithoutPosition()
    {
        Desk desk;
        QTest::keyClick(&desk.video, Qt::Key_2);
        QCOMPARE(desk.fired(), QStringList{QStringLiteral("decide.remove")});
    }

    void neverFiresWhileTyping()
    {
        Desk desk;
        desk.field.setFocus();
        desk.press(Qt::Key_2, 11, QStringLiteral("2"));
        desk.press(Qt::Key_Space, 65, QStringLiteral(" "));
        desk.press(Qt::Key_Return, 36);
        QCOMPARE(desk.fired(), QStringList());
        QCOMPARE(desk.began.count(), 0);
        QCOMPARE(desk.field.text(), QStringLiteral("2 "));
    }

    void undoesTypingInATextField()
    {
        Desk desk;
        desk.field.setFocus();
        desk.press(Qt::Key_A, 38, QStringLiteral("a"));
        desk.press(Qt::Key_Z, 52, QStringLiteral("\x1a"), Qt::ControlModifier);
        QCOMPARE(desk.field.text(), QString());
        QCOMPARE(desk.fired(), QStringList());
        // Out of the field the same keys take the decision back.
        desk.clock.time += base::Millis{500};
        desk.press(Qt::Key_Escape, 9);
        desk.press(Qt::Key_Z, 52, {}, Qt::ControlModifier);
        QCOMPARE(desk.fired(), QStringList{QStringLiteral("decide.undo")});
    }

    void functionKeysWorkWhileTyping()
    {
        Desk desk;
        desk.field.setFocus();
        desk.press(Qt::Key_F1, 67);
        QCOMPARE(desk.fired(), QStringList{QStringLiteral("window.help")});
    }

    void ignoresABounce()
    {
        Desk desk;
        desk.press(Qt::Key_1, 10);
        desk.clock.time += base::Millis{59};
        desk.press(Qt::Key_1, 10);
        QCOMPARE(desk.triggered.count(), 1);
        desk.clock.time += base::Millis{1};
        desk.press(Qt::Key_1, 10);
        QCOMPARE(desk.triggered.count(), 2);
        desk.press(Qt::Key_2, 11); // another key is no bounce
        QCOMPARE(desk.triggered.count(), 3);
    }

    void onlyStepsRepeat()
    {
        Desk desk;
        for (int i = 0; i < 3; ++i)
            desk.send(QEvent::KeyPress, Qt::Key_1, 10, {}, Qt::NoModifier, i > 0);
        QCOMPARE(desk.triggered.count(), 1);
        for (int i = 0; i < 3; ++i)
            desk.send(QEvent::KeyPress, Qt::Key_Period, 60, {}, Qt::NoModifier, i > 0);
        QCOMPARE(desk.triggered.count(), 4);
    }

    void holdsWhileTheKeyIsDown()
    {
        Desk desk;
        desk.send(QEvent::KeyPress, Qt::Key_Space, 65);
        QCOMPARE(desk.began.count(), 1);
        desk.send(QEvent::KeyRelease, Qt::Key_Space, 65, {}, Qt::NoModifier, true);
        desk.send(QEvent::KeyPress, Qt::Key_Space, 65, {}, Qt::NoModifier, true);
        QCOMPARE(desk.ended.count(), 0);
        desk.send(QEvent::KeyRelease, Qt::Key_Space, 65);
        QCOMPARE(desk.ended.count(), 1);
        QCOMPARE(desk.began.count(), 1);
    }

    void endsAHoldWhenTheWindowLosesTheKeyboard()
    {
        Desk desk;
        desk.send(QEvent::KeyPress, Qt::Key_Space, 65);
        QEvent lost(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(&desk.window, &lost);
        QCOMPARE(desk.ended.count(), 1);
    }

    void leavesSpaceToAFocusedControl()
    {
        Desk desk;
        desk.box.setFocus();
        desk.press(Qt::Key_Space, 65);
        QVERIFY(desk.box.isChecked());
        QCOMPARE(desk.began.count(), 0);
    }

    void doesNothingThatIsSwitchedOffOrNotLive()
    {
        Desk desk;
        desk.actions.setEnabled(QStringLiteral("decide.remove"), false);
        desk.press(Qt::Key_2, 11);
        desk.filter.setContexts({});
        desk.press(Qt::Key_1, 10);
        desk.filter.setPaused(true);
        desk.press(Qt::Key_F1, 67);
        QCOMPARE(desk.fired(), QStringList());
    }

    void followsAChangeOfKeys()
    {
        Desk desk;
        QVERIFY(desk.keys.assign(QStringLiteral("decide.remove"), {*KeyStroke::parse(u"KeyU")}));
        desk.press(Qt::Key_U, 30);
        desk.press(Qt::Key_2, 11);
        QCOMPARE(desk.fired(), QStringList{QStringLiteral("decide.remove")});
        QVERIFY(
            desk.actions.toolTip(QStringLiteral("decide.remove")).contains(QStringLiteral("(U)")));
    }
};

QTEST_MAIN(TestKeyFilter)
#include "tst_keyfilter.moc"
