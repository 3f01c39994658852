// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/caseline.h"
#include "tests/review/fakedesk.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::review;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

struct Waiting
{
    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    /// A case on the desk, and one ready behind it.
    void fill()
    {
        line.askNext();
        settle();
        line.askFollowing();
        settle();
    }
    static int numberOf(const DeskWork *work) { return work ? work->id().bytes()[15] : 0; }
    int onDesk() { return numberOf(line.current()); }
    QList<int> ready() const
    {
        QList<int> numbers;
        for (const DeskWork &work : line.ready())
            numbers.append(numberOf(&work));
        return numbers;
    }

    DeskClock clock;
    FakeDesk desk{clock};
    CaseLine line{desk};
};

} // namespace

class TestCaseLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksForOneAtATime()
    {
        Waiting waiting;
        waiting.desk.isGivingSlow = true;
        waiting.line.askFollowing();
        QCOMPARE(waiting.desk.given, 0);
        waiting.line.askNext();
        waiting.line.askFollowing();
        QCOMPARE(waiting.desk.given, 1);
        QVERIFY(waiting.line.isAsking());
        waiting.desk.arrive();
        waiting.settle();
        QCOMPARE(waiting.onDesk(), 1);
        waiting.line.askFollowing();
        waiting.line.askFollowing();
        QCOMPARE(waiting.desk.given, 2);
    }

    void theReadyCaseTakesTheDesk()
    {
        Waiting waiting;
        waiting.fill();
        QCOMPARE(waiting.ready(), QList{2});
        QVERIFY(waiting.line.advance());
        QCOMPARE(waiting.onDesk(), 2);
        QVERIFY(!waiting.line.advance());
        QCOMPARE(waiting.onDesk(), 0);
    }

    void tellsWhenWhatTheEmptyDeskWaitedForCame()
    {
        Waiting waiting;
        waiting.line.askNext();
        waiting.settle();
        waiting.desk.isGivingSlow = true;
        waiting.line.askFollowing();
        QSignalSpy came(&waiting.line, &CaseLine::followingCame);
        QSignalSpy next(&waiting.line, &CaseLine::nextChanged);
        QVERIFY(!waiting.line.advance());
        QVERIFY(waiting.line.isAsking());
        waiting.desk.arrive();
        waiting.settle();
        QCOMPARE(came.size(), 1);
        QCOMPARE(next.size(), 0);
        QVERIFY(waiting.line.advance());
        QCOMPARE(waiting.onDesk(), 2);
    }

    /// The desk that is told to stop waiting must not get a case all at once.
    void anEmptiedLineWaitsForNothing()
    {
        Waiting waiting;
        waiting.line.askNext();
        waiting.settle();
        waiting.desk.isGivingSlow = true;
        waiting.line.askFollowing();
        (void)waiting.line.advance();
        QVERIFY(waiting.line.takeAll().empty());
        QSignalSpy came(&waiting.line, &CaseLine::followingCame);
        waiting.desk.arrive();
        waiting.settle();
        QCOMPARE(came.size(), 0);
        QCOMPARE(waiting.onDesk(), 0);
    }

    void anUndoneCaseGoesBeforeTheOthers()
    {
        Waiting waiting;
        waiting.fill();
        (void)waiting.line.advance();
        waiting.line.askFollowing();
        waiting.settle();
        waiting.line.putFirst(DeskWork::begin(waiting.desk.deskCase(1)));
        QCOMPARE(waiting.onDesk(), 1);
        QCOMPARE(waiting.ready(), (QList{2, 3}));
        // It may also have been ready already.
        waiting.line.putFirst(DeskWork::begin(waiting.desk.deskCase(3)));
        QCOMPARE(waiting.onDesk(), 3);
        QCOMPARE(waiting.ready(), (QList{1, 2}));
    }

    void whatComesLateIsPutBehindTheUndoneCase()
    {
        Waiting waiting;
        waiting.desk.isGivingSlow = true;
        waiting.line.askNext();
        waiting.line.putFirst(DeskWork::begin(waiting.desk.deskCase(9)));
        QSignalSpy arrived(&waiting.line, &CaseLine::arrived);
        waiting.desk.arrive();
        waiting.settle();
        QCOMPARE(arrived.size(), 0);
        QCOMPARE(waiting.onDesk(), 9);
        QCOMPARE(waiting.ready(), QList{1});
    }

    void noCaseComesTwice()
    {
        Waiting waiting;
        waiting.fill();
        // The store still holds the first one for the next.
        waiting.desk.given = 0;
        (void)waiting.line.takeAll();
        waiting.line.putFirst(DeskWork::begin(waiting.desk.deskCase(1)));
        waiting.line.askFollowing();
        waiting.settle();
        QCOMPARE(waiting.onDesk(), 1);
        QVERIFY(waiting.ready().isEmpty());
    }

    void aCaseThatLeftMeanwhileIsNotPutBack()
    {
        Waiting waiting;
        waiting.line.putFirst(DeskWork::begin(waiting.desk.deskCase(1)));
        waiting.desk.isGivingSlow = true;
        waiting.line.askNext();
        const CaseLine::Moment asked = waiting.line.now();
        (void)waiting.line.advance();
        QVERIFY(waiting.line.hasLeftSince(FakeDesk::caseId(1), asked));
        QVERIFY(!waiting.line.hasLeftSince(FakeDesk::caseId(1), waiting.line.now()));
        QSignalSpy late(&waiting.line, &CaseLine::cameTooLate);
        waiting.desk.arrive();
        waiting.settle();
        QCOMPARE(late.size(), 1);
        QCOMPARE(waiting.onDesk(), 0);
    }

    void tellsWhenNothingWaits()
    {
        Waiting waiting;
        waiting.desk.waiting = 0;
        QSignalSpy ranOut(&waiting.line, &CaseLine::ranOut);
        waiting.line.askNext();
        waiting.settle();
        QCOMPARE(ranOut.size(), 1);
        QVERIFY(!waiting.line.isAsking());
    }

    void emptiesFromTheDeskOn()
    {
        Waiting waiting;
        waiting.fill();
        const std::vector<DeskWork> all = waiting.line.takeAll();
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all.front().id(), FakeDesk::caseId(1));
        QVERIFY(!waiting.line.current());
        QVERIFY(waiting.line.ready().empty());
    }

    void keepsWhatWasFilledInOfTheLastDecisions()
    {
        const Waiting waiting;
        base::SystemRandom random;
        DecidedWork decided;
        QList<domain::DecisionId> ids;
        for (int i = 1; i <= 9; ++i) {
            DeskWork work = DeskWork::begin(waiting.desk.deskCase(i));
            work.form.setNote(QString::number(i));
            ids.append(domain::DecisionId::make(waiting.clock.now(), random));
            decided.keep(ids.last(), work);
        }
        const DeskCase desk = waiting.desk.deskCase(9);
        QCOMPARE(decided.restored(ids.last(), desk).form.note(), u"9"_s);
        QCOMPARE(decided.restored(ids.first(), desk).form.note(), QString());
        QCOMPARE(decided.restored(ids[1], desk).form.note(), u"2"_s);
    }
};

QTEST_GUILESS_MAIN(TestCaseLine)
#include "tst_caseline.moc"
