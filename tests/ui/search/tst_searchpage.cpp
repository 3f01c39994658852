// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/search/fakesearch.h"
#include "tests/ui/strict.h"
#include "ui/review/contextpanel.h"
#include "ui/search/matchesmodel.h"
#include "ui/search/searchpage.h"
#include "ui/search/searchtexts.h"
#include "ui/shell/keyfilter.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTableView>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;

namespace {

/// The page in a window, on searches out of memory.
struct Searching
{
    explicit Searching(int matches = 5)
        : port(clock)
        , table(consoleActions())
        , keys(table)
        , actions(keys)
        , session(port)
        , window(actions, clock)
        , page(new SearchPage(session, clock, languages))
    {
        for (int i = 0; i < matches; ++i)
            port.found << makeMatch(i, clock);
        window.addPage(QStringLiteral("search"), QStringLiteral("search"), page);
        window.resize(1366, 768);
        languages.setLanguage(QStringLiteral("en"));
        window.show();
        window.activateWindow();
        window.showPage(QStringLiteral("search"));
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    void find(const QString &text)
    {
        field()->setText(text);
        session.searchNow();
        settle();
    }
    void press(Qt::Key key)
    {
        clock.boot += KeyFilter::bounce * 2;
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key);
        settle();
    }
    [[nodiscard]] QLineEdit *field() const { return page->findChild<QLineEdit *>(); }
    [[nodiscard]] QTableView *rows() const { return page->findChild<QTableView *>(); }
    [[nodiscard]] QStringList shown() const
    {
        QStringList texts;
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        }
        return texts;
    }

    HandClock clock;
    FakeSearch port;
    ActionTable table;
    KeyMap keys;
    ActionSet actions;
    Languages languages;
    review::SearchSession session;
    MainWindow window;
    SearchPage *page;
};

bool holds(const QStringList &texts, QLatin1StringView part)
{
    return std::any_of(texts.begin(), texts.end(),
                       [part](const QString &text) { return text.contains(part); });
}

bool isControl(const QWidget &widget)
{
    if (qobject_cast<const QScrollBar *>(&widget)
        || qobject_cast<const QLineEdit *>(widget.parentWidget())
        || qobject_cast<const QComboBox *>(widget.parentWidget())
        || qobject_cast<const QAbstractItemView *>(widget.parentWidget()))
        return false;
    return qobject_cast<const QAbstractButton *>(&widget)
           || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
           || qobject_cast<const QAbstractItemView *>(&widget);
}

} // namespace

class TestSearchPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void searchesWhenTypingPauses()
    {
        Searching search;
        for (const QChar c : QStringLiteral("convoy"))
            QTest::keyClick(search.field(), static_cast<char>(c.unicode()));
        QCOMPARE(search.port.asked.size(), 0);
        QTRY_COMPARE(search.port.asked.size(), 1);
        QCOMPARE(search.port.asked.first().text, QStringLiteral("convoy"));
        QCOMPARE(search.port.asked.first().ending, store::SearchQuery::Ending::Typed);
        QTRY_COMPARE(search.rows()->model()->rowCount(), 5);
        QVERIFY(search.rows()->isVisible());
        QCOMPARE(search.page->subline(), QStringLiteral("5 found"));
    }

    void givesUpTheOlderSearch()
    {
        Searching search;
        search.port.isHeld = true;
        search.find(QStringLiteral("old"));
        search.find(QStringLiteral("new"));
        QVERIFY(search.port.asked[0].isCancelled());
        QVERIFY(!search.port.asked[1].isCancelled());
        QCOMPARE(search.page->subline(), QStringLiteral("Searching…"));
        search.port.release();
        Searching::settle();
        QCOMPARE(search.session.state(), review::SearchSession::State::Found);
        QCOMPARE(search.rows()->model()->rowCount(), 5);
        search.port.fault = base::Error{base::ErrorCode("store.io_error"), {}};
        search.find(QStringLiteral("older"));
        search.port.fault.reset();
        search.find({});
        search.port.release();
        Searching::settle();
        QCOMPARE(search.session.state(), review::SearchSession::State::Idle);
    }

    void fetchesPageAfterPage()
    {
        Searching search(20);
        search.port.pageSize = 8;
        MatchesModel model(search.session, search.clock);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        search.find(QStringLiteral("convoy"));
        while (model.canFetchMore({})) {
            model.fetchMore({});
            Searching::settle();
        }
        QCOMPARE(model.rowCount(), 20);
        QCOMPARE(search.port.asked.last().after, search.port.found[15].row);
        search.port.found.clear();
        search.find(QStringLiteral("nothing"));
        QCOMPARE(model.rowCount(), 0);
    }

    void worksFromTheKeyboard()
    {
        Searching search;
        QVERIFY(search.field()->hasFocus());
        search.find(QStringLiteral("convoy"));
        search.press(Qt::Key_Down);
        QVERIFY(search.rows()->hasFocus());
        QCOMPARE(search.rows()->currentIndex().row(), 0);
        search.press(Qt::Key_Down);
        QCOMPARE(search.rows()->currentIndex().row(), 1);
        QVERIFY(!search.page->findChild<ContextPanel *>()->isVisible());
        search.press(Qt::Key_Return);
        QCOMPARE(search.port.opened, QList{search.port.found[1].subject});
        QVERIFY(search.page->findChild<ContextPanel *>()->isVisible());
        search.press(Qt::Key_Escape);
        QVERIFY(search.field()->hasFocus());
        search.actions.action(QStringLiteral("window.search"))->trigger();
        QCOMPARE(search.field()->selectedText(), QStringLiteral("convoy"));
    }

    void filtersByKindAndState()
    {
        Searching search;
        search.find(QStringLiteral("convoy"));
        const auto boxes = search.page->findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setCurrentText(QStringLiteral("Account"));
        boxes[1]->setCurrentText(QStringLiteral("decided"));
        const cases::SearchFilter filter = search.port.asked.last().filter;
        QCOMPARE(filter.type, domain::SubjectType::Account);
        QCOMPARE(filter.state, domain::CaseState::Decided);
    }

    void saysWhatToDoWhereThereIsNothing()
    {
        Searching search(0);
        QVERIFY(holds(search.shown(), QLatin1StringView("What are you looking for?")));
        search.find(QStringLiteral("-minus"));
        QVERIFY(holds(search.shown(), QLatin1StringView("What are you looking for?")));
        QCOMPARE(search.port.asked.size(), 0);
        search.find(QStringLiteral("nowhere"));
        QVERIFY(holds(search.shown(), QLatin1StringView("Nothing was found")));
        search.page->findChildren<QComboBox *>()[0]->setCurrentIndex(1);
        Searching::settle();
        QPushButton *everything = nullptr;
        for (QPushButton *button : search.page->findChildren<QPushButton *>()) {
            if (button->isVisible())
                everything = button;
        }
        QVERIFY(everything);
        QCOMPARE(everything->text(), QStringLiteral("Search everything"));
        everything->click();
        QVERIFY(!search.port.asked.last().filter.type);
        search.port.fault = base::Error{base::ErrorCode("store.io_error"), {}};
        search.find(QStringLiteral("fails"));
        QVERIFY(holds(search.shown(), QLatin1StringView("The search did not work")));
        search.port.fault.reset();
        search.port.found << makeMatch(1, search.clock);
        for (QPushButton *button : search.page->findChildren<QPushButton *>()) {
            if (button->isVisible())
                button->click();
        }
        Searching::settle();
        QVERIFY(search.rows()->isVisible());
    }

    void showsStrangersTextPlain()
    {
        Searching search(0);
        search.port.found << makeHostileMatch(search.clock);
        search.find(QStringLiteral("needle"));
        const QModelIndex what = search.rows()->model()->index(0, MatchesModel::What);
        const QString text = what.data().toString();
        QVERIFY(text.contains(QStringLiteral("<b>x</b>"))
                && text.contains(QStringLiteral("⟨U+202E⟩")));
        QVERIFY(!text.contains(QChar(0x202E)) && text.count(QChar(0x0301)) <= 4);
        const auto marks = what.data(MatchesModel::MarksRole).value<QList<store::TextRange>>();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(text.mid(marks[0].from, marks[0].to - marks[0].from), QStringLiteral("needle"));
        QCOMPARE(search.rows()->model()->index(0, MatchesModel::Where).data().toString(),
                 QStringLiteral("Title"));
        QVERIFY(!Qt::mightBeRichText(what.data(Qt::ToolTipRole).toString())
                || what.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
        search.port.found[0].title = {};
        search.find(QStringLiteral("needle again"));
        const QModelIndex where = search.rows()->model()->index(0, MatchesModel::Where);
        const auto found = where.data(MatchesModel::MarksRole).value<QList<store::TextRange>>();
        QCOMPARE(where.data().toString().mid(found[0].from, found[0].to - found[0].from),
                 QStringLiteral("needle"));
        QVERIFY(!search.window.grab().isNull());
    }

    void everyControlIsReachedAndNamed()
    {
        for (const char *language : {"en", "ar"}) {
            Searching search;
            search.languages.setLanguage(QLatin1StringView(language));
            search.find(QStringLiteral("convoy"));
            QCOMPARE(search.rows()->currentIndex().row(), 0);
            search.press(Qt::Key_Return);
            QSet<const QWidget *> forward;
            QWidget *at = &search.window;
            do {
                at = at->nextInFocusChain();
                forward.insert(at);
            } while (at != &search.window);
            for (QWidget *widget : search.page->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !isControl(*widget) || !widget->isEnabled())
                    continue;
                const QByteArray name = widget->metaObject()->className();
                QVERIFY2(forward.contains(widget), name.constData());
                QVERIFY2((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus, name.constData());
                QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), name.constData());
            }
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everyVisibleTextFollowsTheLanguage()
    {
        Searching search(0);
        search.languages.setLanguage(QLatin1StringView(Languages::pseudo));
        Searching::settle();
        const QStringList texts =
            search.shown()
            + QStringList{search.field()->placeholderText(), search.page->pageName()};
        for (const QString &text : texts)
            QVERIFY2(text.startsWith(u'[') || text.contains(u'['), qPrintable(text));
    }
};

QTEST_MAIN(TestSearchPage)
#include "tst_searchpage.moc"
