// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "intake/feedimporter.h"
#include "intake/feedreader.h"
#include "intake/importfeed.h"
#include "intake/rejectsfile.h"
#include "store/clockhold.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char asFlagged[] =
    R"({"v":1,"type":"video","id":"v-1","posted":"2022-02-28T10:00:00Z","language":"uk","views":1200,)"
    R"("title":"First title","caption":"A caption","revision":"2022-02-28T10:02:00Z",)"
    R"("account":{"id":"a-1","handle":"@x","followers":120},"flags":[)"
    R"({"id":"f-1","source":"automated","at":"2022-02-28T10:01:00Z","policy":"INT-MIS","score_pct":93,)"
    R"("segments":[[12000,20000]]},)"
    R"({"id":"f-2","source":"user_report","at":"2022-02-28T11:00:00Z","policy":"INT-MIS",)"
    R"("note":"old footage"},)"
    R"({"id":"f-3","source":"user_report","at":"2022-02-28T11:05:00Z","policy":"INT-MIS"}]})";
constexpr char changedLater[] =
    R"({"v":1,"type":"video","id":"v-1","posted":"2022-02-28T10:00:00Z","language":"uk","views":90000,)"
    R"("title":"Second title","caption":"A caption","revision":"2022-03-01T08:00:00Z",)"
    R"("account":{"id":"a-1","handle":"@x","followers":120},"flags":[)"
    R"({"id":"f-4","source":"authority","at":"2022-03-01T08:00:00Z","policy":"INT-MIS"}]})";

void importFeed(CaseDesk &desk, const QByteArray &line)
{
    const QString name = desk.folder.filePath(u"feed.jsonl"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(line + '\n');
    file.close();
    const auto &pseudonymizer = *desk.store->pseudonymizer();
    const auto reader = intake::FeedReader::open(name, {}, pseudonymizer);
    const auto rejects = intake::RejectsFile::open({}, name);
    intake::FeedImporter importer(desk.store->writer(), pseudonymizer, desk.random);
    const auto outcome = importer.import(**reader, **rejects, desk.lead.member);
    QCOMPARE(codeOf(outcome), QByteArray("ok"));
    QCOMPARE(outcome->rejected, 0);
}

void importHistory(CaseDesk &desk, const QByteArray &lines)
{
    const QString name = desk.folder.filePath(u"history.jsonl"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines);
    file.close();
    const auto outcome = intake::importHistory(*desk.store, {name}, desk.random);
    QCOMPARE(codeOf(outcome), QByteArray("ok"));
    QCOMPARE(outcome->rejected, 0);
}

} // namespace

