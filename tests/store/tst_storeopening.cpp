// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/privatetext.h"
#include "store/teamreader.h"
#include "teststore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <thread>

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

/// What another program would do to the file.
void meddle(const Desk &desk, std::string_view sql)
{
    auto database = Database::open(desk.file(), Database::Mode::ReadWrite);
    if (!database || !(*database)->script(sql))
        qFatal("cannot meddle");
}

/// The rights of files do not bind the superuser: while one lives, another person opens them.
class Nobody
{
public:
    Nobody() : m_isRoot(::geteuid() == 0)
    {
        if (m_isRoot && ::seteuid(65'534) != 0)
            qFatal("cannot become another person");
    }
    Nobody(const Nobody &) = delete;
    Nobody &operator=(const Nobody &) = delete;
    ~Nobody()
    {
        if (m_isRoot && ::seteuid(0) != 0)
            qFatal("cannot become oneself again");
    }

private:
    bool m_isRoot;
};

int rightsOf(const QString &path)
{
    return static_cast<int>(QFile::permissions(path));
}

/// The file still cannot be opened, and opening did not change it.
void expectUntouched(const Desk &desk, const QByteArray &code)
{
    const QByteArray before = contentOf(desk.file());
    QCOMPARE(codeOf(desk.open()), code);
    QCOMPARE(codeOf(desk.create()), "store.already_exists");
    QCOMPARE(contentOf(desk.file()), before);
}

} // namespace

class TestStoreOpening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refusesWhereThereIsNone()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.open()), "store.not_found");
        QVERIFY(!QFile::exists(desk.dir()));
    }

    void makesPrivateFiles()
    {
        const Desk desk;
        const auto store = desk.opened();
        QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
        constexpr int others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                               | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        const QString keys = desk.state() + "/vigil/"_L1 + store->identity().store.toString();
        for (const QString &path : QStringList{
                 desk.dir(), desk.file(), desk.file() + "-wal"_L1, desk.file() + "-shm"_L1, keys,
                 keys + "/device.key"_L1, keys + "/team.secret"_L1, keys + "/head"_L1}) {
            QVERIFY2(QFile::exists(path), qPrintable(path));
            QVERIFY2((rightsOf(path) & others) == 0, qPrintable(path));
        }
        QCOMPARE(QFileInfo(keys + "/device.key"_L1).size(), 32);
    }

    void refusesToMakeASecond()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        const QByteArray before = contentOf(desk.file());
        QCOMPARE(codeOf(desk.create()), "store.already_exists");
        QCOMPARE(contentOf(desk.file()), before);
        QCOMPARE(codeOf(desk.open()), "ok");
    }

    void interruptedMakingLeavesNoStore()
    {
        const Desk desk;
        QVERIFY(QDir().mkpath(desk.dir()));
        overwrite(desk.file() + ".part"_L1, "half of a store");
        QCOMPARE(codeOf(desk.open()), "store.not_found");
        QCOMPARE(codeOf(desk.create()), "ok");
        QCOMPARE(codeOf(desk.open()), "ok");
        QVERIFY(!QFile::exists(desk.file() + ".part"_L1));
    }

    void aFolderThatIsClosedIsNotOneWithoutAStore()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        const QByteArray dir = QFile::encodeName(desk.dir());
        QCOMPARE(::chmod(dir.constData(), 0), 0);
        QByteArray code;
        {
            const Nobody nobody;
            code = codeOf(desk.open());
        }
        QCOMPARE(::chmod(dir.constData(), 0700), 0);
        QCOMPARE(code, "store.cannot_open");
        QCOMPARE(codeOf(desk.open()), "ok");
    }

    void leavesDamagedAndForeignFilesAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("empty") << QByteArray() << QByteArray("store.corrupt");
        QTest::newRow("text") << QByteArray("a letter, not a database")
                              << QByteArray("store.foreign_file");
        QTest::newRow("zeroes") << QByteArray(8192, '\0') << QByteArray("store.foreign_file");
        QTest::newRow("cut header")
            << QByteArray("SQLite format 3\0", 16) << QByteArray("store.foreign_file");
    }
    void leavesDamagedAndForeignFilesAlone()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, code);
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        overwrite(desk.file(), content);
        expectUntouched(desk, code);
    }

    void namesDamage_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("length");
        QTest::newRow("schema page") << 100 << 3'900;
        QTest::newRow("cut to one page") << 4'096 << 0;
    }
    void namesDamage()
    {
        QFETCH(const int, from);
        QFETCH(const int, length);
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        QByteArray content = contentOf(desk.file());
        if (length == 0)
            content.truncate(from);
        else
            content.replace(from, length, QByteArray(length, '\x7f'));
        overwrite(desk.file(), content);
        expectUntouched(desk, "store.corrupt");
    }

    void leavesAnotherProgramsDatabaseAlone()
    {
        const Desk desk;
        QVERIFY(QDir().mkpath(desk.dir()));
        {
            auto other = Database::create(desk.file());
            QCOMPARE(codeOf(other), "ok");
            QCOMPARE(codeOf((*other)->script(
                         "CREATE TABLE recipe (name TEXT); PRAGMA application_id = 7")),
                     "ok");
        }
        expectUntouched(desk, "store.foreign_file");
    }

    void refusesToOpenNewerSchema()
    {
        Desk desk;
        desk.registry = noteRegistry(2);
        QCOMPARE(codeOf(desk.create()), "ok");
        desk.registry = noteRegistry(1);
        expectUntouched(desk, "store.newer_schema");
    }

    void opensReadOnlyWithoutAProjection()
    {
        Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        desk.registry = {};
        const auto store = desk.open();
        QCOMPARE(codeOf(store), "ok");
        QVERIFY((*store)->readOnlyReason());
        QCOMPARE(codeOf(addNote(**store, 1, u"a"_s)), "store.unknown_projection");
        QCOMPARE(countOf(**store, "SELECT count(*) FROM event"), 3);
    }

    void migratesAfterABackup()
    {
        Desk desk;
        {
            const auto store = desk.opened();
            QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
        }
        desk.registry = noteRegistry(2);
        const auto store = desk.open();
        QCOMPARE(codeOf(store), "ok");
        QCOMPARE(historyOf(**store, 1), u"a"_s);
        QCOMPARE(countOf(**store, "SELECT sum(length) FROM note"), 0);
        const QDir backups(desk.dir() + "/backups"_L1);
        const QStringList files = backups.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        // The backup is a whole store of the version before.
        Desk before;
        QVERIFY(QDir().mkpath(before.dir()));
        QVERIFY(QFile::copy(backups.filePath(files.first()), before.file()));
        const auto old = Store::open(before.dir(), {before.registry, before.clock, before.random,
                                                    desk.state(), u"boot-1"_s});
        QCOMPARE(codeOf(old), "ok");
        QCOMPARE(historyOf(**old, 1), u"a"_s);
        QVERIFY((*old)->verify(Depth::Deep)->isOk());
        // Opening once more has nothing to do.
        QCOMPARE(codeOf(desk.open()), "ok");
        QCOMPARE(backups.entryList(QDir::Files).size(), 1);
    }

    void foldsTheLedgerIntoANewProjection()
    {
        Desk desk;
        const store::Registry whole = desk.registry;
        desk.registry = {};
        {
            const auto store = desk.opened();
            QCOMPARE(codeOf(addNote(*store, 1, u"a"_s)), "ok");
            QCOMPARE(codeOf(addNote(*store, 1, u"b"_s)), "ok");
        }
        desk.registry = whole;
        const auto store = desk.open();
        QCOMPARE(codeOf(store), "ok");
        QCOMPARE(historyOf(**store, 1), u"a/b"_s);
    }

    void opensTheStoreOfTheFirstSchema()
    {
        const Desk desk;
        const QString golden = QStringLiteral(VIGIL_SOURCE_DIR "/tests/data/stores/v1");
        copyFolder(golden + "/store"_L1, desk.dir());
        copyFolder(golden + "/state"_L1, desk.state());
        const auto opened = desk.open();
        QCOMPARE(codeOf(opened), "ok");
        Store &store = **opened;
        QVERIFY(!store.readOnlyReason());
        QCOMPARE(historyOf(store, 2), u"note 2/again"_s);
        QCOMPARE(historyOf(store, 4), u"42"_s);
        const auto title = store.readers().readNow([](Database &database) {
            return readText(database, {caseId(1), "title"});
        });
        QCOMPARE(*title, std::optional(u"Заголовок"_s));
        const auto members = store.readers().readNow(readMembers);
        QCOMPARE(members->size(), 2u);
        QCOMPARE(members->back().name, u"Iryna"_s);
        QVERIFY(store.verify(Depth::Deep)->isOk());
        const auto before = store.viewHashes();
        auto rebuilt = store.writer().rebuild();
        rebuilt.waitForFinished();
        QCOMPARE(codeOf(rebuilt.result()), "ok");
        QCOMPARE(*store.viewHashes(), *before);
        QCOMPARE(codeOf(addNote(store, 2, u"now"_s)), "ok");
        QCOMPARE(historyOf(store, 2), u"note 2/again/now"_s);
    }

    void failedMigrationLeavesTheStoreAsItWas()
    {
        class Broken final : public Projection
        {
        public:
            std::string_view name() const override { return "broken"; }
            std::span<const Migration> migrations() const override
            {
                static const Migration one{1, "0001_broken",
                                           "CREATE TABLE fine (a); CREATE TABEL wrong;"};
                return std::span(&one, 1);
            }
            std::vector<View> views() const override { return {}; }
            base::Result<void> fold(Database &, const ledger::Event &,
                                    const ledger::Aggregate &) const override
            {
                return {};
            }
            base::Result<void> clear(Database &, const ledger::Aggregate &) const override
            {
                return {};
            }
        };
        Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        const store::Registry working = desk.registry;
        desk.registry.projections.push_back(std::make_shared<Broken>());
        QCOMPARE(codeOf(desk.open()), "store.migration_failed");
        desk.registry = working;
        const auto store = desk.open();
        QCOMPARE(codeOf(store), "ok");
        QVERIFY(!(*store)->readOnlyReason());
        QCOMPARE(countOf(**store, "SELECT count(*) FROM sqlite_schema WHERE name = 'fine'"), 0);
    }

    void withoutItsKeyOnlyReads()
    {
        const Desk desk;
        const auto identity = desk.create();
        QCOMPARE(codeOf(identity), "ok");
        const QString key =
            desk.state() + "/vigil/"_L1 + identity->store.toString() + "/device.key"_L1;
        QVERIFY(QFile::rename(key, key + ".away"_L1));
        {
            const auto store = desk.open();
            QCOMPARE(codeOf(store), "ok");
            QCOMPARE(codeOf(addNote(**store, 1, u"a"_s)), "store.key_missing");
            QCOMPARE(countOf(**store, "SELECT count(*) FROM event"), 3);
            QVERIFY((*store)->verify(Depth::Deep)->isOk());
        }
        QVERIFY(!QFile::exists(key));
        overwrite(key, QByteArray(32, 'k'));
        {
            const auto store = desk.open();
            QCOMPARE(codeOf(addNote(**store, 1, u"a"_s)), "store.key_mismatch");
        }
        QVERIFY(QFile::remove(key));
        QVERIFY(QFile::rename(key + ".away"_L1, key));
        const auto store = desk.open();
        QCOMPARE(codeOf(addNote(**store, 1, u"a"_s)), "ok");
    }

    void noticesAStoreCopiedBack()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        const QByteArray old = contentOf(desk.file());
        {
            const auto store = desk.open();
            QCOMPARE(codeOf(addNote(**store, 1, u"a"_s)), "ok");
        }
        const QByteArray current = contentOf(desk.file());
        overwrite(desk.file(), old);
        {
            const auto store = desk.open();
            QCOMPARE(codeOf(store), "ok");
            QCOMPARE(codeOf(addNote(**store, 1, u"b"_s)), "store.copied_back");
            const auto verified = (*store)->verify(Depth::Quick);
            QCOMPARE(verified->faults.front().code, "behind_mark");
        }
        overwrite(desk.file(), current);
        const auto store = desk.open();
        QCOMPARE(codeOf(addNote(**store, 1, u"b"_s)), "ok");
    }

    /// What it remembers of its chain may be newer than what it reads: that is no copied-back
    /// store.
    void opensWhileAnotherWrites()
    {
        const Desk desk;
        const auto writing = desk.opened();
        std::atomic_bool isOver = false;
        std::thread writer([&] {
            while (!isOver)
                (void)addNote(*writing, 1, u"a"_s);
        });
        const auto stop = qScopeGuard([&] {
            isOver = true;
            writer.join();
        });
        for (int i = 0; i < 300; ++i) {
            const auto store = desk.open();
            QCOMPARE(codeOf(store), "ok");
            const auto reason = (*store)->readOnlyReason();
            QVERIFY2(!reason, reason ? reason->code.name().data() : "");
        }
    }

    void twoOpenStoresSeeEachOther()
    {
        const Desk desk;
        const auto first = desk.opened();
        const auto second = desk.open();
        QCOMPARE(codeOf(second), "ok");
        QCOMPARE(codeOf(addNote(*first, 1, u"a"_s)), "ok");
        QCOMPARE(codeOf(addNote(**second, 1, u"b"_s)), "ok");
        QCOMPARE(codeOf(addNote(*first, 1, u"c"_s)), "ok");
        QCOMPARE(historyOf(**second, 1), u"a/b/c"_s);
        QVERIFY(first->verify(Depth::Deep)->isOk());
    }

    void meddledSchemaIsAnError()
    {
        const Desk desk;
        QCOMPARE(codeOf(desk.create()), "ok");
        meddle(desk, "DROP TABLE store_identity");
        QCOMPARE(codeOf(desk.open()), "store.bad_statement");
    }
};

QTEST_GUILESS_MAIN(TestStoreOpening)
#include "tst_storeopening.moc"
