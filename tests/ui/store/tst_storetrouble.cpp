// SPDX-License-Identifier: GPL-3.0-or-later
// What the console's window tells and offers when its store cannot be opened or written.
#include "store/ingest.h"
#include "storefixture.h"
#include "tests/support/faultydisk.h"
#include "tests/ui/strict.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace Qt::StringLiterals;

namespace {

using Harm = void (*)(Place &);

void damage(Place &place)
{
    overwrite(place.file(), contentOf(place.file()).replace(100, 3'900, QByteArray(3'900, '\x7f')));
}

/// A table that opening does not read, with its indexes.
void damageCases(Place &place)
{
    const auto pages = place.open()->store().readers().readNow([](store::Database &database) {
        return database.all("SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'case_file' "
                            "AND rootpage > 0",
                            {}, [](const store::Row &row) { return row.integer(0); });
    });
    QByteArray content = contentOf(place.file());
    for (const qint64 page : *pages)
        content.replace((page - 1) * 4'096, 4'096, QByteArray(4'096, '\x7f'));
    overwrite(place.file(), content);
}

void replaceByALetter(Place &place)
{
    overwrite(place.file(), "A letter, longer than sixteen bytes.");
}

void writeWithANewerProgram(Place &place)
{
    auto database = store::Database::open(place.file(), store::Database::Mode::ReadWrite);
    if (!database || !(*database)->script("UPDATE projection_version SET version = version + 1"))
        qFatal("cannot meddle");
}

/// What a kill leaves, and then somebody takes the log away.
void loseTheLog(Place &place)
{
    QByteArray withoutLog;
    {
        const auto cases = place.open();
        Place::record(*cases);
        withoutLog = contentOf(place.file());
    }
    overwrite(place.file(), withoutLog);
}

void loseTheKey(Place &place)
{
    if (!QFile::remove(place.stateFolder() + u"/device.key"_s))
        qFatal("no key");
}

void loseTheFile(Place &place)
{
    if (!QFile::remove(place.file()))
        qFatal("no file");
}

void useAnotherKey(Place &place)
{
    overwrite(place.stateFolder() + u"/device.key"_s, QByteArray(32, 'k'));
}

/// Another console goes on from a backup, and this one learns of it.
void goOnElsewhere(Place &place)
{
    cases::CaseStore::Place heirs = place.place();
    heirs.folder = place.path(u"heir"_s);
    if (!cases::CaseStore::restore(heirs, place.backup(), false))
        qFatal("cannot restore");
    const auto heir = cases::CaseStore::open(heirs);
    const auto events = (*heir)->store().readers().readNow([&](store::Database &database) {
        return database.all("SELECT bytes, sig FROM event WHERE device = ?",
                            {(*heir)->store().identity().device}, [](const store::Row &row) {
                                return store::RemoteEvent{row.bytes(0), row.array<64>(1), {}};
                            });
    });
    const auto behind = place.open();
    auto told = behind->store().writer().ingest({*events, {}});
    told.waitForFinished();
    if (!told.result())
        qFatal("%s", qPrintable(told.result().error().message));
}

/// The rights of files do not bind the superuser: while one lives, somebody else runs the console.
class Nobody
{
public:
    Nobody() : m_isRoot(::geteuid() == 0)
    {
        if (m_isRoot && ::setresuid(somebody, somebody, 0) != 0)
            qFatal("cannot become another person");
    }
    Nobody(const Nobody &) = delete;
    Nobody &operator=(const Nobody &) = delete;
    ~Nobody()
    {
        if (m_isRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become oneself again");
    }
    /// What the state folder holds is theirs then.
    static void give(const QString &folder)
    {
        QStringList all{folder};
        QDirIterator found(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (found.hasNext())
            all << found.next();
        for (const QString &path : std::as_const(all)) {
            if (::geteuid() == 0
                && ::chown(QFile::encodeName(path).constData(), somebody, somebody) != 0)
                qFatal("cannot give away");
        }
    }

private:
    static constexpr uid_t somebody = 65'534;
    bool m_isRoot;
};

void allow(const QString &path, mode_t rights)
{
    if (::chmod(QFile::encodeName(path).constData(), rights) != 0)
        qFatal("cannot change rights");
}

/// All files in a folder with what is in them.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        // What SQLite makes beside a file that it reads.
        if (!path.endsWith(u"-shm"_s) && !path.endsWith(u"-wal"_s))
            files.insert(path, contentOf(path));
    }
    return files;
}

} // namespace

class TestStoreTrouble final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_settings.path()));
        qRegisterMetaType<Harm>("Harm");
    }
    void init() { failOnAnyWarning(); }

    void tellsWhatIsWrongAndChangesNothing_data()
    {
        QTest::addColumn<Harm>("harm");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("works");
        QTest::addColumn<QString>("remedy");
        QTest::addColumn<bool>("isReadable");
        const QString none = u"Nothing can be decided here"_s;
        const QString reading = u"look at cases, search and verify"_s;
        QTest::newRow("damaged") << Harm(damage) << u"The store is damaged"_s << none
                                 << u"Restore the backup of"_s << false;
        QTest::newRow("foreign") << Harm(replaceByALetter)
                                 << u"Another file lies in place of the store"_s << none
                                 << u"Restore the backup of"_s << false;
        QTest::newRow("newer") << Harm(writeWithANewerProgram) << u"The store needs a newer Vigil"_s
                               << none << u"Try again"_s << false;
        QTest::newRow("file gone") << Harm(loseTheFile) << u"The store is not where it was"_s
                                   << none << u"Restore the backup of"_s << false;
        QTest::newRow("log lost") << Harm(loseTheLog) << u"The end of the store is missing"_s
                                  << reading << u"Go on from this store"_s << true;
        QTest::newRow("key lost") << Harm(loseTheKey) << u"The key of this console is missing"_s
                                  << reading << u"Go on from this store"_s << true;
        QTest::newRow("another key") << Harm(useAnotherKey) << u"This is another console's key"_s
                                     << reading << u"Try again"_s << true;
        QTest::newRow("continued")
            << Harm(goOnElsewhere) << u"Another console goes on in place of this one"_s << reading
            << u"Try again"_s << true;
    }
    void tellsWhatIsWrongAndChangesNothing()
    {
        QFETCH(const Harm, harm);
        QFETCH(const QString, title);
        QFETCH(const QString, works);
        QFETCH(const QString, remedy);
        QFETCH(const bool, isReadable);
        Place place;
        place.backUp();
        harm(place);
        const auto before = filesIn(place.folder.path());
        {
            const Window window(place);
            QCOMPARE(window.page(), u"store"_s);
            QVERIFY(window.says(title));
            QVERIFY(window.says(works));
            QVERIFY(window.says(u"What you can do"_s));
            QVERIFY(window.says(place.dir()));
            QTRY_VERIFY(window.offers(remedy.toUtf8().constData()));
            QVERIFY(window.offers("Try again"));
            QVERIFY(!window.button("Make the store"));
            // What can be read can be looked at meanwhile.
            window.window->showPage(u"people"_s);
            QCOMPARE(window.page(), isReadable ? u"people"_s : u"store"_s);
        }
        QCOMPARE(filesIn(place.folder.path()), before);
    }

    void tellsThatItHasNoRight()
    {
        Place place;
        // The superuser may read everything.
        const QByteArray dir = QFile::encodeName(place.dir());
        const bool isRoot = ::geteuid() == 0;
        QCOMPARE(::chmod(QFile::encodeName(place.folder.path()).constData(), 0755), 0);
        QCOMPARE(::chmod(dir.constData(), 0), 0);
        QVERIFY(!isRoot || ::seteuid(65'534) == 0);
        {
            const Window window(place);
            QVERIFY(!isRoot || ::seteuid(0) == 0);
            QVERIFY(window.says("The store cannot be read"));
            QVERIFY(window.says("Ask whoever set up this computer"));
            QVERIFY(!window.button("Restore the backup of"));
            QVERIFY(!window.button("Open another backup"));
            QCOMPARE(::chmod(dir.constData(), 0700), 0);
            window.button("Try again")->click();
            QCOMPARE(window.page(), u"review"_s);
        }
    }

    void tellsThatTheDiskCanOnlyBeRead()
    {
        Place place;
        allow(place.folder.path(), 0755);
        Nobody::give(place.state());
        allow(place.file(), 0444);
        allow(place.dir(), 0555);
        const QByteArray before = contentOf(place.file());
        {
            const Nobody nobody;
            const Window window(place);
            QCOMPARE(window.page(), u"store"_s);
            QVERIFY(window.says("The store can only be read"));
            QVERIFY(window.says("Its file, its folder or the whole disk cannot be written."));
            QVERIFY(window.says("look at cases, search and verify"));
            QVERIFY(window.offers("Try again"));
            QVERIFY(!window.button("Open another backup"));
            window.button("Try again")->click();
            QVERIFY(window.says("The store can only be read"));
            window.window->showPage(u"people"_s);
            QCOMPARE(window.page(), u"people"_s);
        }
        QCOMPARE(contentOf(place.file()), before);
        allow(place.dir(), 0755);
        allow(place.file(), 0644);
        const Window window(place);
        QCOMPARE(window.page(), u"review"_s);
    }

    void makesTheFirstStoreOnlyWhereNoneWas()
    {
        Place place;
        QVERIFY(QDir(place.dir()).removeRecursively());
        {
            const Window window(place);
            QVERIFY(window.offers("Make the store"));
        }
        Place other;
        other.backUp();
        QVERIFY(QDir(other.dir()).removeRecursively());
        const Window window(other);
        QVERIFY(!window.button("Make the store"));
        QVERIFY(window.says("The store is not where it was"));
    }

    void restoresTheNewestBackup()
    {
        Place place;
        place.backUp(2);
        const qint64 before = place.events();
        damage(place);
        const QByteArray damaged = contentOf(place.file());
        {
            const Window window(place);
            QTRY_VERIFY(window.offers("Restore the backup of"));
            QPushButton *restore = window.button("Restore the backup of");
            QVERIFY(restore->hasFocus() || restore->isVisible());
            restore->click();
            QVERIFY(window.says("Restoring the store"));
            QVERIFY(!window.offers("Try again"));
            QTRY_VERIFY(window.says("The store is restored"));
            QVERIFY(window.says("2 records made after that are missing"));
            QVERIFY(window.says("It holds everything until"));
            QVERIFY(window.says(place.dir() + u"/set-aside-"_s));
            window.button("Go on")->click();
            QCOMPARE(window.page(), u"review"_s);
            QTRY_VERIFY(window.says("No case waits for you"));
            window.window->showPage(u"store"_s);
            QCOMPARE(window.page(), u"review"_s); // there is no such page any more
        }
        // chain.continued and device.enrolled in place of the two that are missing.
        QCOMPARE(place.events(), before);
        const QString aside = QDir(place.dir()).entryList({u"set-aside-*"_s}, QDir::Dirs).value(0);
        QCOMPARE(contentOf(place.dir() + u'/' + aside + u"/vigil.db"_s), damaged);
    }

    void goesOnFromAStoreWhoseKeyIsLost()
    {
        Place place;
        loseTheKey(place);
        const Window window(place);
        QTRY_VERIFY(window.offers("Go on from this store"));
        QVERIFY(window.says(u"device.key"_s));
        window.button("Go on from this store")->click();
        QTRY_VERIFY(window.says("The store is restored"));
        QVERIFY(window.says("Nothing that this console had recorded is missing."));
        QVERIFY(window.says("The old key was not found"));
        window.button("Go on")->click();
        QCOMPARE(window.page(), u"review"_s);
    }

    void restoresNothingThatAnotherKeySigned()
    {
        Place place;
        place.backUp();
        useAnotherKey(place);
        damage(place);
        const auto before = filesIn(place.folder.path());
        const Window window(place);
        QTRY_VERIFY(window.offers("Restore the backup of"));
        window.button("Restore the backup of")->click();
        QTRY_VERIFY(window.says("Another key signed this backup"));
        QVERIFY(window.says("Nothing was changed. Choose another one."));
        QVERIFY(window.offers("Open another backup"));
        QCOMPARE(filesIn(place.folder.path()), before);
        QCOMPARE(window.page(), u"store"_s);
    }

    void opensABackupFromElsewhere()
    {
        Place place;
        place.backUp();
        const QString elsewhere = place.path(u"elsewhere.db"_s);
        QVERIFY(QFile::rename(place.backup(), elsewhere));
        damage(place);
        const Window window(place);
        QTRY_VERIFY(window.says("This computer knows of no backup"));
        window.button("Open another backup")->click();
        window.choose(place.file()); // the damaged one itself
        QTRY_VERIFY(window.says("This backup is damaged itself."));
        QVERIFY(window.offers("Open another backup"));
        window.button("Open another backup")->click();
        window.choose(elsewhere);
        QTRY_VERIFY(window.says("The store is restored"));
    }

    void stoppingLeavesAllAsItWas()
    {
        Place place;
        place.fill(12);
        place.backUp();
        damage(place);
        const auto before = filesIn(place.folder.path());
        const Window window(place);
        QTRY_VERIFY(window.offers("Restore the backup of"));
        window.button("Restore the backup of")->click();
        window.button("Stop")->click();
        QTRY_VERIFY(window.says("Stopped. Nothing was restored"));
        QVERIFY(!window.button("Stop"));
        QVERIFY(window.offers("Restore the backup of"));
        QCOMPARE(filesIn(place.folder.path()), before);
    }

    void tellsThatTheDiskIsFull()
    {
        test::FaultyDisk disk;
        Place place;
        place.fill(4);
        place.backUp();
        damage(place);
        const auto before = filesIn(place.folder.path());
        const Window window(place);
        QTRY_VERIFY(window.offers("Restore the backup of"));
        disk.fail(test::FaultyDisk::Call::Write, 20, 1'000'000, SQLITE_FULL);
        window.button("Restore the backup of")->click();
        QTRY_VERIFY(window.says("There is no room to restore"));
        QVERIFY(disk.heal());
        QCOMPARE(filesIn(place.folder.path()), before);
        window.button("Restore the backup of")->click();
        QTRY_VERIFY(window.says("The store is restored"));
    }

    void copiesTheDamagedStoreForThoseWhoHelp()
    {
        Place place;
        damage(place);
        const QByteArray damaged = contentOf(place.file());
        const QString target = place.path(u"for-those-who-help"_s);
        QVERIFY(QDir().mkpath(target));
        const Window window(place);
        window.button("Copy the damaged store")->click();
        window.choose(target);
        QTRY_VERIFY(window.says("The copy is in"));
        const QString copy = QDir(target).entryList({u"vigil-copy-*"_s}, QDir::Dirs).value(0);
        QCOMPARE(contentOf(target + u'/' + copy + u"/vigil.db"_s), damaged);
        QCOMPARE(contentOf(place.file()), damaged);
        QCOMPARE(window.page(), u"store"_s);
    }

    void tellsOfDamageThatIsMetAtWork()
    {
        Place place;
        place.backUp();
        damageCases(place);
        const Window window(place);
        QTRY_COMPARE(window.page(), u"store"_s);
        QVERIFY(window.says("The store is damaged"));
        QTRY_VERIFY(window.offers("Restore the backup of"));
        window.button("Restore the backup of")->click();
        QTRY_VERIFY(window.says("The store is restored"));
        window.button("Go on")->click();
        QTRY_VERIFY(window.says("No case waits for you"));
    }

    void triesAgainOnceThePersonHasPutItRight()
    {
        Place place;
        const QByteArray whole = contentOf(place.file());
        replaceByALetter(place);
        const Window window(place);
        window.button("Try again")->click();
        QVERIFY(window.says("Another file lies in place of the store"));
        overwrite(place.file(), whole);
        window.button("Try again")->click();
        QCOMPARE(window.page(), u"review"_s);
        QTRY_VERIFY(window.says("No case waits for you"));
    }
};

QTEST_MAIN(TestStoreTrouble)
#include "tst_storetrouble.moc"
