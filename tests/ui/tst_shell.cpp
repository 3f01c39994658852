// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every widget of the window, the settings, the key editor and the help sheet.
#include "tests/ui/gallerypage.h"
#include "tests/ui/strict.h"
#include "ui/settings/keyeditor.h"
#include "ui/settings/livepreferences.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/banner.h"
#include "ui/shell/helpsheet.h"
#include "ui/shell/keyfilter.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;

namespace {

constexpr base::Millis leaseLeft{271'000};

struct Console
{
    explicit Console(Theme &theme)
        : preferences(folder.filePath(QStringLiteral("console.json")))
        , table(consoleActions())
        , keys(table)
        , actions(keys)
        , live(preferences, theme, languages, keys)
        , window(actions, clock)
        , gallery(new GalleryPage(actions))
        , settings(new SettingsPage(preferences, languages, actions))
        , help(actions, &window)
    {
        window.addPage(QStringLiteral("gallery"), QStringLiteral("shield-search"), gallery);
        window.addPage(QStringLiteral("settings"), QStringLiteral("settings"), settings,
                       RailPlace::Bottom);
        window.status().setLease(std::chrono::seconds{leaseLeft.count() / 1'000});
        window.status().setHub(HubState::Sending, 3);
        window.banner().showProblem([] { return MainWindow::tr("The disk is full."); },
                                    [] { return MainWindow::tr("Try again"); });
        window.show();
        help.show();
        QCoreApplication::processEvents();
    }

    void speak(const char *language)
    {
        preferences.setLanguage(QLatin1StringView(language));
        settle(); // Qt posts the change to the windows
    }
    // Texts change sizes, which ask for layouts, which ask the layouts around them.
    static void settle()
    {
        for (int round = 0; round < 4; ++round)
            QCoreApplication::processEvents();
    }
    [[nodiscard]] QList<QWidget *> windows() { return {&window, &help}; }

    QTemporaryDir folder;
    Preferences preferences;
    Languages languages;
    ActionTable table;
    KeyMap keys;
    ActionSet actions;
    LivePreferences live;
    base::SystemClock clock;
    MainWindow window;
    GalleryPage *gallery;
    SettingsPage *settings;
    HelpSheet help;
};

bool isReachable(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled()
           && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.focusProxy();
}

// Controls are what a person acts on; their insides (the field of a spin box) count with them.
bool isControl(const QWidget &widget)
{
    if (qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QHeaderView *>(&widget))
        return false;
    const bool isInside = qobject_cast<QAbstractSpinBox *>(widget.parentWidget())
                          || qobject_cast<QComboBox *>(widget.parentWidget())
                          || qobject_cast<QTableView *>(widget.parentWidget());
    return !isInside
           && (qobject_cast<const QAbstractButton *>(&widget)
               || qobject_cast<const QAbstractSlider *>(&widget)
               || qobject_cast<const QAbstractSpinBox *>(&widget)
               || qobject_cast<const QComboBox *>(&widget)
               || qobject_cast<const QLineEdit *>(&widget)
               || qobject_cast<const QTableView *>(&widget));
}

QList<QWidget *> visibleWidgets(QWidget &window)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->window() == &window)
            found.append(widget);
    }
    return found;
}

QByteArray describe(const QWidget &widget)
{
    return QByteArray(widget.metaObject()->className()) + " \"" + widget.accessibleName().toUtf8()
           + "\" in " + widget.parentWidget()->metaObject()->className();
}

// What a widget shows and the language should change. "data" marks numbers and names.
QStringList shownTexts(const QWidget &widget)
{
    if (widget.objectName() == QLatin1StringView("data"))
        return widget.toolTip().isEmpty() ? QStringList() : QStringList{widget.toolTip()};
    QStringList texts{widget.toolTip(), widget.accessibleName()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts << button->text();
    else if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        texts << field->placeholderText();
    texts.removeAll(QString());
    return texts;
}

} // namespace

class TestShell final : public QObject
{
    Q_OBJECT

private:
    Theme *m_theme = nullptr;

    static void checkFocusChain(QWidget &window)
    {
        QSet<const QWidget *> chain;
        QWidget *next = &window;
        do {
            next = next->nextInFocusChain();
            if (isReachable(*next))
                chain.insert(next);
        } while (next != &window);
        const QList<QWidget *> widgets = visibleWidgets(window);
        for (const QWidget *widget : widgets) {
            if (!isControl(*widget) || !widget->isEnabled())
                continue;
            QVERIFY2(chain.contains(widget), describe(*widget).constData());
            QAccessibleInterface *spoken =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY(spoken);
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), describe(*widget).constData());
            QVERIFY2(spoken->role() != QAccessible::NoRole && spoken->role() != QAccessible::Client,
                     describe(*widget).constData());
        }
    }

