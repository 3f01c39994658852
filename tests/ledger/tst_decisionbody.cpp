// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonical.h"
#include "ledger/decisionbody.h"
#include "ledger/errors.h"

#include <QTest>

using namespace vigil;
using namespace vigil::ledger;
using namespace Qt::StringLiterals;

namespace {

constexpr auto millis(int ms)
{
    return base::Millis(ms);
}

base::Instant at(QStringView text)
{
    return *base::parseInstant(text);
}

DecisionBody fullDecision()
{
    const auto subject = *domain::SubjectId::parse(u"11111111111111111111111111111111");
    const auto account = *domain::AccountId::parse(u"22222222222222222222222222222222");
    DecisionBody body;
    domain::Decision &d = body.decision;
    d.id = *domain::DecisionId::parse(u"017f4502-1c00-7000-8000-000000000001");
    d.actor = *domain::MemberId::parse(u"017f4502-1c00-7000-8000-000000000002");
    d.at = at(u"2022-03-02T09:14:00.250Z");
    d.effectiveAt = at(u"2022-03-02T09:14:10.250Z");
    d.caseId = *domain::CaseId::parse(u"33333333333333333333333333333333");
    d.caseKind = domain::CaseKind::Reflag;
    d.subject = {subject, domain::SubjectType::Video};
    d.account = account;
    d.revision = at(u"2022-03-01T10:02:00Z");
    d.policy = {*domain::PolicyId::parse(u"INT-MIS"), 3, u"uk"_s, u"crisis-2022@1"_s};
    d.also = {*domain::PolicyId::parse(u"SAF-HATE")};
    d.severity = domain::Severity::High;
    d.ground = {domain::Ground::Kind::Law, u"UA 2022/7"_s};
    d.exception = domain::PolicyException::Satire;
    const auto until = at(u"2022-04-01T00:00:00Z");
    d.measures = {
        *domain::Measure::on(domain::MeasureSpec::remove(), d.subject),
        *domain::Measure::on(*domain::MeasureSpec::label(domain::Label::UnverifiedContent),
                             d.subject),
        *domain::Measure::on(*domain::MeasureSpec::feature({domain::Feature::Live}, until),
                             {account, domain::SubjectType::Account}),
    };
    d.basis = {{*domain::FlagId::parse(u"44444444444444444444444444444444"),
                domain::FlagSource::UserReport, at(u"2022-03-01T11:00:00Z")}};
    d.reason = *domain::ReasonCode::parse(u"false_context");
    d.evidence = {{millis(12'000), millis(20'000)}};
    d.seen = {{millis(0), millis(20'000)}, {millis(30'000), millis(31'500)}};
    d.strike =
        domain::StrikeEffect{account, d.policy.id, domain::Feature::Upload, domain::Severity::High};
    body.note = Hash{};
    body.note->fill(0xab);
    return body;
}

Event eventOf(const DecisionBody &body)
{
    Event event;
    event.id = body.decision.id;
    event.actor = body.decision.actor;
    event.at = body.decision.at;
    event.kind = decisionMade;
    event.body = toBody(body);
    return event;
}

// The ledger is for ever: these bytes never change.
constexpr char goldenDecision[] =
    R"({"account":"22222222222222222222222222222222","also":["SAF-HATE"],"asserted":false,)"
    R"("basis":[{"at":"2022-03-01T11:00:00.000Z","flag":"44444444444444444444444444444444",)"
    R"("source":"user_report"}],"case":"33333333333333333333333333333333","case_kind":"reflag",)"
    R"("cause":{"kind":"direct","parent":null},"effective_at":"2022-03-02T09:14:10.250Z",)"
    R"("evidence":[{"from_ms":12000,"to_ms":20000}],"exception":"satire","ground":"law:UA 2022/7",)"
    R"("measures":[{"kind":"remove","parameters":[],"target":{"id":)"
    R"("11111111111111111111111111111111","type":"video"},"until":null},{"kind":"label",)"
    R"("parameters":["unverified_content"],"target":{"id":"11111111111111111111111111111111",)"
    R"("type":"video"},"until":null},{"kind":"restrict","parameters":["feature","live"],"target":)"
    R"({"id":"22222222222222222222222222222222","type":"account"},"until":)"
    R"("2022-04-01T00:00:00.000Z"}],)"
    R"("note":"abababababababababababababababababababababababababababababababab",)"
    R"("policy":{"id":"INT-MIS","locale":"uk","pack":"crisis-2022@1","version":3},)"
    R"("purpose":"live","reason":"false_context","revision":"2022-03-01T10:02:00.000Z",)"
    R"("seen":[[0,20000],[30000,31500]],"severity":"high","strike":{"account":)"
    R"("22222222222222222222222222222222","feature":"upload","policy":"INT-MIS","severity":"high"},)"
    R"("subject":{"id":"11111111111111111111111111111111","type":"video"}})";

} // namespace

class TestDecisionBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesTheseBytesForEver()
    {
        QCOMPARE(*canonicalJson(toBody(fullDecision())), QByteArray(goldenDecision));
    }

    void readsBackEveryField()
    {
        const DecisionBody body = fullDecision();
        const auto read = parseDecisionMade(eventOf(body));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(read->decision == body.decision);
        QVERIFY(read->note == body.note);
        QVERIFY(!read->isAsserted);
    }

    void readsNoViolationWithoutOptionalFields()
    {
        DecisionBody body = fullDecision();
        body.decision.measures.clear();
        body.decision.strike.reset();
        body.decision.exception.reset();
        body.decision.account.reset();
        body.decision.ground = {};
        body.decision.cause = {domain::CauseKind::Ban, body.decision.id};
        body.note.reset();
        body.isAsserted = true;
        const auto read = parseDecisionMade(eventOf(body));
        QVERIFY(read);
        QVERIFY(read->decision == body.decision);
        QVERIFY(!read->note);
        QVERIFY(read->isAsserted);
    }

    void refusesEveryMissingField()
    {
        const Event whole = eventOf(fullDecision());
        const QStringList keys = whole.body.keys();
        QCOMPARE(keys.size(), 21);
        for (const QString &key : keys) {
            Event event = whole;
            event.body.remove(key);
            const auto read = parseDecisionMade(event);
            QVERIFY2(!read, qPrintable(key));
            QCOMPARE(read.error().code, badBody);
        }
    }

    void refusesEveryFieldOfAnotherType()
    {
        const Event whole = eventOf(fullDecision());
        for (const QString &key : whole.body.keys()) {
            Event event = whole;
            event.body.insert(key, 1.5);
            QVERIFY2(!parseDecisionMade(event), qPrintable(key));
        }
    }

    void refusesUnknownFields()
    {
        Event event = eventOf(fullDecision());
        event.body.insert(u"more"_s, 1);
        QVERIFY(!parseDecisionMade(event));
        event = eventOf(fullDecision());
        QJsonObject policy = event.body.value("policy"_L1).toObject();
        policy.insert(u"more"_s, 1);
        event.body.insert(u"policy"_s, policy);
        const auto read = parseDecisionMade(event);
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"policy.unknown"_s);
    }

    /// Else version 4,294,967,297 would be read as version 1.
    void refusesAVersionBeyondItsRange()
    {
        Event event = eventOf(fullDecision());
        QJsonObject policy = event.body.value("policy"_L1).toObject();
        policy.insert(u"version"_s, (qint64{1} << 32) + 1);
        event.body.insert(u"policy"_s, policy);
        const auto read = parseDecisionMade(event);
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"policy.version"_s);
    }

