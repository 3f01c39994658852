// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/errors.h"
#include "domain/lease.h"
#include "tests/domain/values.h"

#include <QTest>

#include <chrono>

using namespace vigil;
using namespace vigil::domain;
using namespace std::chrono_literals;

namespace {

const base::Instant start = values::time("2022-03-01T10:00:00Z");

Lease lease()
{
    return Lease::begin(values::id<LeaseId>(1), values::id<CaseId>(2),
                        {values::id<MemberId>(3), values::id<DeviceId>(4)}, start);
}

} // namespace

class TestLease final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void endsAfterFiveMinutesAtTheMillisecond()
    {
        QVERIFY(lease().remaining(start) == 5min);
        QVERIFY(!lease().isOver(start + 5min - 1ms));
        QVERIFY(lease().isOver(start + 5min));
        QVERIFY(lease().remaining(start + 9min) == 0ms);
    }

    void warnsInTheLastMinute()
    {
        QVERIFY(!lease().isEnding(start + 4min - 1ms));
        QVERIFY(lease().isEnding(start + 4min));
        QVERIFY(lease().isEnding(start + 5min - 1ms));
        QVERIFY(!lease().isEnding(start + 5min));
    }

    void renewsWhileItLasts()
    {
        const auto renewed = lease().renewed(start + 4min);
        QVERIFY(renewed && renewed->until() == start + 9min && renewed->from() == start);
        QVERIFY(renewed->id() == lease().id() && renewed->holder() == lease().holder());
        const auto late = lease().renewed(start + 5min);
        QVERIFY(!late && late.error().code == errors::leaseOver);
    }

    void neverShortensByRenewing()
    {
        LeaseRules shorter;
        shorter.length = 1min;
        const auto renewed = lease().renewed(start + 1min, shorter);
        QVERIFY(renewed && renewed->until() == start + 5min);
    }

    void holdsOnceAndGoesOn()
    {
        const auto held = lease().held(start + 1min);
        QVERIFY(held && held->isHeld() && held->until() == start + 31min);
        const auto twice = held->held(start + 2min);
        QVERIFY(!twice && twice.error().code == errors::leaseHeldAlready);
        // Playing on while help is asked for does not stretch the hold.
        const auto renewed = held->renewed(start + 30min);
        QVERIFY(renewed && renewed->until() == start + 31min);
        const auto resumed = held->resumed(start + 10min);
        QVERIFY(resumed && !resumed->isHeld() && resumed->until() == start + 15min);
        QVERIFY(!held->resumed(start + 31min));
        QVERIFY(!lease().held(start + 5min));
    }

    void comesBackFromTheStore()
    {
        const auto held = lease().held(start + 1min);
        const Lease again =
            Lease(held->id(), held->caseId(), held->holder(), held->from(), held->until())
                .withHold(held->heldAt());
        QVERIFY(again == *held);
    }

    void capsSkipsWithinThePeriod()
    {
        LeaseRules rules;
        rules.skipsPerPeriod = 3;
        QList<base::Instant> skips{start, start + 10min, start + 20min};
        const auto refused = checkSkip(skips, start + 30min, rules);
        QVERIFY(!refused && refused.error().code == errors::skipsUsedUp);
        QVERIFY(!checkSkip(skips, start + 1h - 1ms, rules));
        QVERIFY(checkSkip(skips, start + 1h, rules));
        skips.removeLast();
        QVERIFY(checkSkip(skips, start + 30min, rules));
    }
};

QTEST_GUILESS_MAIN(TestLease)
#include "tst_lease.moc"
