// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dualcontrol.h"
#include "domain/errors.h"
#include "tests/domain/values.h"

#include <QTest>

using namespace vigil::domain;

class TestDualControl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void asksForTwoPeople()
    {
        for (const auto &act : controlledActNames.rows())
            QCOMPARE(needsTwoPeople(act.first, 1, {}), act.first != ControlledAct::Cascade);
    }

    void capsCascades()
    {
        DualControlRules rules;
        QVERIFY(!needsTwoPeople(ControlledAct::Cascade, 100, rules));
        QVERIFY(needsTwoPeople(ControlledAct::Cascade, 101, rules));
        rules.cascadeCap = 10;
        QVERIFY(needsTwoPeople(ControlledAct::Cascade, 11, rules));
        rules.cascadeCap = 1'000'000;
        QVERIFY(needsTwoPeople(ControlledAct::Cascade, 101, rules));
    }

    void letsAPackAddMeasures()
    {
        const Target account{values::id<SubjectId>(1), SubjectType::Account};
        const QList<Measure> measures{
            *Measure::on(*MeasureSpec::label(Label::SensitiveContent), account),
            *Measure::on(MeasureSpec::ban(), account)};
        QVERIFY(!needsTwoPeople(measures, {}));
        QVERIFY(needsTwoPeople(measures, {{QStringLiteral("ban")}, 100}));
        QVERIFY(!needsTwoPeople(measures, {{QStringLiteral("remove")}, 100}));
        QVERIFY(!needsTwoPeople(QList<Measure>{}, {{QStringLiteral("ban")}, 100}));
    }

    void letsWhoMayDoAnActProposeIt()
    {
        QCOMPARE(rightToPropose(ControlledAct::PolicyPublication), Right::PublishPolicy);
        QCOMPARE(rightToPropose(ControlledAct::Erasure), Right::Erase);
        QCOMPARE(rightToPropose(ControlledAct::Decision), Right::Propose);
        QCOMPARE(rightToPropose(ControlledAct::Sweep), Right::Propose);
    }

    void takesAConfirmationFromAnotherLeadOnly()
    {
        const auto proposer = values::id<MemberId>(1);
        const auto other = values::id<MemberId>(2);
        QVERIFY(checkConfirmation(proposer, {other, Role::Lead, {}}));
        const auto self = checkConfirmation(proposer, {proposer, Role::Lead | Role::Admin, {}});
        QVERIFY(!self && self.error().code == errors::approverIsProposer);
        for (const Role role : {Role::Reviewer, Role::Auditor, Role::Admin}) {
            const auto refused = checkConfirmation(proposer, {other, role, {}});
            QVERIFY(!refused && refused.error().code == errors::approverRole);
        }
    }
};

QTEST_GUILESS_MAIN(TestDualControl)
#include "tst_dualcontrol.moc"
