// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "cases/leasedesk.h"
#include "cases/nextprobes.h"

#include <QSet>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

class TestLeasing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void leasesByDueTime()
    {
        CaseDesk desk;
        // Medium: 24 h; high: 4 h; severe: 1 h.
        desk.import({flagged(1, 1, desk.clock.now(), u"INT-MIS"),
                     flagged(2, 2, desk.clock.now(), u"SAF-HATE"),
                     flagged(3, 3, desk.clock.now(), u"SAF-YSPA")});
        QCOMPARE(desk.next(desk.reviewer(1)), caseOf(3));
        QCOMPARE(desk.next(desk.reviewer(2)), caseOf(2));
        QCOMPARE(desk.next(desk.reviewer(3)), caseOf(1));
        QCOMPARE(desk.next(desk.reviewer(4)), std::nullopt);
        // One's own live lease comes again.
        QCOMPARE(desk.next(desk.reviewer(1)), caseOf(3));
    }

    void leasesWithinLanguagesAndQueue()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now(), u"INT-MIS", u"uk"_s),
                     flagged(2, 2, desk.clock.now(), u"INT-MIS", u"pt-BR"_s),
                     flagged(3, 3, desk.clock.now(), u"SAF-HATE", u"uk"_s),
                     flagged(4, 4, desk.clock.now(), u"REG-GDS", {})});
        QCOMPARE(desk.next(desk.reviewer(1), {{u"pt"_s}, {}}), caseOf(2));
        QCOMPARE(desk.next(desk.reviewer(2), {{u"uk"_s}, u"misinformation"_s}), caseOf(1));
        QCOMPARE(desk.next(desk.reviewer(3), {{u"ar"_s}, {}}), caseOf(4)); // unknown language
        QCOMPARE(desk.next(desk.reviewer(4), {{u"ar"_s}, {}}), std::nullopt);
        QCOMPARE(desk.next(desk.reviewer(4), {{u"ar"_s, u"uk"_s}, {}}), caseOf(3));
    }

    void passesOverWhatIsNotWantedAndKeepsNothingOfIt()
    {
        CaseDesk desk;
        FeedSubject twice = flagged(2, 2, desk.clock.now());
        twice.flags.push_back(flagOn(2, 22, desk.clock.now() - 30min, u"SAF-YSPA"));
        desk.import({flagged(1, 1, desk.clock.now(), u"SAF-YSPA"), twice,
                     flagged(3, 3, desk.clock.now()),
                     flagged(4, 4, desk.clock.now(), u"SAF-HATE")});
        cases::NextRequest calm;
        calm.isWanted = [](const cases::Offer &offer) {
            return offer.severity < domain::Severity::High
                   && !offer.policies.contains(policyId(u"SAF-YSPA"));
        };
        const auto reviewer = desk.reviewer(1);
        QCOMPARE(desk.next(reviewer, calm), caseOf(3));
        const auto following = desk.service->prefetch(reviewer, calm, caseOf(3)).result();
        QVERIFY(following && !*following);
        QCOMPARE(desk.count("SELECT count(*) FROM lease"), 1);
        QCOMPARE(desk.count("SELECT count(*) FROM refusal"), 0);
        // A lease of before the wish ends without a word; for others nothing has changed.
        QVERIFY(desk.service->giveBack(reviewer, caseOf(3)).result());
        const auto severe = desk.next(reviewer);
        QVERIFY(severe != caseOf(3));
        QCOMPARE(desk.next(reviewer, calm), caseOf(3));
        QCOMPARE(desk.next(desk.reviewer(2)), severe);
        QCOMPARE(desk.count("SELECT count(*) FROM event WHERE kind LIKE 'case.%'"), 0);
    }

    void aLongRunOfWhatIsNotWantedHoldsUpNobody()
    {
        CaseDesk desk;
        std::vector<FeedSubject> feed;
        for (int n = 1; n <= 300; ++n)
            feed.push_back(flagged(n, n, desk.clock.now(), u"SAF-YSPA"));
        feed.push_back(flagged(301, 301, desk.clock.now()));
        feed.push_back(flagged(302, 302, desk.clock.now() + 1min));
        desk.import(feed);
        cases::NextRequest calm;
        int asked = 0;
        calm.isWanted = [&asked](const cases::Offer &offer) {
            ++asked;
            return offer.severity < domain::Severity::High;
        };
        const auto reviewer = desk.reviewer(1);
        QCOMPARE(desk.next(reviewer, calm), std::nullopt);
        QVERIFY(asked < 300);
        const auto find = [&] {
            return desk.store->readers().readNow([&](store::Database &database) {
                return cases::findNext(database, calm, reviewer.member, desk.clock.now());
            });
        };
        const auto found = find();
        QVERIFY(found && *found);
        QCOMPARE((*found)->second, caseOf(301));
        calm.from = *found;
        asked = 0;
        QCOMPARE(desk.next(reviewer, calm), caseOf(301));
        QCOMPARE(asked, 1);
        // Somebody else may have been quicker: what is due after it is looked at.
        QCOMPARE(desk.next(desk.reviewer(2), calm), caseOf(302));
        calm.from.reset();
        QVERIFY(!*find());
    }

    void prefetchesTheFollowingCase()
    {
        CaseDesk desk;
        desk.import(
            {flagged(1, 1, desk.clock.now(), u"SAF-HATE"), flagged(2, 2, desk.clock.now())});
        const auto reviewer = desk.reviewer(1);
        QCOMPARE(desk.next(reviewer), caseOf(1));
        desk.clock.advance(1s);
        const auto following = desk.service->prefetch(reviewer, {}, caseOf(1)).result();
        QCOMPARE((*following)->id, caseOf(2));
        QCOMPARE(desk.next(desk.reviewer(2)), std::nullopt);
        QCOMPARE(desk.next(reviewer), caseOf(1));
        QCOMPARE(codeOf(desk.decide(reviewer, desk.request(caseOf(1), {}, u"SAF-HATE"))),
                 QByteArray("ok"));
        QCOMPARE(desk.next(reviewer), caseOf(2));
        QVERIFY(desk.service->giveBack(reviewer, caseOf(2)).result());
        QCOMPARE(desk.next(desk.reviewer(2)), caseOf(2));
    }

    void expiresByTheClock()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        QCOMPARE(desk.next(desk.reviewer(1)), caseOf(1));
        desk.clock.advance(5min - 1ms);
        QCOMPARE(desk.next(desk.reviewer(2)), std::nullopt);
        desk.clock.advance(1ms);
        // Nobody took it meanwhile, so what the late reviewer decides counts…
        const auto late = desk.request(caseOf(1));
        QCOMPARE(desk.next(desk.reviewer(2)), caseOf(1));
        // … but now somebody has it.
        QCOMPARE(codeOf(desk.decide(desk.reviewer(1), late)), QByteArray("cases.lease_lost"));
        QCOMPARE(codeOf(desk.service->renew(desk.reviewer(1), caseOf(1)).result()),
                 QByteArray("cases.lease_lost"));
        desk.clock.advance(5min);
        QCOMPARE(codeOf(desk.decide(desk.reviewer(1), late)), QByteArray("ok"));
    }

    void renewsHoldsAndResumes()
    {
        CaseDesk desk;
        desk.import(
            {flagged(1, 1, desk.clock.now(), u"SAF-HATE"), flagged(2, 2, desk.clock.now())});
        const auto reviewer = desk.reviewer(1);
        QCOMPARE(desk.next(reviewer), caseOf(1));
        desk.clock.advance(4min);
        const auto renewed = desk.service->renew(reviewer, caseOf(1)).result();
        QCOMPARE(renewed->until(), desk.clock.now() + 5min);
        const auto held = desk.service->hold(reviewer, caseOf(1)).result();
        QVERIFY(held->isHeld());
        // A held case waits; work goes on with the next.
        QCOMPARE(desk.next(reviewer), caseOf(2));
        desk.clock.advance(20min);
        QCOMPARE(desk.next(desk.reviewer(2)), caseOf(2));
        QVERIFY(!desk.service->resume(reviewer, caseOf(1)).result()->isHeld());
        QCOMPARE(desk.next(reviewer), caseOf(1));
    }

    void doesNotComeBackToWhoSkippedOrReleased()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now(), u"SAF-HATE"),
                     flagged(2, 2, desk.clock.now(), u"SAF-HATE"),
                     flagged(3, 3, desk.clock.now())});
        const auto reviewer = desk.reviewer(1);
        const auto first = desk.next(reviewer);
        QVERIFY(desk.service->skip(reviewer, *first).result());
        const auto second = desk.next(reviewer);
        QVERIFY(second != first);
        QVERIFY(desk.service->release(reviewer, *second).result());
        const auto third = desk.next(reviewer);
        QCOMPARE(third, caseOf(3));
        QVERIFY(desk.service->giveBack(reviewer, *third).result());
        QVERIFY(desk.decide(reviewer, desk.request(caseOf(3))));
        QCOMPARE(desk.next(reviewer), std::nullopt);
        // They wait for others, who are there: the desktop's user.
        QVERIFY(desk.next(desk.reviewer(2)).has_value());
        QCOMPARE(desk.count("SELECT count(*) FROM event WHERE kind = 'case.released'"), 1);
        QCOMPARE(desk.count("SELECT count(*) FROM event WHERE kind = 'case.skipped'"), 1);
    }

    void comesBackLastToWhoWorksAlone()
    {
        CaseDesk desk; // its lead is the only member
        desk.import(
            {flagged(1, 1, desk.clock.now(), u"SAF-HATE"), flagged(2, 2, desk.clock.now())});
        QCOMPARE(desk.next(desk.lead), caseOf(1));
        QVERIFY(desk.service->skip(desk.lead, caseOf(1)).result());
        QCOMPARE(desk.next(desk.lead), caseOf(2));
        QVERIFY(desk.decide(desk.lead, desk.request(caseOf(2))));
        QCOMPARE(desk.next(desk.lead), caseOf(1));
    }

    // It would be no release if it did: the case waits, and can be seen to wait.
    void staysWithOthersWhatWasReleasedAlone()
    {
        CaseDesk desk; // its lead is the only member
        desk.import(
            {flagged(1, 1, desk.clock.now(), u"SAF-HATE"), flagged(2, 2, desk.clock.now())});
        QCOMPARE(desk.next(desk.lead), caseOf(1));
        QVERIFY(desk.service->release(desk.lead, caseOf(1)).result());
        QCOMPARE(desk.next(desk.lead), caseOf(2));
        QVERIFY(desk.service->skip(desk.lead, caseOf(2)).result());
        // Only what was skipped comes back.
        QCOMPARE(desk.next(desk.lead), caseOf(2));
        QVERIFY(desk.decide(desk.lead, desk.request(caseOf(2))));
        QCOMPARE(desk.next(desk.lead), std::nullopt);
        const auto waiting = desk.store->readers().readNow(
            [](store::Database &database) { return cases::readQueueSummary(database, {}); });
        QCOMPARE(waiting->waiting, 1);
        QCOMPARE(desk.next(desk.reviewer(1)), caseOf(1));
    }

    void aReleaseOutlivesTheConsole()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        QCOMPARE(desk.next(desk.reviewer(1)), caseOf(1));
        QVERIFY(desk.service->release(desk.reviewer(1), caseOf(1)).result());
        desk.service.reset();
        desk.store.reset();
        desk.clock.advance(24h);
        desk.store = desk.open();
        desk.service =
            std::make_unique<cases::CaseService>(desk.store->writer(), generalPolicies());
        QCOMPARE(desk.next(desk.reviewer(1)), std::nullopt);
        // Nor by way of prefetching, and views made anew change nothing.
        QCOMPARE(codeOf(desk.store->writer().rebuild().result()), QByteArray("ok"));
        QCOMPARE(desk.next(desk.reviewer(1)), std::nullopt);
        QCOMPARE(desk.next(desk.reviewer(2)), caseOf(1));
    }

    void aReleaseOffersTheCaseToWhoSpeaksTheLanguage()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())}); // in Ukrainian
        const auto ask = [&](const cases::Caller &caller, const QStringList &languages) {
            const auto leased = desk.service->next(caller, {languages, {}}).result();
            return leased && *leased ? std::optional((*leased)->id) : std::nullopt;
        };
        QCOMPARE(ask(desk.reviewer(1), {u"ru"_s, u"uk"_s}), caseOf(1));
        QVERIFY(desk.service->release(desk.reviewer(1), caseOf(1)).result());
        QCOMPARE(ask(desk.reviewer(1), {u"uk"_s}), std::nullopt);
        QCOMPARE(ask(desk.reviewer(2), {u"ar"_s}), std::nullopt);
        QCOMPARE(ask(desk.reviewer(3), {u"uk"_s}), caseOf(1));
    }

    void capsSkips()
    {
        CaseDesk desk;
        std::vector<FeedSubject> feed;
        for (int n = 1; n <= 12; ++n)
            feed.push_back(flagged(n, n, desk.clock.now()));
        desk.import(feed);
        for (int i = 0; i < 10; ++i)
            QVERIFY(desk.service->skip(desk.reviewer(1), *desk.next(desk.reviewer(1))).result());
        const auto next = desk.next(desk.reviewer(1));
        QCOMPARE(codeOf(desk.service->skip(desk.reviewer(1), *next).result()),
                 QByteArray("domain.skips_used_up"));
        QCOMPARE(codeOf(desk.service->release(desk.reviewer(1), *next).result()), QByteArray("ok"));
        desk.clock.advance(1h);
        QVERIFY(desk.service->skip(desk.reviewer(1), *desk.next(desk.reviewer(1))).result());
    }

    void neverGivesOneCaseToTwoConsoles()
    {
        CaseDesk desk;
        constexpr int cases = 120;
        std::vector<FeedSubject> feed;
        for (int n = 1; n <= cases; ++n)
            feed.push_back(flagged(n, n, desk.clock.now()));
        desk.import(feed);
        const auto other = desk.open();
        cases::CaseService otherService(other->writer(), generalPolicies());
        // Both consoles ask at once, many times: what one has, the other never gets.
        QList<QFuture<base::Result<std::optional<cases::LeasedCase>>>> answers;
        for (int i = 0; i < cases; ++i) {
            auto &service = i % 2 ? otherService : *desk.service;
            answers << service.next(desk.reviewer(i), {});
        }
        QSet<domain::CaseId> given;
        for (auto &answer : answers) {
            const auto leased = answer.result();
            QCOMPARE(codeOf(leased), QByteArray("ok"));
            QVERIFY(leased->has_value());
            QVERIFY(!given.contains((*leased)->id));
            given.insert((*leased)->id);
        }
        QCOMPARE(given.size(), cases);
        QCOMPARE(desk.next(desk.reviewer(cases)), std::nullopt);
    }

    void oneOfTwoConsolesDecides()
    {
        CaseDesk desk;
        std::vector<FeedSubject> feed;
        for (int n = 1; n <= 40; ++n)
            feed.push_back(flagged(n, n, desk.clock.now()));
        desk.import(feed);
        const auto other = desk.open();
        cases::CaseService otherService(other->writer(), generalPolicies());
        for (int n = 1; n <= 40; ++n) {
            auto a = desk.service->decide(desk.reviewer(1), desk.request(caseOf(n)));
            auto b = otherService.decide(desk.reviewer(2), desk.request(caseOf(n)));
            const QList<QByteArray> codes{codeOf(a.result()), codeOf(b.result())};
            QCOMPARE(codes.count("ok"), 1);
            QCOMPARE(codes.count("cases.already_decided"), 1);
        }
        QCOMPARE(desk.count("SELECT count(*) FROM decision"), 40);
    }

    void findsTheNextCaseByIndex()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        const QList<cases::NextRequest> requests{
            {{}, {}}, {{}, u"misinformation"_s}, {{u"uk"_s}, {}}, {{u"uk"_s}, u"misinformation"_s}};
        const QList<QByteArray> indexes{"case_next ", "case_next_queue ", "case_next_language ",
                                        "case_next_queue_language "};
        for (int i = 0; i < requests.size(); ++i) {
            QStringList plan;
            const auto done = desk.store->readers().readNow([&](store::Database &database) {
                const auto probes = cases::probesFor(database, requests[i]);
                std::vector<store::Value> values{desk.clock.now(), desk.lead.member,
                                                 base::Instant::min(), domain::CaseId{}};
                for (const QString &key : probes->front().keys)
                    values.emplace_back(key);
                return database.each("EXPLAIN QUERY PLAN " + std::string(probes->front().sql),
                                     values, [&](const store::Row &row) {
                                         plan << row.text(3);
                                         return true;
                                     });
            });
            QCOMPARE(codeOf(done), QByteArray("ok"));
            const QString text = plan.join(u" \n"_s) + u' ';
            // Covering: what is passed over costs no look into the cases.
            QVERIFY2(text.contains(QLatin1StringView("USING COVERING INDEX " + indexes[i])),
                     qPrintable(text));
            QVERIFY2(!text.contains(u"TEMP B-TREE"), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestLeasing)
#include "tst_leasing.moc"
