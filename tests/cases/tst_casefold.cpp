// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "cases/decisionrow.h"
#include "ledger/decisionbody.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

FeedSubject more(int subject, int flag, base::Instant at, QStringView policy,
                 domain::FlagSource source = domain::FlagSource::Automated)
{
    FeedSubject again = flagged(subject, subject, at, policy);
    again.revision.at = base::instantFromMs(1'646'125'200'000) - 2h; // the same revision
    again.flags = {flagOn(subject, flag, at, policy)};
    again.flags.front().source = source;
    return again;
}

domain::CaseId openedBy(int subject, int flag)
{
    return cases::caseOpenedBy(video(subject), flagId(flag).bytes());
}

void append(CaseDesk &desk, const domain::Decision &decision)
{
    const auto done = desk.store->writer().executeAndWait([&](store::WriteTransaction &write) {
        using ledger::AggregateKind;
        domain::Decision made = decision;
        made.effectiveAt = write.at() + 10s;
        return write.append({made.id,
                             ledger::decisionMade,
                             made.actor,
                             {ledger::aggregate(AggregateKind::Account, *made.account)},
                             ledger::toBody(ledger::DecisionBody{made, std::nullopt})});
    });
    QCOMPARE(codeOf(done), QByteArray("ok"));
}

} // namespace

