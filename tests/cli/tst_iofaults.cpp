// SPDX-License-Identifier: GPL-3.0-or-later
#include "vigilctl.h"

#include <QTest>

#include <cerrno>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int decisions = 8;

/// What libfiu lets fail in the whole program, the libraries that it uses included; not the
/// syncs of SQLite, which it does not reach (tests/store fails those).
struct Fault
{
    const char *point;
    int error;
};
constexpr Fault faults[] = {
    {"posix/io/rw/pwrite", EIO},
    {"posix/io/rw/pwrite", ENOSPC},
    {"posix/io/rw/pread", EIO},
    {"posix/io/oc/open", EMFILE},
};

} // namespace

/// The real program while calls of the system fail under it, at random places.
class TestIoFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsAcknowledgedIsThereAndWhatIsRefusedIsNot_data()
    {
        QTest::addColumn<QString>("control");
        QTest::addColumn<bool>("isFelt");
        for (const Fault &fault : faults) {
            for (const int percent : {3, 20, 70}) {
                QTest::addRow("%s %s %d %%", fault.point, strerrorname_np(fault.error), percent)
                    << u"enable_random name=%1,probability=%2,failinfo=%3"_s
                           .arg(QLatin1StringView(fault.point))
                           .arg(percent / 100.0)
                           .arg(fault.error)
                    << (percent > 50);
            }
        }
    }
    void whatIsAcknowledgedIsThereAndWhatIsRefusedIsNot()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("The sanitizer has to be loaded before all else.");
#endif
        QFETCH(const QString, control);
        QFETCH(const bool, isFelt);
        Vigilctl vigilctl;
        vigilctl.prepare(decisions);
        QStringList cases;
        for (int i = 1; i <= decisions; ++i)
            cases << vigilctl.caseOf(u"v-%1"_s.arg(i));

        QStringList refused;
        QStringList acknowledged;
        vigilctl.setLauncher({u"fiu-run"_s, u"-x"_s, u"-c"_s, control});
        for (const QString &caseId : cases) {
            const Run run = vigilctl.run(decideNone(caseId) + QStringList{u"--json"_s});
            (run.exit == 0 ? acknowledged : refused) << caseId;
            if (run.exit == 0) {
                QCOMPARE(run.json().value("case"_L1).toString(), caseId);
                continue;
            }
            QCOMPARE(run.exit, 1);
            QCOMPARE(run.out, QByteArray());
            QVERIFY2(run.err.startsWith("vigilctl: ") && !run.code().isEmpty(),
                     run.err.constData());
        }
        vigilctl.setLauncher({});
        QVERIFY(!isFelt || !refused.isEmpty());

        QCOMPARE(vigilctl.json({u"verify"_s}).value("ok"_L1), QJsonValue(true));
        for (const QString &caseId : acknowledged)
            QCOMPARE(vigilctl.run(decideNone(caseId)).code(), "cases.already_decided");
        for (const QString &caseId : refused)
            (void)vigilctl.json(decideNone(caseId));
        QCOMPARE(vigilctl.json({u"verify"_s}).value("ok"_L1), QJsonValue(true));
    }
};

QTEST_GUILESS_MAIN(TestIoFaults)
#include "tst_iofaults.moc"
