// SPDX-License-Identifier: GPL-3.0-or-later
// What the console's window tells while the store of an older program is brought up to date.
#include "storefixture.h"
#include "tests/support/faultydisk.h"
#include "tests/ui/strict.h"
#include "ui/shell/statuspills.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace Qt::StringLiterals;

namespace {

/// A store of the second schema.
const QString oldStore = QStringLiteral(VIGIL_SOURCE_DIR "/tests/data/stores/v2");

/// A copy of the large store then takes a second.
constexpr std::chrono::microseconds slow(200);

/// So large that copying it takes many steps.
void makeLarge(const Place &place)
{
    auto database = store::Database::open(place.file(), store::Database::Mode::ReadWrite);
    if (!database
        || !(*database)->script("CREATE TABLE ballast (a); "
                                "INSERT INTO ballast VALUES(zeroblob(8000000))"))
        qFatal("cannot fill");
}

QStringList backupsOf(const Place &place)
{
    return QDir(store::backupFolder(place.dir())).entryList(QDir::Files);
}

} // namespace

class TestUpgradeWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tellsWhatHappensAndOpensTheDesk()
    {
        test::FaultyDisk disk;
        Place place(oldStore);
        makeLarge(place);
        const QString size = QLocale().formattedDataSize(QFileInfo(place.file()).size(), 1,
                                                         QLocale::DataSizeSIFormat);
        disk.slowReads(slow);
        const Window window(place);
        QVERIFY(window.window->isVisible());
        QCOMPARE(window.page(), u"upgrade"_s);
        QVERIFY(window.says("Bringing the store up to date"));
        QVERIFY(!window.window->status().isVisible());
        QTRY_VERIFY(window.says("Copy the store as it is"));
        QVERIFY(window.says(store::backupFolder(place.dir())));
        QVERIFY(window.says("Work through all records"));
        QTRY_VERIFY(window.says(" of "_L1 + size));
        QTRY_COMPARE_WITH_TIMEOUT(window.page(), u"review"_s, 30'000);
        QVERIFY(window.window->status().isVisible());
        QVERIFY(!window.says("Bringing the store up to date"));
        QCOMPARE(backupsOf(place).size(), 1);
    }

    void leavesThePersonInTheSettings()
    {
        Place place(oldStore);
        const Window window(place);
        window.window->showPage(u"settings"_s);
        QTRY_VERIFY(window.window->status().isVisible());
        QCOMPARE(window.page(), u"settings"_s);
        window.window->showPage(u"review"_s);
        QCOMPARE(window.page(), u"review"_s);
    }

    void tellsWhatFailsAndTriesAgain()
    {
        test::FaultyDisk disk;
        Place place(oldStore);
        disk.fail(test::FaultyDisk::Call::Write, 20, 1'000'000, SQLITE_FULL);
        const Window window(place);
        QTRY_COMPARE(window.page(), u"store"_s);
        QVERIFY(window.says("There is no room for the copy."));
        QVERIFY(!window.button("Restore the backup of"));
        QVERIFY(!window.button("Open another backup"));
        QVERIFY(disk.heal());
        QCOMPARE(backupsOf(place), QStringList());
        window.button("Try again")->click();
        QCOMPARE(window.page(), u"upgrade"_s);
        QTRY_COMPARE(window.page(), u"review"_s);
    }

    void closingTheWindowStopsIt()
    {
        test::FaultyDisk disk;
        Place place(oldStore);
        makeLarge(place);
        disk.slowReads(slow);
        {
            const Window window(place);
            QTRY_VERIFY(window.says("Copy the store as it is"));
        }
        QCOMPARE(backupsOf(place), QStringList());
        disk.slowReads(std::chrono::microseconds(0));
        const auto cases = place.open();
        QVERIFY(!cases->store().readOnlyReason());
        QVERIFY(cases->store().verify(store::Depth::Deep)->isOk());
    }

    void aStoreOfThisVersionOpensAtOnce()
    {
        Place place;
        const Window window(place);
        QCOMPARE(window.page(), u"review"_s);
        QVERIFY(!window.says("Bringing the store up to date"));
        QCOMPARE(backupsOf(place), QStringList());
    }
};

QTEST_MAIN(TestUpgradeWindow)
#include "tst_upgradewindow.moc"
