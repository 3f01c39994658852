// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "store/privatetext.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

class TestDeciding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void decidesAnOpenCaseItself()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto receipt = desk.decide(desk.lead, desk.request(caseOf(1), {measure(u"remove")}));
        QCOMPARE(codeOf(receipt), QByteArray("ok"));
        QCOMPARE(receipt->effectiveAt - receipt->at, base::Millis(10'000));
        QCOMPARE(desk.state(caseOf(1)), u"decided"_s);
        QVERIFY(!desk.enforcement(video(1)).isRemoved());
        desk.clock.advance(10s);
        QVERIFY(desk.enforcement(video(1)).isRemoved());
        QCOMPARE(desk.count("SELECT count(*) FROM lease"), 0);
    }

    void decidesOnceByItsId()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto request = desk.request(caseOf(1), {measure(u"remove")});
        const auto first = desk.decide(desk.lead, request);
        desk.clock.advance(5s);
        const auto again = desk.decide(desk.lead, request);
        QCOMPARE(codeOf(again), QByteArray("ok"));
        QVERIFY(!first->isRepeat);
        QVERIFY(again->isRepeat);
        QCOMPARE(again->effectiveAt, first->effectiveAt);
        QCOMPARE(desk.count("SELECT count(*) FROM event WHERE kind = 'decision.made'"), 1);
    }

    void refusesASecondDecision()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(1)))), QByteArray("ok"));
        QCOMPARE(codeOf(desk.decide(desk.reviewer(1), desk.request(caseOf(1)))),
                 QByteArray("cases.already_decided"));
        QCOMPARE(desk.count("SELECT count(*) FROM decision"), 1);
    }

    void refusesWhatTheRulesRefuse()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(9)))),
                 QByteArray("cases.case_unknown"));
        QCOMPARE(codeOf(desk.decide({member(5)}, desk.request(caseOf(1)))),
                 QByteArray("domain.decision_role"));
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(1), {}, u"NO-SUCH"))),
                 QByteArray("domain.decision_policy_unknown"));
        QCOMPARE(codeOf(desk.decide(desk.lead,
                                    desk.request(caseOf(1), {measure(u"label:synthetic_media")}))),
                 QByteArray("domain.decision_measure_not_allowed"));
        auto request = desk.request(caseOf(1), {measure(u"remove")});
        request.reason = reason(u"no_such_reason");
        QCOMPARE(codeOf(desk.decide(desk.lead, request)),
                 QByteArray("domain.decision_reason_unknown"));
        QCOMPARE(desk.count("SELECT count(*) FROM event WHERE kind = 'decision.made'"), 0);
        QCOMPARE(desk.state(caseOf(1)), u"open"_s);
    }

    void keepsTheNoteOutOfTheLedger()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        auto request = desk.request(caseOf(1), {measure(u"remove")});
        request.note = u"old footage of a drill"_s;
        request.evidence = {{12s, 20s}};
        request.seen = {{0s, 20s}};
        QCOMPARE(codeOf(desk.decide(desk.lead, request)), QByteArray("ok"));
        QCOMPARE(desk.count("SELECT count(*) FROM event WHERE instr(bytes, 'drill')"), 0);
        const auto view = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readCaseView(database, caseOf(1), {desk.clock.now(), generalPolicies()});
        });
        QCOMPARE(codeOf(view), QByteArray("ok"));
        const cases::DecisionRecord &record = (*view)->subject.history.front();
        QCOMPARE(record.note, request.note);
        QVERIFY(record.decision.evidence == request.evidence);
        QVERIFY(record.decision.seen == request.seen);
        QVERIFY(record.stands);
        const auto isCommitted = desk.store->readers().readNow([&](store::Database &database) {
            const auto note = database.one("SELECT note FROM decision WHERE id = ?1", {request.id},
                                           [](const store::Row &row) { return row.array<32>(0); });
            return store::isCommittedText(database, {request.id.bytes(), "note"}, **note);
        });
        QVERIFY(*isCommitted);
    }

    void undoesUntilTheLastMillisecond()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now()), flagged(2, 1, desk.clock.now())});
        const auto first = desk.decide(desk.lead, desk.request(caseOf(1), {measure(u"remove")}));
        const auto second = desk.decide(desk.lead, desk.request(caseOf(2), {measure(u"remove")}));
        desk.clock.set(first->effectiveAt);
        const auto undone = desk.service->undo(desk.lead, first->decision).result();
        QCOMPARE(codeOf(undone), QByteArray("ok"));
        QCOMPARE(undone->leased->id, caseOf(1));
        QCOMPARE(desk.state(caseOf(1)), u"open"_s);
        QCOMPARE(desk.next(desk.lead), caseOf(1));
        desk.clock.advance(1ms);
        QCOMPARE(codeOf(desk.service->undo(desk.lead, second->decision).result()),
                 QByteArray("cases.undo_too_late"));
        QVERIFY(desk.enforcement(video(2)).isRemoved());
        QVERIFY(!desk.enforcement(video(1)).isRemoved());
        QCOMPARE(desk.strikes(account(1)).strikes.size(), 1);
        // The same case can be decided again.
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(1)))), QByteArray("ok"));
        QVERIFY(desk.isRebuiltEqual());
    }

    void undoesOnlyOnesOwn()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto receipt = desk.decide(desk.reviewer(1), desk.request(caseOf(1)));
        QCOMPARE(codeOf(desk.service->undo(desk.lead, receipt->decision).result()),
                 QByteArray("cases.undo_not_yours"));
        QCOMPARE(codeOf(desk.service->undo(desk.reviewer(1), receipt->decision).result()),
                 QByteArray("ok"));
        QCOMPARE(codeOf(desk.service->undo(desk.reviewer(1), receipt->decision).result()),
                 QByteArray("cases.decision_over"));
    }

    void reversalEndsOneDecisionAndLeavesTheOther_data()
    {
        QTest::addColumn<bool>("isFirstFirst");
        QTest::newRow("the first, then the second") << true;
        QTest::newRow("the second, then the first") << false;
    }

    void reversalEndsOneDecisionAndLeavesTheOther()
    {
        QFETCH(bool, isFirstFirst);
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto spec = measure(u"restrict:feed_ineligible");
        const auto first = desk.decide(desk.lead, desk.request(caseOf(1), {spec}));
        FeedSubject again = flagged(1, 1, desk.clock.now());
        again.flags = {flagOn(1, 100, desk.clock.now(), u"SAF-HATE")};
        again.revision.at = desk.clock.now();
        desk.import({again});
        const auto reflag = cases::caseOpenedBy(video(1), flagId(100).bytes());
        const auto second = desk.decide(desk.lead, desk.request(reflag, {spec}, u"SAF-HATE"));
        QCOMPARE(codeOf(second), QByteArray("ok"));
        desk.clock.advance(1min);
        QList<domain::DecisionId> order{first->decision, second->decision};
        if (!isFirstFirst)
            std::swap(order[0], order[1]);
        for (const domain::DecisionId &id : order) {
            QVERIFY(desk.enforcement(video(1)).has(domain::Restriction::FeedIneligible));
            QCOMPARE(
                codeOf(desk.service->reverse(desk.lead, {id, reason(u"other"), {}, {}}).result()),
                QByteArray("ok"));
        }
        QVERIFY(!desk.enforcement(video(1)).has(domain::Restriction::FeedIneligible));
        QCOMPARE(
            codeOf(desk.service->reverse(desk.lead, {order[0], reason(u"other"), {}, {}}).result()),
            QByteArray("cases.decision_over"));
        QVERIFY(desk.isRebuiltEqual());
    }

    void onlyLeadsReverse()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto receipt = desk.decide(desk.lead, desk.request(caseOf(1)));
        QCOMPARE(
            codeOf(desk.service
                       ->reverse(desk.reviewer(1), {receipt->decision, reason(u"other"), {}, {}})
                       .result()),
            QByteArray("cases.right_missing"));
    }

    void reversalTakesTheStrikeBack()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto receipt = desk.decide(desk.lead, desk.request(caseOf(1), {measure(u"remove")}));
        desk.clock.advance(1min);
        QCOMPARE(desk.strikes(account(1)).strikes.size(), 1);
        QCOMPARE(
            codeOf(desk.service->reverse(desk.lead, {receipt->decision, reason(u"other"), {}, {}})
                       .result()),
            QByteArray("ok"));
        QCOMPARE(desk.strikes(account(1)).strikes.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDeciding)
#include "tst_deciding.moc"
