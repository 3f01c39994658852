// SPDX-License-Identifier: GPL-3.0-or-later
#include "vigilctl.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace vigil::test;
using namespace Qt::StringLiterals;

class TestVigilctlBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goesOnFromABackup()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(2);
        const QString file = vigilctl.path(u"copy.db"_s);
        const QJsonObject backup = vigilctl.json({u"backup"_s, file});
        QCOMPARE(backup.value("file"_L1).toString(), file);
        QCOMPARE(backup.value("bytes"_L1).toInteger(), QFile(file).size());
        QVERIFY(backup.value("until"_L1).toString().endsWith(u'Z'));
        QCOMPARE(QFile::permissions(file),
                 QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
        // What is done after the backup is lost with the disk.
        (void)vigilctl.json(decideNone(vigilctl.caseOf(u"v-1"_s)));
        const qint64 events = vigilctl.events();
        QVERIFY(QDir(vigilctl.store()).removeRecursively());

        const QJsonObject restored = vigilctl.json({u"restore"_s, file});
        QCOMPARE(restored.value("store"_L1).toString(), vigilctl.store());
        QCOMPARE(restored.value("missing"_L1).toInteger(), 1);
        QCOMPARE(restored.value("faults"_L1).toInteger(), 0);
        QVERIFY(restored.value("team_secret"_L1).toBool());
        QCOMPARE(restored.value("continues"_L1).toObject().value("seq"_L1).toInteger(), events - 1);
        // Without the lost one, with the two that begin the new chain.
        QCOMPARE(vigilctl.events(), events - 1 + 2);
        (void)vigilctl.json({u"verify"_s, u"--deep"_s});
        (void)vigilctl.json(decideNone(vigilctl.caseOf(u"v-1"_s)));
        (void)vigilctl.json(
            {u"import"_s,
             vigilctl.write(u"more.jsonl"_s, Vigilctl::feed({Vigilctl::line(u"v-3"_s)}))});
        (void)vigilctl.json({u"verify"_s, u"--deep"_s});
    }

    void tellsWhatDoesNotWorkWithoutTheSecret()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString file = vigilctl.path(u"copy.db"_s);
        const Run backup = vigilctl.run({u"backup"_s, file});
        QCOMPARE(backup.exit, 0);
        QVERIFY(backup.out.contains("team.secret"));
        const QString secret =
            QString::fromUtf8(backup.out).section(u"copy of "_s, 1).section(u' ', 0, 0);
        const QString kept = vigilctl.path(u"kept"_s);
        QVERIFY2(QFile::copy(secret, kept), qPrintable(secret));
        QVERIFY(QDir(vigilctl.store()).removeRecursively());
        QVERIFY(QDir(vigilctl.path(u"state"_s)).removeRecursively());

        const Run restored = vigilctl.run({u"restore"_s, file});
        QCOMPARE(restored.exit, 0);
        const QString said = QString::fromUtf8(restored.out);
        QVERIFY(said.contains(u"nothing can be imported"_s));
        const QJsonObject next = vigilctl.json({u"next"_s});
        (void)vigilctl.json(decideNone(next.value("case"_L1).toObject().value("id"_L1).toString()));
        const QString feed =
            vigilctl.write(u"more.jsonl"_s, Vigilctl::feed({Vigilctl::line(u"v-2"_s)}));
        const Run refused = vigilctl.run({u"import"_s, feed});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.code(), "store.secret_missing");
        QCOMPARE(vigilctl.run({u"next"_s, u"--reviewer"_s, u"Somebody"_s}).code(),
                 "store.secret_missing");
        // It is enough to put the copy where the answer said.
        const QString folder = said.section(u"was kept, into "_s, 1).section(u".\n"_s, 0, 0);
        QVERIFY2(QFile::copy(kept, folder + u"/team.secret"_s), qPrintable(folder));
        (void)vigilctl.json({u"import"_s, feed});
        QVERIFY(vigilctl.caseOf(u"v-2"_s) != vigilctl.caseOf(u"v-1"_s));
    }

    void refusesToOverwrite()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString file = vigilctl.path(u"copy.db"_s);
        (void)vigilctl.json({u"backup"_s, file});
        const Run again = vigilctl.run({u"backup"_s, file});
        QCOMPARE(again.exit, 1);
        QCOMPARE(again.code(), "store.backup_exists");
        const Run over = vigilctl.run({u"restore"_s, file});
        QCOMPARE(over.exit, 1);
        QCOMPARE(over.code(), "store.already_exists");
        QVERIFY(over.err.contains("--in-place"));
        QCOMPARE(vigilctl.run({u"backup"_s}).exit, 2);
        QCOMPARE(vigilctl.run({u"restore"_s}).exit, 2);
    }

    void putsADamagedStoreAside()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString file = vigilctl.path(u"copy.db"_s);
        (void)vigilctl.json({u"backup"_s, file});
        QFile damaged(vigilctl.store() + u"/vigil.db"_s);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.write("damaged");
        damaged.close();
        QCOMPARE(vigilctl.run({u"next"_s}).code(), "store.foreign_file");
        const QJsonObject restored = vigilctl.json({u"restore"_s, file, u"--in-place"_s});
        QFile aside(restored.value("set_aside"_L1).toString() + u"/vigil.db"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QVERIFY(aside.readAll().startsWith("damaged"));
        (void)vigilctl.json({u"verify"_s, u"--deep"_s});
    }

    void aFailingDiskLeavesNoHalfBackup()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString file = vigilctl.path(u"copy.db"_s);
        const Run run = vigilctl.run({u"backup"_s, file}, {}, [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{100'000, 100'000};
            setrlimit(RLIMIT_FSIZE, &limit);
        });
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.code(), "store.backup_unwritable");
        QCOMPARE(QDir(vigilctl.path(u"."_s)).entryList({u"copy*"_s}), QStringList());
        (void)vigilctl.json({u"verify"_s, u"--deep"_s});
    }
};

QTEST_GUILESS_MAIN(TestVigilctlBackup)
#include "tst_vigilctlbackup.moc"
