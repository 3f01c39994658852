// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strangertext.h"
#include "shownfaults.h"
#include "tests/support/hostiletexts.h"
#include "tests/ui/people/teamfixture.h"
#include "tests/ui/search/fakesearch.h"
#include "tests/ui/strict.h"
#include "ui/people/peoplepage.h"
#include "ui/review/reviewpage.h"
#include "ui/review/transcriptview.h"
#include "ui/search/searchpage.h"
#include "ui/shell/banner.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/section.h"

#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace Qt::StringLiterals;
using test::Hostile;
using test::hostileTexts;

namespace {

constexpr QSize smallScreen(1366, 768);

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// A text that is cut loses its canary, and so does one that NUL or a tower of marks has swallowed.
bool keepsItsCanary(qsizetype index)
{
    const QString shown = base::strangerText(hostileTexts()[index].text);
    return shown.contains(test::canaryOf(index));
}

/// The places of a few short texts of each kind, where all of them would take too long.
QList<qsizetype> ofEachKind(int most)
{
    QHash<Hostile, int> seen;
    QList<qsizetype> chosen;
    for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
        if (seen[hostileTexts()[i].kind]++ < most)
            chosen.append(i);
    }
    return chosen;
}

struct Window
{
    Window() : table(consoleActions()), keys(table), actions(keys), main(actions, clock)
    {
        main.resize(smallScreen);
        languages.setLanguage(QStringLiteral("en"));
    }
    void open(const QString &id, Page *page)
    {
        main.addPage(id, u"search"_s, page);
        main.show();
        main.showPage(id);
        settle();
    }
    /// What is wrong with it as it stands.
    [[nodiscard]] QStringList faults(const QString &mustHave = {})
    {
        Shown shown(main);
        if (main.minimumSizeHint().width() > smallScreen.width() || main.size() != smallScreen)
            shown.faults << u"the window is pushed apart"_s;
        if (!mustHave.isEmpty() && !shown.all.contains(mustHave))
            shown.faults << u"%1 is not shown"_s.arg(mustHave);
        return shown.faults;
    }

    HandClock clock;
    CountingRandom random;
    ActionTable table;
    KeyMap keys;
    ActionSet actions;
    Languages languages;
    MainWindow main;
};

QByteArray told(qsizetype index, const QStringList &faults)
{
    return test::canaryOf(index).toUtf8() + ": " + faults.join(u"\n  "_s).toUtf8();
}

} // namespace

