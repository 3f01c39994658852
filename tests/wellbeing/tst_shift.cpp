// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/shift.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::wellbeing;
using namespace std::chrono_literals;
using domain::Severity;

namespace {

Harm harm(QStringView kind, Severity severity)
{
    return {*domain::HarmKind::parse(kind), severity};
}

const Harm violence = harm(u"graphic_violence", Severity::Severe);
const Harm war = harm(u"war_footage", Severity::High);
const Harm rumour = harm(u"misinformation", Severity::Medium);

/// A person whose seconds pass one by one.
struct Person
{
    explicit Person(const TeamRules &rules = {}) : shift(rules, at) {}

    void pass(base::Millis time, const Shift::Moment &moment)
    {
        for (const base::Instant until = at + time; at < until;) {
            at += 1s;
            shift.tick(at, moment);
        }
    }
    void work(base::Millis time) { pass(time, {true, {}}); }
    void watch(base::Millis time, const Harm &what) { pass(time, {true, what}); }
    void beAway(base::Millis time) { pass(time, {false, {}}); }

    base::Instant at = *base::parseInstant(u"2026-03-01T22:00:00Z");
    Shift shift;
};

} // namespace

class TestShift final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void countsSecondsOnScreenByKindAndSeverity()
    {
        Person person;
        person.watch(20s, violence);
        person.watch(5s, harm(u"graphic_violence", Severity::High));
        person.work(100s);
        person.watch(7s, war);
        // Away from the desk nothing is on screen, whatever is said.
        person.pass(9s, {false, violence});
        const Exposure &seen = person.shift.exposure();
        QCOMPARE(seen.of(violence.kind), base::Millis(25s));
        QCOMPARE(seen.severeOf(violence.kind), base::Millis(20s));
        QCOMPARE(seen.severeOf(war.kind), base::Millis(0s));
        QCOMPARE(seen.severe(), base::Millis(20s));
        QCOMPARE(seen.total(), base::Millis(32s));
        QCOMPARE(seen.kinds(), (QList<domain::HarmKind>{violence.kind, war.kind}));
    }

    void countsNothingWhileTheMachineSleepsOrTheClockIsSetBack()
    {
        Person person;
        person.watch(10s, war);
        person.at += 2min;
        person.shift.tick(person.at, {true, war});
        QCOMPARE(person.shift.exposure().total(), base::Millis(10s));
        person.at -= 3h;
        person.shift.tick(person.at, {true, war});
        QCOMPARE(person.shift.exposure().total(), base::Millis(10s));
        person.watch(1s, war);
        QCOMPARE(person.shift.exposure().total(), base::Millis(11s));
    }

    void aBreakIsDueByTimeAtTheDesk()
    {
        Person person;
        person.work(50min - 1s);
        QCOMPARE(person.shift.due(person.at), Due::Not);
        QCOMPARE(person.shift.untilBreak(), base::Millis(1s));
        person.work(1s);
        QCOMPARE(person.shift.due(person.at), Due::ByTime);
        QCOMPARE(person.shift.untilBreak(), base::Millis(0s));
    }

    void aBreakIsDueBySevereVideosAlone()
    {
        Person person;
        person.watch(9min + 59s, violence);
        person.watch(20min, war);
        QCOMPARE(person.shift.due(person.at), Due::Not);
        QCOMPARE(person.shift.untilSevereBreak(), base::Millis(1s));
        person.watch(1s, violence);
        QCOMPARE(person.shift.due(person.at), Due::BySevere);
    }

    void timeAwayCountsAsABreakWhenItIsAsLong()
    {
        Person person;
        person.work(40min);
        person.beAway(10min - 1s);
        person.work(10min);
        QCOMPARE(person.shift.due(person.at), Due::ByTime);
        person.beAway(10min);
        QCOMPARE(person.shift.due(person.at), Due::Not);
        QCOMPARE(person.shift.untilBreak(), base::Millis(50min));
    }

    void aBreakIsPutOffAFewTimesAndComesBack()
    {
        Person person;
        person.work(50min);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(person.shift.canPostpone(person.at));
            person.shift.postpone(person.at);
            QCOMPARE(person.shift.due(person.at), Due::Not);
            person.work(5min - 1s);
            QCOMPARE(person.shift.due(person.at), Due::Not);
            person.work(1s);
            QCOMPARE(person.shift.due(person.at), Due::ByTime);
        }
        QVERIFY(!person.shift.canPostpone(person.at));
        person.shift.postpone(person.at);
        QCOMPARE(person.shift.due(person.at), Due::ByTime);
        // The next one can be put off again.
        person.shift.takeBreak(person.at);
        person.beAway(10min);
        person.shift.endPause(person.at);
        QCOMPARE(person.shift.due(person.at), Due::Not);
        person.work(50min);
        QVERIFY(person.shift.canPostpone(person.at));
    }

    void nothingCanBePutOffBeforeItIsDue()
    {
        Person person;
        QVERIFY(!person.shift.canPostpone(person.at));
        person.shift.postpone(person.at);
        person.work(50min);
        QCOMPARE(person.shift.due(person.at), Due::ByTime);
    }

    void aBreakThatWasTooShortLeavesTheNextOneDue()
    {
        Person person;
        person.work(50min);
        person.shift.takeBreak(person.at);
        QCOMPARE(person.shift.due(person.at), Due::Not);
        QCOMPARE(person.shift.pause()->until, person.at + 10min);
        person.beAway(10min - 1s);
        // A break can be ended at any time.
        QVERIFY(person.shift.canEndPause(person.at));
        person.shift.endPause(person.at);
        QVERIFY(!person.shift.pause());
        QCOMPARE(person.shift.due(person.at), Due::ByTime);
        person.shift.takeBreak(person.at);
        person.beAway(10min);
        person.shift.endPause(person.at);
        QCOMPARE(person.shift.due(person.at), Due::Not);
    }

    void nothingCountsDuringAPause()
    {
        Person person;
        person.shift.takeBreak(person.at);
        person.watch(3min, violence);
        QCOMPARE(person.shift.exposure().total(), base::Millis(0s));
        QCOMPARE(person.shift.untilBreak(), base::Millis(50min));
    }

    void aCoolDownFollowsASevereCaseThatWasLookedAt()
    {
        Person person;
        person.shift.finish(war, true, person.at);
        QVERIFY(!person.shift.pause());
        person.shift.finish(violence, false, person.at);
        QVERIFY(!person.shift.pause());
        person.shift.finish(violence, true, person.at);
        QCOMPARE(person.shift.pause()->kind, PauseKind::CoolDown);
        QCOMPARE(person.shift.pause()->until, person.at + 30s);
        // Not before the team's minimum.
        person.beAway(10s - 1s);
        QVERIFY(!person.shift.canEndPause(person.at));
        person.shift.endPause(person.at);
        QVERIFY(person.shift.pause());
        person.beAway(1s);
        QVERIFY(person.shift.canEndPause(person.at));
        person.shift.endPause(person.at);
        QVERIFY(!person.shift.pause());
    }

    void aCoolDownLastsUntilThePersonGoesOn()
    {
        Person person;
        person.work(49min);
        person.shift.finish(violence, true, person.at);
        person.beAway(12min);
        QVERIFY(person.shift.pause());
        person.shift.endPause(person.at);
        // It was as long as a break.
        QCOMPARE(person.shift.untilBreak(), base::Millis(50min));
    }

    void aCoolDownCanBecomeABreak()
    {
        Person person;
        person.shift.finish(violence, true, person.at);
        person.beAway(5s);
        person.shift.takeBreak(person.at);
        QCOMPARE(person.shift.pause()->kind, PauseKind::Break);
        QVERIFY(!person.shift.canEndPause(person.at));
        person.beAway(5s);
        QVERIFY(person.shift.canEndPause(person.at));
        QCOMPARE(person.shift.pause()->until, person.at - 10s + 10min);
    }

    void aTeamMayWantNoCoolDown()
    {
        TeamRules rules;
        rules.limits.set(Limit::CoolDown, 0);
        Person person(rules);
        person.shift.finish(violence, true, person.at);
        QVERIFY(!person.shift.pause());
        // A minimum is never more than the whole.
        rules.limits.set(Limit::CoolDown, 5);
        person.shift.setRules(rules);
        person.shift.finish(violence, true, person.at);
        QCOMPARE(person.shift.pause()->earliest, person.at + 5s);
    }

    void newRulesHoldForARestThatHasBegun()
    {
        TeamRules rules;
        Person person(rules);
        person.shift.takeBreak(person.at);
        rules.limits.set(Limit::BreakLength, 20);
        person.shift.setRules(rules);
        QCOMPARE(person.shift.pause()->until, person.at + 20min);
        QVERIFY(person.shift.canEndPause(person.at));
        rules.limits.set(Limit::BreakLength, 5);
        person.shift.setRules(rules);
        QCOMPARE(person.shift.pause()->until, person.at + 5min);
        person.shift.endPause(person.at);

        person.shift.finish(violence, true, person.at);
        rules.limits.set(Limit::CoolDown, 60);
        person.shift.setRules(rules);
        QCOMPARE(person.shift.pause()->until, person.at + 60s);
        QCOMPARE(person.shift.pause()->earliest, person.at + 10s);
        rules.limits.set(Limit::CoolDown, 0);
        person.shift.setRules(rules);
        QVERIFY(person.shift.canEndPause(person.at));
    }

    void anUndoTakesTheCoolDownBackAndNoBreak()
    {
        Person person;
        person.shift.finish(violence, true, person.at);
        person.shift.dropCoolDown();
        QVERIFY(!person.shift.pause());
        person.shift.takeBreak(person.at);
        person.shift.dropCoolDown();
        QVERIFY(person.shift.pause());
    }

    void aClockThatWasSetBackHoldsNobodyInAPause()
    {
        Person person;
        person.shift.finish(violence, true, person.at);
        person.at -= 1h;
        QVERIFY(person.shift.canEndPause(person.at));
    }

    void severeCasesDoNotComeInRuns()
    {
        Person person;
        QVERIFY(person.shift.allowed().severe());
        person.shift.begin(violence);
        QVERIFY(person.shift.allowed().severe());
        person.shift.begin(violence);
        QVERIFY(person.shift.allowed().isCalmDue);
        QVERIFY(!person.shift.allowed().severe());
        person.shift.begin(rumour);
        QVERIFY(person.shift.allowed().severe());
        person.shift.begin(violence);
        person.shift.begin(violence);
        // A whole break does what a calm case does.
        person.shift.takeBreak(person.at);
        person.beAway(10min);
        person.shift.endPause(person.at);
        QVERIFY(person.shift.allowed().severe());
    }

    void aPersonMayAskForOneSevereCase()
    {
        Person person;
        person.shift.begin(violence);
        person.shift.begin(violence);
        person.shift.askForSevere();
        QVERIFY(person.shift.allowed().severe());
        person.shift.begin(rumour);
        person.shift.begin(violence);
        person.shift.begin(violence);
        QVERIFY(!person.shift.allowed().severe());
    }

    void noSevereCaseComesUnaskedWhereNoneIsAllowed()
    {
        TeamRules rules;
        rules.limits.set(Limit::SevereInARow, 0);
        Person person(rules);
        QVERIFY(person.shift.allowed().isCalmDue);
        person.shift.begin(rumour);
        QVERIFY(person.shift.allowed().isCalmDue);
    }

    void theShiftHasItsMeasure()
    {
        TeamRules rules;
        rules.limits.set(Limit::SeverePerShift, 2);
        rules.limits.set(Limit::ViewingPerShift, 10);
        Person person(rules);
        person.watch(2min - 1s, violence);
        QVERIFY(!person.shift.allowed().isSevereDone);
        person.watch(1s, violence);
        QVERIFY(person.shift.allowed().isSevereDone);
        QVERIFY(!person.shift.allowed().isShiftDone);
        // Asking helps against runs, not against this.
        person.shift.askForSevere();
        QVERIFY(!person.shift.allowed().severe());
        person.watch(8min - 1s, war);
        QVERIFY(!person.shift.allowed().isShiftDone);
        person.watch(1s, war);
        QVERIFY(person.shift.allowed().isShiftDone);
        // A break does not give it back, the next shift does.
        person.beAway(1h);
        QVERIFY(person.shift.allowed().isShiftDone);
        person.at += 6h;
        person.shift.tick(person.at, {false, {}});
        QVERIFY(!person.shift.allowed().isShiftDone);
    }

    void aShiftGoesPastMidnightAndEndsAfterSixHoursAway()
    {
        Person person;
        for (int hour = 0; hour < 4; ++hour) {
            person.watch(3min, war);
            person.at += 1h;
            person.shift.tick(person.at, {false, {}});
        }
        QCOMPARE(person.shift.exposure().total(), base::Millis(12min));
        const Shift::Counted counted = person.shift.counted();

        // The console was closed meanwhile.
        QCOMPARE(Shift({}, counted, counted.last + 6h - 1ms).exposure(), counted.exposure);
        QCOMPARE(Shift({}, counted, counted.last + 6h).exposure(), Exposure());
        QCOMPARE(Shift({}, counted, counted.last - 1ms).exposure(), Exposure());
    }

    void aConsoleThatWasClosedCountsAsTimeAway()
    {
        Person person;
        person.work(30min);
        person.shift.begin(violence);
        const Shift::Counted counted = person.shift.counted();
        const Shift soon({}, counted, person.at + 10min - 1ms);
        QCOMPARE(soon.untilBreak(), base::Millis(20min));
        QCOMPARE(soon.counted().severeInARow, 1);
        const Shift later({}, counted, person.at + 10min);
        QCOMPARE(later.untilBreak(), base::Millis(50min));
        QCOMPARE(later.counted().severeInARow, 0);
    }

    void aBreakUntilTomorrowBeginsAShift()
    {
        Person person;
        person.watch(3min, war);
        person.shift.takeBreak(person.at);
        person.beAway(6h);
        person.shift.endPause(person.at);
        QCOMPARE(person.shift.exposure().total(), base::Millis(0s));
    }
};

QTEST_GUILESS_MAIN(TestShift)
#include "tst_shift.moc"
