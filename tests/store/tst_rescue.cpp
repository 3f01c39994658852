// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rescue.h"
#include "teststore.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

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

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

/// A console with one note, a backup of that, and another note an hour later.
struct Fixture
{
    Fixture()
    {
        const auto store = desk.opened();
        if (!addNote(*store, 1, u"a"_s) || !store->backUp(backup))
            qFatal("cannot prepare");
        desk.clock.advance(std::chrono::hours(1));
        if (!addNote(*store, 1, u"b"_s))
            qFatal("cannot prepare");
    }

    [[nodiscard]] QString place(const QString &name) const { return desk.folder.filePath(name); }
    [[nodiscard]] QStringList filesOfRefuges() const
    {
        QStringList files;
        for (const Refuge &refuge : refugesOf(desk.state(), desk.dir()))
            files.append(QFileInfo(refuge.file).fileName());
        return files;
    }
    [[nodiscard]] QStringList copies() const
    {
        return QDir(desk.folder.path()).entryList({u"vigil-copy-*"_s}, QDir::Dirs);
    }

    Desk desk;
    const QString backup = place(u"backup.db"_s);
};

} // namespace

class TestRescue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsWhatReachesFurthestFirst()
    {
        const Fixture fixture;
        const auto refuges = refugesOf(fixture.desk.state(), fixture.desk.dir());
        QCOMPARE(fixture.filesOfRefuges(), (QStringList{u"vigil.db"_s, u"backup.db"_s}));
        QVERIFY(refuges.front().isStore && !refuges.back().isStore);
        QCOMPARE(refuges.front().facts.until - refuges.back().facts.until, std::chrono::hours(1));
    }

    void leavesOutWhatCannotBeRead()
    {
        const Fixture fixture;
        QVERIFY(QDir().mkpath(fixture.desk.dir() + u"/backups"_s));
        overwrite(fixture.desk.dir() + u"/backups/vigil-1.db"_s, "a letter, not a database");
        overwrite(fixture.desk.file(), QByteArray(8192, '\x7f'));
        QCOMPARE(knownBackups(fixture.desk.state(), fixture.desk.dir()).size(), 2);
        QCOMPARE(fixture.filesOfRefuges(), QStringList{u"backup.db"_s});
        QVERIFY(QFile::remove(fixture.backup));
        QCOMPARE(fixture.filesOfRefuges(), QStringList());
    }

    void knowsAStoreThatIsGoneFromOneThatNeverWas()
    {
        const Fixture fixture;
        QVERIFY(!wasThere(fixture.desk.state(), fixture.place(u"elsewhere"_s)));
        QVERIFY(QDir(fixture.desk.dir()).removeRecursively());
        QVERIFY(wasThere(fixture.desk.state(), fixture.desk.dir()));
        // Without the memory of a backup, by what lies beside.
        const QString other = fixture.place(u"other"_s);
        QVERIFY(QDir().mkpath(other));
        QVERIFY(!wasThere(fixture.desk.state(), other));
        overwrite(other + u"/vigil.db-wal"_s, "log");
        QVERIFY(wasThere(fixture.desk.state(), other));
    }

    void copiesADamagedStoreAsItIs()
    {
        const Fixture fixture;
        const QByteArray damaged(300'000, '\x7f');
        overwrite(fixture.desk.file(), damaged);
        overwrite(fixture.desk.file() + u"-wal"_s, "a log");
        CopyProgress last;
        const auto copied =
            copyAsItIs(fixture.desk.dir(), fixture.desk.folder.path(), fixture.desk.clock.now(),
                       [&last](const CopyProgress &progress) {
                           last = progress;
                           return true;
                       });
        QCOMPARE(codeOf(copied), "ok");
        QCOMPARE(last.done, last.pages);
        QCOMPARE(fixture.copies(), QStringList{QFileInfo(*copied).fileName()});
        QCOMPARE(contentOf(*copied + u"/vigil.db"_s), damaged);
        QCOMPARE(contentOf(*copied + u"/vigil.db-wal"_s), "a log");
        QCOMPARE(contentOf(fixture.desk.file()), damaged);
        constexpr int others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
        for (const QString &path : {*copied, QString(*copied + u"/vigil.db"_s)})
            QVERIFY((int(QFile::permissions(path)) & others) == 0);
    }

    void aStoppedOrFailedCopyLeavesNoFolder()
    {
        const Fixture fixture;
        const auto copy = [&fixture](const QString &to, const CopyWatch &watch = {}) {
            return codeOf(copyAsItIs(fixture.desk.dir(), to, fixture.desk.clock.now(), watch));
        };
        QCOMPARE(copy(fixture.desk.folder.path(), [](const CopyProgress &) { return false; }),
                 "store.backup_cancelled");
        QCOMPARE(fixture.copies(), QStringList());
        QCOMPARE(copy(fixture.place(u"none"_s)), "store.backup_unwritable");
        // A name that is no file that can be read.
        QVERIFY(QFile::remove(fixture.desk.file()) && QDir().mkpath(fixture.desk.file()));
        QCOMPARE(copy(fixture.desk.folder.path()), "store.io_error");
        QCOMPARE(fixture.copies(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRescue)
#include "tst_rescue.moc"
