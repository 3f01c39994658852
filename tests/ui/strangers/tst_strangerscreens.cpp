// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/livestreams.h"
#include "strangerwindow.h"
#include "tests/ui/people/teamfixture.h"
#include "tests/ui/search/fakesearch.h"
#include "tests/ui/strict.h"
#include "tests/ui/wellbeing/shiftfixture.h"
#include "ui/people/clocknote.h"
#include "ui/people/keydialog.h"
#include "ui/people/peoplepage.h"
#include "ui/people/persondialog.h"
#include "ui/people/settledialog.h"
#include "ui/review/reviewpage.h"
#include "ui/review/transcriptview.h"
#include "ui/review/videostage.h"
#include "ui/search/searchpage.h"
#include "ui/shell/banner.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/theme.h"
#include "ui/wellbeing/exposuretable.h"
#include "ui/wellbeing/optoutgroup.h"
#include "ui/widgets/section.h"

#include <QLineEdit>
#include <QPromise>
#include <QTableView>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace Qt::StringLiterals;
using test::Hostile;
using test::hostileTexts;

namespace {

/// What follows is cut off before a pack has it.
constexpr qsizetype longestPackText = 600;

/// As the store keeps it.
bool isName(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(0));
}

/// What the store answers to an act of a person.
TeamDesk::Answer refusal(const QString &message)
{
    QPromise<base::Result<void>> promise;
    promise.start();
    promise.addResult(base::Error{base::ErrorCode("store.no_such_code"), message});
    promise.finish();
    return promise.future();
}

/// An address that a stranger made up.
QString streamOf(const QString &text)
{
    return u"https://stranger.test/"_s + text;
}

review::DeskCase makeHostileStream(const HandClock &clock, const QString &text)
{
    review::DeskCase desk = makeHostileCase(1, clock, text);
    desk.view.flagged.revision.type = domain::SubjectType::Livestream;
    desk.view.subject.newest.revision.type = domain::SubjectType::Livestream;
    desk.media = streamOf(text);
    desk.mediaState = review::MediaState::Stream;
    return desk;
}

