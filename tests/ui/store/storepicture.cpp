// SPDX-License-Identifier: GPL-3.0-or-later
// The page about a store that cannot be opened or written, for pictures:
//   ui_store [--theme light|dark|contrast] [--language CODE] [--text PERCENT] [--size WxH]
//   [--show CODE of a fault, as store.corrupt | none | restoring | refused | restored | whole
//           | copying | unmeasured | folding
//           | backup | nobackup | backingup | severities]
//   [--picture FILE]
#include "store/errors.h"
#include "storefixture.h"
#include "tests/ui/picture.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/backupdesk.h"
#include "ui/shell/languages.h"
#include "ui/shell/statuspills.h"
#include "ui/shell/storepage.h"
#include "ui/shell/storerescue.h"
#include "ui/shell/storeupgrade.h"
#include "ui/shell/upgradepage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>

using namespace vigil;
using namespace vigil::ui;

namespace {

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 500)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

store::Restored restored(bool isWhole)
{
    store::Restored made;
    made.seq = 18'204;
    made.until = base::instantFromMs(1'646'225'200'000);
    made.missing = isWhole ? 0 : 37;
    made.hasTeamSecret = isWhole;
    made.isVouched = isWhole;
    made.stateFolder = QStringLiteral("/home/olena/.local/state/vigil/0190f3aa");
    made.setAside =
        QStringLiteral("/home/olena/.local/share/vigil/set-aside-2022-03-02T124640.000Z");
    return made;
}

void show(const QString &what, StoreRescue &rescue)
{
    if (what == QLatin1StringView("restoring")) {
        Q_EMIT rescue.progressed(420);
    } else if (what == QLatin1StringView("refused")) {
        Q_EMIT rescue.failed({store::keyMismatch, {}});
    } else if (what == QLatin1StringView("restored") || what == QLatin1StringView("whole")) {
        Q_EMIT rescue.restored(restored(what == QLatin1StringView("whole")));
    }
}

/// What a copy of 3 GB and 480,000 records are told with; nothing for another picture.
std::optional<store::UpgradeProgress> upgradeIn(const QString &what)
{
    using Step = store::UpgradeStep;
    if (what == QLatin1StringView("copying"))
        return store::UpgradeProgress{Step::Copying, 1'234'567'890, 3'012'345'678};
    if (what == QLatin1StringView("unmeasured"))
        return store::UpgradeProgress{Step::Checking};
    if (what == QLatin1StringView("folding"))
        return store::UpgradeProgress{Step::Folding, 123'456, 480'000};
    return std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *name : {"theme", "language", "text", "size", "picture", "show"})
        parser.addOption({QLatin1StringView(name), QString(), QLatin1StringView(name)});
    parser.process(application);
    Theme theme(application);
    fixture::dress(theme, parser);
    Languages languages;
    languages.setLanguage(parser.value(QStringLiteral("language")));
    const ActionTable table(consoleActions());
    KeyMap keys(table);
    ActionSet actions(keys);
    fixture::Place place;
    const QString what = parser.value(QStringLiteral("show"));
    if (what != QLatin1StringView("none") && what != QLatin1StringView("nobackup"))
        place.backUp();
    if (what == QLatin1StringView("restoring"))
        place.fill(200);
    StoreRescue rescue(place.place());
    const QByteArray code =
        what.startsWith(QLatin1StringView("store.")) ? what.toLatin1() : "store.corrupt";
    Preferences preferences(place.path(QStringLiteral("console.json")));
    const bool isApart = what == QLatin1StringView("severities");
    SafeViewing safe;
    safe.setPerSeverity(isApart);
    preferences.setSafeViewing(safe);
    const auto cases = place.open();
    BackupDesk backups(cases->store(), place.clock);
    auto *settings = new SettingsPage(preferences, languages, actions);
    settings->setBackups(&backups);
    auto *page = new StorePage(rescue, {base::ErrorCode(code.constData()), {}}, {});
    StoreUpgrade upgrade(place.place());
    MainWindow window(actions, place.clock);
    const auto upgrading = upgradeIn(what);
    if (upgrading) {
        window.addPage(QStringLiteral("upgrade"), QStringLiteral("database"),
                       new UpgradePage(upgrade));
        Q_EMIT upgrade.progressed({store::UpgradeStep::Copying});
        Q_EMIT upgrade.progressed(*upgrading);
    }
    window.addPage(QStringLiteral("store"), QStringLiteral("database-off"), page);
    window.addPage(QStringLiteral("settings"), QStringLiteral("settings"), settings,
                   RailPlace::Bottom);
    const bool isBackup = isApart || what.startsWith(QLatin1StringView("back"))
                          || what == QLatin1StringView("nobackup");
    if (!upgrading)
        window.showPage(isBackup ? QStringLiteral("settings") : QStringLiteral("store"));
    window.status().hide();
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    if (size.size() == 2)
        window.resize(size.first().toInt(), size.last().toInt());
    window.show();
    settle();
    if (what == QLatin1StringView("restoring"))
        rescue.restore(place.file());
    else
        settle();
    if (what == QLatin1StringView("backingup")) {
        backups.backUp(place.path(QStringLiteral("next.db")));
        Q_EMIT backups.progressed(420);
    }
    show(what, rescue);
    QCoreApplication::processEvents();
    if (parser.isSet(QStringLiteral("picture")))
        return window.grab().save(parser.value(QStringLiteral("picture"))) ? 0 : 1;
    return QApplication::exec();
}
