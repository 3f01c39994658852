// SPDX-License-Identifier: GPL-3.0-or-later
// Pages with text twice as large, in the longest language and from right to left, on the smallest
// screen: they go downwards, never sideways.
#include "media/killerfiles.h"
#include "tests/ui/people/teamfixture.h"
#include "tests/ui/search/fakesearch.h"
#include "tests/ui/strict.h"
#include "tests/ui/wellbeing/shiftfixture.h"
#include "ui/people/peoplepage.h"
#include "ui/review/videostage.h"
#include "ui/search/searchpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/backupdesk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallScreen(1366, 768);

void settle()
{
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
}

QString nameOf(const QWidget &widget)
{
    const QString text = widget.property("text").toString();
    return QLatin1StringView(widget.metaObject()->className()) + u" \""_s
           + (text.isEmpty() ? widget.accessibleName() : text) + u'"';
}

/// Shows its text on one line and has no means to shorten it.
bool needsItsWidth(const QWidget &widget)
{
    return qobject_cast<const PlainLabel *>(&widget)
           || qobject_cast<const QAbstractButton *>(&widget)
           || qobject_cast<const QSpinBox *>(&widget);
}

/// What of a page cannot be read without going sideways.
QStringList faultsOf(const QWidget &page)
{
    QStringList faults;
    for (const auto *area : page.findChildren<QAbstractScrollArea *>()) {
        if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0)
            faults << nameOf(*area) + u" goes sideways"_s;
    }
    for (const auto *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !needsItsWidth(*widget))
            continue;
        const int start = widget->mapTo(&page, QPoint()).x();
        if (start < 0 || start + widget->width() > page.width())
            faults << nameOf(*widget) + u" reaches out of the page"_s;
        if (widget->width() < widget->minimumSizeHint().width())
            faults << nameOf(*widget) + u" is cut off"_s;
    }
    return faults;
}

} // namespace

class TestLargeText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void initTestCase()
    {
        m_theme = new Theme(*qApp);
        m_theme->setTextPercent(Theme::largestText);
    }

    void aColumnBecomesWiderWithTheText()
    {
        m_theme->setTextPercent(Theme::smallestText);
        ShiftDesk desk;
        desk.open(u"shift"_s);
        const QWidget *column = desk.shift->findChild<QScrollArea *>()->widget();
        const int before = column->width();
        m_theme->setTextPercent(Theme::largestText);
        settle();
        QVERIFY(column->width() > before * 3 / 2);
    }

    void settings_data() { languages(); }
    void settings()
    {
        ShiftDesk desk;
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"preferences.json"_s));
        const Team team;
        BackupDesk backups(*team.store, team.clock);
        auto *page = new SettingsPage(preferences, desk.languages, desk.actions);
        page->setBackups(&backups);
        preferences.setTextPercent(Theme::largestText);
        show(desk, page);
        QVERIFY2(isWhole(*page), m_told.constData());
        SafeViewing apart = preferences.safeViewing();
        apart.setPerSeverity(true);
        preferences.setSafeViewing(apart);
        settle();
        QVERIFY2(isWhole(*page), m_told.constData());
    }

    void desk_data() { languages(); }
    void desk()
    {
        ShiftDesk desk;
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"preferences.json"_s));
        auto *stage = new VideoStage({desk.actions,
                                      preferences,
                                      {.program = QStringLiteral(VIGIL_BIN_DIR "/vigil-player"),
                                       .killers = std::make_shared<media::KillerFiles>()},
                                      {}});
        auto *page = new ReviewPage(desk.session,
                                    {desk.actions, desk.window.status(), desk.window.banner(),
                                     desk.clock, desk.similar, nullptr},
                                    stage, {u"uk"_s});
        desk.session.start();
        show(desk, page);
        QCOMPARE(page->window()->size(), smallScreen);
        QVERIFY(page->isAncestorOf(stage) && stage->isVisible());
        desk.session.setSimilar({domain::SubjectId()});
        settle();
        QCOMPARE(page->window()->size(), smallScreen);
    }

    void people_data() { languages(); }
    void people()
    {
        ShiftDesk desk;
        Team team;
        (void)team.add(
            u"Ірина Мельник"_s, domain::Role::Lead | domain::Role::Reviewer,
            {{u"uk"_s, domain::LanguageLevel::Native}, {u"ru"_s, domain::LanguageLevel::Fluent}});
        (void)team.propose(0);
        auto *page = new PeoplePage(*team.desk);
        team.desk->refresh();
        show(desk, page);
        const auto *members = page->findChild<QTableView *>();
        QTRY_COMPARE(members->model()->rowCount(), 2);
        settle();
        QVERIFY2(isWhole(*page), m_told.constData());
    }

    void search_data() { languages(); }
    void search()
    {
        ShiftDesk desk;
        FakeSearch port(desk.clock);
        for (int i = 0; i < 5; ++i)
            port.found << makeMatch(i, desk.clock);
        review::SearchSession session(port);
        auto *page = new SearchPage(session, desk.clock, desk.languages);
        show(desk, page);
        page->findChild<QLineEdit *>()->setText(u"anything"_s);
        session.searchNow();
        settle();
        page->findChild<QTableView *>()->selectRow(0);
        settle();
        QVERIFY2(isWhole(*page), m_told.constData());
    }

    void shift_data() { languages(); }
    void shift()
    {
        ShiftDesk desk;
        QFETCH(QString, language);
        desk.languages.setLanguage(language);
        desk.makeSevere();
        desk.open(u"shift"_s);
        desk.watch(std::chrono::minutes(3));
        QVERIFY2(isWhole(*desk.shift), m_told.constData());
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("longest") << QString::fromLatin1(Languages::pseudo);
        QTest::newRow("right to left") << u"ar"_s;
        QTest::newRow("english") << u"en"_s;
    }
    /// In the window of the console, in the language of the row.
    static void show(ShiftDesk &desk, Page *page)
    {
        QFETCH(QString, language);
        desk.languages.setLanguage(language);
        desk.window.addPage(u"page"_s, u"search"_s, page);
        desk.window.show();
        desk.window.showPage(u"page"_s);
        settle();
    }
    [[nodiscard]] bool isWhole(Page &page)
    {
        QStringList faults = faultsOf(page);
        if (page.window()->size() != smallScreen)
            faults << u"the window is pushed apart"_s;
        (void)page.window()->grab();
        m_told = faults.join(u"\n  ").toUtf8();
        return faults.isEmpty();
    }

    Theme *m_theme = nullptr;
    QByteArray m_told;
};

QTEST_MAIN(TestLargeText)
#include "tst_largetext.moc"