/// Every hostile text in every field of every window: nothing is rendered, turned, pushed away or
/// made a key, and people can read what it is.
class TestStrangerScreens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp); }
    void init() { failOnAnyWarning(); }

    void theReviewDesk()
    {
        Window window;
        FakeDesk ports(window.clock);
        // What is long takes a second to lay out in all of these places: two of it will do.
        QList<qsizetype> chosen;
        int longOnes = 0;
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            if (hostileTexts()[i].text.size() < 2'000 || ++longOnes <= 2)
                chosen << i;
        }
        for (const qsizetype i : chosen)
            ports.waiting << makeHostileCase(static_cast<int>(i + 1), window.clock,
                                             hostileTexts()[i].text);
        review::ReviewSession session({ports, ports, window.clock, window.random},
                                      {{}, domain::Role::Reviewer, u"en"_s});
        auto *page = new ReviewPage(
            session, {window.actions, window.main.status(), window.main.banner(), window.clock},
            new FakeStage, {u"uk"_s});
        window.open(u"review"_s, page);
        session.start();
        settle();
        for (SectionHeading *heading : window.main.findChildren<SectionHeading *>())
            heading->setChecked(true);
        for (const qsizetype i : chosen) {
            const QStringList faults =
                window.faults(keepsItsCanary(i) ? test::canaryOf(i) : QString());
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            window.actions.trigger(u"decide.none"_s);
            settle();
        }
        QCOMPARE(ports.decided.size(), chosen.size());
    }

    void theMenusOfADecision_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("label") << u"decide.label"_s;
        QTest::newRow("restrict") << u"decide.restrict"_s;
        QTest::newRow("ban") << u"decide.ban"_s;
    }

    void theMenusOfADecision()
    {
        QFETCH(const QString, action);
        for (const qsizetype i : ofEachKind(1)) {
            Window window;
            FakeDesk ports(window.clock);
            ports.waiting << makeHostileCase(1, window.clock, hostileTexts()[i].text);
            review::ReviewSession session({ports, ports, window.clock, window.random},
                                          {{}, domain::Role::Reviewer, u"en"_s});
            window.open(u"review"_s, new ReviewPage(session,
                                                    {window.actions, window.main.status(),
                                                     window.main.banner(), window.clock},
                                                    new FakeStage, {u"uk"_s}));
            session.start();
            settle();
            window.actions.trigger(action);
            settle();
            QVERIFY(session.menu() != review::Menu::None);
            const QStringList faults = window.faults();
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            (void)window.main.grab();
        }
    }

    void theSearchPage()
    {
        Window window;
        FakeSearch port(window.clock);
        port.pageSize = 1'000;
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            const QString &text = hostileTexts()[i].text;
            cases::SearchMatch match = makeMatch(static_cast<int>(i), window.clock);
            const qsizetype at = std::max<qsizetype>(text.indexOf(test::canaryOf(i)), 0);
            match.excerpt = {text, {{at, std::min(at + 6, text.size())}}};
            match.title = i % 2 == 0 ? match.excerpt : store::SearchExcerpt{};
            match.newest.text->title = match.title.text;
            match.newest.text->handle = text;
            match.newest.text->platformId = text;
            port.found << match;
        }
        review::SearchSession session(port);
        auto *page = new SearchPage(session, window.clock, window.languages);
        window.open(u"search"_s, page);
        page->findChild<QLineEdit *>()->setText(u"anything"_s);
        session.searchNow();
        settle();
        auto *table = page->findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), hostileTexts().size());
        const Shown shown(window.main);
        QVERIFY2(shown.faults.isEmpty(), shown.faults.join(u'\n').toUtf8().constData());
        for (qsizetype i = 0; i < hostileTexts().size(); ++i)
            QVERIFY2(!keepsItsCanary(i) || shown.all.contains(test::canaryOf(i)),
                     test::canaryOf(i).toUtf8().constData());
        QVERIFY(window.faults().isEmpty());
        for (int row = 0; row < table->model()->rowCount(); row += 10) {
            table->scrollTo(table->model()->index(row, 0), QAbstractItemView::PositionAtTop);
            (void)window.main.grab();
        }
    }

    void thePeoplePage()
    {
        Window window;
        Team team;
        QStringList expected;
        for (const qsizetype i : ofEachKind(1)) {
            const QString &text = hostileTexts()[i].text;
            if (!text.isValidUtf16() || text.contains(QChar(0)))
                continue;
            (void)team.add(text, domain::Role::Reviewer);
            if (keepsItsCanary(i))
                expected << test::canaryOf(i);
        }
        auto *page = new PeoplePage(*team.desk);
        window.open(u"people"_s, page);
        team.desk->refresh();
        QTRY_VERIFY(!page->findChildren<QTableView *>().isEmpty()
                    && page->findChildren<QTableView *>().first()->model()->rowCount()
                           > expected.size());
        const Shown shown(window.main);
        QVERIFY2(shown.faults.isEmpty(), shown.faults.join(u'\n').toUtf8().constData());
        QVERIFY(expected.size() > 10);
        for (const QString &canary : expected)
            QVERIFY2(shown.all.contains(canary), canary.toUtf8().constData());
        (void)window.main.grab();
    }

    void theTranscript()
    {
        QList<review::Cue> cues;
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            const base::Millis from{i * 1'000};
            cues << review::Cue{from, from + base::Millis{900}, hostileTexts()[i].text};
        }
        TranscriptView view;
        view.resize(600, 80);
        view.show();
        view.setCues(cues);
        for (qsizetype i = 0; i < cues.size(); ++i) {
            view.setPosition(cues[i].from);
            const Shown shown(view);
            QVERIFY2(shown.faults.isEmpty(), told(i, shown.faults).constData());
            QVERIFY(!keepsItsCanary(i) || shown.all.contains(test::canaryOf(i)));
            (void)view.grab();
        }
        QVERIFY(view.minimumSizeHint().width() < 600);
    }
};

QTEST_MAIN(TestStrangerScreens)
#include "tst_strangerscreens.moc"
