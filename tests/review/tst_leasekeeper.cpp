// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/leasekeeper.h"
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

/// A desk with case 1 on it and case 2 behind it, both leased for five minutes.
struct Leased
{
    Leased()
    {
        line.putFirst(DeskWork::begin(desk.deskCase(2)));
        line.putFirst(DeskWork::begin(desk.deskCase(1)));
        keeper.noteActivity();
    }
    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    DeskClock clock;
    FakeDesk desk{clock};
    CaseLine line{desk};
    LeaseKeeper keeper{line, desk, clock};
};

} // namespace

class TestLeaseKeeper final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void countsDown()
    {
        Leased leased;
        QCOMPARE(leased.keeper.left(), base::Millis(5min));
        QSignalSpy changed(&leased.keeper, &LeaseKeeper::changed);
        leased.clock.advance(1s);
        leased.keeper.check();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(leased.keeper.left(), base::Millis(4min + 59s));
        (void)leased.line.takeAll();
        QVERIFY(!leased.keeper.left());
        QVERIFY(!leased.keeper.isHeld());
    }

    void renewsOnceHalfAMinuteIsGone()
    {
        Leased leased;
        leased.clock.advance(30s - 1ms);
        leased.keeper.check();
        QVERIFY(leased.desk.renewed.isEmpty());
        leased.clock.advance(1ms);
        leased.keeper.check();
        leased.settle();
        QCOMPARE(leased.desk.renewed, (QList{FakeDesk::caseId(1), FakeDesk::caseId(2)}));
        QCOMPARE(leased.keeper.left(), base::Millis(5min));
    }

    void renewsNothingForSomebodyWhoIsGone()
    {
        Leased leased;
        leased.clock.advance(60s);
        leased.keeper.check();
        leased.settle();
        QVERIFY(leased.desk.renewed.isEmpty());
        leased.keeper.noteActivity();
        leased.keeper.check();
        leased.settle();
        QCOMPARE(leased.desk.renewed.size(), 2);
    }

    void tellsWhenTheTimeIsOver()
    {
        Leased leased;
        QSignalSpy ended(&leased.keeper, &LeaseKeeper::ended);
        leased.clock.advance(5min - 1ms);
        leased.keeper.check();
        QCOMPARE(ended.size(), 0);
        leased.clock.advance(1ms);
        leased.keeper.noteActivity();
        leased.keeper.check();
        QCOMPARE(ended.size(), 1);
        QVERIFY(leased.desk.renewed.isEmpty());
    }

    void aHeldCaseIsLeftAsItIs()
    {
        Leased leased;
        leased.keeper.toggleHold();
        leased.settle();
        QVERIFY(leased.keeper.isHeld());
        QCOMPARE(leased.keeper.left(), base::Millis(30min));
        leased.clock.advance(40s);
        leased.keeper.noteActivity();
        leased.keeper.check();
        QCOMPARE(leased.desk.renewed, QList{FakeDesk::caseId(2)});
        leased.keeper.toggleHold();
        leased.settle();
        QVERIFY(!leased.keeper.isHeld());
    }

    void whatWaitsAndIsLostIsDropped()
    {
        Leased leased;
        leased.desk.isLeaseLost = true;
        QSignalSpy refused(&leased.keeper, &LeaseKeeper::refused);
        QSignalSpy next(&leased.line, &CaseLine::nextChanged);
        leased.clock.advance(40s);
        leased.keeper.check();
        leased.settle();
        // The one on the desk is told, and stays: the store has the last word when it is decided.
        QCOMPARE(refused.size(), 1);
        QVERIFY(leased.line.current());
        QVERIFY(leased.line.ready().empty());
        QCOMPARE(next.size(), 1);
    }

    void anAnswerForACaseThatLeftIsIgnored()
    {
        Leased leased;
        QSignalSpy changed(&leased.keeper, &LeaseKeeper::changed);
        leased.keeper.toggleHold();
        (void)leased.line.advance();
        leased.settle();
        QCOMPARE(changed.size(), 0);
        QVERIFY(!leased.keeper.isHeld());
    }
};

QTEST_GUILESS_MAIN(TestLeaseKeeper)
#include "tst_leasekeeper.moc"
