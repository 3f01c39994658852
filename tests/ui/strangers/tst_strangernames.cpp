// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/errors.h"
#include "strangerwindow.h"
#include "tests/ui/store/storefixture.h"
#include "tests/ui/strict.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/backupdesk.h"
#include "ui/shell/errortext.h"
#include "ui/shell/storepage.h"
#include "ui/shell/storerescue.h"
#include "ui/shell/storeupgrade.h"
#include "ui/shell/upgradepage.h"

#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using namespace vigil::ui::fixture;
using namespace Qt::StringLiterals;
using test::canaryOf;
using test::hostileTexts;

namespace {

/// Whether a disk takes it as the name of a file.
bool isName(const QString &text)
{
    return text.isValidUtf16() && !text.contains(u'/') && !text.contains(QChar(0))
           && text.toUtf8().size() < 200 && text.trimmed() == text;
}

/// Whether it can be in a path at all.
bool isPath(qsizetype index)
{
    return !hostileTexts()[index].text.contains(QChar(0));
}

QList<qsizetype> names()
{
    QList<qsizetype> chosen;
    for (const qsizetype i : ofEachKind(2)) {
        if (isName(hostileTexts()[i].text) && keepsItsCanary(i))
            chosen << i;
    }
    return chosen;
}

QString backupName(const Place &place, qsizetype index)
{
    return place.path(hostileTexts()[index].text + u".db"_s);
}

} // namespace

/// Folders and files have the names that anybody gave them: wherever the console tells where
/// something lies, no name is rendered, turned or made a key, and none pushes the rest away.
class TestStrangerNames final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_settings.path()));
        new Theme(*qApp);
    }
    void init() { failOnAnyWarning(); }

    void theStorePage()
    {
        using Code = base::ErrorCode;
        StrangerWindow window;
        for (const qsizetype i : ofEachKind(4)) {
            if (!isPath(i))
                continue;
            const QString &name = hostileTexts()[i].text;
            StoreRescue rescue({u"/tmp/"_s + name, window.clock, window.random, u"/none"_s});
            auto *page = new StorePage(rescue, {Code("store.corrupt"), {}}, u"olena"_s);
            window.open(u"store"_s, page);
            QStringList faults = window.faultsWith(i);
            page->setTrouble({Code("store.no_such_code"), name});
            Q_EMIT rescue.copied(u"/tmp/"_s + name);
            settle();
            faults << window.faultsWith(i);
            Q_EMIT rescue.failed({Code("store.no_such_code"), name});
            faults << window.faultsWith(i);
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            window.main.takePage(u"store"_s).reset();
        }
    }

    void theFirstStart()
    {
        StrangerWindow window;
        for (const qsizetype i : ofEachKind(4)) {
            if (!isPath(i))
                continue;
            const QString &name = hostileTexts()[i].text;
            StoreRescue rescue({u"/tmp/"_s + name, window.clock, window.random, u"/none"_s});
            auto *page = new StorePage(rescue, {store::notFound, {}}, u"olena"_s);
            window.open(u"store"_s, page);
            QStringList faults = window.faultsWith(i);
            page->setError({base::ErrorCode("store.no_such_code"), name});
            faults << window.faultsWith(i);
            page->askForKey();
            faults << window.faults();
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            window.main.takePage(u"store"_s).reset();
        }
    }

    void whereTheCopyGoesBeforeAnUpgrade()
    {
        StrangerWindow window;
        for (const qsizetype i : ofEachKind(4)) {
            if (!isPath(i))
                continue;
            StoreUpgrade upgrade(
                {u"/tmp/"_s + hostileTexts()[i].text, window.clock, window.random, u"/none"_s});
            window.open(u"upgrade"_s, new UpgradePage(upgrade));
            Q_EMIT upgrade.progressed({store::UpgradeStep::Copying, 1, 2});
            settle();
            const QStringList faults = window.faultsWith(i);
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            (void)window.main.grab();
            window.main.takePage(u"upgrade"_s).reset();
        }
    }

    void whatWasRestored()
    {
        StrangerWindow window;
        StoreRescue rescue({u"/tmp/store"_s, window.clock, window.random, u"/none"_s});
        window.open(u"store"_s, new StorePage(rescue, {store::notFound, {}}, u"olena"_s));
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            store::Restored restored;
            restored.until = window.clock.now();
            restored.stateFolder = hostileTexts()[i].text;
            restored.setAside = hostileTexts()[i].text;
            Q_EMIT rescue.restored(restored);
            settle();
            const QStringList faults = window.faultsWith(i);
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
        }
    }

    /// A real store in such a folder, with real backups of such names: they can be found and told.
    void backupsOnTheStorePageAndInTheSettings()
    {
        const QList<qsizetype> all = names();
        QVERIFY(all.size() > 20);
        StrangerWindow window;
        Place place;
        Preferences preferences(place.path(u"console.json"_s));
        auto *settings = new SettingsPage(preferences, window.languages, window.actions);
        window.open(u"settings"_s, settings);
        StoreRescue rescue(place.place());
        auto *page = new StorePage(rescue, {store::corrupt, {}}, u"olena"_s);
        window.open(u"store"_s, page);
        const auto cases = place.open();
        BackupDesk backups(cases->store(), place.clock);
        settings->setBackups(&backups);
        for (const qsizetype i : all) {
            const QString file = backupName(place, i);
            QVERIFY2(cases->store().backUp(file), told(i, {}).constData());
            backups.refresh();
            rescue.look();
            QTRY_VERIFY2(backups.last() && backups.last()->file == file, told(i, {}).constData());
            QTRY_VERIFY(!rescue.isLooking());
            settle();
            const QStringList faults = window.faults();
            QVERIFY2(faults.isEmpty(), told(i, faults).constData());
            for (QWidget *shown : {static_cast<QWidget *>(settings), static_cast<QWidget *>(page)})
                QVERIFY2(Shown(*shown).all.contains(canaryOf(i)), told(i, {}).constData());
            QVERIFY(QFile::remove(file));
        }
        settings->setBackups(nullptr);
    }

    void messagesThatHaveNoTextOfTheirOwn()
    {
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            const QString text =
                errorText({base::ErrorCode("store.no_such_code"), hostileTexts()[i].text});
            QCOMPARE(test::unsafeIn(text, 2 * base::longestPassage), QString());
        }
    }
};

QTEST_MAIN(TestStrangerNames)
#include "tst_strangernames.moc"
