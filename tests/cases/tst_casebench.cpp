// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "cases/casebench.h"

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

/// That the benchmarks run and measure something; no test asserts a time. VIGIL_BENCH=1 runs them
/// in full size.
class TestCaseBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void measuresADecisionBesideBareRows()
    {
        QTemporaryDir folder;
        const auto figure =
            cases::benchDecision(folder.path(), generalPolicies(), isFull() ? 2'000 : 20);
        print(figure);
    }

    void measuresTheNextCase()
    {
        QTemporaryDir folder;
        const auto figure =
            cases::benchNextCase(folder.path(), generalPolicies(),
                                 isFull() ? cases::NextBench{} : cases::NextBench{1'000, 200, 100});
        print(figure);
        QVERIFY(figure->inside > 0 && figure->durable > 0);
        qInfo("of it inside %.3f ms, durable %.3f ms", figure->inside, figure->durable);
    }

private:
    static bool isFull() { return qEnvironmentVariableIsSet("VIGIL_BENCH"); }
    static void print(const base::Result<cases::CaseFigure> &figure)
    {
        QCOMPARE(codeOf(figure), QByteArray("ok"));
        QVERIFY(figure->value > 0 && figure->baseline > 0);
        qInfo("%s %.3f ms, bare %.3f ms, ratio %.2f, met %d", qPrintable(figure->name),
              figure->value, figure->baseline, figure->ratio(), figure->isMet());
    }
};

QTEST_GUILESS_MAIN(TestCaseBench)
#include "tst_casebench.moc"
