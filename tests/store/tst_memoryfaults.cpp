// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultymemory.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostAllocations = 20'000;

} // namespace

class TestMemoryFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultyMemory::install(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDecisionWithoutMemorySavesNothingAndPasses_data()
    {
        QTest::addColumn<qint64>("times");
        QTest::newRow("once") << qint64{1};
        QTest::newRow("until the end") << qint64{1'000'000};
    }
    void aDecisionWithoutMemorySavesNothingAndPasses()
    {
        QFETCH(const qint64, times);
        const Desk desk;
        qint64 events = 0;
        QStringList history;
        int failures = 0;
        for (int n = 1;; ++n) {
            QVERIFY(n < mostAllocations);
            // Opened anew, so that the statements are prepared again too.
            const auto store = n == 1 ? base::Result(desk.opened()) : desk.open();
            QCOMPARE(codeOf(store), "ok");
            events = countOf(**store, "SELECT count(*) FROM event");
            FaultyMemory::fail(n, times);
            const QByteArray said = codeOf(addNote(**store, 1, QString::number(n)));
            const bool hasFailed = FaultyMemory::heal();
            QVERIFY2(said == "ok" || (hasFailed && said == "store.out_of_memory"),
                     said.constData());
            failures += said != "ok";
            if (said == "ok")
                history.append(QString::number(n));
            QCOMPARE(countOf(**store, "SELECT count(*) FROM event"), events + (said == "ok"));
            QCOMPARE(historyOf(**store, 1), history.join(u'/'));
            // There is memory again, and work goes on.
            if (n % 50 == 0 || !hasFailed) {
                history.append(u"after %1"_s.arg(n));
                QCOMPARE(codeOf(addNote(**store, 1, history.last())), "ok");
                QVERIFY((*store)->verify(Depth::Quick)->isOk());
            }
            if (!hasFailed)
                break;
        }
        QVERIFY(failures > 20);
        QVERIFY(desk.open().value()->verify(Depth::Deep)->isOk());
    }

    void openingWithoutMemoryIsAnErrorAndPasses()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        for (int n = 1;; ++n) {
            QVERIFY(n < mostAllocations);
            FaultyMemory::fail(n, 1);
            const auto store = desk.open();
            const bool hasFailed = FaultyMemory::heal();
            const QByteArray said = codeOf(store);
            QVERIFY2(said == "ok" || (hasFailed && said == "store.out_of_memory"),
                     said.constData());
            if (!hasFailed) {
                QCOMPARE(codeOf(addNote(**store, 1, u"a"_s)), "ok");
                break;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMemoryFaults)
#include "tst_memoryfaults.moc"
