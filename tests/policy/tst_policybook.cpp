// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/localechain.h"
#include "policy/policytexts.h"
#include "tests/policy/packfixture.h"

#include <QTest>

using namespace vigil;
using namespace vigil::policy;

namespace {

domain::PolicyId id(QStringView text)
{
    return *domain::PolicyId::parse(text);
}

base::Instant at(QStringView text)
{
    return *base::parseInstant(text);
}

const QStringList war{QStringLiteral("ukraine-war")};

PolicyScope scope(QStringView time, const QStringList &topics = {}, QStringView market = {})
{
    return {at(time), topics, domain::CountryCode::parse(market)};
}

PolicyBook shippedBook()
{
    QList<PolicyPack> packs;
    for (const QString &path : shippedPacks())
        packs << *loadPack(path);
    return PolicyBook(packs);
}

/// The small pack with rows [file, pointer, value] applied.
PolicyPack small(const QJsonArray &edits = {})
{
    return *checkPack(fixture::withEdits(fixture::smallPack(), edits)).pack;
}

QJsonArray row(QLatin1StringView pointer, const QJsonValue &value)
{
    return {QStringLiteral("rules"), pointer, value};
}

/// "INT-MIS 2 small@1", or nothing.
QString tell(const std::optional<PolicyInForce> &found)
{
    if (!found)
        return {};
    return found->policy->id.toString() + u' ' + QString::number(found->policy->version) + u' '
           + found->pack->reference();
}

using Key = QLatin1StringView;

} // namespace

