// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decisiondraft.h"
#include "domain/errors.h"
#include "tests/domain/values.h"

#include <QTest>

#include <chrono>
#include <functional>

using namespace vigil;
using namespace vigil::domain;
using namespace std::chrono_literals;

namespace {

const base::Instant now = values::time("2022-03-01T10:00:00Z");
const Target video{values::id<SubjectId>(1), SubjectType::Video};
const Target account{values::id<SubjectId>(2), SubjectType::Account};

Measure on(const MeasureSpec &spec, const Target &target = video)
{
    return *Measure::on(spec, target);
}

/// A draft that can be decided.
DecisionDraft complete()
{
    DecisionDraft draft;
    draft.subject = video;
    draft.account = AccountFacts{account.id, {}, {}, 120, AccountKind::Person, false};
    draft.duration = 58s;
    draft.measures = {on(MeasureSpec::remove())};
    draft.policy = PolicyRef{values::policy("INT-MIS"), 3, QStringLiteral("uk"), {}};
    draft.also = {values::policy("SAF-HATE")};
    draft.reason = values::reason("false_claim");
    draft.evidence = {{12s, 20s}};
    return draft;
}

DecisionRules rules()
{
    DecisionRules rules;
    rules.now = now;
    rules.roles = Role::Reviewer;
    rules.policies = {
        {values::policy("INT-MIS"),
         {Severity::High,
          {QStringLiteral("remove"), QStringLiteral("ban"), QStringLiteral("feed_ineligible"),
           QStringLiteral("unverified_content")}}},
        {values::policy("SAF-HATE"), {Severity::High, {QStringLiteral("age_restricted")}}},
    };
    rules.reasons = {values::reason("false_claim")};
    rules.veryLargeFollowers = 1000;
    return rules;
}

QStringList codes(const DecisionDraft &draft, const DecisionRules &given)
{
    QStringList codes;
    for (const base::Error &refusal : checkDraft(draft, given))
        codes << values::name(refusal.code);
    return codes;
}

using Change = std::function<void(DecisionDraft &, DecisionRules &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestDecisionDraft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void letsACompleteDraftPass()
    {
        QCOMPARE(codes(complete(), rules()), QStringList());
        DecisionDraft none = complete();
        none.measures.clear();
        QCOMPARE(codes(none, rules()), QStringList());
    }

    void refusesWithOneTypedReason_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const Change &change, base::ErrorCode code) {
            QTest::newRow(name) << change << QString(values::name(code));
        };
        using D = DecisionDraft;
        using R = DecisionRules;
        row(
            "auditor", [](D &, R &r) { r.roles = Role::Auditor; }, errors::decisionRole);
        row(
            "admin only", [](D &, R &r) { r.roles = Role::Admin; }, errors::decisionRole);
        row(
            "no policy", [](D &d, R &) { d.policy.reset(); }, errors::decisionPolicyMissing);
        row(
            "policy not in force", [](D &d, R &) { d.policy->id = values::policy("INT-IP"); },
            errors::decisionPolicyUnknown);
        row(
            "other policy not in force", [](D &d, R &) { d.also = {values::policy("INT-IP")}; },
            errors::decisionPolicyUnknown);
        row(
            "policy twice", [](D &d, R &) { d.also = {d.policy->id}; },
            errors::decisionPolicyTwice);
        row(
            "allowed by the other policy only",
            [](D &d, R &) {
                d.measures = {on(*MeasureSpec::restriction(Restriction::AgeRestricted))};
            },
            errors::decisionMeasureNotAllowed);
        row(
            "another video",
            [](D &d, R &) {
                d.measures = {on(MeasureSpec::remove(), {values::id<SubjectId>(7), video.type})};
            },
            errors::decisionTarget);
        row(
            "twice on one target", [](D &d, R &) { d.measures << on(MeasureSpec::remove()); },
            errors::measureTwice);
        row(
            "no reason", [](D &d, R &) { d.reason = {}; }, errors::decisionReasonMissing);
        row(
            "strange reason", [](D &d, R &) { d.reason = values::reason("whim"); },
            errors::decisionReasonUnknown);
        row(
            "evidence ends late",
            [](D &d, R &) {
                d.evidence = {{50s, 58001ms}};
            },
            errors::decisionEvidence);
        row(
            "evidence backwards",
            [](D &d, R &) {
                d.evidence = {{20s, 12s}};
            },
            errors::decisionEvidence);
        row(
            "evidence empty",
            [](D &d, R &) {
                d.evidence = {{20s, 20s}};
            },
            errors::decisionEvidence);
        row(
            "evidence before the start",
            [](D &d, R &) {
                d.evidence = {{-1ms, 12s}};
            },
            errors::decisionEvidence);
        row(
            "ban until now", [](D &d, R &) { d.measures = {on(MeasureSpec::ban(now), account)}; },
            errors::decisionUntilPast);
        row(
            "law without reference",
            [](D &d, R &) {
                d.ground = {Ground::Kind::Law, {}};
            },
            errors::decisionGround);
        row(
            "cascade without parent",
            [](D &d, R &) {
                d.cause = {CauseKind::Ban, {}};
            },
            errors::decisionCause);
        row(
            "direct with parent",
            [](D &d, R &) {
                d.cause = {CauseKind::Direct, values::id<DecisionId>(1)};
            },
            errors::decisionCause);
        for (const AccountKind kind :
             {AccountKind::News, AccountKind::Government, AccountKind::Party}) {
            row(
                accountKindNames.name(kind).data(),
                [kind](D &d, R &) {
                    d.account->kind = kind;
                    d.measures = {on(MeasureSpec::ban(), account)};
                },
                errors::decisionNeedsLead);
        }
        row(
            "very large",
            [](D &d, R &) {
                d.account->followers = 1000;
                d.measures = {on(MeasureSpec::ban(), account)};
            },
            errors::decisionNeedsLead);
        row(
            "account of which nothing is known",
            [](D &d, R &) {
                d.subject = account;
                d.account.reset();
                d.measures = {on(MeasureSpec::ban(), account)};
            },
            errors::decisionNeedsLead);
    }
    void refusesWithOneTypedReason()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        DecisionDraft draft = complete();
        DecisionRules given = rules();
        change(draft, given);
        QCOMPARE(codes(draft, given), QStringList{code});
    }

    void letsALeadBanProtectedAccounts()
    {
        DecisionDraft draft = complete();
        draft.account->kind = AccountKind::News;
        draft.measures = {on(MeasureSpec::ban(now + 1ms), account)};
        DecisionRules given = rules();
        given.roles = Role::Lead;
        QCOMPARE(codes(draft, given), QStringList());
    }

    void protectsByKindAndSize()
    {
        const auto isProtected = [](AccountKind kind, std::optional<qint64> followers) {
            return isProtectedAccount({account.id, {}, {}, followers, kind, false}, 1000);
        };
        QVERIFY(!isProtected(AccountKind::Person, 999));
        QVERIFY(isProtected(AccountKind::Person, 1000));
        QVERIFY(!isProtected(AccountKind::Business, {}));
        QVERIFY(isProtected(AccountKind::Party, {}));
    }

    void letsPassWhatIsNotKnownOrAlwaysThere()
    {
        DecisionDraft draft = complete();
        draft.reason = values::reason("other");
        draft.duration.reset();
        draft.evidence = {{100s, 200s}};
        draft.ground = {Ground::Kind::Law, QStringLiteral("§ 130 StGB")};
        QCOMPARE(codes(draft, rules()), QStringList());
    }

    void namesEveryRefusal()
    {
        DecisionDraft draft = complete();
        draft.policy.reset();
        draft.reason = {};
        draft.evidence = {{20s, 12s}};
        QCOMPARE(codes(draft, rules()).size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestDecisionDraft)
#include "tst_decisiondraft.moc"
