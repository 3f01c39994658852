// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupdesk.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// All that one console has, to another: as the hub gives it, or over a cable without numbers.
base::Result<store::IngestOutcome> hand(const GroupDesk &from, const GroupDesk &to, bool isNumbered)
{
    store::RemoteBatch batch;
    std::vector<std::pair<ledger::Hash, QByteArray>> lists;
    const auto read = from.store->readers().readNow([&](store::Database &database) {
        auto done = database.each(
            "SELECT bytes, sig FROM event ORDER BY device, seq", {}, [&](const store::Row &row) {
                const auto hub = static_cast<qint64>(batch.events.size()) + 1;
                batch.events.push_back({row.bytes(0), row.array<64>(1),
                                        isNumbered ? std::optional(hub) : std::nullopt});
                return true;
            });
        return done ? database.each("SELECT sha256, bytes FROM blob", {},
                                    [&](const store::Row &row) {
                                        lists.emplace_back(row.array<32>(0), row.bytes(1));
                                        return true;
                                    })
                    : done;
    });
    if (!read)
        return read.error();
    batch.attachments = [lists](store::Database &database) -> base::Result<void> {
        for (const auto &[hash, bytes] : lists) {
            if (auto put =
                    database.run("INSERT OR IGNORE INTO blob VALUES (?1, ?2)", {hash, bytes});
                !put)
                return put;
        }
        return {};
    };
    return to.store->writer().ingest(std::move(batch)).result();
}

} // namespace