private Q_SLOTS:
    void initTestCase() { m_theme = new Theme(*qApp); }
    void init() { failOnAnyWarning(); }

    void everyControlIsReachedAndNamed()
    {
        for (const char *language : {"en", "ar"}) {
            Console console(*m_theme);
            console.speak(language);
            QCOMPARE(QApplication::layoutDirection(),
                     QLatin1StringView(language) == QLatin1StringView("ar") ? Qt::RightToLeft
                                                                            : Qt::LeftToRight);
            for (const char *page : {"gallery", "settings"}) {
                console.window.showPage(QLatin1StringView(page));
                for (QWidget *window : console.windows())
                    checkFocusChain(*window);
            }
        }
    }

    void nothingRendersMarkup()
    {
        const QString hostile = QStringLiteral("<b>x</b><img src=\"/dev/zero\">");
        Console console(*m_theme);
        console.gallery->showStrangerText(hostile);
        console.window.banner().showProblem([hostile] { return hostile; });
        for (QWidget *window : console.windows()) {
            const QList<QWidget *> widgets = window->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                if (const auto *label = qobject_cast<const QLabel *>(widget))
                    QVERIFY2(label->textFormat() == Qt::PlainText, describe(*label).constData());
                QVERIFY2(!qobject_cast<const QMessageBox *>(widget), "a message box");
                QVERIFY2(!widget->toolTip().contains(QLatin1StringView("<img")),
                         describe(*widget).constData());
            }
        }
        QVERIFY(!plainToolTip(hostile).contains(QLatin1StringView("<img")));
    }

    void everyVisibleTextFollowsTheLanguage()
    {
        Console console(*m_theme);
        console.speak(Languages::pseudo);
        for (const char *page : {"gallery", "settings"}) {
            console.window.showPage(QLatin1StringView(page));
            for (QWidget *window : console.windows()) {
                QVERIFY(window->windowTitle().contains(QLatin1Char('[')));
                const QList<QWidget *> widgets = visibleWidgets(*window);
                for (const QWidget *widget : widgets) {
                    for (const QString &text : shownTexts(*widget))
                        QVERIFY2(text.contains(QLatin1Char('[')),
                                 QByteArray(describe(*widget) + ": " + text.toUtf8()).constData());
                }
            }
        }
        console.speak("en");
        for (const QWidget *widget : visibleWidgets(console.window)) {
            for (const QString &text : shownTexts(*widget))
                QVERIFY2(!text.contains(QLatin1String("~]")), text.toUtf8().constData());
        }
    }

    void textGrowsLive()
    {
        Console console(*m_theme);
        const auto *heading = console.window.findChild<PlainLabel *>();
        QVERIFY(heading);
        const qreal before = heading->font().pointSizeF();
        console.preferences.setTextPercent(200);
        QCOMPARE(heading->font().pointSizeF(), before * 2);
        console.preferences.setTextPercent(100);
        QCOMPARE(heading->font().pointSizeF(), before);
    }

    void changesAKeyAndNamesTheActionInTheWay()
    {
        Console console(*m_theme);
        console.window.showPage(QStringLiteral("settings"));
        KeyEditor &editor = console.settings->keyEditor();
        auto *search = editor.findChild<QLineEdit *>();
        search->setText(QStringLiteral("Ban"));
        QPushButton *change = nullptr;
        for (QPushButton *button : editor.findChildren<QPushButton *>()) {
            if (button->text() == QLatin1StringView("Change key"))
                change = button;
        }
        QVERIFY(change);
        QSignalSpy fired(&console.actions, &ActionSet::triggered);
        const auto press = [&](Qt::Key key, quint32 scanCode) {
            change->setFocus();
            change->click();
            QVERIFY(editor.isListening());
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, scanCode, 0, 0);
            QCoreApplication::sendEvent(change, &event);
            QVERIFY(!editor.isListening());
        };
        press(Qt::Key_2, 11);
        QCOMPARE(console.keys.label(QStringLiteral("decide.ban")), QStringLiteral("3"));
        bool isNamed = false;
        for (const QLabel *label : editor.findChildren<QLabel *>())
            isNamed = isNamed || label->text().contains(QStringLiteral("“Remove”"));
        QVERIFY(isNamed);
        press(Qt::Key_U, 30);
        QCOMPARE(console.keys.label(QStringLiteral("decide.ban")), QStringLiteral("U"));
        QVERIFY(console.preferences.keys().contains(QStringLiteral("decide.ban")));
        QCOMPARE(fired.count(), 0); // the keys went to the editor alone
    }

    void onlyPagesThatExistAreOffered()
    {
        Console console(*m_theme);
        QVERIFY(console.actions.isEnabled(QStringLiteral("window.settings")));
        QVERIFY(!console.actions.isEnabled(QStringLiteral("window.search")));
        QVERIFY(console.actions.trigger(QStringLiteral("window.settings")));
        QCOMPARE(console.window.currentPage(), QStringLiteral("settings"));
        QVERIFY(console.actions.trigger(QStringLiteral("window.next_page")));
        QCOMPARE(console.window.currentPage(), QStringLiteral("gallery"));
        QVERIFY(console.actions.trigger(QStringLiteral("window.larger_text")));
        QCOMPARE(console.preferences.textPercent(), 110);
        console.preferences.setTextPercent(100);
        QVERIFY(console.actions.trigger(QStringLiteral("window.help")));
    }

    void savesPictures()
    {
        const QDir folder(QStringLiteral(VIGIL_BIN_DIR "/../pictures"));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        Console console(*m_theme);
        console.window.banner().clear();
        console.window.resize(1366, 768);
        for (const auto &[name, theme, language] :
             {std::tuple{"dark", ThemeChoice::Dark, "en"},
              std::tuple{"light", ThemeChoice::Light, "en"},
              std::tuple{"contrast", ThemeChoice::HighContrast, "en"},
              std::tuple{"arabic", ThemeChoice::Dark, "ar"},
              std::tuple{"dutch", ThemeChoice::Light, "nl"},
              std::tuple{"pseudo", ThemeChoice::Dark, "qps"}}) {
            console.preferences.setTheme(theme);
            console.speak(language);
            for (const char *page : {"gallery", "settings"}) {
                console.window.showPage(QLatin1StringView(page));
                Console::settle();
                const QImage picture = console.window.grab().toImage();
                QVERIFY(picture.save(
                    folder.filePath(QStringLiteral("%1-%2.png")
                                        .arg(QLatin1StringView(page), QLatin1StringView(name)))));
                const QColor corner =
                    picture.pixelColor(QGuiApplication::isRightToLeft() ? 1365 - 2 : 2, 760);
                QCOMPARE(corner, color(Token::Surface)); // the rail, in this theme, at the start
            }
        }
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