class TestCaseView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// A removal and a ban that another system claims: shown, and nothing else.
    void tellsClaimsAndCountsNone()
    {
        CaseDesk desk;
        importFeed(desk, asFlagged);
        importHistory(
            desk,
            R"({"v":1,"id":"d-1","system":"Old desk","subject":{"type":"video","id":"v-1"},"account":{"id":"a-1"},"decided_at":"2021-11-05T10:00:00Z","measures":["remove"]})"
            "\n"
            R"({"v":1,"id":"d-2","system":"Old desk","subject":{"type":"account","id":"a-1"},"decided_at":"2021-11-06T10:00:00Z","measures":["ban"]})"
            "\n");
        const auto caseId = desk.next(desk.lead);
        QVERIFY(caseId);
        const auto read = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readCaseView(database, *caseId, {desk.clock.now(), generalPolicies()});
        });
        QCOMPARE(codeOf(read), QByteArray("ok"));
        const cases::SubjectView &subject = (*read)->subject;
        QCOMPARE(subject.claimed.size(), 1);
        QCOMPARE(subject.claimed[0].text->system, u"Old desk"_s);
        QCOMPARE(subject.totals.claimed, 1);
        QCOMPARE(subject.accountClaimed.size(), 1);
        QCOMPARE(subject.accountClaimed[0].decisions, 2);
        QVERIFY(subject.history.isEmpty());
        QVERIFY(subject.standings.isEmpty());
        QVERIFY(subject.enforcement.isEmpty());
        QVERIFY(subject.strikes.strikes.isEmpty());
        QCOMPARE(subject.accountDecisions, 0);
    }

    void showsTheCaseAsFlaggedAndWhatChanged()
    {
        CaseDesk desk;
        importFeed(desk, asFlagged);
        importFeed(desk, changedLater);
        const auto caseId = desk.next(desk.lead);
        QVERIFY(caseId);
        const auto read = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readCaseView(database, *caseId, {desk.clock.now(), generalPolicies()});
        });
        QCOMPARE(codeOf(read), QByteArray("ok"));
        const cases::CaseView &view = **read;
        QCOMPARE(view.state, domain::CaseState::Leased);
        QCOMPARE(view.flagged.text->title, u"First title"_s);
        QCOMPARE(view.subject.newest.text->title, u"Second title"_s);
        QCOMPARE(view.changes.fields, (QStringList{u"title"_s, u"reach"_s}));
        QVERIFY(view.changes.hasNewRevision);
        QVERIFY(!view.changes.isGone);
        QCOMPARE(view.subject.account.followers, 120);

        const auto &groups = view.subject.flagGroups;
        QCOMPARE(groups.size(), 3);
        QCOMPARE(groups[0].source, domain::FlagSource::Authority);
        QCOMPARE(groups[1].source, domain::FlagSource::UserReport);
        QCOMPARE(groups[1].count, 2);
        QCOMPARE(groups[1].firstAt, *base::parseInstant(u"2022-02-28T11:00:00Z"));
        QCOMPARE(groups[2].highestScorePct, 93);
        QCOMPARE(groups[2].segments.size(), 1);
        QCOMPARE(view.subject.flags[1].note, u"old footage"_s);
    }

    void showsWhatWasDecided()
    {
        CaseDesk desk;
        importFeed(desk, asFlagged);
        const auto caseId = desk.next(desk.lead);
        const auto receipt = desk.decide(desk.lead, desk.request(*caseId, {measure(u"remove")}));
        QCOMPARE(codeOf(receipt), QByteArray("ok"));
        desk.clock.advance(1min);
        QVERIFY(desk.service->reverse(desk.lead, {receipt->decision, reason(u"other"), {}, {}})
                    .result());
        const auto read = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readSubjectView(database, receipt->subject,
                                          {desk.clock.now(), generalPolicies()});
        });
        QCOMPARE(codeOf(read), QByteArray("ok"));
        const cases::DecisionRecord &record = (*read)->history.front();
        QCOMPARE(record.decision.actor, desk.lead.member);
        QCOMPARE(record.decision.policy.id, policyId(u"INT-MIS"));
        QCOMPARE(record.decision.policy.pack, u"general@1"_s);
        QCOMPARE(record.decision.basis.size(), 3);
        QVERIFY(!record.decision.isProactive());
        QVERIFY(!record.stands);
        QCOMPARE(record.reversedBy, desk.lead.member);
        QCOMPARE((*read)->standings.size(), 1);
        QVERIFY(!(*read)->enforcement.isRemoved());
        QCOMPARE((*read)->cases.size(), 1);
    }

    void tellsWhatMayBePassedOn()
    {
        CaseDesk desk;
        desk.import({flagged(1, 1, desk.clock.now()), flagged(2, 2, desk.clock.now()),
                     flagged(3, 3, desk.clock.now())});
        const auto delivery = [&](int n) {
            const auto read = desk.store->readers().readNow([&](store::Database &database) {
                return cases::readSubjectView(database, video(n),
                                              {desk.clock.now(), generalPolicies()});
            });
            return cases::deliveryNames.name((*read)->history.front().delivery);
        };
        const auto decide = [&](int n) {
            return desk.decide(desk.lead, desk.request(caseOf(n), {measure(u"remove")}));
        };
        QCOMPARE(codeOf(decide(1)), QByteArray("ok"));
        QCOMPARE(delivery(1), "pending"_L1);
        desk.clock.advance(11s);
        QCOMPARE(delivery(1), "due"_L1);
        const auto undone = decide(2);
        QVERIFY(desk.service->undo(desk.lead, undone->decision).result());
        desk.clock.advance(11s);
        QCOMPARE(delivery(2), "never"_L1);

        desk.clock.jump(2h);
        QCOMPARE(codeOf(decide(3)), QByteArray("ok"));
        desk.clock.advance(11s);
        QCOMPARE(delivery(3), "held"_L1);
        QCOMPARE(delivery(1), "due"_L1);
        const auto confirmed = desk.store->writer().executeAndWait(
            [&](store::WriteTransaction &write) -> base::Result<bool> {
                auto done = store::confirmClock(write, desk.lead.member, write.device());
                return done ? base::Result(true) : base::Result<bool>(done.error());
            });
        QCOMPARE(codeOf(confirmed), QByteArray("ok"));
        QCOMPARE(delivery(3), "due"_L1);
    }

    void knowsNoOtherSubject()
    {
        CaseDesk desk;
        const auto read = desk.store->readers().readNow([&](store::Database &database) {
            return cases::readSubjectView(database, video(1),
                                          {desk.clock.now(), generalPolicies()});
        });
        QCOMPARE(codeOf(read), QByteArray("ok"));
        QVERIFY(!read->has_value());
    }
};

QTEST_GUILESS_MAIN(TestCaseView)
#include "tst_caseview.moc"