void openDesk(StrangerWindow &window, review::ReviewSession &session,
              StageWidget *stage = new FakeStage)
{
    auto *page = new ReviewPage(session,
                                {window.actions, window.main.status(), window.main.banner(),
                                 window.clock, *new FakeSimilar(session, window.clock, &session)},
                                stage, {u"uk"_s});
    window.open(u"review"_s, page);
    session.start();
    settle();
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
        StrangerWindow window;
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
        openDesk(window, session);
        for (SectionHeading *heading : window.main.findChildren<SectionHeading *>())
            heading->setChecked(true);
        for (const qsizetype i : chosen) {
            const QStringList faults = window.faultsWith(i);
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            window.actions.trigger(u"decide.none"_s);
            settle();
        }
        QCOMPARE(ports.decided.size(), chosen.size());
    }

    /// With the real stage, which tells why there are no pictures.
    void aLivestreamOnTheDesk()
    {
        for (const qsizetype i : ofEachKind(1)) {
            const QString &text = hostileTexts()[i].text;
            StrangerWindow window;
            const QTemporaryDir folder;
            Preferences preferences(folder.filePath(u"console.json"_s));
            FakeDesk ports(window.clock);
            ports.waiting << makeHostileStream(window.clock, text);
            media::LiveStreams streams(
                {.rules = base::Error{base::ErrorCode("media.no_such_code"), text},
                 .cache = folder.filePath(u"live"_s),
                 .clock = &window.clock});
            streams.want({{streamOf(text), window.clock.now()}});
            review::ReviewSession session({ports, ports, window.clock, window.random},
                                          {{}, domain::Role::Reviewer, u"en"_s});
            auto *stage = new VideoStage({window.actions,
                                          preferences,
                                          {.program = QStringLiteral(VIGIL_BIN_DIR "/vigil-player"),
                                           .killers = std::make_shared<media::KillerFiles>()},
                                          {nullptr, &streams}});
            openDesk(window, session, stage);
            const Shown shown(*stage);
            QVERIFY2(shown.all.contains(u"The stream cannot be shown."_s), told(i, {}).constData());
            QVERIFY2(!keepsItsCanary(i) || shown.all.contains(test::canaryOf(i)),
                     told(i, {}).constData());
            const QStringList faults = window.faultsWith(i);
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            (void)window.main.grab();
            // The stage speaks to the streams.
            window.main.takePage(u"review"_s).reset();
        }
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
            StrangerWindow window;
            FakeDesk ports(window.clock);
            ports.waiting << makeHostileCase(1, window.clock, hostileTexts()[i].text);
            review::ReviewSession session({ports, ports, window.clock, window.random},
                                          {{}, domain::Role::Reviewer, u"en"_s});
            openDesk(window, session);
            window.actions.trigger(action);
            settle();
            QVERIFY(session.menu() != review::Menu::None);
            const QStringList faults = window.faults();
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            (void)window.main.grab();
        }
    }

    /// What the store, or whoever wrote into it, says of a failure.
    void theMessagesOfTheDesk()
    {
        const base::ErrorCode refused("cases.no_such_code");
        const base::ErrorCode unsaved("store.no_such_code");
        StrangerWindow window;
        FakeDesk ports(window.clock);
        for (int i = 0; i < 4; ++i)
            ports.waiting << makeCase(i + 1, window.clock);
        review::ReviewSession session({ports, ports, window.clock, window.random},
                                      {{}, domain::Role::Reviewer, u"en"_s});
        openDesk(window, session);
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            ports.fault = base::Error{refused, hostileTexts()[i].text};
            window.actions.trigger(u"decide.skip"_s);
            settle();
            QVERIFY(window.main.banner().isVisible());
            const QStringList faults = window.faultsWith(i);
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            window.main.banner().clear();
        }
        for (const qsizetype i : ofEachKind(1)) {
            ports.fault = base::Error{unsaved, hostileTexts()[i].text};
            if (session.savedState() == review::SavedState::NotSaved)
                session.retry();
            else
                window.actions.trigger(u"decide.none"_s);
            settle();
            QCOMPARE(session.savedState(), review::SavedState::NotSaved);
            const QStringList faults = window.faultsWith(i);
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
        }
    }

    void theDeskWithoutACase()
    {
        for (const qsizetype i : ofEachKind(1)) {
            StrangerWindow window;
            FakeDesk ports(window.clock);
            ports.noCase =
                base::Error{base::ErrorCode("store.no_such_code"), hostileTexts()[i].text};
            review::ReviewSession session({ports, ports, window.clock, window.random},
                                          {{}, domain::Role::Reviewer, u"en"_s});
            openDesk(window, session);
            QCOMPARE(session.phase(), review::Phase::Failed);
            const QStringList faults = window.faultsWith(i);
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
        }
    }

    void theSearchPage()
    {
        StrangerWindow window;
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
            match.newest.revision.language = text;
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

    /// The names of kinds of harm are what the authors of policies wrote.
    void theShiftPage()
    {
        for (const qsizetype i : ofEachKind(1)) {
            ShiftDesk desk;
            desk.languages.setLanguage(u"en"_s);
            desk.book = makeHostileCase(1, desk.clock, hostileTexts()[i].text).book;
            desk.makeSevere();
            desk.open();
            desk.watch(std::chrono::minutes(1));
            desk.window.showPage(u"shift"_s);
            ShiftDesk::settle();
            Shown shown(desk.window);
            if (desk.window.size() != smallScreen)
                shown.faults << u"the window is pushed apart"_s;
            QVERIFY2(shown.faults.isEmpty(), told(i, shown.faults).constData());
            const bool isKnown =
                keepsItsCanary(i) && hostileTexts()[i].text.size() <= longestPackText;
            QWidget *parts[] = {desk.shift->findChild<ExposureTable *>(),
                                desk.shift->findChild<OptOutGroup *>()};
            for (QWidget *part : parts)
                QVERIFY2(!isKnown || Shown(*part).all.contains(test::canaryOf(i)),
                         told(i, {}).constData());
            (void)desk.window.grab();
        }
    }

    void thePeoplePage()
    {
        StrangerWindow window;
        Team team;
        QStringList expected;
        for (const qsizetype i : ofEachKind(1)) {
            const QString &text = hostileTexts()[i].text;
            if (!isName(text))
                continue;
            (void)team.add(text, domain::Role::Reviewer, {{text, domain::LanguageLevel::Native}});
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
        // The note about a clock has no text of a stranger, and stands among them.
        const auto jumped = team.store->writer().executeAndWait([](store::WriteTransaction &write) {
            return write.database().run("UPDATE clock_anchor SET offset_ms = offset_ms - 3600000");
        });
        QVERIFY(jumped);
        (void)team.add(u"Petro"_s, domain::Role::Reviewer);
        auto *note = page->findChild<ClockNote *>();
        QTRY_VERIFY(note->isVisible());
        QVERIFY(window.faults().isEmpty());
    }

    void theDialogsOfPeople()
    {
        StrangerWindow window;
        window.main.show();
        Team team;
        const QString passphrase = u"correct horse"_s;
        QList<std::pair<qsizetype, domain::MemberId>> people;
        for (const qsizetype i : ofEachKind(1)) {
            if (isName(hostileTexts()[i].text))
                people.append({i, team.add(hostileTexts()[i].text, domain::Role::Lead)});
        }
        QVERIFY(people.size() > 10);
        for (const auto &[i, member] : people.first(3))
            team.enrol(member, passphrase);
        team.desk->refresh();
        QTRY_VERIFY(team.desk->state().members.size() == std::size_t(people.size()) + 1
                    && team.desk->state().keysHere.size() == 3);
        for (const auto &[i, id] : people) {
            const store::TeamMember member = *team.desk->state().find(id);
            store::Proposal proposal;
            proposal.proposer = id;
            proposal.body.act = domain::ControlledAct::PolicyPublication;
            proposal.body.matter = {{u"pack"_s, hostileTexts()[i].text}, {u"version"_s, 2}};
            ActDialog *dialogs[] = {
                new PersonDialog(member, &window.main), new KeyDialog(member, &window.main),
                new SettleDialog(*team.desk, proposal, SettleDialog::Answer::Confirm, &window.main),
                new SettleDialog(*team.desk, proposal, SettleDialog::Answer::Decline,
                                 &window.main)};
            for (ActDialog *dialog : dialogs) {
                dialog->await(refusal(hostileTexts()[i].text));
                dialog->show();
                settle();
                Shown shown(*dialog);
                if (dialog->width() > smallScreen.width())
                    shown.faults << u"the dialog is pushed apart"_s;
                QVERIFY2(shown.faults.isEmpty(), told(i, shown.faults).constData());
                QVERIFY(!keepsItsCanary(i) || shown.all.contains(test::canaryOf(i)));
                (void)dialog->grab();
                dialog->close();
            }
        }
        settle();
    }

    void thePersonWhoIsAdded()
    {
        StrangerWindow window;
        window.main.show();
        for (const qsizetype i : ofEachKind(1)) {
            auto *dialog = new PersonDialog(std::nullopt, &window.main);
            dialog->await(refusal(hostileTexts()[i].text));
            dialog->show();
            settle();
            const Shown shown(*dialog);
            QVERIFY2(shown.faults.isEmpty(), told(i, shown.faults).constData());
            QVERIFY(!keepsItsCanary(i) || shown.all.contains(test::canaryOf(i)));
            dialog->close();
        }
        settle();
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
