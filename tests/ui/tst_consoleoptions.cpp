// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/vigilctl.h"

#include <QTest>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

/// The real console, started from a text console: no display, no choice of platform.
class TestConsoleOptions final : public QObject
{
    Q_OBJECT

private:
    Vigilctl m_vigilctl;

    [[nodiscard]] Run start(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, m_vigilctl.path({}));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(VIGIL_BIN_DIR "/vigil"), arguments);
        return Vigilctl::finish(process);
    }

private Q_SLOTS:
    void helpAndVersionNeedNoScreen()
    {
        for (const QString &argument : {u"--help"_s, u"-h"_s}) {
            const Run help = start({argument});
            QCOMPARE(help.exit, 0);
            QVERIFY(help.out.contains("--store <DIR>"));
            QCOMPARE(help.err, QByteArray());
        }
        const Run version = start({u"--version"_s});
        QCOMPARE(version.exit, 0);
        QCOMPARE(version.out, QByteArray("vigil " VIGIL_VERSION "\n"));
    }

    void saysThatThereIsNoScreen()
    {
        const Run run = start({});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.startsWith("vigil: There is no screen here"), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY(!QFile::exists(m_vigilctl.path(u".local"_s)));
    }
};

QTEST_GUILESS_MAIN(TestConsoleOptions)
#include "tst_consoleoptions.moc"
