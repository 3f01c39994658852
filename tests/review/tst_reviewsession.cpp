// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/errors.h"
#include "review/reviewsession.h"
#include "tests/review/fakedesk.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::review;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A session with somebody at it; everything has settled once it is made.
struct Sitting
{
    explicit Sitting(domain::Roles roles = domain::Role::Reviewer) : m_roles(roles) {}

    ReviewSession &begin()
    {
        session = std::make_unique<ReviewSession>(
            ReviewSession::Surroundings{desk, desk, clock, random}, Reviewer{{}, m_roles, u"en"_s});
        QObject::connect(session.get(), &ReviewSession::refused, session.get(),
                         [this](const base::Error &error) { refusals.append(codeOf(error)); });
        session->start();
        settle();
        return *session;
    }
    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    static QByteArray codeOf(const base::Error &error)
    {
        const auto name = error.code.name();
        return QByteArray(name.data(), static_cast<qsizetype>(name.size()));
    }
    int number() const { return session->current() ? session->current()->id().bytes()[15] : 0; }

    DeskClock clock;
    base::SystemRandom random;
    FakeDesk desk{clock};
    QByteArrayList refusals;
    std::unique_ptr<ReviewSession> session;

private:
    domain::Roles m_roles;
};

} // namespace

class TestReviewSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesACaseAndKeepsTheNextReady()
    {
        Sitting sitting;
        const ReviewSession &session = sitting.begin();
        QCOMPARE(session.phase(), Phase::Deciding);
        QCOMPARE(sitting.number(), 1);
        QVERIFY(session.upNext());
        QCOMPARE(session.upNext()->id(), FakeDesk::caseId(2));
        QCOMPARE(session.form().policy()->policy->id.toString(), u"INT-MIS"_s);
    }

    void oneKeyDecidesAndTheNextIsThereAtOnce()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.decideNone();
        // Before any event is handled: the next case does not wait for the disk.
        QCOMPARE(sitting.number(), 2);
        QCOMPARE(session.savedState(), SavedState::Saving);
        sitting.settle();
        QCOMPARE(session.savedState(), SavedState::Saved);
        QCOMPARE(sitting.desk.decided.size(), 1);
        QVERIFY(sitting.desk.decided[0].measures.isEmpty());
        QCOMPARE(sitting.desk.decided[0].caseId, FakeDesk::caseId(1));
        QCOMPARE(session.upNext()->id(), FakeDesk::caseId(3));
    }

    void removesUnderThePrefilledPolicy()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.setNote(u"seen before"_s);
        session.addEvidence({1s, 3s});
        session.decideRemove();
        sitting.settle();
        const cases::DecisionRequest &request = sitting.desk.decided.value(0);
        QCOMPARE(request.policy.toString(), u"INT-MIS"_s);
        QVERIFY(!request.reason.isEmpty());
        QCOMPARE(request.note, u"seen before"_s);
        QCOMPARE(request.evidence.size(), 1);
        QCOMPARE(request.measures.size(), 1);
        QCOMPARE(request.measures[0].spec, domain::MeasureSpec::remove());
    }

    void restLeavesEverythingAsItIs()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.decideNone();
        sitting.settle();
        session.setNote(u"half"_s);
        session.openMenu(Menu::Ban);
        QSignalSpy phases(&session, &ReviewSession::phaseChanged);
        session.setResting(true);
        session.setResting(true);
        QCOMPARE(session.phase(), Phase::Resting);
        QCOMPARE(session.menu(), Menu::None);
        QVERIFY(phases.size() >= 1);
        Possible undoAlone;
        undoAlone.undo = true;
        QCOMPARE(session.possible(), undoAlone);
        session.decideNone();
        session.skip();
        sitting.settle();
        QCOMPARE(sitting.number(), 2);
        QCOMPARE(sitting.desk.decided.size(), 1);
        session.setResting(false);
        QCOMPARE(session.phase(), Phase::Deciding);
        QCOMPARE(session.form().note(), u"half"_s);
        QVERIFY(session.possible().none);
    }

    void casesThatAreNotWantedAnyMoreGoBack()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.reconsider([](const DeskCase &) { return true; });
        QVERIFY(sitting.desk.givenBack.isEmpty());
        session.reconsider([](const DeskCase &desk) { return desk.id() != FakeDesk::caseId(2); });
        sitting.settle();
        QCOMPARE(sitting.desk.givenBack, QList<domain::CaseId>{FakeDesk::caseId(2)});
        QCOMPARE(sitting.number(), 1);
        QCOMPARE(session.upNext()->id(), FakeDesk::caseId(3));
    }

    void whatIsOnItsWayAndNotWantedAnyMoreGoesBackWhenItComes()
    {
        Sitting sitting;
        sitting.desk.isGivingSlow = true;
        ReviewSession &session = sitting.begin();
        int asked = 0;
        session.reconsider([&asked](const DeskCase &desk) {
            ++asked;
            return desk.id() != FakeDesk::caseId(1);
        });
        sitting.desk.arrive();
        sitting.settle();
        QCOMPARE(session.phase(), Phase::Starting);
        QCOMPARE(sitting.desk.givenBack, QList<domain::CaseId>{FakeDesk::caseId(1)});
        // What is asked for since is asked for as it is wanted now.
        sitting.desk.arrive();
        sitting.settle();
        QCOMPARE(sitting.number(), 2);
        QCOMPARE(asked, 1);

        session.reconsider([](const DeskCase &desk) { return desk.id() != FakeDesk::caseId(3); });
        sitting.desk.arrive();
        sitting.settle();
        QVERIFY(!session.upNext());
        QCOMPARE(sitting.desk.givenBack.last(), FakeDesk::caseId(3));
        sitting.desk.arrive();
        sitting.settle();
        QCOMPARE(session.upNext()->id(), FakeDesk::caseId(4));
    }

    void aMenuAndADigitCommitItsOutcome()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.openMenu(Menu::Label);
        QCOMPARE(session.phase(), Phase::Choosing);
        const auto outcomes = session.outcomes();
        QVERIFY(!outcomes.isEmpty());
        session.choose(1);
        sitting.settle();
        QCOMPARE(sitting.desk.decided.size(), 1);
        QCOMPARE(sitting.desk.decided[0].measures.size(), outcomes[0].measures.size());
        QCOMPARE(session.phase(), Phase::Deciding);
    }

    void enterCommitsWhatThePolicyAsksFor()
    {
        Sitting sitting;
        sitting.desk.policy = u"SAF-HAR"_s;
        ReviewSession &session = sitting.begin();
        QVERIFY(session.possible().submit);
        session.submit();
        sitting.settle();
        QCOMPARE(sitting.desk.decided.size(), 1);
        QCOMPARE(sitting.desk.decided[0].measures[0].spec, domain::MeasureSpec::remove());
    }

    void closingAMenuDecidesNothing()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.openMenu(Menu::Restrict);
        session.closeMenu();
        session.choose(1);
        sitting.settle();
        QVERIFY(sitting.desk.sent.isEmpty());
        QCOMPARE(sitting.number(), 1);
    }

    void aBanShowsWhatItTakesAndWaitsForEnter()
    {
        Sitting sitting;
        sitting.desk.policy = u"ACC-ACC"_s;
        ReviewSession &session = sitting.begin();
        session.openMenu(Menu::Ban);
        sitting.settle();
        QVERIFY(sitting.desk.sent.isEmpty());
        QCOMPARE(session.banPreview()->videos, 12);
        QVERIFY(session.possible().submit);
        session.submit();
        sitting.settle();
        QCOMPARE(sitting.desk.decided.value(0).measures[0].spec.kind(), domain::MeasureKind::Ban);
    }

    void undoBringsTheCaseBackAndKeepsTheOther()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.decideNone();
        sitting.settle();
        QCOMPARE(sitting.number(), 2);
        session.undo();
        sitting.settle();
        QCOMPARE(sitting.number(), 1);
        QCOMPARE(session.upNext()->id(), FakeDesk::caseId(2));
        session.decideRemove();
        QCOMPARE(sitting.number(), 2);
        sitting.settle();
        QVERIFY(sitting.desk.givenBack.isEmpty());
        session.decideNone();
        QCOMPARE(sitting.number(), 3);
    }

    void aCaseThatComesLateWaitsBehindTheUndoneOne()
    {
        Sitting sitting;
        sitting.desk.waiting = 1;
        ReviewSession &session = sitting.begin();
        sitting.desk.isGivingSlow = true;
        sitting.desk.waiting = 20;
        session.setNote(u"seen before"_s);
        session.decideNone();
        sitting.settle();
        QCOMPARE(sitting.number(), 0);
        session.undo();
        sitting.settle();
        QCOMPARE(sitting.number(), 1);
        sitting.desk.arrive();
        sitting.settle();
        QCOMPARE(sitting.number(), 1);
        QCOMPARE(session.form().note(), u"seen before"_s);
        QCOMPARE(session.upNext()->id(), FakeDesk::caseId(2));
    }

    /// The store gave the undone case as the next one, before it said that it was undone.
    void noCaseIsOfferedAgainOnceItIsDecided()
    {
        Sitting sitting;
        sitting.desk.waiting = 1;
        ReviewSession &session = sitting.begin();
        session.decideNone();
        sitting.settle();
        QCOMPARE(session.phase(), Phase::Empty);
        sitting.desk.isUndoSlow = true;
        session.undo();
        sitting.desk.given = 0;
        session.retry();
        sitting.settle();
        QCOMPARE(sitting.number(), 1);
        session.decideRemove();
        sitting.settle();
        QCOMPARE(sitting.desk.decided.size(), 2);
        sitting.desk.arrive();
        sitting.settle();
        QCOMPARE(sitting.number(), 0);
        QVERIFY(!session.possible().remove);
    }

    void leavingACaseKeepsTheUndoneOneOnTheDesk()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.decideNone();
        sitting.settle();
        QCOMPARE(sitting.number(), 2);
        sitting.desk.isLeavingSlow = true;
        session.skip();
        session.undo();
        sitting.settle();
        QCOMPARE(sitting.number(), 1);
        sitting.desk.arrive();
        sitting.settle();
        QCOMPARE(sitting.number(), 1);
        QCOMPARE(session.upNext()->id(), FakeDesk::caseId(3));
        QVERIFY(session.possible().remove);
    }

    void undoBringsBackWhatWasFilledIn()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.setNote(u"seen before"_s);
        session.addEvidence({1s, 3s});
        session.noteSeen(1500ms);
        session.decideRemove();
        sitting.settle();
        QVERIFY(session.form().note().isEmpty());
        session.undo();
        sitting.settle();
        QCOMPARE(session.form().note(), u"seen before"_s);
        QCOMPARE(session.form().evidence(), (QList<domain::Segment>{{1s, 3s}}));
        QCOMPARE(session.seen(), (QList<domain::Segment>{{1s, 2s}}));
    }

    void undoEndsWithItsWindow()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.decideNone();
        sitting.settle();
        sitting.clock.advance(10s);
        session.checkLease();
        QVERIFY(session.possible().undo);
        sitting.clock.advance(1ms);
        session.checkLease();
        QVERIFY(!session.possible().undo);
        session.undo();
        sitting.settle();
        QVERIFY(sitting.desk.undone.isEmpty());
    }

    void whatCouldNotBeSavedIsKeptAndSentAgain()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        sitting.desk.refusal = base::Error{base::ErrorCode("store.disk_full"), u"full"_s};
        session.decideRemove();
        sitting.settle();
        QCOMPARE(session.savedState(), SavedState::NotSaved);
        QVERIFY(!session.possible().none);
        session.decideNone();
        sitting.settle();
        QCOMPARE(sitting.desk.sent.size(), 1);

        sitting.desk.refusal.reset();
        session.retry();
        sitting.settle();
        QCOMPARE(session.savedState(), SavedState::Saved);
        QCOMPARE(sitting.desk.decided.size(), 1);
        QCOMPARE(sitting.desk.sent[0].id, sitting.desk.sent[1].id);
        QVERIFY(session.possible().none);
    }

    void aRefusedDecisionIsToldAndForgotten()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        sitting.desk.refusal = base::Error{base::ErrorCode("cases.lease_lost"), u"lost"_s};
        session.decideNone();
        sitting.settle();
        QCOMPARE(sitting.refusals, QByteArrayList{"cases.lease_lost"});
        QCOMPARE(session.savedState(), SavedState::Saved);
        QVERIFY(session.justDecided().isEmpty());
    }

    void leavingACaseTakesTheNext_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("skip") << 0;
        QTest::newRow("release") << 1;
        QTest::newRow("fact-check") << 2;
        QTest::newRow("escalate") << 3;
    }
    void leavingACaseTakesTheNext()
    {
        QFETCH(const int, way);
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        if (way == 0)
            session.skip();
        else if (way == 1)
            session.release();
        else if (way == 2)
            session.askFactCheck();
        else {
            session.openMenu(Menu::Escalate);
            session.choose(1);
        }
        sitting.settle();
        QCOMPARE(sitting.number(), 2);
        QCOMPARE(sitting.desk.skipped.size() + sitting.desk.released.size()
                     + sitting.desk.factChecked.size() + sitting.desk.escalations.size(),
                 1);
        QVERIFY(sitting.desk.decided.isEmpty());
    }

    void leasesLiveWhileThePersonWorks()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        sitting.clock.advance(40s);
        session.noteActivity();
        session.checkLease();
        sitting.settle();
        QCOMPARE(sitting.desk.renewed, (QList{FakeDesk::caseId(1), FakeDesk::caseId(2)}));
        QCOMPARE(*session.leaseLeft(), base::Millis(5min));
    }

    void aLeaseEndsWhenThePersonIsGone()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        sitting.clock.advance(5min);
        session.checkLease();
        QCOMPARE(session.phase(), Phase::Failed);
        QVERIFY(session.failure()->code == review::errors::leaseOver);
        QVERIFY(!session.current());
        session.retry();
        sitting.settle();
        QCOMPARE(session.phase(), Phase::Deciding);
    }

    void tellsWhenNothingWaits()
    {
        Sitting sitting;
        sitting.desk.waiting = 1;
        ReviewSession &session = sitting.begin();
        session.decideNone();
        sitting.settle();
        QCOMPARE(session.phase(), Phase::Empty);
        QVERIFY(!session.possible().none);
        sitting.desk.waiting = 2;
        session.retry();
        sitting.settle();
        QCOMPARE(sitting.number(), 2);
    }

    void givesBackWhatIsLeasedWhenThePersonLeaves()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        session.finish();
        QCOMPARE(sitting.desk.givenBack, (QList{FakeDesk::caseId(1), FakeDesk::caseId(2)}));
    }

    void offersOnlyWhatThePolicyAllows()
    {
        Sitting sitting;
        sitting.desk.policy = u"ACC-ACC"_s;
        ReviewSession &session = sitting.begin();
        QVERIFY(session.possible().ban);
        QVERIFY(!session.possible().remove);
    }

    void keepsWhichSecondsWereOnScreen()
    {
        Sitting sitting;
        ReviewSession &session = sitting.begin();
        for (const auto position : {100ms, 140ms, 1200ms, 5000ms})
            session.noteSeen(position);
        session.decideNone();
        sitting.settle();
        const QList<domain::Segment> seen{{0s, 2s}, {5s, 6s}};
        QCOMPARE(sitting.desk.decided.value(0).seen, seen);
    }
};

QTEST_GUILESS_MAIN(TestReviewSession)
#include "tst_reviewsession.moc"
