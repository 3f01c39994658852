// SPDX-License-Identifier: GPL-3.0-or-later
// The backup of the open store, as a person makes it in the settings.
#include "storefixture.h"
#include "tests/support/faultydisk.h"
#include "tests/ui/strict.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace Qt::StringLiterals;

namespace {

void ageBy(Place &place, std::chrono::days days)
{
    place.clock.shift = days;
}

QStringList filesNamed(const Place &place, const QString &pattern)
{
    return QDir(place.folder.path()).entryList({pattern}, QDir::Files);
}

/// The settings of a console at work.
struct Settings : Window
{
    explicit Settings(Place &place) : Window(place) { window->showPage(u"settings"_s); }

    void backUp(const QString &file) const
    {
        button("Back up now")->click();
        choose(file);
    }
};

} // namespace

class TestBackupButton final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_settings.path())); }
    void init() { failOnAnyWarning(); }

    void tellsThatThereIsNoneAndMakesOne()
    {
        Place place;
        const Settings settings(place);
        QTRY_VERIFY(settings.says("There is no backup yet."));
        settings.backUp(place.backup());
        QTRY_VERIFY(settings.says("The last backup holds everything until now"));
        QVERIFY(settings.says(place.backup()));
        QVERIFY(settings.offers("Back up now"));
        const auto facts = store::readBackup(place.backup());
        QVERIFY(facts);
        QCOMPARE(filesNamed(place, u"backup.db*"_s), QStringList{u"backup.db"_s});
    }

    void remindsOnceWhatCameLaterIsOld()
    {
        Place place;
        place.backUp(1);
        {
            const Settings settings(place);
            QTRY_VERIFY(settings.says("The last backup holds everything until"));
            QVERIFY(!settings.says("until now"));
            QVERIFY(!settings.says("it is time for a new one"));
        }
        ageBy(place, std::chrono::days(8));
        const Settings settings(place);
        QTRY_VERIFY(settings.says("it is time for a new one"));
    }

    void tellsThatTheLastOneIsGone()
    {
        Place place;
        place.backUp();
        QVERIFY(QFile::remove(place.backup()));
        const Settings settings(place);
        QTRY_VERIFY(settings.says("The last backup is not where it was"));
    }

    void aStoppedOneLeavesNoFile()
    {
        Place place;
        place.fill(12);
        const Settings settings(place);
        settings.backUp(place.backup());
        QVERIFY(settings.says("Backing up"));
        settings.button("Stop")->click();
        QTRY_VERIFY(settings.offers("Back up now"));
        QTRY_VERIFY(settings.says("There is no backup yet."));
        QCOMPARE(filesNamed(place, u"backup.db*"_s), QStringList());
    }

    void tellsWhyItCannotWrite()
    {
        Place place;
        place.backUp();
        const Settings settings(place);
        settings.backUp(place.backup());
        QTRY_VERIFY(settings.says("There is a file of this name already."));
        settings.backUp(place.path(u"later.db"_s));
        QTRY_VERIFY(settings.says(place.path(u"later.db"_s)));
        QVERIFY(!settings.says("There is a file of this name already."));
    }

    void tellsThatTheFolderIsGone()
    {
        Place place;
        const QString disk = place.path(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        const Settings settings(place);
        settings.backUp(disk + u"/one.db"_s);
        QTRY_VERIFY(settings.says("The last backup holds everything until now"));
        QVERIFY(QDir(disk).removeRecursively());
        settings.backUp(disk + u"/two.db"_s);
        QTRY_VERIFY(settings.says("The copy cannot be written there."));
        QTRY_VERIFY(settings.says("The last backup is not where it was"));
        QVERIFY(settings.offers("Back up now"));
        QVERIFY(!QFileInfo::exists(disk));
    }

    void tellsThatItHasNoRightToWrite()
    {
        Place place;
        const Settings settings(place);
        // Not even the superuser makes files there.
        settings.backUp(u"/sys/vigil-backup.db"_s);
        QTRY_VERIFY(settings.says("The copy cannot be written there."));
        QVERIFY(settings.says("There is no backup yet."));
        settings.backUp(place.backup());
        QTRY_VERIFY(settings.says("The last backup holds everything until now"));
        QVERIFY(!settings.says("The copy cannot be written there."));
    }

    void tellsThatTheDiskIsFull()
    {
        test::FaultyDisk disk;
        Place place;
        place.fill(4);
        const Settings settings(place);
        disk.fail(test::FaultyDisk::Call::Write, 200, 1'000'000, SQLITE_FULL);
        settings.backUp(place.backup());
        QTRY_VERIFY(settings.says("There is no room for the copy."));
        QVERIFY(disk.heal());
        QCOMPARE(filesNamed(place, u"backup.db*"_s), QStringList());
        settings.backUp(place.backup());
        QTRY_VERIFY(settings.says("The last backup holds everything until now"));
        QVERIFY(!settings.says("There is no room"));
    }

    void endingTheConsoleEndsTheBackup()
    {
        Place place;
        place.fill(40);
        // On a busy machine a copy may be whole before this thread goes on.
        bool hasEnded = false;
        for (int attempt = 0; attempt < 5 && !hasEnded; ++attempt) {
            {
                const Settings settings(place);
                settings.backUp(place.backup());
            }
            const QStringList left = filesNamed(place, u"backup.db*"_s);
            hasEnded = left.isEmpty();
            QVERIFY(hasEnded || left == QStringList{u"backup.db"_s});
            QVERIFY(hasEnded || QFile::remove(place.backup()));
        }
        QVERIFY(hasEnded);
    }
};

QTEST_MAIN(TestBackupButton)
#include "tst_backupbutton.moc"
