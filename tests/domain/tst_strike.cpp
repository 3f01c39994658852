// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/strike.h"
#include "tests/domain/values.h"

#include <QTest>

#include <chrono>

using namespace vigil;
using namespace vigil::domain;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

const base::Instant start = values::time("2022-03-01T10:00:00Z");
const AccountId account = values::id<AccountId>(9);
const PolicyId misinformation = values::policy("INT-MIS");
const PolicyId hate = values::policy("SAF-HATE");

/// Struck `day` days after the start; the number is the decision's.
StrikeEvent strike(std::uint8_t number, int day, const PolicyId &policy = misinformation,
                   Feature feature = Feature::Upload, Severity severity = Severity::Medium)
{
    return {values::id<DecisionId>(number),
            start + days(day),
            StrikeEffect{account, policy, feature, severity},
            {}};
}

StrikeEvent overturned(StrikeEvent event, int day)
{
    event.overturnedAt = start + days(day);
    return event;
}

StrikeRules rules()
{
    StrikeRules rules;
    rules.policyThreshold = 3;
    rules.featureThresholds = {{Feature::Live, 2}};
    return rules;
}

QString kinds(const StrikeStanding &standing)
{
    QString text;
    for (const Strike &each : standing.strikes)
        text += each.kind == StrikeKind::Warning ? u'w' : each.isActive ? u'C' : u'c';
    return text;
}

Decision removal()
{
    Decision decision;
    decision.subject = {values::id<SubjectId>(1), SubjectType::Video};
    decision.account = account;
    decision.policy.id = misinformation;
    decision.severity = Severity::High;
    decision.measures = {*Measure::on(MeasureSpec::remove(), decision.subject)};
    return decision;
}

using Reason = BanRecommendation::Reason;

} // namespace

