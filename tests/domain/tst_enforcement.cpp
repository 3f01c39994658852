// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enforcement.h"
#include "domain/measuretext.h"
#include "tests/domain/values.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace vigil;
using namespace vigil::domain;
using namespace std::chrono_literals;

namespace {

const Target video{values::id<SubjectId>(1), SubjectType::Video};
const Target livestream{values::id<SubjectId>(2), SubjectType::Livestream};
const Target account{values::id<SubjectId>(3), SubjectType::Account};
const base::Instant start = values::time("2022-03-01T10:00:00Z");

DecisionId decision(std::uint8_t number)
{
    return values::id<DecisionId>(number);
}

Standing standing(std::uint8_t number, const MeasureSpec &spec, const Target &target = video)
{
    return {decision(number), *Measure::on(spec, target), start, {}};
}

MeasureSpec territory(const QStringList &codes, MeasureSpec::Until until = {})
{
    return *MeasureSpec::territory(values::countries(codes), until);
}

/// Four decisions that overlap: each shares something with another and has something of its own.
QList<Standing> fourDecisions()
{
    return {
        standing(1, *MeasureSpec::restriction(Restriction::FeedIneligible)),
        standing(1, *MeasureSpec::label(Label::UnverifiedContent)),
        standing(2, *MeasureSpec::restriction(Restriction::FeedIneligible, start + 30min)),
        standing(2, territory({QStringLiteral("RU"), QStringLiteral("UA")})),
        standing(3, MeasureSpec::remove()),
        standing(3, territory({QStringLiteral("UA"), QStringLiteral("DE")}, start + 2h)),
        standing(4, *MeasureSpec::interaction({Interaction::Duet, Interaction::Share})),
        standing(4, *MeasureSpec::label(Label::UnverifiedContent)),
    };
}

/// What is in force, as "key=value", worked out in the plainest way.
QStringList plainUnion(const QList<Standing> &standings, const QSet<DecisionId> &ended,
                       base::Instant now)
{
    QStringList lines;
    for (const Standing &each : standings) {
        const auto until = each.measure.spec().until();
        if (ended.contains(each.decision) || (until && now >= *until))
            continue;
        const bool hasValues = each.measure.spec().parameters().size() > 1;
        const QStringList list =
            hasValues ? each.measure.spec().parameters().mid(1) : QStringList{QString()};
        for (const QString &value : list)
            lines << measureKey(each.measure.spec()) + u'=' + value;
    }
    lines.sort();
    lines.removeDuplicates();
    return lines;
}

QStringList linesOf(const Enforcement &enforcement)
{
    QStringList lines;
    for (const Imposed &imposed : enforcement.imposed())
        lines << imposed.key + u'=' + imposed.value;
    lines.sort();
    return lines;
}

} // namespace

