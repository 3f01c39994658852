// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importbenchmark.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vigil;

using Measure = std::function<base::Result<intake::ImportSpeed>(const QString &, int)>;

class TestImportSpeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void measuresBesideTheBareInsert_data()
    {
        QTest::addColumn<Measure>("measure");
        QTest::newRow("import") << Measure(intake::measureImport);
        QTest::newRow("history") << Measure(intake::measureHistory);
    }
    /// No time is asserted: machines differ. The figures are printed, and both runs must have
    /// happened.
    void measuresBesideTheBareInsert()
    {
        QFETCH(const Measure, measure);
        QTemporaryDir folder;
        const auto speed = measure(folder.path(), 3000);
        QVERIFY2(speed, speed ? "" : qPrintable(speed.error().message + speed.error().detail));
        QVERIFY(speed->linesPerSecond > 0);
        QVERIFY(speed->bareLinesPerSecond > 0);
        qInfo("%s %.0f lines/s, bare insert %.0f lines/s, ratio %.2f", QTest::currentDataTag(),
              speed->linesPerSecond, speed->bareLinesPerSecond, speed->ratio());
    }
};

QTEST_GUILESS_MAIN(TestImportSpeed)
#include "tst_importspeed.moc"
