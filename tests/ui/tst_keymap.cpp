// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/strict.h"
#include "ui/shell/errors.h"
#include "ui/shell/keymap.h"

#include <QFile>
#include <QJsonArray>
#include <QKeyEvent>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace vigil::ui;

namespace {

KeyStroke stroke(const char *text)
{
    return *KeyStroke::parse(QString::fromLatin1(text));
}

QKeyEvent pressed(int key, quint32 scanCode, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    return QKeyEvent(QEvent::KeyPress, key, modifiers, scanCode, 0, 0);
}

} // namespace

class TestKeyMap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tableHasUniqueIdsKeysAndIcons()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        QSet<QString> ids;
        for (const ActionRow &row : table.rows()) {
            QVERIFY2(!ids.contains(actionId(row)), row.id);
            ids.insert(actionId(row));
            QVERIFY2(
                QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(row.icon))),
                row.icon);
            for (const KeyStroke &s : defaultStrokes(row))
                QVERIFY2(!keys.conflict(actionId(row), s), row.id);
        }
    }

    void strokesSurviveWriting()
    {
        for (const char *text : {"Digit1", "Ctrl+Shift+KeyZ", "Alt+ArrowLeft", "Meta+F12"})
            QCOMPARE(stroke(text).toString(), QString::fromLatin1(text));
        for (const char *bad : {"", "Ctrl+", "Digit11", "ctrl+KeyZ", "Hyper+KeyZ"})
            QVERIFY2(!KeyStroke::parse(QString::fromLatin1(bad)), bad);
    }

    // X11 scan code = evdev + 8; KEY_1 is 2, KEY_Q 16, KEY_KP1 79.
    void readsPositionsWhateverTheLayout()
    {
        QCOMPARE(KeyStroke::fromEvent(pressed(Qt::Key_Ampersand, 10), false), stroke("Digit1"));
        QCOMPARE(KeyStroke::fromEvent(pressed(Qt::Key_A, 24), false), stroke("KeyQ"));
        QCOMPARE(KeyStroke::fromEvent(pressed(0x419 /* Cyrillic */, 24), false), stroke("KeyQ"));
        QCOMPARE(KeyStroke::fromEvent(pressed(Qt::Key_1, 87, Qt::KeypadModifier), false),
                 stroke("Digit1"));
    }

    void fallsBackToTheSymbolWithoutPosition()
    {
        QCOMPARE(KeyStroke::fromEvent(pressed(Qt::Key_1, 0), false), stroke("Digit1"));
        QCOMPARE(KeyStroke::fromEvent(pressed(Qt::Key_J, 247), false), stroke("KeyJ"));
        QCOMPARE(KeyStroke::fromEvent(pressed(Qt::Key_Question, 0, Qt::ShiftModifier), false),
                 stroke("Shift+Slash"));
        QVERIFY(!KeyStroke::fromEvent(pressed(0x419, 0), false));
        QVERIFY(!KeyStroke::fromEvent(pressed(Qt::Key_Shift, 50, Qt::ShiftModifier), false));
        // Remote desktops that make positions up.
        QCOMPARE(KeyStroke::fromEvent(pressed(Qt::Key_J, 10), true), stroke("KeyJ"));
    }

    // A German keyboard has Z where the US one has Y; text fields undo with the printed Z.
    void readsCommandsByWhatIsPrinted()
    {
        QCOMPARE(KeyStroke::fromEvent(pressed(Qt::Key_Z, 29, Qt::ControlModifier), false),
                 stroke("Ctrl+KeyZ"));
        QCOMPARE(KeyStroke::fromEvent(pressed(0x42F, 52, Qt::ControlModifier), false),
                 stroke("Ctrl+KeyZ"));
    }

    void refusesAKeyThatIsTaken()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        QSignalSpy changed(&keys, &KeyMap::changed);
        const auto result = keys.assign(QStringLiteral("player.mute"), {stroke("Digit2")});
        QVERIFY(!result);
        QCOMPARE(result.error().code, keyTaken);
        QVERIFY(result.error().message.contains(QStringLiteral("“Remove”")));
        QCOMPARE(keys.strokes(QStringLiteral("player.mute")), QList{stroke("KeyM")});
        QCOMPARE(changed.count(), 0);
    }

    void keepsTheKeysOfTextFields()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        const auto result = keys.assign(QStringLiteral("text.undo"), {stroke("Ctrl+KeyU")});
        QVERIFY(!result);
        QCOMPARE(result.error().code, keyFixed);
    }

    void changesSurviveSavingAndCanBeTakenBack()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        QVERIFY(keys.assign(QStringLiteral("player.mute"), {stroke("KeyU")}));
        QVERIFY(keys.assign(QStringLiteral("decide.skip"), {}));
        const QJsonObject json = keys.toJson();
        QCOMPARE(json.size(), 2);

        KeyMap other(table);
        QVERIFY(other.fromJson(json));
        QCOMPARE(other.strokes(QStringLiteral("player.mute")), QList{stroke("KeyU")});
        QVERIFY(other.strokes(QStringLiteral("decide.skip")).isEmpty());
        QCOMPARE(other.label(QStringLiteral("player.mute")), QStringLiteral("U"));
        other.restoreDefaults();
        QVERIFY(other.toJson().isEmpty());
    }

    void actionsCanChangePlaces()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        const QJsonObject swapped{
            {QStringLiteral("decide.remove"), QJsonArray{QStringLiteral("Digit3")}},
            {QStringLiteral("decide.ban"), QJsonArray{QStringLiteral("Digit2")}}};
        QVERIFY(keys.fromJson(swapped));
        QCOMPARE(actionId(*keys.actionFor(stroke("Digit2"), {ActionContext::Review})),
                 QStringLiteral("decide.ban"));
    }

    void unreadableKeysLeaveTheDefaults()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        for (const QJsonValue &bad : {QJsonValue(QJsonArray{QStringLiteral("Nonsense")}),
                                      QJsonValue(QStringLiteral("Digit3")),
                                      QJsonValue(QJsonArray{QStringLiteral("Digit1")})}) {
            const auto result = keys.fromJson({{QStringLiteral("decide.ban"), bad}});
            QVERIFY(!result);
            QCOMPARE(result.error().code, keysUnreadable);
            QVERIFY(keys.toJson().isEmpty());
        }
        QVERIFY(keys.fromJson({{QStringLiteral("unknown.action"), QJsonArray{}}}));
    }

    void learnsWhatIsPrintedOnTheKeyboard()
    {
        const ActionTable table(consoleActions());
        KeyMap keys(table);
        keys.learn(*KeyPosition::fromCode(u"KeyQ"), QStringLiteral("a"));
        QCOMPARE(keys.label(QStringLiteral("window.queue")), QStringLiteral("A"));
        keys.learn(*KeyPosition::fromCode(u"KeyQ"), QStringLiteral("й"));
        QCOMPARE(keys.label(QStringLiteral("window.queue")), QStringLiteral("A"));
        keys.learn(*KeyPosition::fromCode(u"Digit1"), QStringLiteral("&"));
        QCOMPARE(keys.label(QStringLiteral("decide.none")), QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(TestKeyMap)
#include "tst_keymap.moc"