class TestCaseFold final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void opensOneCaseForASubject()
    {
        CaseDesk desk;
        FeedSubject subject = flagged(1, 1, desk.clock.now());
        subject.flags.push_back(flagOn(1, 2, desk.clock.now(), u"SAF-HATE"));
        desk.import({subject});
        QCOMPARE(desk.count("SELECT count(*) FROM case_file"), 1);
        const cases::CaseRow row = desk.file(openedBy(1, 1));
        QCOMPARE(row.kind, domain::CaseKind::Initial);
        QCOMPARE(row.policies.size(), 2);
        QCOMPARE(row.policy, policyId(u"SAF-HATE")); // the graver
        QCOMPARE(row.severity, domain::Severity::High);
        QCOMPARE(row.queue, u"hate_violence"_s);
        QCOMPARE(row.openedAt, desk.clock.now() - 1h);
        QCOMPARE(row.due.at, desk.clock.now() + 4h); // 4 h after the graver flag
        QCOMPARE(row.due.allowance, base::Millis(4h));
    }

    void newFlagsJoinAnUndecidedCase()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        desk.import({more(1, 2, desk.clock.now(), u"INT-MIS", domain::FlagSource::Authority)});
        QCOMPARE(desk.count("SELECT count(*) FROM case_file"), 1);
        QVERIFY(desk.file(openedBy(1, 1)).sources.contains(domain::FlagSource::Authority));
        QCOMPARE(desk.count("SELECT cases FROM case_count WHERE state = 'open'"), 1);
    }

    void opensAReflagOnlyForNewFacts()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        QVERIFY(desk.decide(desk.lead, desk.request(caseOf(1))));
        desk.clock.advance(1h);
        for (int flag = 10; flag < 14; ++flag)
            desk.import({more(1, flag, desk.clock.now(), u"INT-MIS")});
        QCOMPARE(desk.count("SELECT count(*) FROM case_file"), 1);
        desk.import({more(1, 14, desk.clock.now(), u"INT-MIS")}); // the pack's threshold is five
        QCOMPARE(desk.file(openedBy(1, 14)).kind, domain::CaseKind::Reflag);
        QCOMPARE(desk.file(openedBy(1, 14)).parent, caseOf(1));

        QVERIFY(desk.decide(desk.lead, desk.request(openedBy(1, 14))));
        desk.import({more(1, 20, desk.clock.now(), u"SAF-HATE")});
        QCOMPARE(desk.state(openedBy(1, 20)), u"open"_s);
        QVERIFY(desk.isRebuiltEqual());
    }

    void marksGoneAndBack()
    {
        CaseDesk desk;
        FeedSubject subject = flagged(1, 1, desk.clock.now());
        desk.import({subject});
        subject.flags.clear();
        subject.revision.at = desk.clock.now();
        subject.revision.isGone = true;
        desk.import({subject});
        QCOMPARE(desk.state(caseOf(1)), u"gone"_s);
        QCOMPARE(desk.next(desk.lead), std::nullopt);
        subject.revision.at += 1s;
        subject.revision.isGone = false;
        desk.import({subject});
        QCOMPARE(desk.state(caseOf(1)), u"open"_s);
        QVERIFY(desk.isRebuiltEqual());
    }

    void aBanTakesItsOtherCasesAlong()
    {
        CaseDesk desk;
        const auto now = desk.clock.now();
        desk.import({flagged(1, 1, now), flagged(2, 1, now), flagged(3, 1, now, u"SAF-YSPA"),
                     flagged(4, 2, now)});
        desk.import(
            {flagged(5, 1, now), more(5, 50, now, u"INT-MIS", domain::FlagSource::Authority)});
        const auto preview = desk.store->readers().readNow([&](store::Database &database) {
            return cases::previewBan(database, account(1), caseOf(1));
        });
        QCOMPARE(preview->casesSuperseded, 1);
        QCOMPARE(preview->casesThatStay, 2); // one severe, one official
        QCOMPARE(preview->videos, 4);
        QVERIFY(!preview->needsLead);

        const auto ban = desk.decide(desk.lead, desk.request(caseOf(1), {measure(u"ban")}));
        QCOMPARE(codeOf(ban), QByteArray("ok"));
        QCOMPARE(desk.state(caseOf(2)), u"superseded"_s);
        QCOMPARE(desk.state(caseOf(3)), u"open"_s); // severe
        QCOMPARE(desk.state(caseOf(4)), u"open"_s); // another account
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(2)))),
                 QByteArray("domain.case_transition"));
        desk.import({flagged(6, 1, now)}); // flagged while the ban stands
        QCOMPARE(desk.state(caseOf(6)), u"superseded"_s);
        desk.clock.advance(1min);
        QVERIFY(desk.enforcement(video(2)).isAccountBanned());

        QVERIFY(
            desk.service->reverse(desk.lead, {ban->decision, reason(u"other"), {}, {}}).result());
        QCOMPARE(desk.state(caseOf(2)), u"open"_s);
        QCOMPARE(desk.state(caseOf(6)), u"open"_s);
        QCOMPARE(desk.state(caseOf(1)), u"decided"_s);
        QVERIFY(!desk.enforcement(video(2)).isAccountBanned());
        QVERIFY(desk.isRebuiltEqual());
    }

    void theSecondBanKeepsThemAway()
    {
        CaseDesk desk;
        const auto now = desk.clock.now();
        desk.import({flagged(1, 1, now), flagged(2, 1, now), flagged(3, 1, now, u"SAF-YSPA")});
        const auto first = desk.decide(desk.lead, desk.request(caseOf(1), {measure(u"ban")}));
        const auto second =
            desk.decide(desk.lead, desk.request(caseOf(3), {measure(u"ban")}, u"SAF-YSPA"));
        QCOMPARE(codeOf(second), QByteArray("ok"));
        desk.clock.advance(1min);
        QVERIFY(
            desk.service->reverse(desk.lead, {first->decision, reason(u"other"), {}, {}}).result());
        QCOMPARE(desk.state(caseOf(2)), u"superseded"_s);
        QVERIFY(desk.service->reverse(desk.lead, {second->decision, reason(u"other"), {}, {}})
                    .result());
        QCOMPARE(desk.state(caseOf(2)), u"open"_s);
        QVERIFY(desk.isRebuiltEqual());
    }

    void aBanWithAnEndLeavesCasesOpen()
    {
        CaseDesk desk;
        const auto now = desk.clock.now();
        desk.import({flagged(1, 1, now), flagged(2, 1, now)});
        QVERIFY(desk.decide(desk.lead,
                            desk.request(caseOf(1), {measure(u"ban;until=2022-04-01T00:00:00Z")})));
        QCOMPARE(desk.state(caseOf(2)), u"open"_s);
    }

    void banningThePressNeedsALead()
    {
        CaseDesk desk;
        FeedSubject subject = flagged(1, 1, desk.clock.now());
        subject.revision.account.kind = domain::AccountKind::News;
        desk.import({subject});
        QCOMPARE(codeOf(desk.decide(desk.reviewer(1), desk.request(caseOf(1), {measure(u"ban")}))),
                 QByteArray("domain.decision_needs_lead"));
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(caseOf(1), {measure(u"ban")}))),
                 QByteArray("ok"));
    }

    void escalatesWithAnInterimMeasure()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto reviewer = desk.reviewer(1);
        QCOMPARE(desk.next(reviewer), caseOf(1));
        QVERIFY(desk.service
                    ->escalate(reviewer, {caseOf(1),
                                          domain::EscalationKind::ThreatToLife,
                                          {{measure(u"restrict:feed_ineligible"), std::nullopt}}})
                    .result());
        QCOMPARE(desk.state(caseOf(1)), u"escalated"_s);
        QVERIFY(desk.enforcement(video(1)).has(domain::Restriction::FeedIneligible));
        QCOMPARE(desk.next(desk.reviewer(2)), std::nullopt);
        QCOMPARE(desk.next(desk.lead, {{}, {}, true}), caseOf(1));
        const auto made = desk.decide(desk.lead, desk.request(caseOf(1)));
        QCOMPARE(codeOf(made), QByteArray("ok"));
        desk.clock.set(made->effectiveAt);
        QVERIFY(!desk.enforcement(video(1)).has(domain::Restriction::FeedIneligible));
        // Undone, the case is escalated again and the interim measure goes on.
        const auto undone = desk.service->undo(desk.lead, made->decision).result();
        QCOMPARE(codeOf(undone), QByteArray("ok"));
        QCOMPARE(desk.state(caseOf(1)), u"escalated"_s);
        QVERIFY(desk.enforcement(video(1)).has(domain::Restriction::FeedIneligible));
        QVERIFY(desk.isRebuiltEqual());
    }

    void waitsForTheFactCheck()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        QVERIFY(desk.service->sendToFactCheck(desk.lead, caseOf(1)).result());
        QCOMPARE(desk.state(caseOf(1)), u"awaiting_fact_check"_s);
        QVERIFY(desk.enforcement(video(1)).has(domain::Restriction::FeedIneligible));
        QCOMPARE(desk.count("SELECT count(*) FROM event WHERE kind = 'provisional.imposed'"), 1);
        QCOMPARE(desk.next(desk.lead), std::nullopt);
        desk.clock.advance(1h);
        QVERIFY(desk.service->endFactCheck(desk.lead, caseOf(1), false).result());
        QCOMPARE(desk.state(caseOf(1)), u"open"_s);
        QVERIFY(!desk.enforcement(video(1)).has(domain::Restriction::FeedIneligible));
        QVERIFY(desk.isRebuiltEqual());
    }

    void anotherPersonDecidesTheAppeal()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const auto receipt =
            desk.decide(desk.reviewer(1), desk.request(caseOf(1), {measure(u"remove")}));
        desk.clock.advance(1h);
        desk.import({}, {{flagId(77), video(1), receipt->decision, desk.clock.now()}});
        const auto appeal = openedBy(1, 77);
        QCOMPARE(desk.file(appeal).kind, domain::CaseKind::Appeal);
        QCOMPARE(desk.next(desk.reviewer(1)), std::nullopt);
        QCOMPARE(codeOf(desk.decide(desk.reviewer(1), desk.request(appeal))),
                 QByteArray("cases.not_by_this_person"));
        QCOMPARE(desk.next(desk.reviewer(2)), appeal);
        QCOMPARE(codeOf(desk.service
                            ->reverse(desk.reviewer(2),
                                      {receipt->decision, reason(u"other"), {}, appeal})
                            .result()),
                 QByteArray("ok"));
        QCOMPARE(codeOf(desk.decide(desk.reviewer(2), desk.request(appeal))), QByteArray("ok"));
        QVERIFY(!desk.enforcement(video(1)).isRemoved());
        QVERIFY(desk.isRebuiltEqual());
    }

    void keepsBothOfTwoDecisions_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<bool>("isRemovedMeanwhile");
        QTest::newRow("the first stands") << u"INT-MIS"_s << false;
        QTest::newRow("the stricter stands") << u"SAF-YSPA"_s << true;
    }

    /// As after a sync: a second decision comes that another console made without knowing the
    /// first.
    void keepsBothOfTwoDecisions()
    {
        QFETCH(QString, policy);
        QFETCH(bool, isRemovedMeanwhile);
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now(), policy)});
        const auto first = desk.decide(desk.lead, desk.request(caseOf(1), {}, policy));
        QCOMPARE(codeOf(first), QByteArray("ok"));
        const auto record = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readDecision(database, first->decision);
        });
        domain::Decision second = (*record)->decision;
        second.id = domain::DecisionId::make(desk.clock.now(), desk.random);
        second.measures = {*domain::Measure::on(domain::MeasureSpec::remove(), second.subject)};
        append(desk, second);
        const auto conflict = cases::caseOpenedBy(video(1), second.id.bytes());
        QCOMPARE(desk.file(conflict).kind, domain::CaseKind::Conflict);
        QCOMPARE(desk.state(conflict), u"escalated"_s);
        QCOMPARE(desk.count("SELECT count(*) FROM decision"), 2);
        desk.clock.advance(1min);
        QCOMPARE(desk.enforcement(video(1)).isRemoved(), isRemovedMeanwhile);

        second.id = domain::DecisionId::make(desk.clock.now(), desk.random);
        second.measures.clear();
        append(desk, second); // the same as the first: it concurs
        QCOMPARE(desk.count("SELECT count(*) FROM case_file WHERE kind = 'conflict'"), 1);
        QCOMPARE(desk.count("SELECT count(*) FROM decision WHERE outcome = 'concurs'"), 1);
        QVERIFY(desk.isRebuiltEqual());
    }

    void countsWaitingCasesByQueue()
    {
        CaseDesk desk;
        const auto now = desk.clock.now();
        desk.import({flagged(1, 1, now), flagged(2, 2, now), flagged(3, 3, now, u"SAF-HATE")});
        QVERIFY(desk.decide(desk.lead, desk.request(caseOf(1))));
        const auto summary = desk.store->readers().readNow([](store::Database &database) {
            return cases::readQueueSummary(database, u"misinformation"_s);
        });
        QCOMPARE(summary->waiting, 1);
        QCOMPARE(summary->oldestDue, now - 1h + 24h);
        const auto all = desk.store->readers().readNow(
            [](store::Database &database) { return cases::readQueueSummary(database, {}); });
        QCOMPARE(all->waiting, 2);
        const auto upcoming = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readUpcoming(database, {{}, {}, now, 10});
        });
        QCOMPARE(upcoming->size(), std::size_t{2});
        QCOMPARE(upcoming->front().id, caseOf(3));
        const auto rest = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readUpcoming(
                database,
                {{}, {}, now, 10, std::pair(upcoming->front().dueAt, upcoming->front().id)});
        });
        QCOMPARE(rest->size(), std::size_t{1});
        QCOMPARE(rest->front().id, caseOf(2));
        for (const auto &[language, expected] : {std::pair(u"uk"_s, 2), std::pair(u"ar"_s, 0)}) {
            const auto spoken = desk.store->readers().readNow([&](store::Database &database) {
                return cases::readUpcoming(database, {{}, {language}, now, 10});
            });
            QCOMPARE(spoken->size(), static_cast<std::size_t>(expected));
        }
    }
};

QTEST_GUILESS_MAIN(TestCaseFold)
#include "tst_casefold.moc"
