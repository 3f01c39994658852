// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonical.h"
#include "ledger/groupbody.h"
#include "ledger/merkle.h"
#include "ledger/targetlist.h"

#include <QTest>

using namespace vigil;
using namespace vigil::ledger;
using namespace Qt::StringLiterals;

namespace {

TargetList threeAccounts()
{
    return TargetList::of(domain::SubjectType::Account,
                          {*domain::SubjectId::parse(u"cccccccccccccccccccccccccccccccc"),
                           *domain::SubjectId::parse(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
                           *domain::SubjectId::parse(u"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"),
                           *domain::SubjectId::parse(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")});
}

GroupBody sweep()
{
    const TargetList list = threeAccounts();
    GroupBody body;
    body.kind = GroupKind::Sweep;
    body.targets = {list.type(), qint64(list.ids().size()), list.merkleRoot(),
                    sha256(list.toBlob())};
    body.policy = {*domain::PolicyId::parse(u"INT-DEC"), 2, u"en"_s, u"general@1"_s};
    body.severity = domain::Severity::High;
    body.reason = *domain::ReasonCode::parse(u"fake_account");
    body.measures = {domain::MeasureSpec::ban()};
    body.effectiveAt = *base::parseInstant(u"2022-03-10T12:00:00Z");
    return body;
}

constexpr char goldenSweep[] =
    "{\"effective_at\":\"2022-03-10T12:00:00.000Z\",\"ground\":\"policy\",\"kind\":\"sweep\","
    "\"measures\":[{\"kind\":\"ban\",\"parameters\":[],\"until\":null}],\"note\":null,"
    "\"parent\":null,\"policy\":{\"id\":\"INT-DEC\",\"locale\":\"en\",\"pack\":\"general@1\","
    "\"version\":2},\"reason\":\"fake_account\",\"severity\":\"high\",\"targets\":{"
    "\"blob\":\"BLOB\",\"count\":3,\"merkle_root\":\"ROOT\",\"type\":\"account\"}}";

} // namespace

class TestGroupBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesTheListOfTargetsForEver()
    {
        const TargetList list = threeAccounts();
        QCOMPARE(list.toBlob(), QByteArray("vigil-targets 1 account\n") + QByteArray(16, '\xaa')
                                    + QByteArray(16, '\xbb') + QByteArray(16, '\xcc'));
        const auto read = TargetList::fromBlob(list.toBlob());
        QVERIFY(read);
        QVERIFY(read->ids() == list.ids());
    }

    void refusesDamagedLists()
    {
        const QByteArray blob = threeAccounts().toBlob();
        QVERIFY(!TargetList::fromBlob(blob.chopped(1)));
        QByteArray twice = blob;
        twice += blob.last(16);
        QVERIFY(!TargetList::fromBlob(twice));
        QVERIFY(!TargetList::fromBlob("vigil-targets 1 accounts\n"));
        QVERIFY(!TargetList::fromBlob("vigil-targets 2 account\n"));
        QVERIFY(!TargetList::fromBlob({}));
        QVERIFY(TargetList::fromBlob("vigil-targets 1 account\n"));
    }

    void provesEachTarget()
    {
        const TargetList list = threeAccounts();
        const auto leaves = list.leaves();
        QCOMPARE(list.merkleRoot(), merkleRoot(leaves));
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            const auto path = inclusionPath(leaves, i);
            QVERIFY(verifyInclusion(leaves[i], i, leaves.size(), path, list.merkleRoot()));
        }
    }

    void writesTheseBytesForEver()
    {
        const QByteArray golden = QByteArray(goldenSweep)
                                      .replace("BLOB", toHex(sha256(threeAccounts().toBlob())))
                                      .replace("ROOT", toHex(threeAccounts().merkleRoot()));
        QCOMPARE(*canonicalJson(toBody(sweep())), golden);
    }

    void readsBackEveryField()
    {
        Event event;
        event.body = toBody(sweep());
        QVERIFY(*parseGroupDecisionMade(event) == sweep());
        for (const QString &key : event.body.keys()) {
            Event less = event;
            less.body.remove(key);
            QVERIFY2(!parseGroupDecisionMade(less), qPrintable(key));
        }
    }

    void saysWhoWasOnlyNamedAndWhatTwoAgreedOn()
    {
        GroupBody body = sweep();
        body.isAsserted = true;
        body.proposal = domain::EventId::parse(u"017f4502-1c00-7000-8000-000000000002");
        Event event;
        event.body = toBody(body);
        QVERIFY(*parseGroupDecisionMade(event) == body);
        QVERIFY(event.body.value("asserted"_L1).toBool());
        event.body.insert(u"asserted"_s, false);
        QVERIFY(!parseGroupDecisionMade(event));
    }

    void endsAsAWhole()
    {
        const auto group = *domain::DecisionId::parse(u"017f4502-1c00-7000-8000-000000000001");
        Event event;
        event.body = toBody(GroupWithdrawalBody{group});
        QCOMPARE(*canonicalJson(event.body),
                 QByteArray(R"({"group":"017f4502-1c00-7000-8000-000000000001"})"));
        QVERIFY(*parseGroupDecisionWithdrawn(event) == GroupWithdrawalBody{group});

        const GroupReversalBody reversal{group, *domain::ReasonCode::parse(u"other"), {}};
        event.body = toBody(reversal);
        QCOMPARE(*canonicalJson(event.body),
                 QByteArray(R"({"group":"017f4502-1c00-7000-8000-000000000001","note":null,)"
                            R"("reason":"other"})"));
        QVERIFY(*parseGroupDecisionReversed(event) == reversal);
        QVERIFY(!parseGroupDecisionWithdrawn(event));
        event.body.remove(u"reason"_s);
        QVERIFY(!parseGroupDecisionReversed(event));
    }

    void tellsTheOutcomeOfEachTarget()
    {
        GroupProgressBody body;
        body.group = *domain::DecisionId::parse(u"017f4502-1c00-7000-8000-000000000001");
        body.first = 1'000;
        body.outcomes = {TargetOutcome::Applied, TargetOutcome::Already, TargetOutcome::Gone,
                         TargetOutcome::Spared, TargetOutcome::Unknown};
        Event event;
        event.body = toBody(body);
        QCOMPARE(*canonicalJson(event.body),
                 QByteArray(R"({"first":1000,"group":"017f4502-1c00-7000-8000-000000000001",)"
                            R"("outcomes":"aigsu"})"));
        QVERIFY(*parseGroupDecisionProgressed(event) == body);

        event.body.insert(u"outcomes"_s, u"aax"_s);
        QVERIFY(!parseGroupDecisionProgressed(event));
        event.body.insert(u"outcomes"_s, QString(1'001, u'a'));
        QVERIFY(!parseGroupDecisionProgressed(event));
    }
};

QTEST_GUILESS_MAIN(TestGroupBody)
#include "tst_groupbody.moc"
