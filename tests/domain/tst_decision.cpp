// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"
#include "tests/domain/values.h"

#include <QTest>

#include <chrono>

using namespace vigil::domain;
using namespace std::chrono_literals;

class TestDecision final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsAndWritesGrounds()
    {
        QVERIFY(parseGround(u"policy") == Ground{});
        const auto law = parseGround(u"law:DSA 9(1)");
        QVERIFY(law && law->kind == Ground::Kind::Law && law->isValid());
        QCOMPARE(law->reference, QStringLiteral("DSA 9(1)"));
        for (const QString &text : {QStringLiteral("policy"), QStringLiteral("law:DSA 9(1)")})
            QCOMPARE(formatGround(*parseGround(text)), text);
        for (const char16_t *text :
             {u"", u"law", u"law:", u"law:  ", u"Policy", u"policy:x", u"order:1"})
            QVERIFY(!parseGround(text));
    }

    void isProactiveWithoutAReport()
    {
        for (const auto &source : flagSourceNames.rows()) {
            Decision decision;
            decision.basis = {{{}, FlagSource::Automated, {}}, {{}, source.first, {}}};
            const bool isReport = source.first == FlagSource::UserReport
                                  || source.first == FlagSource::TrustedFlagger
                                  || source.first == FlagSource::Authority;
            QCOMPARE(decision.isProactive(), !isReport);
        }
    }

    void tellsRemovalsFromOtherViolations()
    {
        Decision decision;
        decision.subject = {values::id<SubjectId>(1), SubjectType::Video};
        QVERIFY(!decision.isViolation());
        const auto label = MeasureSpec::label(Label::SensitiveContent);
        decision.measures = {*Measure::on(*label, decision.subject)};
        QVERIFY(decision.isViolation());
        QVERIFY(!decision.isRemoval());
        decision.measures << *Measure::on(MeasureSpec::remove(), decision.subject);
        QVERIFY(decision.isRemoval());
    }

    void canBeUndoneToTheLastMillisecond()
    {
        Decision decision;
        decision.at = values::time("2022-03-01T10:00:00Z");
        decision.effectiveAt = decision.at + defaultUndoWindow;
        QVERIFY(decision.isWithdrawableAt(decision.at + 10s));
        QVERIFY(!decision.isWithdrawableAt(decision.at + 10s + 1ms));
    }
};

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
