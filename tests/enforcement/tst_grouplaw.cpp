// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupdesk.h"
#include "ledger/decisionbody.h"
#include "ledger/targetlist.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

using ledger::AggregateKind;

/// A console that follows the rules, and one that records whatever it is told to.
struct Courtroom
{
    GroupDesk desk;
    domain::DecisionId parent;
    ledger::GroupBody body;
    std::vector<ledger::Aggregate> named;

    Courtroom()
    {
        desk.importVideos(3);
        desk.say(1, 2);
        const auto receipt = desk.decide(desk.lead, desk.request(caseOf(1), {measure(u"remove")}));
        parent = receipt->decision;
        const auto record = desk.last(1);
        body.kind = ledger::GroupKind::Similar;
        body.policy = record->decision.policy;
        body.severity = record->decision.severity;
        body.reason = record->decision.reason;
        body.measures = {measure(u"remove")};
        body.parent = parent;
        body.effectiveAt = record->decision.effectiveAt;
        listTargets({2});
    }

    void listTargets(std::vector<int> numbers)
    {
        std::vector<domain::SubjectId> ids;
        for (const int n : numbers)
            ids.push_back(video(n));
        const auto list = ledger::TargetList::of(domain::SubjectType::Video, ids);
        const auto blob = desk.store->writer().executeAndWait(
            [&](store::WriteTransaction &write) { return write.putBlob(list.toBlob()); });
        body.targets = {list.type(), qint64(list.ids().size()), list.merkleRoot(), *blob};
    }

    /// Why the law does not let it be; "" if it does.
    QByteArray reasonAgainst(const domain::MemberId &actor)
    {
        const auto done = desk.store->writer().executeAndWait(
            [&](store::WriteTransaction &write) -> base::Result<store::Recorded> {
                const auto id = domain::DecisionId::make(write.at(), write.random());
                return write.append({id,
                                     ledger::groupDecisionMade,
                                     actor,
                                     {ledger::aggregate(AggregateKind::Group, id),
                                      ledger::aggregate(AggregateKind::Case, caseOf(1)),
                                      ledger::aggregate(AggregateKind::Subject, video(1)),
                                      ledger::aggregate(AggregateKind::Account, account(1))},
                                     ledger::toBody(body)});
            });
        return done ? QByteArray() : done.error().detail.section(u'=', -1).toLatin1();
    }
    QByteArray reasonAgainst() { return reasonAgainst(desk.lead.member); }
};

} // namespace

/// What group decisions the law lets count.
class TestGroupLaw final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void letsTheSameBeDecidedOfConfirmedVideos()
    {
        Courtroom court;
        QCOMPARE(court.reasonAgainst(), "");
        QCOMPARE(court.desk.faults(), QByteArrayList());
    }

    void asksForAPersonWithTheRight()
    {
        Courtroom court;
        QCOMPARE(court.reasonAgainst(member(7)), "role");
    }

    void asksForThePersonOfTheParent()
    {
        Courtroom court;
        court.body.isAsserted = true;
        QCOMPARE(court.reasonAgainst(member(7)), "person");
    }

    void asksForAParent()
    {
        Courtroom court;
        court.body.parent.reset();
        QCOMPARE(court.reasonAgainst(), "parent");
        court.body.parent = idOf<domain::DecisionId>('d', 1);
        QCOMPARE(court.reasonAgainst(), "parent");
    }

    void asksForAParentThatStands()
    {
        Courtroom court;
        QCOMPARE(codeOf(court.desk.service
                            ->reverse(court.desk.lead, {court.parent, reason(u"other"), {}, {}})
                            .result()),
                 "ok");
        QCOMPARE(court.reasonAgainst(), "parent");
    }

    void imposesNothingElse()
    {
        Courtroom court;
        court.body.measures = {measure(u"label:sensitive_content")};
        QCOMPARE(court.reasonAgainst(), "measure");
        court.body.measures = {measure(u"remove")};
        court.body.policy.id = policyId(u"SAF-HATE");
        QCOMPARE(court.reasonAgainst(), "measure");
    }

    void hitsOnlyWhatIsConfirmed()
    {
        Courtroom court;
        court.listTargets({2, 3});
        QCOMPARE(court.reasonAgainst(), "targets");
        court.desk.say(1, 3);
        QCOMPARE(court.reasonAgainst(), "");
    }

    void asksForTheListThatWasDecidedOn()
    {
        Courtroom court;
        court.body.targets.count = 2;
        QCOMPARE(court.reasonAgainst(), "targets");
        court.body.targets.count = 1;
        court.body.targets.merkleRoot.front() ^= 1;
        QCOMPARE(court.reasonAgainst(), "targets");
    }

    void whatIsUnlawfulIsNamedAndHasNoEffect()
    {
        GroupDesk desk;
        desk.importVideos(2);
        desk.say(1, 2);
        const auto receipt = desk.decideAll(desk.together({measure(u"remove")}, {2}));
        QCOMPARE(codeOf(receipt), "ok");
        desk.clock.advance(1min);
        QVERIFY(desk.enforcement(video(2)).isRemoved());
        // By laws for which nothing is similar to anything the same ledger says less.
        desk.registry.laws.pop_back();
        desk.registry.verifiers.pop_back();
        enforcement::registerEnforcement(
            desk.registry,
            [](const store::Archive &, const domain::SubjectId &, const domain::SubjectId &,
               const ledger::Event &) { return base::Result<bool>(false); });
        desk.reopen();
        QVERIFY(desk.faults().contains("unlawful_event targets"));
        QCOMPARE(codeOf(desk.store->writer().rebuild().result()), "ok");
        QVERIFY(!desk.enforcement(video(2)).isRemoved());
        QVERIFY(desk.enforcement(video(1)).isRemoved());
        QCOMPARE(desk.state(caseOf(2)), u"open"_s);
    }

    void findsAListThatIsNotTheOneDecidedOn()
    {
        GroupDesk desk;
        desk.importVideos(2);
        desk.say(1, 2);
        QCOMPARE(codeOf(desk.decideAll(desk.together({measure(u"remove")}, {2}))), "ok");
        QCOMPARE(desk.faults(), QByteArrayList());
        // What another program would do to the file.
        const auto file =
            store::Database::open(store::storeFile(desk.dir()), store::Database::Mode::ReadWrite);
        const auto done = (*file)->run(
            "UPDATE blob SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'99' AS BLOB) "
            "WHERE sha256 = (SELECT blob FROM group_decision)");
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QByteArrayList codes;
        for (const QByteArray &fault : desk.faults())
            codes.append(fault.split(' ').front());
        QVERIFY(codes.contains("group_targets"));
    }
};

QTEST_GUILESS_MAIN(TestGroupLaw)
#include "tst_grouplaw.moc"
