// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/casebody.h"
#include "ledger/canonical.h"

#include <QTest>

using namespace vigil;
using namespace Qt::StringLiterals;

namespace {

const auto caseId = *domain::CaseId::parse(u"33333333333333333333333333333333");

ledger::Event eventWith(const QJsonObject &body)
{
    ledger::Event event;
    event.body = body;
    return event;
}

cases::ProvisionalBody provisional()
{
    const domain::Target target{*domain::SubjectId::parse(u"11111111111111111111111111111111"),
                                domain::SubjectType::Video};
    return {caseId,
            cases::ProvisionalCause::FactCheck,
            {*domain::Measure::on(
                *domain::MeasureSpec::restriction(domain::Restriction::FeedIneligible), target)}};
}

constexpr char goldenCase[] = R"({"case":"33333333333333333333333333333333"})";
constexpr char goldenEscalation[] =
    R"({"case":"33333333333333333333333333333333","kind":"threat_to_life"})";
constexpr char goldenProvisional[] =
    R"({"case":"33333333333333333333333333333333","cause":"fact_check","measures":[{"kind":)"
    R"("restrict","parameters":["feed_ineligible"],"target":{"id":)"
    R"("11111111111111111111111111111111","type":"video"},"until":null}]})";

} // namespace

class TestCaseBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesTheseBytesForEver()
    {
        QCOMPARE(*ledger::canonicalJson(cases::caseBody(caseId)), QByteArray(goldenCase));
        const cases::EscalationBody escalation{caseId, domain::EscalationKind::ThreatToLife};
        QCOMPARE(*ledger::canonicalJson(cases::toBody(escalation)), QByteArray(goldenEscalation));
        QCOMPARE(*ledger::canonicalJson(cases::toBody(provisional())),
                 QByteArray(goldenProvisional));
    }

    void readsBackAndRefusesOthers()
    {
        QCOMPARE(*cases::parseCaseBody(eventWith(cases::caseBody(caseId))), caseId);
        QJsonObject more = cases::caseBody(caseId);
        more.insert(u"why"_s, u"not my language"_s); // a release says nothing else
        QVERIFY(!cases::parseCaseBody(eventWith(more)));
        QVERIFY(!cases::parseEscalation(eventWith(cases::caseBody(caseId))));
        const auto read = cases::parseProvisional(eventWith(cases::toBody(provisional())));
        QVERIFY(read);
        QVERIFY(read->measures == provisional().measures);
    }
};

QTEST_GUILESS_MAIN(TestCaseBody)
#include "tst_casebody.moc"
