// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playerprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil::media;
using namespace Qt::StringLiterals;

/// Two places, in order: a program built here never takes the installed player.
class TestPlayerProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void liesBesideTheProgramInABuild()
    {
        const QTemporaryDir prefix;
        const QString player = make(prefix, u"bin/vigil-player"_s);
        make(prefix, u"libexec/vigil/vigil-player"_s);
        QCOMPARE(playerProgram(prefix.filePath(u"bin"_s)), player);
    }

    void liesBelowLibexecOnceInstalled()
    {
        const QTemporaryDir prefix;
        const QString player = make(prefix, u"libexec/vigil/vigil-player"_s);
        QDir(prefix.path()).mkpath(u"bin"_s);
        QCOMPARE(playerProgram(prefix.filePath(u"bin"_s)), player);
    }

    void passesOverWhatCannotBeRun()
    {
        const QTemporaryDir prefix;
        const QString player = make(prefix, u"libexec/vigil/vigil-player"_s);
        QFile::setPermissions(make(prefix, u"bin/vigil-player"_s), QFile::ReadOwner);
        QCOMPARE(playerProgram(prefix.filePath(u"bin"_s)), player);
    }

    void isNamedWhereItShouldBeWhenItIsMissing()
    {
        QCOMPARE(playerProgram(u"/nowhere/bin"_s), u"/nowhere/libexec/vigil/vigil-player"_s);
    }

private:
    static QString make(const QTemporaryDir &prefix, const QString &name)
    {
        const QString path = prefix.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)
            || !file.setPermissions(QFile::ReadOwner | QFile::ExeOwner))
            qFatal("cannot make %s", qPrintable(path));
        return path;
    }
};

QTEST_GUILESS_MAIN(TestPlayerProgram)
#include "tst_playerprogram.moc"