    void refusesImpossibleMeasuresAndTimes()
    {
        Event event = eventOf(fullDecision());
        QJsonArray measures = event.body.value("measures"_L1).toArray();
        QJsonObject ban = measures.at(0).toObject();
        ban.insert(u"kind"_s, u"ban"_s); // a video cannot be banned
        event.body.insert(u"measures"_s, QJsonArray{ban});
        QVERIFY(!parseDecisionMade(event));

        event = eventOf(fullDecision());
        event.body.insert(u"effective_at"_s, u"2022-03-02T09:14:00.249Z"_s);
        QVERIFY(!parseDecisionMade(event));
        event.body.insert(u"effective_at"_s, u"2022-03-02T09:14:00.250Z"_s);
        QVERIFY(parseDecisionMade(event));
    }

    void writesWithdrawalAndReversal()
    {
        const DecisionBody made = fullDecision();
        Event event = eventOf(made);
        const WithdrawalBody withdrawal{made.decision.id, made.decision.caseId};
        event.body = toBody(withdrawal);
        QCOMPARE(*canonicalJson(event.body),
                 QByteArray(R"({"case":"33333333333333333333333333333333",)"
                            R"("decision":"017f4502-1c00-7000-8000-000000000001"})"));
        QVERIFY(*parseDecisionWithdrawn(event) == withdrawal);
        QVERIFY(!parseDecisionReversed(event));

        const ReversalBody reversal{made.decision.id, made.decision.caseId, made.decision.reason,
                                    std::nullopt, made.note};
        event.body = toBody(reversal);
        QCOMPARE(*canonicalJson(event.body),
                 QByteArray(R"({"appeal":null,"case":"33333333333333333333333333333333",)"
                            R"("decision":"017f4502-1c00-7000-8000-000000000001",)"
                            R"("note":"abababababababababababababababab)"
                            R"(abababababababababababababababab","reason":"false_context"})"));
        QVERIFY(*parseDecisionReversed(event) == reversal);
        QVERIFY(!parseDecisionWithdrawn(event));
    }
};

QTEST_GUILESS_MAIN(TestDecisionBody)
#include "tst_decisionbody.moc"
