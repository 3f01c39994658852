// SPDX-License-Identifier: GPL-3.0-or-later
#include "vigilctl.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

constexpr unsigned nobody = 65534;

bool isFullCount()
{
    return qEnvironmentVariable("VIGIL_TEST_COUNTS") == u"full"_s;
}

/// Root may write everywhere, so the program runs as an ordinary person.
void becomeOrdinary()
{
    if (geteuid() == 0
        && (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0))
        _exit(99);
}

/// Gives what the test made to that person.
void giveAway(const QString &folder)
{
    if (geteuid() != 0)
        return;
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        QCOMPARE(chown(qPrintable(each.next()), nobody, nobody), 0);
    QCOMPARE(chown(qPrintable(folder), nobody, nobody), 0);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList casesOf(const Vigilctl &vigilctl, int count)
{
    QStringList ids;
    for (int i = 1; i <= count; ++i)
        ids.append(vigilctl.caseOf(u"v-%1"_s.arg(i)));
    return ids;
}

QSet<QString> decisionsOn(const Vigilctl &vigilctl, int subject)
{
    QSet<QString> ids;
    const QJsonObject shown = vigilctl.json({u"show"_s, u"v-%1"_s.arg(subject)});
    for (const auto record : shown.value("history"_L1).toArray())
        ids.insert(record.toObject().value("decision"_L1).toString());
    return ids;
}

QString decisionIn(const QByteArray &out)
{
    return QJsonDocument::fromJson(out).object().value("decision"_L1).toString();
}

} // namespace

class TestVigilctlFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Each decision is killed at another moment; what was printed before must be there after.
    void losesNothingThatItAcknowledgedWhenKilled()
    {
        const int count = isFullCount() ? 200 : 16;
        const Vigilctl vigilctl;
        vigilctl.prepare(count);
        const QStringList cases = casesOf(vigilctl, count);
        std::mt19937 random(7);
        int acknowledged = 0;
        for (int i = 0; i < count; ++i) {
            const auto process = vigilctl.start(decideNone(cases.at(i)) + QStringList{u"--json"_s});
            QVERIFY(process->waitForStarted());
            // The last is left alone, so that one at least is acknowledged.
            if (i + 1 < count)
                process->waitForFinished(static_cast<int>(random() % 60));
            else
                process->waitForFinished();
            process->kill(); // SIGKILL, when it still runs
            process->waitForFinished();
            const QString decision = decisionIn(process->readAllStandardOutput());
            const QSet<QString> kept = decisionsOn(vigilctl, i + 1);
            QVERIFY(kept.size() <= 1);
            if (decision.isEmpty())
                continue;
            QCOMPARE(kept, QSet<QString>{decision});
            ++acknowledged;
        }
        QVERIFY(acknowledged > 0);
        QVERIFY(vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1).toBool());
    }

    void letsTwoDecideAtOnceButOneCaseOnlyOnce()
    {
        const int count = isFullCount() ? 60 : 6;
        const Vigilctl vigilctl;
        vigilctl.prepare(count);
        const QStringList cases = casesOf(vigilctl, count);
        for (int i = 0; i + 1 < count; i += 2) {
            const QStringList one = decideNone(cases.at(i)) + QStringList{u"--json"_s};
            const QStringList other = decideNone(cases.at(i + 1)) + QStringList{u"--json"_s};
            const auto first = vigilctl.start(one + QStringList{u"--reviewer"_s, u"bo"_s});
            const auto second = vigilctl.start(one + QStringList{u"--reviewer"_s, u"cy"_s});
            const auto third = vigilctl.start(other);
            const Run runs[] = {Vigilctl::finish(*first), Vigilctl::finish(*second)};
            QCOMPARE(Vigilctl::finish(*third).exit, 0);
            QCOMPARE(runs[0].exit + runs[1].exit, 1);
            const Run &refused = runs[0].exit == 0 ? runs[1] : runs[0];
            QCOMPARE(refused.code(), "cases.already_decided");
            QCOMPARE(decisionsOn(vigilctl, i + 1).size(), 1);
        }
        QVERIFY(vigilctl.json({u"verify"_s}).value("ok"_L1).toBool());
    }

    void handsNoCaseToTwoWhoAskAtOnce()
    {
        const int people = 6;
        const Vigilctl vigilctl;
        vigilctl.prepare(people);
        std::vector<std::unique_ptr<QProcess>> asking;
        for (int i = 0; i < people; ++i)
            asking.push_back(
                vigilctl.start({u"next"_s, u"--json"_s, u"--reviewer"_s, u"r-%1"_s.arg(i)}));
        QSet<QString> cases;
        for (const auto &process : asking) {
            const Run run = Vigilctl::finish(*process);
            QCOMPARE(run.exit, 0);
            cases.insert(run.json().value("case"_L1).toObject().value("id"_L1).toString());
        }
        QCOMPARE(cases.size(), people);
    }

    /// A limit on the size of files stands for the full disk.
    void saysNotSavedWhenTheDiskIsFull()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString caseId = vigilctl.caseOf(u"v-1"_s);
        const qint64 events = vigilctl.events();
        const Run run = vigilctl.run(decideNone(caseId) + QStringList{u"--json"_s}, {}, [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{1024, 1024};
            setrlimit(RLIMIT_FSIZE, &limit);
        });
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.out, "");
        QVERIFY2(run.err.contains("Not saved"), run.err.constData());
        QCOMPARE(vigilctl.events(), events);
        (void)vigilctl.json(decideNone(caseId));
    }

    void saysNotSavedInAFolderThatCannotBeWritten()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString caseId = vigilctl.caseOf(u"v-1"_s);
        vigilctl.copyProgram();
        giveAway(vigilctl.path({}));
        const QFileDevice::Permissions readable = QFile::ReadOwner | QFile::ReadUser;
        QVERIFY(QFile::setPermissions(vigilctl.store() + u"/vigil.db"_s, readable));
        QVERIFY(
            QFile::setPermissions(vigilctl.store(), readable | QFile::ExeOwner | QFile::ExeUser));
        const Run decided = vigilctl.run(decideNone(caseId), {}, becomeOrdinary);
        const Run shown = vigilctl.run({u"show"_s, u"v-1"_s, u"--json"_s}, {}, becomeOrdinary);
        QVERIFY(QFile::setPermissions(vigilctl.store(), readable | QFile::WriteOwner
                                                            | QFile::WriteUser | QFile::ExeOwner
                                                            | QFile::ExeUser));
        QCOMPARE(decided.exit, 1);
        QVERIFY2(decided.err.contains("Not saved"), decided.err.constData());
        QCOMPARE(decided.code(), "store.read_only_disk");
        QVERIFY2(shown.exit == 0, shown.err.constData());
        QVERIFY(shown.json().value("history"_L1).toArray().isEmpty());
    }

    void neverReplacesADamagedStore_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray(8192, '\x5a');
        QTest::newRow("cut") << QByteArray("SQLite format 3");
        QTest::newRow("foreign") << QByteArray("%PDF-1.4\n");
    }
    void neverReplacesADamagedStore()
    {
        QFETCH(QByteArray, bytes);
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString file = vigilctl.store() + u"/vigil.db"_s;
        QVERIFY(QFile::remove(file));
        (void)vigilctl.write(u"store/vigil.db"_s, bytes);
        const QList<QStringList> verbs{{u"next"_s}, {u"init"_s}, {u"verify"_s}, {u"rebuild"_s}};
        for (const QStringList &verb : verbs) {
            const Run run = vigilctl.run(verb + QStringList{u"--json"_s});
            QCOMPARE(run.exit, 1);
            QCOMPARE(run.out, "");
            QVERIFY2(run.err.contains("Nothing was changed"), run.err.constData());
            QCOMPARE(contents(file), bytes);
        }
    }

    /// Pages in the middle are overwritten: SQLite still opens the file.
    void findsDamageInside()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(20);
        QFile file(vigilctl.store() + u"/vigil.db"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 page = 4096;
        for (qint64 at = page * 2; at < file.size(); at += page) {
            file.seek(at);
            file.write(QByteArray(64, '\xee'));
        }
        file.close();
        const QByteArray before = contents(file.fileName());
        const Run run = vigilctl.run({u"verify"_s, u"--deep"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains("damaged") || run.out.contains("fault"), run.err.constData());
        QCOMPARE(vigilctl.run({u"init"_s}).exit, 1);
        QCOMPARE(contents(file.fileName()), before);
    }

    void readsButDoesNotDecideWithoutItsKey()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString caseId = vigilctl.caseOf(u"v-1"_s);
        const QString ledgerId = vigilctl.json({u"show"_s, u"v-1"_s})
                                     .value("subject"_L1)
                                     .toObject()
                                     .value("ledger_id"_L1)
                                     .toString();
        QVERIFY(QDir(vigilctl.path(u"state"_s)).removeRecursively());
        const Run decided = vigilctl.run(decideNone(caseId));
        QCOMPARE(decided.exit, 1);
        QCOMPARE(decided.code(), "store.key_missing");
        QVERIFY(vigilctl.json({u"show"_s, ledgerId}).contains("cases"_L1));
        const Run byName = vigilctl.run({u"show"_s, u"v-1"_s});
        QVERIFY2(byName.err.contains("ledger id"), byName.err.constData());
    }

    void keepsStrangersFromSteeringTheTerminal()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        QJsonObject line = Vigilctl::line(u"v-1"_s);
        const QString hostile = u"\u001b[2Ja\u202eb\u2066c\u009bd\ne\u0007f\rg\u2028h"_s;
        line.insert("title"_L1, hostile);
        QCOMPARE(vigilctl.run({u"import"_s, u"-"_s}, Vigilctl::feed({line})).exit, 0);
        for (const QStringList &verb : {QStringList{u"next"_s}, QStringList{u"show"_s, u"v-1"_s}}) {
            const QString plain = QString::fromUtf8(vigilctl.run(verb).out);
            const Run json = vigilctl.run(verb + QStringList{u"--json"_s});
            const QStringList lines = plain.split(u'\n');
            QVERIFY2(lines.filter(u"\\u001b[2Ja\\u202eb"_s).size() == 1, qPrintable(plain));
            QVERIFY(lines.filter(u"\\u000ae"_s).size() == 1);
            const QString shown = plain + QString::fromUtf8(json.out);
            for (const char16_t c : u"\u001b\u202e\u2066\u009b\u0007\r\u2028"_s.toStdU16String())
                QVERIFY2(!shown.contains(QChar(c)), qPrintable(QString::number(c, 16)));
            const QJsonObject subject = json.json().value("subject"_L1).toObject();
            QCOMPARE(subject.value("title"_L1).toString(), hostile);
        }
        const Run echoed = vigilctl.run({u"show"_s, u"v\u001b[2J"_s});
        QVERIFY(!echoed.err.contains('\x1b'));
    }

    void saysWhenTheAnswerCannotBeWritten()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const Run run =
            vigilctl.run({u"next"_s}, {}, [] { dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO); });
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.err.contains("could not be written"), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestVigilctlFaults)
#include "tst_vigilctlfaults.moc"
