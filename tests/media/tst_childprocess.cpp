// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/childprocess.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>

#include <array>

using namespace vigil;
using namespace vigil::media;
using namespace Qt::StringLiterals;

/// What a child is given of the console: nothing but the descriptors that are meant for it.
class TestChildProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void startsWithACleanEnvironment()
    {
        qputenv("VIGIL_TEST_SECRET", "canary");
        QVERIFY(!readProc(u"self/environ"_s).isEmpty());
        const auto child = ChildProcess::spawn(u"/usr/bin/yes"_s, {});
        QVERIFY(child);
        // The kernel lets go of the parent a little before it has laid out both.
        QTRY_COMPARE(readProc(u"%1/cmdline"_s.arg(child->pid())), QByteArray("/usr/bin/yes\0", 13));
        QCOMPARE(readProc(u"%1/environ"_s.arg(child->pid())), QByteArray());
    }

    void inheritsNoDescriptorButThoseItIsGiven()
    {
        // Without FD_CLOEXEC, as a careless library would leave it.
        const wire::FileDescriptor careless(::open("/etc/passwd", O_RDONLY));
        const wire::FileDescriptor given(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
        const std::array passed{given.number()};
        const auto child = ChildProcess::spawn(u"/usr/bin/yes"_s, passed);
        QVERIFY(child);
        // Its loader has its libraries open for a moment.
        QTRY_COMPARE(
            descriptorsOf(child->pid()),
            (QStringList{u"0 /dev/null"_s, u"1 /dev/null"_s, u"2 /dev/null"_s, u"3 /dev/zero"_s}));
    }

private:
    static QStringList descriptorsOf(qint64 pid)
    {
        const QDir folder(u"/proc/%1/fd"_s.arg(pid));
        QStringList open;
        for (const QString &name : folder.entryList(QDir::Files | QDir::System, QDir::Name))
            open.append(name + u' ' + QFile::symLinkTarget(folder.filePath(name)));
        return open;
    }
    static QByteArray readProc(const QString &name)
    {
        QFile file(u"/proc/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        return file.readAll();
    }
};

QTEST_GUILESS_MAIN(TestChildProcess)
#include "tst_childprocess.moc"