class TestStrike final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void onlyADirectLiveRemovalStrikes_data()
    {
        QTest::addColumn<int>("cause");
        QTest::addColumn<int>("purpose");
        QTest::addColumn<bool>("isRemoval");
        QTest::addColumn<bool>("wasForbidden");
        QTest::addColumn<bool>("isForbidden");
        for (const auto &cause : causeKindNames.rows()) {
            for (const auto &purpose : purposeNames.rows()) {
                for (int bits = 0; bits < 8; ++bits) {
                    QTest::addRow("%s %s %d", cause.second.data(), purpose.second.data(), bits)
                        << int(cause.first) << int(purpose.first) << bool(bits & 1)
                        << bool(bits & 2) << bool(bits & 4);
                }
            }
        }
    }
    void onlyADirectLiveRemovalStrikes()
    {
        QFETCH(int, cause);
        QFETCH(int, purpose);
        QFETCH(bool, isRemoval);
        QFETCH(bool, wasForbidden);
        QFETCH(bool, isForbidden);
        Decision decision = removal();
        decision.cause.kind = CauseKind(cause);
        decision.purpose = Purpose(purpose);
        if (!isRemoval) {
            const auto label = MeasureSpec::label(Label::SensitiveContent);
            decision.measures = {*Measure::on(*label, decision.subject)};
        }
        const bool strikes = cause == int(CauseKind::Direct) && purpose == int(Purpose::Live)
                             && isRemoval && wasForbidden && isForbidden;
        QCOMPARE(strikeEffect(decision, {wasForbidden, isForbidden}).has_value(), strikes);
    }

    void strikesTheFeatureThatWasMisused()
    {
        Decision decision = removal();
        const auto ofVideo = strikeEffect(decision, {true, true});
        QVERIFY(ofVideo
                && *ofVideo
                       == (StrikeEffect{account, misinformation, Feature::Upload, Severity::High}));
        decision.subject.type = SubjectType::Livestream;
        decision.measures = {*Measure::on(MeasureSpec::remove(), decision.subject)};
        QVERIFY(strikeEffect(decision, {true, true})->feature == Feature::Live);
        decision.account.reset();
        QVERIFY(!strikeEffect(decision, {true, true}));
    }

    void firstViolationOfAPolicyIsAWarning()
    {
        const auto standing = strikeStanding({strike(1, 0), strike(2, 1), strike(3, 2, hate)},
                                             rules(), start + days(3));
        QCOMPARE(kinds(standing), QStringLiteral("wCw"));
        QCOMPARE(standing.active(), 1);
        QCOMPARE(standing.activeByPolicy.value(misinformation), 1);
        QCOMPARE(standing.activeByPolicy.value(hate), 0);
        QVERIFY(!standing.recommendation);

        StrikeRules strict = rules();
        strict.isFirstAWarning = false;
        QCOMPARE(kinds(strikeStanding({strike(1, 0)}, strict, start)), QStringLiteral("C"));
    }

    void expiresAfterNinetyDaysAtTheMillisecond()
    {
        const QList<StrikeEvent> events{strike(1, 0), strike(2, 1)};
        const base::Instant expires = start + days(91);
        QCOMPARE(strikeStanding(events, rules(), expires - 1ms).active(), 1);
        QCOMPARE(strikeStanding(events, rules(), expires).active(), 0);
        QVERIFY(strikeStanding(events, rules(), start + days(2)).strikes[1].expires == expires);
        // The warning was given once; what comes after its 90 days counts all the same.
        QCOMPARE(kinds(strikeStanding(events + QList{strike(3, 200)}, rules(), start + days(200))),
                 QStringLiteral("wcC"));
    }

    void recommendsABanAtThePolicysThreshold()
    {
        QList<StrikeEvent> events{strike(1, 0), strike(2, 1), strike(3, 2)};
        QVERIFY(!strikeStanding(events, rules(), start + days(9)).recommendation);
        events << strike(4, 3);
        const auto standing = strikeStanding(events, rules(), start + days(9));
        QVERIFY(standing.recommendation
                == (BanRecommendation{Reason::PolicyThreshold, misinformation, {}, 3, 3}));
        QVERIFY(!strikeStanding(events, rules(), start + days(91)).recommendation);

        StrikeRules lenient = rules();
        lenient.policyThresholds.insert(misinformation, 9);
        QVERIFY(!strikeStanding(events, lenient, start + days(9)).recommendation);
        lenient.policyThresholds.insert(misinformation, 0);
        QVERIFY(!strikeStanding(events, lenient, start + days(9)).recommendation);
    }

    void recommendsABanAtTheFeaturesThreshold()
    {
        const QList<StrikeEvent> events{strike(1, 0, misinformation, Feature::Live),
                                        strike(2, 1, misinformation, Feature::Live),
                                        strike(3, 2, hate, Feature::Live),
                                        strike(4, 3, hate, Feature::Live)};
        const auto standing = strikeStanding(events, rules(), start + days(9));
        QCOMPARE(standing.activeByFeature.value(Feature::Live), 2);
        QVERIFY(standing.recommendation
                == (BanRecommendation{Reason::FeatureThreshold, {}, Feature::Live, 2, 2}));
    }

    void severeViolationBansAtOnce()
    {
        const auto severe = strike(1, 0, hate, Feature::Upload, Severity::Severe);
        const auto standing = strikeStanding({severe}, rules(), start);
        QCOMPARE(kinds(standing), QStringLiteral("C"));
        QVERIFY(standing.recommendation
                == (BanRecommendation{Reason::SevereViolation, hate, {}, 1, 1}));

        StrikeRules listed = rules();
        listed.banAtOnceFrom.reset();
        QVERIFY(!strikeStanding({severe}, listed, start).recommendation);
        listed.banAtOncePolicies = {hate};
        QVERIFY(strikeStanding({strike(1, 0, hate)}, listed, start).recommendation);
    }

    void overturningCountsTheRecordAgain()
    {
        const QList<StrikeEvent> all{strike(1, 0), strike(2, 1), strike(3, 2), strike(4, 3)};
        const base::Instant now = start + days(9);
        QVERIFY(strikeStanding(all, rules(), now).recommendation);
        for (int i = 0; i < all.size(); ++i) {
            QList<StrikeEvent> events = all;
            events[i] = overturned(events[i], 5);
            const auto standing = strikeStanding(events, rules(), now);
            // Whichever falls away, the first that is left is the warning.
            QCOMPARE(kinds(standing), QStringLiteral("wCC"));
            QVERIFY(!standing.recommendation);
            for (const Strike &each : standing.strikes)
                QVERIFY(each.decision != all[i].decision);
            QVERIFY(strikeStanding(events, rules(), start + days(5) - 1ms).recommendation);
            QVERIFY(!strikeStanding(events, rules(), start + days(5)).recommendation);
        }
    }

    void doesNotDependOnTheOrderOfEvents()
    {
        QList<StrikeEvent> events{strike(1, 0), strike(2, 1, hate), strike(3, 2),
                                  strike(4, 2, hate)};
        const auto first = strikeStanding(events, rules(), start + days(9));
        std::reverse(events.begin(), events.end());
        const auto second = strikeStanding(events, rules(), start + days(9));
        QVERIFY(first.strikes == second.strikes);
        QVERIFY(first.recommendation == second.recommendation);
    }

    void doesNotCountWhatIsNotYetEffective()
    {
        QCOMPARE(strikeStanding({strike(1, 1)}, rules(), start + days(1) - 1ms).strikes.size(), 0);
        QCOMPARE(strikeStanding({strike(1, 1)}, rules(), start + days(1)).strikes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStrike)
#include "tst_strike.moc"