/// "Decide all confirmed similar": one decision on many videos.
class TestSimilarGroup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void decidesTheSameOfEachVideo()
    {
        GroupDesk desk;
        desk.importVideos(4);
        desk.say(1, 2);
        desk.say(3, 1);
        const auto receipt = desk.decideAll(desk.together({measure(u"remove")}, {2, 3}));
        QCOMPARE(codeOf(receipt), "ok");
        QVERIFY(receipt->group);
        QCOMPARE(receipt->group->targets, 2);
        desk.clock.advance(11s);
        for (const int n : {1, 2, 3}) {
            QVERIFY(desk.enforcement(video(n)).isRemoved());
            QCOMPARE(desk.state(caseOf(n)), u"decided"_s);
        }
        QVERIFY(!desk.enforcement(video(4)).isRemoved());
        QCOMPARE(desk.state(caseOf(4)), u"open"_s);

        const cases::GroupRow group = desk.group(receipt->group->group);
        QCOMPARE(group.counts, (cases::GroupCounts{2, 2, 2, 0, 0, 0, 0}));
        QCOMPARE(group.parent, receipt->decision);
        const auto record = desk.last(2);
        QVERIFY(record && record->stands);
        QCOMPARE(record->decision.cause.kind, domain::CauseKind::Similar);
        QCOMPARE(record->decision.cause.parent, receipt->group->group);
        QCOMPARE(record->delivery, cases::Delivery::Due);
        QVERIFY(desk.isRebuiltEqual());
        QCOMPARE(desk.faults(), QByteArrayList());
    }

    void strikesOnlyTheAccountThatWasJudged()
    {
        GroupDesk desk;
        desk.importVideos(2);
        desk.say(1, 2);
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, {2}))), "ok");
        desk.clock.advance(11s);
        QCOMPARE(desk.strikes(account(1)).strikes.size(), 1);
        QCOMPARE(desk.strikes(account(2)).strikes.size(), 0);
    }

    void theSameIdDecidesOnce()
    {
        GroupDesk desk;
        desk.importVideos(2);
        desk.say(1, 2);
        const auto request = desk.together({measure(u"remove")}, {2});
        const auto first = desk.decideAll(request);
        const qint64 events = desk.count("SELECT count(*) FROM event");
        const auto second = desk.decideAll(request);
        QVERIFY(second && second->isRepeat);
        QCOMPARE(second->group->group, first->group->group);
        QCOMPARE(desk.count("SELECT count(*) FROM event"), events);
    }

    void goesOnWhereItWasLeftOff()
    {
        GroupDesk desk;
        desk.importVideos(3);
        desk.say(1, 2);
        desk.say(1, 3);
        const auto request = desk.together({measure(u"remove")}, {2, 3});
        const cases::PolicyLookup policies = generalPolicies();
        // The console dies between the decision and what it does to the targets.
        const auto receipt = desk.store->writer().executeAndWait(
            [&](store::WriteTransaction &write) -> base::Result<cases::DecisionReceipt> {
                const domain::LeaseRules leases;
                cases::Act act{write, desk.lead, policies, leases};
                return cases::decide(act, request);
            });
        QCOMPARE(codeOf(receipt), "ok");
        QCOMPARE(desk.group(receipt->group->group).counts.done, 0);
        QCOMPARE(desk.state(caseOf(2)), u"open"_s);
        desk.reopen();
        QCOMPARE(codeOf(desk.service->carryOutGroups().result()), "ok");
        QCOMPARE(desk.group(receipt->group->group).counts.applied, 2);
        QCOMPARE(desk.state(caseOf(2)), u"decided"_s);
        QVERIFY(desk.isRebuiltEqual());
    }

    void tellsWhatBecameOfEachTarget()
    {
        GroupDesk desk;
        desk.importVideos(5);
        for (int n = 2; n <= 6; ++n)
            desk.say(1, n);
        // 2 is removed already, 3 was found to be harmless, 4 is gone, 6 was never heard of.
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(2), {measure(u"remove")}))),
                 "ok");
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(3)))), "ok");
        FeedSubject gone = flagged(4, 4, desk.clock.now());
        gone.flags.clear();
        gone.revision.at = desk.clock.now();
        gone.revision.isGone = true;
        desk.import({{gone}});
        desk.clock.advance(1min);
        const auto receipt = desk.decideAll(desk.together({measure(u"remove")}, {2, 3, 4, 5, 6}));
        QCOMPARE(codeOf(receipt), "ok");
        QCOMPARE(desk.group(receipt->group->group).counts,
                 (cases::GroupCounts{5, 5, 1, 1, 1, 1, 1}));
        desk.clock.advance(11s);
        QVERIFY(!desk.enforcement(video(3)).isRemoved());
        QVERIFY(desk.enforcement(video(5)).isRemoved());
        QCOMPARE(desk.enforcement(video(2)).imposed().front().decisions.size(), 2);
        QVERIFY(desk.isRebuiltEqual());
    }

    void leavesCasesThatAskForMore()
    {
        GroupDesk desk;
        desk.importVideos(2);
        std::vector<FeedSubject> more{flagged(3, 3, desk.clock.now(), u"SAF-HATE"),
                                      flagged(4, 4, desk.clock.now())};
        more[1].flags.front().source = domain::FlagSource::Authority;
        desk.import(more);
        for (const int n : {2, 3, 4})
            desk.say(1, n);
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, {2, 3, 4}))), "ok");
        desk.clock.advance(11s);
        QCOMPARE(desk.state(caseOf(2)), u"decided"_s);
        QCOMPARE(desk.state(caseOf(3)), u"open"_s);
        QCOMPARE(desk.state(caseOf(4)), u"open"_s);
        QVERIFY(desk.enforcement(video(3)).isRemoved());
        QVERIFY(desk.enforcement(video(4)).isRemoved());
    }

    void undoTakesItAllBack()
    {
        GroupDesk desk;
        desk.importVideos(3);
        desk.say(1, 2);
        desk.say(1, 3);
        const auto receipt = desk.decideAll(desk.together({measure(u"remove")}, {2, 3}));
        const auto part = desk.last(2);
        QVERIFY(part);
        QCOMPARE(codeOf(desk.service->undo(desk.lead, part->decision.id).result()),
                 "cases.group_part");
        desk.clock.advance(5s);
        QCOMPARE(codeOf(desk.service->undo(desk.lead, receipt->decision).result()), "ok");
        desk.clock.advance(11s);
        for (const int n : {1, 2, 3}) {
            QVERIFY(!desk.enforcement(video(n)).isRemoved());
            QCOMPARE(desk.state(caseOf(n)), u"open"_s);
        }
        QVERIFY(!desk.group(receipt->group->group).stands());
        QVERIFY(desk.isRebuiltEqual());
        QCOMPARE(desk.faults(), QByteArrayList());
    }

    void theGroupAloneCanBeUndone()
    {
        GroupDesk desk;
        desk.importVideos(2);
        desk.say(1, 2);
        const auto receipt = desk.decideAll(desk.together({measure(u"remove")}, {2}));
        const domain::DecisionId group = receipt->group->group;
        QCOMPARE(codeOf(desk.service->undo(CaseDesk::reviewer(1), group).result()),
                 "cases.undo_not_yours");
        QCOMPARE(codeOf(desk.service->undo(desk.lead, group).result()), "ok");
        QCOMPARE(codeOf(desk.service->undo(desk.lead, group).result()), "cases.decision_over");
        desk.clock.advance(11s);
        QVERIFY(desk.enforcement(video(1)).isRemoved());
        QVERIFY(!desk.enforcement(video(2)).isRemoved());
        QCOMPARE(desk.state(caseOf(2)), u"open"_s);
    }

    void oneReversalEndsTheGroupAndLeavesTheRest()
    {
        GroupDesk desk;
        desk.importVideos(3);
        desk.say(1, 2);
        desk.say(1, 3);
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(2), {measure(u"remove")}))),
                 "ok");
        const auto receipt = desk.decideAll(desk.together({measure(u"remove")}, {2, 3}));
        desk.clock.advance(1min);
        const domain::DecisionId group = receipt->group->group;
        QCOMPARE(codeOf(desk.service->undo(desk.lead, group).result()), "cases.undo_too_late");
        const cases::ReversalRequest reversal{group, reason(u"other"), {}, {}};
        QCOMPARE(codeOf(desk.service->reverse(CaseDesk::reviewer(1), reversal).result()),
                 "cases.right_missing");
        QCOMPARE(codeOf(desk.service->reverse(desk.lead, reversal).result()), "ok");
        QCOMPARE(codeOf(desk.service->reverse(desk.lead, reversal).result()),
                 "cases.decision_over");
        QVERIFY(desk.enforcement(video(1)).isRemoved());
        QVERIFY(desk.enforcement(video(2)).isRemoved());
        QVERIFY(!desk.enforcement(video(3)).isRemoved());
        QCOMPARE(desk.state(caseOf(3)), u"decided"_s);
        QVERIFY(desk.isRebuiltEqual());
        QCOMPARE(desk.faults(), QByteArrayList());
    }

    void aLeadLiftsItFromOneVideo()
    {
        GroupDesk desk;
        desk.importVideos(3);
        desk.say(1, 2);
        desk.say(1, 3);
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, {2, 3}))), "ok");
        desk.clock.advance(1min);
        const auto part = desk.last(2);
        QCOMPARE(
            codeOf(desk.service->reverse(desk.lead, {part->decision.id, reason(u"other"), {}, {}})
                       .result()),
            "ok");
        QVERIFY(!desk.enforcement(video(2)).isRemoved());
        QVERIFY(desk.enforcement(video(3)).isRemoved());
        QVERIFY(desk.isRebuiltEqual());
    }

    void anAppealIsAboutTheVideoThatItNames()
    {
        // 2 keeps a case that the group does not answer, 3 was never flagged.
        GroupDesk desk;
        desk.importVideos(1);
        std::vector<FeedSubject> more{flagged(2, 2, desk.clock.now(), u"SAF-HATE"),
                                      flagged(3, 3, desk.clock.now(), u"INT-MIS", u"nl"_s)};
        more[1].flags.clear();
        desk.import(more);
        desk.say(1, 2);
        desk.say(1, 3);
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, {2, 3}))), "ok");
        desk.clock.advance(1min);
        desk.import({}, {{flagId(102), video(2), std::nullopt, desk.clock.now()},
                         {flagId(103), video(3), std::nullopt, desk.clock.now()}});
        for (const int n : {2, 3}) {
            const auto file = desk.file(cases::caseOpenedBy(video(n), flagId(100 + n).bytes()));
            QCOMPARE(file.kind, domain::CaseKind::Appeal);
            QCOMPARE(file.status.state, domain::CaseState::Open);
            QCOMPARE(file.subject.id, video(n));
            QCOMPARE(file.account, account(n));
            QCOMPARE(file.language, n == 2 ? u"uk"_s : u"nl"_s);
            QCOMPARE(file.parentDecision, desk.last(n)->decision.id);
            QCOMPARE(file.notBy, desk.lead.member);
        }
        QVERIFY(desk.isRebuiltEqual());
    }

    void anotherConsoleReversesWhatTheHubHasNumbered()
    {
        GroupDesk first;
        first.importVideos(2);
        first.say(1, 2);
        GroupDesk second(first, 2);
        second.clock.advance(1min);
        const auto receipt = second.decideAll(second.together({measure(u"remove")}, {2}));
        QCOMPARE(codeOf(receipt), "ok");
        first.clock.advance(1h);
        const cases::ReversalRequest reversal{receipt->group->group, reason(u"other"), {}, {}};
        QCOMPARE(codeOf(hand(second, first, false)), "ok");
        QVERIFY(first.enforcement(video(2)).isRemoved());
        const qint64 events = first.count("SELECT count(*) FROM event");
        // Its console comes before the other one as long as neither event has a number.
        QCOMPARE(codeOf(first.service->reverse(first.lead, reversal).result()),
                 "cases.group_not_numbered");
        QCOMPARE(first.count("SELECT count(*) FROM event"), events);
        QCOMPARE(codeOf(hand(second, first, true)), "ok");
        QCOMPARE(codeOf(first.service->reverse(first.lead, reversal).result()), "ok");
        QVERIFY(!first.enforcement(video(2)).isRemoved());
        QVERIFY(first.isRebuiltEqual());
        QCOMPARE(first.faults(), QByteArrayList());
    }

    void refusesBeforeAnythingIsSaved()
    {
        GroupDesk desk;
        desk.importVideos(3);
        desk.say(1, 2);
        const qint64 events = desk.count("SELECT count(*) FROM event");
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, {2, 3}))),
                 "cases.group_not_confirmed");
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"ban")}, {2}))),
                 "cases.group_nothing_to_impose");
        QList<int> many;
        for (int n = 2; n <= 102; ++n)
            many.append(n);
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, many))),
                 "cases.group_too_large");
        desk.say(2, 1, similar::Relation::Rejected);
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, {2}))),
                 "cases.group_not_confirmed");
        QCOMPARE(desk.count("SELECT count(*) FROM event"), events + 1);
        QCOMPARE(desk.state(caseOf(1)), u"open"_s);
    }

    void aHarmlessVideoClearsItsCopies()
    {
        GroupDesk desk;
        desk.importVideos(2);
        desk.say(1, 2);
        QCOMPARE(codeOf(desk.decideAll(desk.together({}, {2}))), "ok");
        desk.clock.advance(11s);
        QCOMPARE(desk.state(caseOf(2)), u"decided"_s);
        QVERIFY(desk.enforcement(video(2)).isEmpty());
        QVERIFY(desk.isRebuiltEqual());
    }

    void endsTheLeasesOfTheCasesThatItDecides()
    {
        GroupDesk desk;
        desk.importVideos(2);
        desk.say(1, 2);
        QVERIFY(desk.next(desk.lead));
        QCOMPARE(codeOf(desk.service->prefetch(desk.lead, {}, caseOf(1)).result()), "ok");
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, {2}))), "ok");
        QCOMPARE(desk.count("SELECT count(*) FROM lease"), 0);
        QVERIFY(!desk.next(desk.lead));
    }
};

QTEST_GUILESS_MAIN(TestSimilarGroup)
#include "tst_similargroup.moc"
