// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/review/fakedesk.h"
#include "wellbeing/errors.h"
#include "wellbeing/shiftkeeper.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::review;
using namespace vigil::test;
using namespace vigil::wellbeing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Severity;

namespace {

const QString severe = u"SAF-VHO"_s; // terrorism, severe
const QString calm = u"INT-MIS"_s;   // misinformation, medium

domain::HarmKind kind(QStringView name)
{
    return *domain::HarmKind::parse(name);
}

struct Desk
{
    explicit Desk(const TeamRules &rules = {}) : team(rules) { open(); }

    [[nodiscard]] std::unique_ptr<RecordFile> file()
    {
        return std::make_unique<RecordFile>(
            folder.filePath(u"private"_s), domain::MemberId(),
            *ledger::Secret::fromBytes(QByteArray(ledger::Secret::size, key)), random);
    }
    void open()
    {
        keeper = std::make_unique<ShiftKeeper>(
            ShiftKeeper::Surroundings{session, clock, [this] { return isWatching; },
                                      [] { return shippedBook(); }, [this] { return team; }},
            file());
    }
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    void start(const QString &policy = calm)
    {
        offer(policy);
        session.start();
        settle();
    }
    /// What the next case that is asked for is about.
    void offer(const QString &policy)
    {
        ports.policy = policy;
        ports.severity = policy == severe ? Severity::Severe : Severity::Medium;
    }
    void pass(base::Millis time)
    {
        for (base::Millis passed{0}; passed < time; passed += 1s) {
            clock.advance(1s);
            session.checkLease();
            keeper->tick();
            QCoreApplication::processEvents();
        }
        settle();
    }
    void watch(base::Millis time)
    {
        isWatching = true;
        pass(time);
        isWatching = false;
    }
    void decide()
    {
        session.decideNone();
        settle();
    }
    [[nodiscard]] int onDesk() const
    {
        return session.current() ? session.current()->id().bytes()[15] : 0;
    }
    [[nodiscard]] const Exposure &seen() const { return keeper->shift().exposure(); }

    TeamRules team;
    QTemporaryDir folder;
    char key = 'k';
    DeskClock clock;
    base::SystemRandom random;
    FakeDesk ports{clock};
    ReviewSession session{{ports, ports, clock, random}, {{}, domain::Role::Reviewer, u"en"_s}};
    bool isWatching = false;
    std::unique_ptr<ShiftKeeper> keeper;
};

} // namespace

