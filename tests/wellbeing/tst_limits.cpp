// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/limits.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil::wellbeing;

class TestLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachLimit_data()
    {
        QTest::addColumn<Limit>("limit");
        QTest::addColumn<bool>("isLessStricter");
        QTest::newRow("break") << Limit::BreakAfter << true;
        QTest::newRow("severe break") << Limit::BreakAfterSevere << true;
        QTest::newRow("length") << Limit::BreakLength << false;
        QTest::newRow("cool-down") << Limit::CoolDown << false;
        QTest::newRow("in a row") << Limit::SevereInARow << true;
        QTest::newRow("viewing") << Limit::ViewingPerShift << true;
        QTest::newRow("severe") << Limit::SeverePerShift << true;
    }
    void eachLimit()
    {
        QFETCH(Limit, limit);
        QFETCH(bool, isLessStricter);
        const LimitRange range = rangeOf(limit);
        QCOMPARE(range.strictest < range.loosest, isLessStricter);
        QCOMPARE(stricter(limit, 3, 4), isLessStricter ? 3 : 4);
        QCOMPARE(stricter(limit, 4, 3), isLessStricter ? 3 : 4);

        // What a team starts with lies within, and the careful one is no looser.
        const int usual = Limits().of(limit);
        const int cautious = Limits::cautious().of(limit);
        QVERIFY(usual >= range.least() && usual <= range.most());
        QCOMPARE(stricter(limit, usual, cautious), cautious);
        QVERIFY(usual != cautious);

        Limits limits;
        limits.set(limit, range.most() + 1);
        QCOMPARE(limits.of(limit), range.most());
        limits.set(limit, range.least() - 1);
        QCOMPARE(limits.of(limit), range.least());

        // A person can be stricter than the team, and never looser.
        TeamRules team;
        OwnLimits own{{limit, range.strictest}};
        QCOMPARE(withOwn(team, own).limits.of(limit), range.strictest);
        own[limit] = range.loosest;
        QCOMPARE(withOwn(team, own), team);
        // The team became stricter since.
        own[limit] = usual;
        team.limits.set(limit, cautious);
        QCOMPARE(withOwn(team, own).limits.of(limit), cautious);
    }

    void takesWhatThePacksSet()
    {
        using namespace vigil;
        policy::PolicyPack pack;
        pack.inForce.from = base::Instant();
        pack.shiftLimits = {{Limit::BreakAfter, 40}, {Limit::SevereInARow, 5}};
        TeamRules expected;
        expected.limits.set(Limit::BreakAfter, 40);
        expected.limits.set(Limit::SevereInARow, 5);
        const policy::PolicyBook book({pack});
        QCOMPARE(teamRules(book, base::Instant(std::chrono::hours(1))), expected);
        QCOMPARE(teamRules(policy::PolicyBook(), base::Instant()), TeamRules());
    }

    void countsItsUnits()
    {
        using namespace std::chrono_literals;
        Limits limits;
        limits.set(Limit::BreakAfter, 50);
        limits.set(Limit::CoolDown, 30);
        QCOMPARE(limits.timeOf(Limit::BreakAfter), vigil::base::Millis(50min));
        QCOMPARE(limits.timeOf(Limit::CoolDown), vigil::base::Millis(30s));
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
