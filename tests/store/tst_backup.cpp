// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/setaside.h"
#include "store/statefolder.h"
#include "tests/support/faultydisk.h"
#include "teststore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Makes the file larger than one step of the copy.
void fill(Store &store, int megabytes)
{
    const auto filled = store.writer().executeAndWait([&](WriteTransaction &transaction) {
        auto done = base::Result<ledger::Hash>(ledger::Hash{});
        for (int i = 0; done && i < megabytes; ++i)
            done = transaction.putBlob(QByteArray(1'000'000, static_cast<char>('a' + i)));
        return done;
    });
    if (!filled)
        qFatal("cannot fill");
}

QStringList filesIn(const Desk &desk, const QString &name)
{
    return QDir(desk.folder.path()).entryList({name + u'*'}, QDir::Files);
}

} // namespace

class TestBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void copiesEverythingButTheKeys()
    {
        const Desk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
        const QString file = desk.folder.filePath(u"copy.db"_s);
        QCOMPARE(codeOf(store->backUp(file)), "ok");
        QCOMPARE(filesIn(desk, u"copy.db"_s), QStringList{u"copy.db"_s});
        constexpr auto owner =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(file), owner);
        const StateFolder state(desk.state(), store->identity().store.bytes());
        const QByteArray bytes = contentOf(file);
        for (const QString &key : {u"/device.key"_s, u"/team.secret"_s}) {
            const QByteArray secret = contentOf(state.path() + key);
            QCOMPARE(secret.size(), 32);
            QVERIFY(!bytes.contains(secret));
        }
        // Whole without a log beside it.
        QCOMPARE(bytes.at(18), char(1));
        const auto facts = readBackup(file);
        QCOMPARE(codeOf(facts), "ok");
        QCOMPARE(facts->identity.store, store->identity().store);
        QCOMPARE(facts->until, desk.clock.now());
        QCOMPARE(StateFolder::rememberedBackups(desk.state(), desk.dir()), QStringList{file});
        QCOMPARE(StateFolder::rememberedBackups(desk.state(), u"/elsewhere"_s), QStringList());
    }

    void decisionsGoOnMeanwhile()
    {
        const Desk desk;
        const auto store = desk.opened();
        fill(*store, 12);
        const qint64 before = countOf(*store, "SELECT count(*) FROM event");
        const QString file = desk.folder.filePath(u"copy.db"_s);
        int steps = 0;
        qint64 done = 0;
        const auto watch = [&](const CopyProgress &progress) {
            const auto noted = addNote(*store, 1, QString::number(++steps));
            const bool goesForward = progress.done >= done && progress.done <= progress.pages;
            done = progress.done;
            // Copying anew after each decision would never end.
            return noted.isOk() && goesForward && steps < 100;
        };
        QCOMPARE(codeOf(backUp(desk.file(), file, watch)), "ok");
        QVERIFY(steps > 10);
        QCOMPARE(countOf(*store, "SELECT count(*) FROM event"), before + steps);
        auto copy = openStoreFile(file);
        QCOMPARE(codeOf(copy), "ok");
        QCOMPARE(*(*copy)->integer("SELECT count(*) FROM event"), before);
        QCOMPARE(*(*copy)->integer("SELECT count(*) FROM blob"), 12);
    }

    // A lock that is lost would let another process take the log away under this one.
    void keepsTheLocksOfThisProcess()
    {
        const Desk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(store->backUp(desk.folder.filePath(u"copy.db"_s))), "ok");
        QCOMPARE(codeOf(setAside(desk.dir(), desk.clock.now())), "store.busy");
        QCOMPARE(codeOf(setAside(desk.dir(), desk.clock.now())), "store.busy");
        QProcess other;
        other.start(QCoreApplication::applicationDirPath() + u"/storechild"_s,
                    {u"aside"_s, desk.dir(), desk.state()});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.readAllStandardOutput().trimmed(), "aside store.busy");
        QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
    }

    void aStoppedOneLeavesNothing()
    {
        const Desk desk;
        const auto store = desk.opened();
        fill(*store, 4);
        const QString file = desk.folder.filePath(u"copy.db"_s);
        int steps = 0;
        QCOMPARE(codeOf(store->backUp(file, [&](const CopyProgress &) { return ++steps < 3; })),
                 "store.backup_cancelled");
        QCOMPARE(steps, 3);
        QCOMPARE(filesIn(desk, u"copy.db"_s), QStringList());
        QCOMPARE(StateFolder::rememberedBackups(desk.state(), desk.dir()), QStringList());
        QCOMPARE(codeOf(store->backUp(file)), "ok");
    }

    /// Reading the copy again takes as long on a slow disk as writing it did.
    void stoppingEndsTheCheckOfTheCopyToo()
    {
        FaultyDisk disk;
        const Desk desk;
        const auto store = desk.opened();
        fill(*store, 8);
        const QString file = desk.folder.filePath(u"copy.db"_s);
        qint64 pages = 0;
        const auto watch = [&](const CopyProgress &progress) {
            if (progress.done < progress.pages || pages > 0)
                return pages == 0;
            // The last step of the copying.
            pages = progress.pages;
            disk.slowReads(std::chrono::milliseconds(1));
            return true;
        };
        QCOMPARE(codeOf(store->backUp(file, watch)), "store.backup_cancelled");
        QVERIFY(pages > 2'000);
        QVERIFY2(disk.slowedReads() < pages / 2,
                 QByteArray::number(disk.slowedReads()).constData());
        QCOMPARE(filesIn(desk, u"copy.db"_s), QStringList());
    }

    void leavesATakenNameAlone()
    {
        const Desk desk;
        const auto store = desk.opened();
        const QString file = desk.folder.filePath(u"copy.db"_s);
        QFile other(file);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("other") == 5);
        other.close();
        QCOMPARE(codeOf(store->backUp(file)), "store.backup_exists");
        QCOMPARE(codeOf(store->backUp(desk.dir())), "store.backup_exists");
        QCOMPARE(contentOf(file), "other");
        // One that comes while the copy is made is left alone too.
        const QString late = desk.folder.filePath(u"late.db"_s);
        const auto watch = [&](const CopyProgress &) { return QFile::copy(file, late) || true; };
        QCOMPARE(codeOf(store->backUp(late, watch)), "store.backup_exists");
        QCOMPARE(contentOf(late), "other");
        QCOMPARE(filesIn(desk, u"late.db"_s), QStringList{u"late.db"_s});
    }

    void takesOverWhatACrashLeftButNotWhatAnotherWrites()
    {
        const Desk desk;
        const auto store = desk.opened();
        const QString file = desk.folder.filePath(u"copy.db"_s);
        for (const QString &left : {u".part"_s, u".part-wal"_s, u".part-journal"_s}) {
            QFile part(file + left);
            QVERIFY(part.open(QIODevice::WriteOnly) && part.write("half") == 4);
        }
        QByteArray inside;
        const auto watch = [&](const CopyProgress &) {
            inside = codeOf(backUp(desk.file(), file));
            return true;
        };
        QCOMPARE(codeOf(store->backUp(file, watch)), "ok");
        QCOMPARE(inside, "store.busy");
        QCOMPARE(filesIn(desk, u"copy.db"_s), QStringList{u"copy.db"_s});
        QCOMPARE(codeOf(readBackup(file)), "ok");
    }

    void saysWhereItCannotWrite()
    {
        const Desk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(store->backUp(desk.folder.filePath(u"none/copy.db"_s))),
                 "store.backup_unwritable");
        const auto full = store->backUp(u"/dev/full"_s);
        QCOMPARE(codeOf(full), "store.backup_exists");
    }

    void tellsThatTheFolderIsGone()
    {
        const Desk desk;
        const auto store = desk.opened();
        fill(*store, 4);
        const QString disk = desk.folder.filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        QCOMPARE(codeOf(store->backUp(disk + u"/one.db"_s)), "ok");
        // Somebody pulls it out while the next one is made.
        const auto pullOut = [&](const CopyProgress &) {
            QDir(disk).removeRecursively();
            return true;
        };
        QCOMPARE(codeOf(store->backUp(disk + u"/two.db"_s, pullOut)), "store.backup_unwritable");
        const auto third = store->backUp(disk + u"/three.db"_s);
        QCOMPARE(codeOf(third), "store.backup_unwritable");
        QVERIFY(third.error().message.contains(disk));
        QVERIFY(!QFileInfo::exists(disk));
        QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
        QCOMPARE(codeOf(store->backUp(desk.folder.filePath(u"four.db"_s))), "ok");
    }

    void tellsThatItHasNoRightToWrite()
    {
        const Desk desk;
        const QString first = desk.folder.filePath(u"first.db"_s);
        QCOMPARE(codeOf(desk.opened()->backUp(first)), "ok");
        const QString barred = desk.folder.filePath(u"barred"_s);
        QVERIFY(QDir().mkpath(barred));
        // The superuser may write everywhere, and reads as another person here.
        const bool isRoot = ::geteuid() == 0;
        QCOMPARE(::chmod(QFile::encodeName(desk.folder.path()).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(first).constData(), 0444), 0);
        QCOMPARE(::chmod(QFile::encodeName(barred).constData(), 0555), 0);
        QVERIFY(!isRoot || ::seteuid(65'534) == 0);
        const auto refused = backUp(first, barred + u"/copy.db"_s);
        QVERIFY(!isRoot || ::seteuid(0) == 0);
        QCOMPARE(codeOf(refused), "store.backup_unwritable");
        QVERIFY(refused.error().message.contains(barred));
        QCOMPARE(QDir(barred).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        QCOMPARE(::chmod(QFile::encodeName(barred).constData(), 0755), 0);
        QCOMPARE(codeOf(backUp(first, barred + u"/copy.db"_s)), "ok");
    }

    void makesNoBackupOfADamagedStore()
    {
        const Desk desk;
        {
            const auto store = desk.opened();
            fill(*store, 2);
        }
        QFile damaged(desk.file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(damaged.size() / 8192 * 4096));
        damaged.write(QByteArray(8192, '\x7f'));
        damaged.close();
        const QString file = desk.folder.filePath(u"copy.db"_s);
        QCOMPARE(codeOf(backUp(desk.file(), file)), "store.corrupt");
        QCOMPARE(filesIn(desk, u"copy.db"_s), QStringList());
        QCOMPARE(codeOf(backUp(desk.folder.filePath(u"none.db"_s), file)),
                 "store.backup_not_found");
    }

    void backsUpAStoreThatOnlyReads()
    {
        const Desk desk;
        const auto identity = desk.create();
        QCOMPARE(codeOf(identity), "ok");
        QVERIFY(QFile::remove(StateFolder(desk.state(), identity->store.bytes()).path()
                              + u"/device.key"_s));
        const auto store = desk.open();
        QCOMPARE(codeOf(store), "ok");
        QVERIFY((*store)->readOnlyReason());
        const QString file = desk.folder.filePath(u"copy.db"_s);
        QCOMPARE(codeOf((*store)->backUp(file)), "ok");
        QCOMPARE(readBackup(file)->identity.device, identity->device);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