class TestPolicyBook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void findsTheVersionInForce_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("found");
        const auto add = [](const char *name, QStringView time, QStringView found) {
            QTest::newRow(name) << time.toString() << found.toString();
        };
        add("before the pack", u"2019-12-31T23:59:59.999Z", u"");
        add("first instant", u"2020-01-01T00:00:00Z", u"INT-MIS 1 small@1");
        add("last of version 1", u"2021-05-31T23:59:59.999Z", u"INT-MIS 1 small@1");
        add("first of version 2", u"2021-06-01T00:00:00Z", u"INT-MIS 2 small@1");
        add("last of the pack's first version", u"2022-12-31T23:59:59.999Z", u"INT-MIS 2 small@1");
        add("first of its second", u"2023-01-01T00:00:00Z", u"INT-MIS 3 small@2");
        add("last of its second", u"2023-12-31T23:59:59.999Z", u"INT-MIS 3 small@2");
        add("after its end the first does not return", u"2024-01-01T00:00:00Z", u"");
    }
    void findsTheVersionInForce()
    {
        QFETCH(const QString, time);
        QFETCH(const QString, found);
        const QJsonValue three(3);
        const PolicyPack second =
            small({row(Key("/version"), 2),
                   row(Key("/effective_from"), QStringLiteral("2023-01-01T00:00:00Z")),
                   row(Key("/effective_to"), QStringLiteral("2024-01-01T00:00:00Z")),
                   row(Key("/policies/1/version"), three),
                   QJsonArray{QStringLiteral("en"),
                              QStringLiteral("/policies/INT-MIS/translated_from_version"), three}});
        // The order in which packs were published does not matter.
        for (const PolicyBook &book :
             {PolicyBook({small(), second}), PolicyBook({second, small()})})
            QCOMPARE(tell(book.inForce(id(u"INT-MIS"), scope(time))), found);
    }

    void crisisComesFirstWhereItApplies_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QStringList>("topics");
        QTest::addColumn<QString>("market");
        QTest::addColumn<QString>("found");
        const auto add = [](const char *name, QStringView policy, QStringView time,
                            const QStringList &topics, QStringView market, QStringView found) {
            QTest::newRow(name) << policy.toString() << time.toString() << topics
                                << market.toString() << found.toString();
        };
        const QStringList both{QStringLiteral("music"), QStringLiteral("ukraine-war")};
        add("the day before", u"INT-MIS", u"2022-03-01T23:59:59.999Z", war, u"UA",
            u"INT-MIS 2 general@1");
        add("its first instant", u"INT-MIS", u"2022-03-02T00:00:00Z", war, u"UA",
            u"INT-MIS 3 crisis-2022@1");
        add("its last", u"INT-MIS", u"2030-03-01T23:59:59.999Z", war, u"UA",
            u"INT-MIS 3 crisis-2022@1");
        add("its end", u"INT-MIS", u"2030-03-02T00:00:00Z", war, u"UA", u"INT-MIS 2 general@1");
        add("one topic of two", u"INT-MIS", u"2022-04-01T00:00:00Z", both, u"RU",
            u"INT-MIS 3 crisis-2022@1");
        add("another topic", u"INT-MIS", u"2022-04-01T00:00:00Z", {QStringLiteral("music")}, u"UA",
            u"INT-MIS 2 general@1");
        add("no topic", u"INT-MIS", u"2022-04-01T00:00:00Z", {}, u"UA", u"INT-MIS 2 general@1");
        add("another market", u"INT-MIS", u"2022-04-01T00:00:00Z", war, u"BR",
            u"INT-MIS 2 general@1");
        add("market unknown", u"INT-MIS", u"2022-04-01T00:00:00Z", war, u"",
            u"INT-MIS 3 crisis-2022@1");
        add("not amended", u"SMT-GORE", u"2022-04-01T00:00:00Z", war, u"UA",
            u"SMT-GORE 1 general@1");
        add("added", u"INT-SCM", u"2022-04-01T00:00:00Z", war, u"UA", u"INT-SCM 1 crisis-2022@1");
        add("added, elsewhere", u"INT-SCM", u"2022-04-01T00:00:00Z", {}, u"UA", u"");
        add("unknown", u"NOT-KNOWN", u"2022-04-01T00:00:00Z", war, u"UA", u"");
    }
    void crisisComesFirstWhereItApplies()
    {
        QFETCH(const QString, policy);
        QFETCH(const QString, time);
        QFETCH(const QStringList, topics);
        QFETCH(const QString, market);
        QFETCH(const QString, found);
        QCOMPARE(tell(shippedBook().inForce(id(policy), scope(time, topics, market))), found);
    }

    void laterCrisisComesBeforeEarlier()
    {
        const QJsonArray crisis{row(Key("/kind"), QStringLiteral("crisis")),
                                row(Key("/topics"), QJsonArray{QStringLiteral("flood")}),
                                row(Key("/effective_to"), QStringLiteral("2025-01-01T00:00:00Z"))};
        QJsonArray later = crisis;
        later.append(row(Key("/id"), QStringLiteral("later")));
        later.append(row(Key("/effective_from"), QStringLiteral("2023-01-01T00:00:00Z")));
        for (const char *locale : {"en", "uk", "pt-BR"})
            later.append(QJsonArray{QString::fromLatin1(locale), QStringLiteral("/pack"),
                                    QStringLiteral("later")});
        const PolicyBook book({small(crisis), small(later)});
        const QStringList flood{QStringLiteral("flood")};
        QCOMPARE(tell(book.inForce(id(u"INT-MIS"), scope(u"2022-12-31T00:00:00Z", flood))),
                 QStringLiteral("INT-MIS 2 small@1"));
        QCOMPARE(tell(book.inForce(id(u"INT-MIS"), scope(u"2023-01-01T00:00:00Z", flood))),
                 QStringLiteral("INT-MIS 2 later@1"));
    }

    void tellsTheVersionWhenPosted()
    {
        const PolicyBook book = shippedBook();
        const PolicyScope now = scope(u"2022-03-10T00:00:00Z", war, u"UA");
        const PolicyVersions changed =
            book.versions(id(u"INT-MIS"), now, at(u"2022-03-01T10:00:00Z"));
        QCOMPARE(tell(changed.whenPosted), QStringLiteral("INT-MIS 2 general@1"));
        QCOMPARE(tell(changed.now), QStringLiteral("INT-MIS 3 crisis-2022@1"));
        QVERIFY(changed.differ());
        QVERIFY(changed.canStrike());
        QVERIFY(!book.versions(id(u"INT-MIS"), now, at(u"2022-03-05T10:00:00Z")).differ());

        const PolicyVersions added =
            book.versions(id(u"INT-SCM"), now, at(u"2022-03-01T10:00:00Z"));
        QVERIFY(!added.whenPosted);
        QVERIFY(added.now);
        QVERIFY(added.differ());
        QVERIFY(!added.wasForbiddenWhenPosted());
        QVERIFY(!added.canStrike());
        // A policy that allows no removal forbids nothing, and one that does not strike does not.
        QVERIFY(!book.versions(id(u"REG-COM"), now, now.at).isForbiddenNow());
        QVERIFY(book.versions(id(u"SAF-HATE"), now, std::nullopt).canStrike());
        QJsonArray edits;
        edits.append(row(
            Key("/policies/2/measures"),
            QJsonArray{QStringLiteral("none"), QStringLiteral("remove"), QStringLiteral("ban")}));
        const PolicyVersions lenient =
            PolicyBook({small(edits)}).versions(id(u"ACC-ACC"), now, now.at);
        QVERIFY(lenient.isForbiddenNow());
        QVERIFY(!lenient.canStrike());
    }

    void decisionsFindTheirPolicyAgain()
    {
        const PolicyBook book = shippedBook();
        const auto found = book.inForce(id(u"INT-MIS"), scope(u"2022-03-10T00:00:00Z", war, u"UA"));
        const domain::PolicyRef reference = found->reference(QStringLiteral("uk"));
        QCOMPARE(reference.pack, QStringLiteral("crisis-2022@1"));
        QCOMPARE(reference.locale, QStringLiteral("uk"));
        QCOMPARE(tell(book.find(reference)), tell(found));
        QVERIFY(!book.find({id(u"INT-MIS"), 9, {}, reference.pack}));
        QVERIFY(!book.find({id(u"INT-MIS"), 3, {}, QStringLiteral("general@1")}));
    }

    void listsAllInForce()
    {
        const PolicyBook book = shippedBook();
        QCOMPARE(book.allInForce(scope(u"2022-04-01T00:00:00Z")).size(), 30);
        QCOMPARE(book.allInForce(scope(u"2022-04-01T00:00:00Z", war, u"UA")).size(), 31);
        QCOMPARE(book.allInForce(scope(u"2019-04-01T00:00:00Z")).size(), 0);
        QCOMPARE(PolicyBook().allInForce(scope(u"2022-04-01T00:00:00Z")).size(), 0);
    }

    void givesTheDomainItsRules()
    {
        using namespace std::chrono_literals;
        const PolicyBook book = shippedBook();
        const PolicyScope peace = scope(u"2022-04-01T00:00:00Z");
        const PolicyScope crisis = scope(u"2022-04-01T00:00:00Z", war, u"UA");

        const domain::DueFacts facts{at(u"2022-04-01T00:00:00Z"),
                                     domain::SubjectType::Video,
                                     domain::Severity::High,
                                     100'000,
                                     domain::FlagSource::TrustedFlagger,
                                     {}};
        QCOMPARE(domain::dueTime(facts, book.dueRules(peace)).at, facts.firstFlagAt + 60min);
        QCOMPARE(domain::dueTime(facts, book.dueRules(crisis)).at, facts.firstFlagAt + 30min);
        domain::DueFacts live = facts;
        live.type = domain::SubjectType::Livestream;
        live.reach = 10;
        live.source = domain::FlagSource::Automated;
        QCOMPARE(domain::dueTime(live, book.dueRules(peace)).at, facts.firstFlagAt + 10min);
        QCOMPARE(domain::dueTime(live, book.dueRules(crisis)).at, facts.firstFlagAt + 5min);

        const domain::StrikeRules strikes = book.strikeRules(crisis);
        QVERIFY(strikes.lifetime == base::Millis(std::chrono::days(90)));
        QVERIFY(strikes.isFirstAWarning);
        QCOMPARE(strikes.policyThresholds.value(id(u"INT-MIS")), 4);
        QCOMPARE(book.strikeRules(peace).policyThresholds.value(id(u"INT-MIS")), 6);
        QVERIFY(!strikes.policyThresholds.contains(id(u"REG-COM")));
        QCOMPARE(strikes.featureThresholds.value(domain::Feature::Live), 3);
        QCOMPARE(strikes.banAtOncePolicies, QSet<domain::PolicyId>{id(u"SAF-YSPA")});
        QVERIFY(strikes.banAtOnceFrom == domain::Severity::Severe);

        QCOMPARE(book.secondReviewPermille(peace), 20);
        QCOMPARE(book.secondReviewPermille(crisis), 50);
        QCOMPARE(book.reportThreshold(peace), 5);
        QCOMPARE(book.reportThreshold(crisis), 3);
        QVERIFY(book.undoWindow(crisis) == 10s);
        QVERIFY(book.minimumViewing(domain::Severity::Severe, crisis) == 2000ms);
        QVERIFY(book.minimumViewing(domain::Severity::Low, crisis) == 0ms);
    }

    void packsAddMeasuresForTwoPeople()
    {
        QJsonArray edits; // a list with one list inside cannot be written in braces
        edits.append(row(Key("/dual_control"), QJsonArray{QStringLiteral("ban")}));
        const PolicyBook book({small(edits)});
        QCOMPARE(book.dualControl(scope(u"2022-04-01T00:00:00Z")),
                 QStringList{QStringLiteral("ban")});
        QCOMPARE(book.dualControl(scope(u"2019-04-01T00:00:00Z")), QStringList());
    }

    void packsAskForFilters()
    {
        const QJsonObject severe{{QStringLiteral("blur"), 4}, {QStringLiteral("mute"), true}};
        QJsonArray edits;
        edits.append(row(Key("/safe_viewing"), QJsonObject{{QStringLiteral("severe"), severe}}));
        PolicyPack crisis = *loadPack(shippedPacks().constFirst());
        QVERIFY(crisis.safeViewing.isEmpty());
        crisis.kind = PackKind::Crisis;
        crisis.inForce = {at(u"2022-01-01T00:00:00Z"), at(u"2023-01-01T00:00:00Z")};
        crisis.topics = war;
        ViewingMinimum other;
        other.blur = 2;
        other.dim = 1;
        crisis.safeViewing.insert(domain::Severity::Severe, other);

        const PolicyBook book({small(edits), crisis});
        ViewingMinimum expected;
        expected.blur = 4;
        expected.isMuted = true;
        QCOMPARE(book.safeViewing(domain::Severity::Severe, scope(u"2022-04-01T00:00:00Z")),
                 expected);
        expected.dim = 1;
        QCOMPARE(book.safeViewing(domain::Severity::Severe, scope(u"2022-04-01T00:00:00Z", war)),
                 expected);
        QCOMPARE(book.safeViewing(domain::Severity::High, scope(u"2022-04-01T00:00:00Z", war)),
                 ViewingMinimum());
    }

    void strictestLimitsOfAShiftCountWhateverTheTopic()
    {
        using domain::ShiftLimit;
        QJsonArray edits;
        edits.append(row(Key("/shift"), QJsonObject{{QStringLiteral("break_minutes"), 10},
                                                    {QStringLiteral("severe_in_a_row"), 1}}));
        PolicyPack crisis = *loadPack(shippedPacks().constFirst());
        crisis.kind = PackKind::Crisis;
        crisis.inForce = {at(u"2022-01-01T00:00:00Z"), at(u"2023-01-01T00:00:00Z")};
        crisis.topics = war;
        crisis.shiftLimits = {{ShiftLimit::BreakLength, 15}, {ShiftLimit::SevereInARow, 3}};

        const PolicyBook book({small(edits), crisis});
        const QHash<ShiftLimit, int> war{{ShiftLimit::BreakLength, 15},
                                         {ShiftLimit::SevereInARow, 1}};
        const QHash<ShiftLimit, int> peace{{ShiftLimit::BreakLength, 10},
                                           {ShiftLimit::SevereInARow, 1}};
        QCOMPARE(book.shiftLimits(at(u"2022-04-01T00:00:00Z")), war);
        QCOMPARE(book.shiftLimits(at(u"2024-04-01T00:00:00Z")), peace);
        QVERIFY(shippedBook().shiftLimits(at(u"2022-04-01T00:00:00Z")).isEmpty());
    }

    void theShortestTimeForCopiesCounts()
    {
        QJsonArray edits;
        edits.append(row(Key("/kept_media_months"), 9));
        PolicyPack crisis = *loadPack(shippedPacks().constFirst());
        QVERIFY(!crisis.keptMediaMonths);
        crisis.kind = PackKind::Crisis;
        crisis.inForce = {at(u"2022-01-01T00:00:00Z"), at(u"2023-01-01T00:00:00Z")};
        crisis.topics = war;
        crisis.keptMediaMonths = 0;
        const PolicyBook book({small(edits), crisis});
        QCOMPARE(book.keptMedia(at(u"2022-04-01T00:00:00Z")).count(), 0);
        QCOMPARE(book.keptMedia(at(u"2024-04-01T00:00:00Z")).count(), 9);
        QCOMPARE(shippedBook().keptMedia(at(u"2022-04-01T00:00:00Z")).count(), 6);
        QCOMPARE(PolicyBook().keptMedia(at(u"2022-04-01T00:00:00Z")).count(), 6);
    }

    void knowsWhatIsForTheSafetyOfChildren()
    {
        const PolicyBook book = shippedBook();
        QStringList found;
        for (const auto &pack : book.packs()) {
            for (const Policy &policy : pack->policies) {
                if (book.isChildSafety(policy.id))
                    found << policy.id.toString();
            }
        }
        QCOMPARE(found, QStringList{QStringLiteral("SAF-YSPA")});
        QVERIFY(!book.isChildSafety(id(u"X-UNKNOWN")));
        // Each of these says so alone.
        Policy policy;
        QVERIFY(!policy.isChildSafety());
        policy.isZeroTolerance = true;
        QVERIFY(policy.isChildSafety());
        policy = {};
        policy.harm = *domain::HarmKind::parse(u"minors");
        QVERIFY(policy.isChildSafety());
        policy = {};
        policy.dsa.keywords = {QStringLiteral("KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS")};
        QVERIFY(policy.isChildSafety());
    }

    void draftsAreCheckedAgainstThePolicy()
    {
        const auto found = shippedBook().inForce(id(u"REG-COM"), scope(u"2022-04-01T00:00:00Z"));
        const domain::PolicyRules rules = found->rules();
        QCOMPARE(rules.severity, domain::Severity::Low);
        QVERIFY(rules.measures.contains(QStringLiteral("synthetic_media")));
        QVERIFY(!rules.measures.contains(QStringLiteral("remove")));
        QVERIFY(found->policy->allows(
            *domain::MeasureSpec::restriction(domain::Restriction::FeedIneligible)));
        QVERIFY(!found->policy->allows(domain::MeasureSpec::ban()));
    }

    void prefillsTheForm()
    {
        const auto found = shippedBook().inForce(id(u"SAF-VCB"), scope(u"2022-04-01T00:00:00Z"));
        const Prefill first = prefill(*found, domain::SubjectType::Video);
        QCOMPARE(first.measures, QList<domain::MeasureSpec>{domain::MeasureSpec::remove()});
        QCOMPARE(first.violation.toString(), QStringLiteral("threat"));
        QCOMPARE(first.noViolation.toString(), QStringLiteral("nothing_found"));
        const auto claim = shippedBook().inForce(id(u"INT-MIS"), scope(u"2022-04-01T00:00:00Z"));
        const auto usual = [&](const QList<domain::MeasureSpec> &measures) {
            return usualReason(*claim, measures).toString();
        };
        QCOMPARE(usual({}), QStringLiteral("nothing_found"));
        QCOMPARE(usual({domain::MeasureSpec::remove()}), QStringLiteral("false_harmful"));
        QCOMPARE(usual(claim->policy->outcomesOf(OutcomeMenu::Label).first().measures),
                 QStringLiteral("unverifiable"));
        QStringList reasons;
        for (const domain::ReasonCode &reason : reasonsOf(*found))
            reasons << reason.toString();
        QCOMPARE(reasons.count(QStringLiteral("other")), 1);
        QVERIFY(reasons.contains(QStringLiteral("flag_mistaken")));
    }

    void offersAnAccountWhatCanHitIt()
    {
        const auto found = shippedBook().inForce(id(u"INT-DEC"), scope(u"2022-04-01T00:00:00Z"));
        QCOMPARE(prefill(*found, domain::SubjectType::Video).measures.size(), 2);
        QCOMPARE(prefill(*found, domain::SubjectType::Account).measures,
                 QList<domain::MeasureSpec>{domain::MeasureSpec::ban()});
        const auto ids = [&](OutcomeMenu menu, domain::SubjectType type) {
            QStringList names;
            for (const Outcome &outcome : outcomesFor(*found->policy, menu, type))
                names << outcome.id;
            return names.join(u' ');
        };
        QCOMPARE(ids(OutcomeMenu::Restrict, domain::SubjectType::Video),
                 QStringLiteral("not_recommended opt_in no_interaction no_live no_upload"));
        QCOMPARE(ids(OutcomeMenu::Restrict, domain::SubjectType::Account),
                 QStringLiteral("no_live no_upload"));
        QCOMPARE(ids(OutcomeMenu::Label, domain::SubjectType::Account),
                 QStringLiteral("sensitive literacy"));
        QCOMPARE(ids(OutcomeMenu::Restrict, domain::SubjectType::Network), QString());
    }

    void picksTheGravestSuspicion()
    {
        const PolicyBook book = shippedBook();
        const PolicyScope peace = scope(u"2022-04-01T00:00:00Z");
        const QList<domain::PolicyId> flagged{id(u"INT-MIS"), id(u"NOT-KNOWN"), id(u"SAF-HATE"),
                                              id(u"SAF-VCB")};
        QCOMPARE(tell(book.gravest(flagged, peace)), QStringLiteral("SAF-HATE 1 general@1"));
        QCOMPARE(tell(book.gravest(flagged, scope(u"2022-04-01T00:00:00Z", war, u"UA"))),
                 QStringLiteral("SAF-VCB 2 crisis-2022@1"));
        QVERIFY(!book.gravest({id(u"NOT-KNOWN")}, peace));
        QVERIFY(!book.gravest({}, peace));
    }

    void fallsBackAlongTheLocale_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("read");
        QTest::addColumn<bool>("isFallback");
        QTest::addColumn<bool>("isOlder");
        QTest::addColumn<bool>("isUnreviewed");
        const auto add = [](const char *asked, const char *read, bool fallback, bool older,
                            bool unreviewed) {
            QTest::newRow(asked) << QString::fromLatin1(asked) << QString::fromLatin1(read)
                                 << fallback << older << unreviewed;
        };
        add("en", "en", false, false, false);
        add("en-GB", "en", false, false, false);
        add("uk-UA", "uk", false, true, true);
        add("uk_UA", "uk", false, true, true);
        add("uk", "uk", false, true, true);
        add("pt-BR", "pt-BR", false, false, false);
        add("pt-PT", "en", true, false, false);
        add("ar-EG", "en", true, false, false);
        add("", "en", true, false, false);
    }
    void fallsBackAlongTheLocale()
    {
        QFETCH(const QString, asked);
        QFETCH(const QString, read);
        QFETCH(const bool, isFallback);
        QFETCH(const bool, isOlder);
        QFETCH(const bool, isUnreviewed);
        const PolicyBook book({small()});
        const auto found = book.inForce(id(u"INT-MIS"), scope(u"2022-04-01T00:00:00Z"));
        const PolicyReading reading = readPolicy(*found, asked);
        QCOMPARE(reading.locale, read);
        QCOMPARE(reading.text.rule, QStringLiteral("Rule of INT-MIS in %1.").arg(read));
        QCOMPARE(reading.isFallback, isFallback);
        QCOMPARE(reading.isOlder, isOlder);
        QCOMPARE(reading.isUnreviewed, isUnreviewed);
        QCOMPARE(reading.needsOriginal(), isOlder || isUnreviewed);
        QCOMPARE(reading.original.rule, QStringLiteral("Rule of INT-MIS in en."));
        QCOMPARE(reading.originalLocale, QStringLiteral("en"));
        const QString harm = harmText(*found->pack, found->policy->harm, asked);
        QCOMPARE(harm, QLatin1StringView("Misinformation ") + read);
        QCOMPARE(reasonText(*found->pack, found->policy->reasons.first(), asked),
                 QLatin1StringView("Unverifiable ") + read);
        QCOMPARE(outcomeText(*found->pack, QStringLiteral("unverified"), asked),
                 QLatin1StringView("Unverified ") + read);
        QCOMPARE(sectionText(*found->pack, PolicyPack::sectionOf(found->policy->id), asked),
                 QLatin1StringView("Integrity ") + read);
        QCOMPARE(packTitle(*found->pack, asked), QLatin1StringView("Small ") + read);
    }

    void readsTheTextsOfAnEarlierVersion()
    {
        const PolicyBook book({small()});
        const auto found = book.inForce(id(u"INT-MIS"), scope(u"2021-01-01T00:00:00Z"));
        const PolicyReading reading = readPolicy(*found, QStringLiteral("uk-UA"));
        QCOMPARE(reading.text.rule, QStringLiteral("Rule of INT-MIS@1 in uk."));
        QVERIFY(!reading.isOlder);
        QVERIFY(reading.isUnreviewed);
    }

    void cutsSubtagsFromTheEnd()
    {
        const auto chain = [](const char *locale) {
            return localeChain(QString::fromLatin1(locale), QStringLiteral("en")).join(u' ');
        };
        QCOMPARE(chain("uk-UA"), QStringLiteral("uk-UA uk en"));
        QCOMPARE(chain("zh-Hant-TW"), QStringLiteral("zh-Hant-TW zh-Hant en"));
        QCOMPARE(chain("zh-Hans-CN"), QStringLiteral("zh-Hans-CN zh-Hans zh en"));
        QCOMPARE(chain("en_US"), QStringLiteral("en-US en"));
        QCOMPARE(chain("ar-u-nu-latn"), QStringLiteral("ar-u-nu-latn ar-u-nu ar en"));
        QCOMPARE(chain(""), QStringLiteral("en"));
    }
};

QTEST_GUILESS_MAIN(TestPolicyBook)
#include "tst_policybook.moc"
