// SPDX-License-Identifier: GPL-3.0-or-later
#include "crew.h"
#include "store/clockhold.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using domain::Role;

namespace {

struct Jumping : Crew
{
    /// An event, and whether it waits.
    domain::EventId note(const QString &text)
    {
        const auto added = addNote(*store, 1, text);
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return added->event.id;
    }
    bool isHeld(const domain::EventId &event)
    {
        return *store->readers().readNow(
            [&event](Database &database) { return isHeldForClock(database, event); });
    }
    std::vector<ClockHold> holds() { return *store->readers().readNow(readClockHolds); }
    QByteArray confirm(const Signatory &actor)
    {
        return codeOf(run([&](WriteTransaction &transaction) {
            return confirmClock(transaction, actor, store->identity().device);
        }));
    }
};

} // namespace

/// What a console recorded while its clock could not be relied on.
class TestClockHold final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void holdsWhatWasRecordedAfterAJump()
    {
        Jumping crew;
        const auto before = crew.note(u"before"_s);
        QVERIFY(crew.holds().empty());
        crew.clock.jump(std::chrono::hours(3));
        const auto first = crew.note(u"first"_s);
        crew.clock.advance(std::chrono::minutes(2));
        const auto last = crew.note(u"last"_s);
        QVERIFY(!crew.isHeld(before));
        QVERIFY(crew.isHeld(first) && crew.isHeld(last));
        const std::vector<ClockHold> holds = crew.holds();
        QCOMPARE(holds.size(), std::size_t(1));
        QCOMPARE(holds[0].device, crew.store->identity().device);
        QCOMPARE(holds[0].events, 2);
        QCOMPARE(holds[0].last, crew.lastSeq());
        QCOMPARE(holds[0].until - holds[0].from, base::Millis(std::chrono::minutes(2)));
    }

    void goesOnOnceALeadHasConfirmed()
    {
        Jumping crew;
        crew.clock.jump(-std::chrono::hours(3));
        const auto held = crew.note(u"held"_s);
        QCOMPARE(crew.confirm(crew.olena), "ok");
        QVERIFY(!crew.isHeld(held));
        QVERIFY(crew.holds().empty());
        QCOMPARE(crew.confirm(crew.olena), "store.clock_not_held");
        // Another jump is another matter.
        crew.clock.jump(std::chrono::hours(5));
        const auto again = crew.note(u"again"_s);
        QVERIFY(crew.isHeld(again) && !crew.isHeld(held));
        QCOMPARE(crew.faults(Depth::Deep), QStringList());
        const auto views = crew.store->viewHashes();
        QVERIFY(crew.store->writer().rebuild().result());
        QVERIFY(*crew.store->viewHashes() == *views);
        QVERIFY(crew.isHeld(again) && !crew.isHeld(held));
    }

    void isForLeadsToConfirm()
    {
        Jumping crew;
        const auto petro = crew.add(u"Petro"_s, Role::Reviewer | Role::Admin);
        crew.enrol(crew.olena, 'o');
        crew.clock.jump(std::chrono::hours(3));
        const auto held = crew.note(u"held"_s);
        QCOMPARE(crew.confirm(petro), "store.not_allowed");
        QCOMPARE(crew.confirm(domain::MemberId(caseId(9))), "store.not_allowed");
        QCOMPARE(crew.confirm(crew.olena), "store.signature_needed");
        QVERIFY(crew.isHeld(held));
        QCOMPARE(crew.confirm({crew.olena, crew.olenaKey}), "ok");
        QVERIFY(!crew.isHeld(held));
    }
};

QTEST_GUILESS_MAIN(TestClockHold)
#include "tst_clockhold.moc"