class TestEnforcement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void reversalsInEveryOrderLeaveTheUnionOfTheRest()
    {
        std::array<std::uint8_t, 4> order{1, 2, 3, 4};
        int orders = 0;
        do {
            QList<Standing> standings = fourDecisions();
            QSet<DecisionId> ended;
            base::Instant now = start + 1min;
            QCOMPARE(linesOf(Enforcement::at(standings, now)), plainUnion(standings, ended, now));
            for (const std::uint8_t number : order) {
                now += 1min;
                standings = reversed(standings, decision(number), now);
                ended.insert(decision(number));
                const Enforcement enforcement = Enforcement::at(standings, now);
                QCOMPARE(linesOf(enforcement), plainUnion(fourDecisions(), ended, now));
                for (const Imposed &imposed : enforcement.imposed()) {
                    for (const DecisionId &id : imposed.decisions)
                        QVERIFY(!ended.contains(id));
                }
            }
            QVERIFY(Enforcement::at(standings, now).isEmpty());
            ++orders;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(orders, 24);
    }

    void doesNotDependOnTheOrderOfStandings()
    {
        QList<Standing> standings = fourDecisions();
        const Enforcement first = Enforcement::at(standings, start + 1min);
        for (qsizetype i = 0; i < standings.size(); ++i) {
            std::rotate(standings.begin(), standings.begin() + 1, standings.end());
            QVERIFY(Enforcement::at(standings, start + 1min) == first);
        }
        std::reverse(standings.begin(), standings.end());
        QVERIFY(Enforcement::at(standings, start + 1min) == first);
    }

    void expiresAtTheMillisecond()
    {
        const base::Instant until = start + 1h;
        const QList<Standing> standings{standing(1, MeasureSpec::ban(until), account)};
        QVERIFY(!Enforcement::at(standings, start - 1ms).isBanned());
        QVERIFY(Enforcement::at(standings, start).isBanned());
        QVERIFY(Enforcement::at(standings, until - 1ms).isBanned());
        QVERIFY(!Enforcement::at(standings, until).isBanned());
        QVERIFY(Enforcement::at(standings, start - 1ms).changesAt() == start);
        QVERIFY(Enforcement::at(standings, start).changesAt() == until);
        QVERIFY(!Enforcement::at(standings, until).changesAt());
    }

    void reversesAtTheMillisecond()
    {
        const base::Instant end = start + 5min;
        const auto standings = reversed({standing(1, MeasureSpec::remove())}, decision(1), end);
        QVERIFY(Enforcement::at(standings, end - 1ms).isRemoved());
        QVERIFY(!Enforcement::at(standings, end).isRemoved());
        const auto again = reversed(standings, decision(1), end + 1h);
        QVERIFY(again == standings);
    }

    void undoneBeforeItBeganNeverStood()
    {
        const auto standings =
            reversed({standing(1, MeasureSpec::remove(), livestream)}, decision(1), start);
        const Enforcement enforcement = Enforcement::at(standings, start + 1h);
        QVERIFY(!enforcement.isRemoved());
        QVERIFY(!enforcement.hasStreamEnded());
        QVERIFY(!Enforcement::at(standings, start - 1h).changesAt());
    }

    void keepsEachUntilOnItsOwn()
    {
        const QList<Standing> standings{
            standing(1, territory({QStringLiteral("RU"), QStringLiteral("UA")}, start + 1h)),
            standing(2, territory({QStringLiteral("UA")}, start + 2h)),
            standing(3, *MeasureSpec::restriction(Restriction::AgeRestricted, start + 3h)),
            standing(4, *MeasureSpec::restriction(Restriction::AgeRestricted)),
        };
        const Enforcement early = Enforcement::at(standings, start);
        QCOMPARE(early.imposed().size(), 3);
        QVERIFY(!early.imposed()[0].until); // age_restricted: one of the two has no end
        QVERIFY(early.imposed()[1].until == start + 1h);
        QVERIFY(early.imposed()[2].until == start + 2h);
        QCOMPARE(early.imposed()[2].decisions, (QList<DecisionId>{decision(1), decision(2)}));
        QVERIFY(early.changesAt() == start + 1h);

        const Enforcement later = Enforcement::at(standings, start + 1h);
        QCOMPARE(later.withheldIn(), values::countries({QStringLiteral("UA")}));
        QVERIFY(Enforcement::at(standings, start + 2h).withheldIn().isEmpty());
        QVERIFY(Enforcement::at(standings, start + 9h).has(Restriction::AgeRestricted));
    }

    void banTakesVideosAlongWhileItStands()
    {
        const QList<Standing> own{standing(1, *MeasureSpec::label(Label::SensitiveContent))};
        const QList<Standing> ban{standing(2, MeasureSpec::ban(start + 1h), account)};
        const Enforcement during = Enforcement::ofContent(own, ban, start);
        QVERIFY(during.isAccountBanned());
        QVERIFY(!during.isAvailable());
        QVERIFY(!during.isRemoved());
        QVERIFY(during.has(Label::SensitiveContent));
        QVERIFY(during.changesAt() == start + 1h);
        QVERIFY(Enforcement::ofContent(own, ban, start + 1h).isAvailable());

        const auto lifted = reversed(ban, decision(2), start + 1min);
        QVERIFY(!Enforcement::ofContent(own, lifted, start).isAvailable());
        QVERIFY(Enforcement::ofContent(own, lifted, start + 1min).isAvailable());

        const QList<Standing> removed{standing(3, MeasureSpec::remove())};
        QVERIFY(!Enforcement::ofContent(removed, lifted, start + 1h).isAvailable());
    }

    void labelsAndFeaturesOfTheAccountAreNotTheVideos()
    {
        const QList<Standing> onAccount{
            standing(1, *MeasureSpec::feature({Feature::Live, Feature::Upload}, start + 1h),
                     account),
            standing(2, *MeasureSpec::label(Label::SensitiveContent), account),
        };
        const Enforcement content = Enforcement::ofContent({}, onAccount, start);
        QVERIFY(content.isEmpty());
        QVERIFY(!content.changesAt());
        const Enforcement ofAccount = Enforcement::at(onAccount, start);
        QVERIFY(ofAccount.has(Feature::Live));
        QVERIFY(ofAccount.has(Feature::Upload));
        QVERIFY(!ofAccount.has(Feature::Message));
        QVERIFY(ofAccount.isAvailable());
    }

    void endedStreamStaysEnded()
    {
        const QList<Standing> removal{standing(1, MeasureSpec::remove(), livestream)};
        QVERIFY(!Enforcement::at(removal, start - 1ms).hasStreamEnded());
        QVERIFY(Enforcement::at(removal, start).hasStreamEnded());
        const auto lifted = reversed(removal, decision(1), start + 1h);
        const Enforcement after = Enforcement::at(lifted, start + 2h);
        QVERIFY(after.isAvailable());
        QVERIFY(after.hasStreamEnded());
        QVERIFY(!Enforcement::at({standing(1, MeasureSpec::remove())}, start).hasStreamEnded());
    }

    void losingLiveEndsARunningStream_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<bool>("ends");
        QTest::newRow("ban") << QStringLiteral("ban") << true;
        QTest::newRow("live") << QStringLiteral("restrict:feature=live,comment") << true;
        QTest::newRow("upload") << QStringLiteral("restrict:feature=upload") << false;
        QTest::newRow("label") << QStringLiteral("label:sensitive_content") << false;
    }
    void losingLiveEndsARunningStream()
    {
        QFETCH(QString, measure);
        QFETCH(bool, ends);
        const auto spec = parseMeasure(measure);
        QCOMPARE(endsRunningStreams(**spec), ends);
        const QList<Standing> onAccount{standing(1, **spec, account)};
        const auto hasEnded = [&](const QList<Standing> &standings, base::Instant began,
                                  base::Instant now) {
            return Enforcement::ofLivestream({}, standings, began, now).hasStreamEnded();
        };
        QVERIFY(!hasEnded(onAccount, start - 10min, start - 1ms));
        QCOMPARE(hasEnded(onAccount, start - 10min, start), ends);
        // Given back an hour later, the stream of then stays ended and a new one runs.
        const auto lifted = reversed(onAccount, decision(1), start + 1h);
        QCOMPARE(hasEnded(lifted, start - 10min, start + 2h), ends);
        QCOMPARE(hasEnded(lifted, start + 1h - 1ms, start + 2h), ends);
        QVERIFY(!hasEnded(lifted, start + 1h, start + 2h));
    }

    void asksForOneTerritoryOrInteraction()
    {
        const QList<Standing> standings{
            standing(1, territory({QStringLiteral("RU")})),
            standing(2, *MeasureSpec::interaction({Interaction::Duet})),
        };
        const Enforcement enforcement = Enforcement::at(standings, start);
        QVERIFY(!enforcement.isAvailableIn(*CountryCode::parse(u"RU")));
        QVERIFY(enforcement.isAvailableIn(*CountryCode::parse(u"UA")));
        QVERIFY(enforcement.has(Interaction::Duet));
        QVERIFY(!enforcement.has(Interaction::Share));
        QVERIFY(!enforcement.has(Label::UnverifiedContent));
    }
};

QTEST_GUILESS_MAIN(TestEnforcement)
#include "tst_enforcement.moc"
