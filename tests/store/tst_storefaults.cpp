// SPDX-License-Identifier: GPL-3.0-or-later
#include "teststore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QString childProgram()
{
    return QCoreApplication::applicationDirPath() + "/storechild"_L1;
}

bool hasFullCounts()
{
    return qEnvironmentVariable("VIGIL_TEST_COUNTS") == "full"_L1;
}

QByteArrayList linesOf(QProcess &process)
{
    return process.readAllStandardOutput().trimmed().split('\n');
}

void give(const QString &path, mode_t rights)
{
    const QByteArray name = QFile::encodeName(path);
    constexpr unsigned nobody = 65'534;
    if (geteuid() == 0 && ::chown(name.constData(), nobody, nobody) != 0)
        qFatal("cannot chown");
    if (::chmod(name.constData(), rights) != 0)
        qFatal("cannot chmod");
}

} // namespace

class TestStoreFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void killedProcessLosesNothingAcknowledged()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        const int rounds = hasFullCounts() ? 200 : 12;
        std::mt19937 engine(3);
        qint64 before = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess child;
            child.start(childProgram(), {u"append"_s, desk.dir(), desk.state(),
                                         QString::number(round), u"1000000"_s});
            const auto enough = static_cast<qsizetype>(1 + engine() % 40);
            QByteArray output;
            while (output.count('\n') < enough) {
                QVERIFY(child.waitForReadyRead(patience));
                output += child.readAllStandardOutput();
            }
            ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
            QVERIFY(child.waitForFinished(patience));
            output += child.readAllStandardOutput();
            const qint64 acknowledged = output.count('\n');
            QCOMPARE(output.count("saved "), acknowledged);

            const auto store = desk.open();
            QCOMPARE(codeOf(store), "ok");
            QVERIFY(!(*store)->readOnlyReason());
            const qint64 kept =
                countOf(**store, "SELECT count(*) FROM event WHERE kind = 'note.made'") - before;
            // One may be on the disk that nobody has heard of yet.
            QVERIFY2(kept == acknowledged || kept == acknowledged + 1,
                     qPrintable(u"kept %1 acknowledged %2"_s.arg(kept).arg(acknowledged)));
            const QStringList history = historyOf(**store, round).split(u'/');
            QCOMPARE(history.size(), kept);
            for (int i = 0; i < history.size(); ++i)
                QCOMPARE(history[i], u"%1:%2"_s.arg(round).arg(i));
            QVERIFY((*store)->verify(Depth::Quick)->isOk());
            before += kept;
        }
        const auto store = desk.open();
        QVERIFY((*store)->verify(Depth::Deep)->isOk());
    }

    void processesWriteAtOnce()
    {
        const Desk desk;
        const auto store = desk.opened();
        constexpr int each = 150;
        QProcess children[2];
        for (int i = 0; i < 2; ++i) {
            children[i].start(childProgram(), {u"append"_s, desk.dir(), desk.state(),
                                               QString::number(i + 1), QString::number(each)});
        }
        for (int i = 0; i < each; ++i)
            QCOMPARE(codeOf(addNote(*store, 3, u"3:%1"_s.arg(i))), "ok");
        for (QProcess &child : children) {
            QVERIFY(child.waitForFinished(patience));
            QCOMPARE(child.exitCode(), 0);
            QCOMPARE(linesOf(child).size(), each);
        }
        for (int n = 1; n <= 3; ++n) {
            const QStringList history = historyOf(*store, n).split(u'/');
            QCOMPARE(history.size(), each);
            for (int i = 0; i < each; ++i)
                QCOMPARE(history[i], u"%1:%2"_s.arg(n).arg(i));
        }
        QCOMPARE(countOf(*store, "SELECT max(seq) FROM event"), 3 + 3 * each);
        QVERIFY(store->verify(Depth::Deep)->isOk());
    }

    void waitsForAnotherWriter()
    {
        const Desk desk;
        const auto store = desk.opened();
        auto other = Database::open(desk.file(), Database::Mode::ReadWrite);
        QCOMPARE(codeOf(other), "ok");
        auto holding = std::make_unique<Transaction>(**other);
        QCOMPARE(codeOf(holding->begin(Transaction::Kind::Write)), "ok");
        auto waiting = store->writer().execute(
            [draft = noteDraft(store->identity(), 1, u"a"_s)](WriteTransaction &transaction) {
                return transaction.append(draft);
            });
        QVERIFY(!waiting.isFinished());
        QCOMPARE(countOf(*store, "SELECT count(*) FROM event"), 3);
        holding.reset();
        waiting.waitForFinished();
        QCOMPARE(codeOf(waiting.result()), "ok");
    }

    void fullDiskSavesNothingAndPasses()
    {
        const Desk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(addNote(*store, 1, u"before"_s)), "ok");
        const auto limit = [&](const std::string &pages) {
            return store->writer().executeAndWait([&](WriteTransaction &transaction) {
                return transaction.database().integer("PRAGMA max_page_count = " + pages);
            });
        };
        const qint64 pages = countOf(*store, "PRAGMA page_count");
        QCOMPARE(codeOf(limit(std::to_string(pages + 4))), "ok");
        const auto fill = [&](WriteTransaction &transaction) -> base::Result<void> {
            if (auto appended = transaction.append(noteDraft(store->identity(), 1, u"lost"_s));
                !appended)
                return appended.error();
            auto blob = transaction.putBlob(QByteArray(1'000'000, 'x'));
            return blob ? base::Result<void>() : base::Result<void>(blob.error());
        };
        QCOMPARE(codeOf(store->writer().executeAndWait(fill)), "store.disk_full");
        QCOMPARE(codeOf(store->writer().executeAndWait(fill)), "store.disk_full");
        QCOMPARE(historyOf(*store, 1), u"before"_s);
        QCOMPARE(codeOf(limit("1073741823")), "ok");
        QCOMPARE(codeOf(addNote(*store, 1, u"after"_s)), "ok");
        QCOMPARE(historyOf(*store, 1), u"before/after"_s);
        QVERIFY(store->verify(Depth::Deep)->isOk());
    }

    void failedWriteSavesNothingAndPasses()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        QProcess child;
        child.start(childProgram(), {u"limited"_s, desk.dir(), desk.state()});
        QVERIFY(child.waitForFinished(patience));
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        const QByteArrayList lines = linesOf(child);
        QCOMPARE(lines.size(), 4);
        const qint64 saved = lines[0].mid(6).toLongLong();
        QVERIFY(saved > 0);
        QCOMPARE(lines[1], "failed store.io_error");
        QCOMPARE(lines[2], "again store.io_error");
        QCOMPARE(lines[3], "after ok");
        const auto store = desk.open();
        QCOMPARE(codeOf(store), "ok");
        QCOMPARE(countOf(**store, "SELECT count(*) FROM event"), 3 + saved + 1);
        QCOMPARE(historyOf(**store, 2), u"after"_s);
        QVERIFY((*store)->verify(Depth::Deep)->isOk());
    }

    void readsFromAReadOnlyFolder()
    {
        const Desk desk;
        const auto identity = desk.create();
        QCOMPARE(codeOf(identity), "ok");
        const QString state = desk.state() + "/vigil/"_L1 + identity->store.toString();
        for (const QString &folder :
             QStringList{desk.folder.path(), desk.state(), desk.state() + "/vigil"_L1})
            give(folder, 0755);
        give(state, 0700);
        for (const QString &file :
             QStringList{state + "/device.key"_L1, state + "/team.secret"_L1, state + "/head"_L1})
            give(file, 0600);
        give(desk.file(), 0400);
        give(desk.dir(), 0500);
        QProcess child;
        child.start(childProgram(), {u"readonly"_s, desk.dir(), desk.state()});
        QVERIFY(child.waitForFinished(patience));
        QCOMPARE(linesOf(child), QByteArrayList({"reason store.read_only_disk",
                                                 "append store.read_only_disk", "events 3"}));
        give(desk.dir(), 0700);
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
