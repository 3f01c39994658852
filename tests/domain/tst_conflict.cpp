// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/conflict.h"
#include "domain/measuretext.h"
#include "tests/domain/values.h"

#include <QTest>

using namespace vigil::domain;

namespace {

const Target video{values::id<SubjectId>(1), SubjectType::Video};

Decision decide(const QStringList &texts, Severity severity = Severity::Medium)
{
    Decision decision;
    decision.subject = video;
    decision.severity = severity;
    decision.policy.id = values::policy("INT-MIS");
    const auto specs = parseMeasures(texts);
    for (const MeasureSpec &spec : *specs)
        decision.measures << *Measure::onDefault(spec, video, values::id<SubjectId>(2));
    return decision;
}

} // namespace

class TestConflict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void concursOnTheSamePolicyAndMeasures()
    {
        const QString feed = QStringLiteral("restrict:feed_ineligible");
        const QString label = QStringLiteral("label:unverified_content");
        const Decision first = decide({feed, label});
        QCOMPARE(agreement(first, decide({label, feed})), Agreement::Concurrence);
        QCOMPARE(agreement(decide({}), decide({})), Agreement::Concurrence);
        QCOMPARE(agreement(first, decide({feed})), Agreement::Conflict);
        QCOMPARE(agreement(decide({feed}), first), Agreement::Conflict);
        QCOMPARE(agreement(first, decide({})), Agreement::Conflict);
        Decision other = first;
        other.policy.id = values::policy("SAF-HATE");
        QCOMPARE(agreement(first, other), Agreement::Conflict);
        other = first;
        other.reason = values::reason("other");
        other.policy.locale = QStringLiteral("uk");
        QCOMPARE(agreement(first, other), Agreement::Concurrence);
    }

    /// Each line is stricter than all before it.
    void ordersByStrictness()
    {
        const QList<QStringList> ladder{
            {},
            {QStringLiteral("label:literacy_reminder")},
            {QStringLiteral("label:sensitive_content")},
            {QStringLiteral("restrict:opt_in_screen")},
            {QStringLiteral("restrict:interaction=comment,duet")},
            {QStringLiteral("restrict:age_restricted;until=2022-04-01T00:00:00Z")},
            {QStringLiteral("restrict:age_restricted;until=2022-04-01T00:00:00.001Z")},
            {QStringLiteral("restrict:age_restricted")},
            {QStringLiteral("restrict:age_restricted"), QStringLiteral("label:sensitive_content")},
            {QStringLiteral("restrict:territory=UA")},
            {QStringLiteral("restrict:territory=UA,RU;until=2022-04-01T00:00:00Z")},
            {QStringLiteral("restrict:feature=live")},
            {QStringLiteral("remove")},
            {QStringLiteral("remove"), QStringLiteral("restrict:feature=live")},
            {QStringLiteral("ban;until=2022-04-01T00:00:00Z")},
            {QStringLiteral("ban")},
            {QStringLiteral("ban"), QStringLiteral("remove")},
        };
        for (qsizetype i = 0; i < ladder.size(); ++i) {
            for (qsizetype j = 0; j < ladder.size(); ++j) {
                const QString names =
                    ladder[i].join(u'+') + QLatin1StringView(" > ") + ladder[j].join(u'+');
                QVERIFY2(isStricter(decide(ladder[i]).measures, decide(ladder[j]).measures)
                             == (i > j),
                         qPrintable(names));
            }
        }
    }

    void letsTheStricterStandForSeverePolicies()
    {
        for (const auto &severity : severityNames.rows()) {
            const Decision none = decide({}, severity.first);
            const Decision removed = decide({QStringLiteral("remove")}, severity.first);
            const bool isSevere = severity.first == Severity::Severe;
            QCOMPARE(&prevailing(none, removed), isSevere ? &removed : &none);
            QCOMPARE(&prevailing(removed, none), &removed);
            const Decision same = removed;
            QCOMPARE(&prevailing(removed, same), &removed);
        }
    }
};

QTEST_GUILESS_MAIN(TestConflict)
#include "tst_conflict.moc"