class TestShiftKeeper final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void countsWhatIsWatchedOnTheDesk()
    {
        Desk desk;
        desk.watch(5s); // there is no case yet
        desk.start(severe);
        desk.pass(10s); // it lies there, paused and filtered
        QCOMPARE(desk.seen(), Exposure());
        desk.watch(7s);
        QCOMPARE(desk.seen().severeOf(kind(u"terrorism")), base::Millis(7s));
        QCOMPARE(desk.seen().total(), base::Millis(7s));
    }

    void aBreakLeavesTheCaseAsItIs()
    {
        Desk desk;
        desk.start();
        desk.session.setNote(u"half a sentence"_s);
        desk.session.addEvidence({1s, 2s});
        const int before = desk.onDesk();
        QSignalSpy paused(desk.keeper.get(), &ShiftKeeper::pauseChanged);
        desk.keeper->takeBreak();
        QCOMPARE(paused.size(), 1);
        QCOMPARE(desk.session.phase(), Phase::Resting);
        QVERIFY(!desk.session.possible().none && !desk.session.possible().skip);
        desk.decide();
        QVERIFY(desk.ports.decided.isEmpty());
        // The lease is five minutes, and kept meanwhile.
        desk.pass(20min);
        QCOMPARE(desk.onDesk(), before);
        desk.keeper->endPause();
        QCOMPARE(desk.session.phase(), Phase::Deciding);
        QCOMPARE(desk.session.form().note(), u"half a sentence"_s);
        QCOMPARE(desk.session.form().evidence().size(), 1);
        desk.decide();
        QCOMPARE(desk.ports.decided.size(), 1);
    }

    void whoDoesNotComeBackKeepsNoCase()
    {
        Desk desk;
        desk.start();
        desk.keeper->takeBreak();
        desk.pass(40min);
        QCOMPARE(desk.onDesk(), 0);
        QCOMPARE(desk.session.phase(), Phase::Resting);
        desk.keeper->endPause();
        QCOMPARE(desk.session.phase(), Phase::Failed);
    }

    void aMenuIsClosedByABreak()
    {
        Desk desk;
        desk.start();
        desk.session.openMenu(Menu::Ban);
        QCOMPARE(desk.session.phase(), Phase::Choosing);
        desk.keeper->takeBreak();
        desk.keeper->endPause();
        QCOMPARE(desk.session.phase(), Phase::Deciding);
        QCOMPARE(desk.session.menu(), Menu::None);
    }

    void saysWhenABreakIsDue()
    {
        Desk desk;
        desk.start();
        QSignalSpy due(desk.keeper.get(), &ShiftKeeper::dueChanged);
        for (int minute = 0; minute < 50; ++minute) {
            QCOMPARE(desk.keeper->due(), Due::Not);
            desk.session.noteActivity();
            desk.pass(1min);
        }
        QCOMPARE(desk.keeper->due(), Due::ByTime);
        QCOMPARE(due.size(), 1);
        desk.keeper->postpone();
        QCOMPARE(desk.keeper->due(), Due::Not);
        QCOMPARE(due.size(), 2);
        desk.pass(5min);
        QCOMPARE(desk.keeper->due(), Due::ByTime);
        desk.keeper->takeBreak();
        QCOMPARE(desk.keeper->due(), Due::Not);
    }

    void aSevereCaseIsFollowedByCalm()
    {
        Desk desk;
        desk.start(severe);
        desk.offer(calm);
        desk.watch(3s);
        desk.decide();
        QCOMPARE(desk.onDesk(), 2);
        QCOMPARE(desk.session.phase(), Phase::Resting);
        QCOMPARE(desk.keeper->shift().pause()->kind, PauseKind::CoolDown);
        desk.keeper->endPause();
        QCOMPARE(desk.session.phase(), Phase::Resting);
        desk.pass(10s);
        desk.keeper->endPause();
        QCOMPARE(desk.session.phase(), Phase::Deciding);
    }

    void noCalmIsNeededForWhatWasNotLookedAt()
    {
        Desk desk;
        desk.start(severe);
        desk.pass(30s);
        desk.decide();
        QCOMPARE(desk.session.phase(), Phase::Deciding);
    }

    void anUndoEndsTheCalm()
    {
        Desk desk;
        desk.start(severe);
        desk.offer(calm);
        desk.watch(3s);
        desk.decide();
        QCOMPARE(desk.session.phase(), Phase::Resting);
        QVERIFY(desk.session.possible().undo);
        desk.offer(severe);
        desk.session.undo();
        desk.settle();
        QCOMPARE(desk.onDesk(), 1);
        QCOMPARE(desk.session.phase(), Phase::Deciding);
        // The case that was there is still there, and was never over.
        QCOMPARE(desk.session.upNext()->id(), FakeDesk::caseId(2));
        QCOMPARE(desk.keeper->shift().counted().severeInARow, 2);
    }

    void prefetchedCasesThatAreNotWantedGoBack()
    {
        Desk desk;
        desk.start(severe);
        QCOMPARE(desk.session.upNext()->id(), FakeDesk::caseId(2));
        desk.offer(calm);
        desk.keeper->setOptOut(kind(u"terrorism"), true);
        desk.settle();
        QCOMPARE(desk.ports.givenBack, QList<domain::CaseId>{FakeDesk::caseId(2)});
        QCOMPARE(desk.session.upNext()->id(), FakeDesk::caseId(3));
        // What lies on the desk stays until the person lets it go.
        QCOMPARE(desk.onDesk(), 1);
    }

    void aCaseThatWasOnTheDeskStaysWithItsForm()
    {
        Desk desk;
        desk.start(calm);
        desk.offer(severe);
        desk.decide();
        desk.session.setNote(u"kept"_s);
        desk.offer(calm);
        desk.session.undo();
        desk.settle();
        desk.keeper->setOptOut(kind(u"misinformation"), true);
        desk.settle();
        QVERIFY(!desk.ports.givenBack.contains(FakeDesk::caseId(2)));
    }

    void wantsWhatIsAllowed()
    {
        Desk desk;
        cases::Offer offer{Severity::Medium, {*domain::PolicyId::parse(calm)}, {}, {}};
        QVERIFY(desk.keeper->wish()(offer));
        // Any flag counts, not the gravest alone.
        offer.policies << *domain::PolicyId::parse(u"SAF-HATE");
        desk.keeper->setOptOut(kind(u"misinformation"), true);
        QVERIFY(!desk.keeper->wish()(offer));
        desk.keeper->setOptOut(kind(u"misinformation"), false);
        QVERIFY(desk.keeper->wish()(offer));

        offer.policies << *domain::PolicyId::parse(severe);
        QVERIFY(desk.keeper->wish()(offer));
        desk.keeper->setOwn(Limit::SevereInARow, 0);
        QVERIFY(!desk.keeper->wish()(offer));
        desk.keeper->takeSevere();
        QVERIFY(desk.keeper->wish()(offer));
        // Not even by asking.
        desk.keeper->setOptOut(kind(u"terrorism"), true);
        QVERIFY(!desk.keeper->wish()(offer));
    }

    void limitsCanOnlyBeStricter()
    {
        Desk desk;
        QSignalSpy changed(desk.keeper.get(), &ShiftKeeper::choiceChanged);
        desk.keeper->setOwn(Limit::BreakAfter, 25);
        QCOMPARE(desk.keeper->shift().rules().limits.of(Limit::BreakAfter), 25);
        desk.keeper->setOwn(Limit::BreakAfter, 100);
        QCOMPARE(desk.keeper->shift().rules().limits, desk.team.limits);
        QCOMPARE(changed.size(), 2);
    }

    void whatTheTeamSetsHoldsAtOnce()
    {
        Desk desk;
        desk.start(severe);
        QCOMPARE(desk.session.upNext()->id(), FakeDesk::caseId(2));
        desk.offer(calm);
        desk.keeper->setOwn(Limit::BreakAfter, 30);
        QSignalSpy changed(desk.keeper.get(), &ShiftKeeper::choiceChanged);
        desk.team.limits.set(Limit::SevereInARow, 1);
        desk.team.limits.set(Limit::BreakAfter, 40);
        desk.pass(1s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(desk.keeper->team(), desk.team);
        // The severe case behind that on the desk goes back.
        QCOMPARE(desk.ports.givenBack, QList<domain::CaseId>{FakeDesk::caseId(2)});
        QCOMPARE(desk.session.upNext()->id(), FakeDesk::caseId(3));
        // What the person chose stays where it is stricter, and nowhere else.
        QCOMPARE(desk.keeper->shift().rules().limits.of(Limit::BreakAfter), 30);
        desk.team.limits.set(Limit::BreakAfter, 20);
        desk.pass(1s);
        QCOMPARE(desk.keeper->shift().rules().limits.of(Limit::BreakAfter), 20);
        desk.team.limits.set(Limit::BreakAfter, 60);
        desk.pass(1s);
        QCOMPARE(desk.keeper->shift().rules().limits.of(Limit::BreakAfter), 30);
    }

    void aBreakIsDueAsSoonAsTheLimitSaysSo()
    {
        Desk desk;
        desk.start();
        for (int minute = 0; minute < 20; ++minute) {
            desk.session.noteActivity();
            desk.pass(1min);
        }
        QCOMPARE(desk.keeper->due(), Due::Not);
        QSignalSpy due(desk.keeper.get(), &ShiftKeeper::dueChanged);
        desk.team.limits.set(Limit::BreakAfter, 20);
        desk.pass(1s);
        QCOMPARE(desk.keeper->due(), Due::ByTime);
        QCOMPARE(due.size(), 1);
    }

    void whatIsOnItsWayIsMeasuredByTheNewLimits()
    {
        Desk desk;
        desk.ports.isGivingSlow = true;
        desk.start(severe);
        desk.keeper->setOwn(Limit::SevereInARow, 0);
        desk.offer(calm);
        desk.ports.arrive();
        desk.settle();
        QCOMPARE(desk.onDesk(), 0);
        QCOMPARE(desk.ports.givenBack, QList<domain::CaseId>{FakeDesk::caseId(1)});
        desk.ports.arrive();
        desk.settle();
        QCOMPARE(desk.onDesk(), 2);

        // Likewise when the desk waits for the case that was to follow.
        desk.keeper->takeTeamLimits();
        desk.offer(severe);
        desk.ports.arrive();
        desk.settle();
        desk.decide();
        QCOMPARE(desk.onDesk(), 3);
        desk.decide();
        QCOMPARE(desk.onDesk(), 0);
        desk.keeper->setOptOut(kind(u"terrorism"), true);
        desk.offer(calm);
        desk.ports.arrive();
        desk.settle();
        QCOMPARE(desk.ports.givenBack.last(), FakeDesk::caseId(4));
        desk.ports.arrive();
        desk.settle();
        QCOMPARE(desk.onDesk(), 5);
    }

    void laxerLimitsLetCasesComeAgain()
    {
        Desk desk;
        desk.ports.waiting = 0;
        desk.start();
        QCOMPARE(desk.session.phase(), Phase::Empty);
        desk.keeper->setOwn(Limit::SevereInARow, 0);
        desk.ports.waiting = 20;
        desk.pass(1s);
        QCOMPARE(desk.session.phase(), Phase::Empty);
        QVERIFY(!desk.keeper->wish()({Severity::Severe, {}, {}, {}}));
        QCOMPARE(desk.keeper->withheld(), Withheld::CalmDue);
        desk.keeper->setOwn(Limit::SevereInARow, 1);
        desk.settle();
        QCOMPARE(desk.onDesk(), 1);
    }

    void goesOnAfterTheConsoleWasClosed()
    {
        Desk desk;
        desk.start(severe);
        desk.watch(9s);
        desk.keeper->setOwn(Limit::BreakAfter, 25);
        desk.keeper->setOptOut(kind(u"hate"), true);
        desk.keeper.reset();
        desk.clock.advance(1min);
        desk.open();
        QVERIFY(!desk.keeper->problem());
        QCOMPARE(desk.seen().severe(), base::Millis(9s));
        QCOMPARE(desk.keeper->optOuts(), QSet<domain::HarmKind>{kind(u"hate")});
        QCOMPARE(desk.keeper->shift().rules().limits.of(Limit::BreakAfter), 25);
    }

    void isCarefulWhenTheFileCannotBeRead()
    {
        Desk desk;
        desk.keeper->setOwn(Limit::BreakAfter, 20);
        desk.keeper.reset();
        desk.key = 'x';
        desk.open();
        QVERIFY(desk.keeper->problem());
        QCOMPARE(desk.keeper->problem()->code.name(), errors::unreadable.name());
        QCOMPARE(desk.keeper->shift().rules().limits, Limits::cautious());
        const cases::Offer offer{Severity::Severe, {*domain::PolicyId::parse(severe)}, {}, {}};
        QVERIFY(!desk.keeper->wish()(offer));
        // Work goes on, and so does the keeping: under the new key, beside the old file.
        desk.start();
        QCOMPARE(desk.session.phase(), Phase::Deciding);
        desk.keeper->setOwn(Limit::CoolDown, 45);
        QCOMPARE(desk.keeper->shift().rules().limits.of(Limit::CoolDown), 45);
        QCOMPARE(desk.keeper->shift().rules().limits.of(Limit::BreakAfter),
                 Limits::cautious().of(Limit::BreakAfter));
        desk.keeper.reset();
        QCOMPARE(QDir(desk.folder.filePath(u"private"_s)).entryList(QDir::Files).size(), 2);
        // It stays so until the person says otherwise.
        desk.open();
        QVERIFY(!desk.keeper->problem());
        QVERIFY(desk.keeper->isChoiceLost());
        desk.keeper->takeTeamLimits();
        QCOMPARE(desk.keeper->shift().rules().limits, desk.team.limits);
    }

    void worksWithoutAKey()
    {
        Desk desk;
        ShiftKeeper keeper({desk.session, desk.clock, [] { return false; },
                            [] { return shippedBook(); }, [] { return TeamRules(); }},
                           nullptr);
        QCOMPARE(keeper.problem()->code.name(), errors::keyMissing.name());
        QCOMPARE(keeper.shift().rules(), TeamRules());
        keeper.setOwn(Limit::BreakAfter, 20);
        QCOMPARE(keeper.shift().rules().limits.of(Limit::BreakAfter), 20);
    }

    void saysWhenItCannotBeKeptAndWhenItCanAgain()
    {
        Desk desk;
        const QString place = desk.folder.filePath(u"private"_s);
        QVERIFY(QDir(place).removeRecursively() || !QDir(place).exists());
        QFile blocker(place);
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        desk.keeper->setOwn(Limit::BreakAfter, 20);
        QTRY_VERIFY(desk.keeper->problem());
        QCOMPARE(desk.keeper->problem()->code.name(), errors::notSaved.name());
        QVERIFY(blocker.remove());
        desk.keeper->setOwn(Limit::BreakAfter, 21);
        QTRY_VERIFY(!desk.keeper->problem());
    }
};

QTEST_GUILESS_MAIN(TestShiftKeeper)
#include "tst_shiftkeeper.moc"
