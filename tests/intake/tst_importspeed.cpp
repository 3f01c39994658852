// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importbenchmark.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vigil;

class TestImportSpeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// No time is asserted: machines differ. The figures are printed, and both runs must have
    /// happened.
    void measuresBesideTheBareInsert()
    {
        QTemporaryDir folder;
        const auto speed = intake::measureImport(folder.path(), 3000);
        QVERIFY2(speed, speed ? "" : qPrintable(speed.error().message + speed.error().detail));
        QVERIFY(speed->linesPerSecond > 0);
        QVERIFY(speed->bareLinesPerSecond > 0);
        qInfo("import %.0f lines/s, bare insert %.0f lines/s, ratio %.2f", speed->linesPerSecond,
              speed->bareLinesPerSecond, speed->ratio());
    }
};

QTEST_GUILESS_MAIN(TestImportSpeed)
#include "tst_importspeed.moc"
