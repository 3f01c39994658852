// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/vigilctl.h"

#include <QTest>

using namespace vigil::test;
using namespace Qt::StringLiterals;

/// No time is asserted: machines differ. What is measured must be there, beside its baseline.
class TestBench final : public QObject
{
    Q_OBJECT

    /// That the benchmark gives these figures, each beside a baseline.
    static void expectFigures(const QString &benchmark, const QStringList &expected)
    {
        const QJsonObject all = Vigilctl().json({u"bench"_s, benchmark});
        QStringList names;
        for (const QJsonValue &each : all.value("benchmarks"_L1).toArray()) {
            const QJsonObject figure = each.toObject();
            names.append(figure.value("name"_L1).toString());
            QVERIFY(figure.value("value"_L1).toDouble() > 0);
            QVERIFY(figure.value("baseline"_L1).toDouble() > 0);
        }
        QCOMPARE(names, expected);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void measuresADecisionBesideItsBareRows()
    {
        const QJsonObject all = Vigilctl().json({u"bench"_s, u"decision"_s});
        const QJsonArray figures = all.value("benchmarks"_L1).toArray();
        QCOMPARE(figures.size(), 1);
        const QJsonObject figure = figures.first().toObject();
        QCOMPARE(figure.value("name"_L1).toString(), u"decision"_s);
        const double value = figure.value("value"_L1).toDouble();
        const double baseline = figure.value("baseline"_L1).toDouble();
        const double ratio = figure.value("ratio"_L1).toDouble();
        QVERIFY(value > 0 && baseline > 0);
        QVERIFY(qFuzzyCompare(ratio, value / baseline));
        QCOMPARE(figure.value("met"_L1).toBool(), ratio <= figure.value("goal"_L1).toDouble());
        qInfo("decision %.2f ms, bare %.2f ms, ratio %.2f", value, baseline, ratio);
    }

    void measuresDecisionsWhileBackingUp()
    {
        expectFigures(u"backup"_s,
                      {u"backup_decision_p50"_s, u"backup_decision_p99"_s, u"backup"_s});
    }

    void makesTheLargeStoreAsLargeAsAskedFor()
    {
        const QJsonObject all =
            Vigilctl().json({u"bench"_s, u"next_case"_s, u"--subjects"_s, u"10000"_s});
        const QJsonObject figure = all.value("benchmarks"_L1).toArray().first().toObject();
        QVERIFY(figure.value("value"_L1).toDouble() > 0);
        QVERIFY(figure.value("baseline"_L1).toDouble() > 0);
        QVERIFY(figure.value("note"_L1).toString().contains(u"10000 subjects, 1000 open"_s));
    }

    void measuresTheLedgerBesideWhatItIsMadeOf()
    {
        expectFigures(u"verify"_s,
                      {u"verify_quick"_s, u"verify_signatures"_s, u"verify_deep"_s, u"rebuild"_s});
    }

    void measuresFindingSimilarVideos()
    {
        expectFigures(u"similar"_s,
                      {u"similar_scan"_s, u"similar_scan_memory"_s, u"similar_scan_portable"_s,
                       u"similar_scan_minute"_s, u"similar_pdq"_s, u"similar_hashing"_s});
    }

    void saysThatNoClipsAreThere()
    {
        const Vigilctl vigilctl;
        const QJsonObject all =
            vigilctl.json({u"bench"_s, u"first_frame"_s, u"--clips"_s, vigilctl.path({})});
        const QJsonObject figure = all.value("benchmarks"_L1).toArray().first().toObject();
        QVERIFY(figure.value("value"_L1).isNull());
        QVERIFY(figure.value("met"_L1).isNull());
        QVERIFY(figure.value("note"_L1).toString().startsWith(u"Skipped"_s));
    }

    void namesTheBenchmarksThereAre()
    {
        const Run run = Vigilctl().run({u"bench"_s, u"nosuch"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.err.contains("next_case"));
    }
};

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
