// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "cases/casestore.h"
#include "ui/settings/livepreferences.h"
#include "ui/settings/preferences.h"
#include "ui/shell/actionset.h"
#include "ui/shell/actiontable.h"
#include "ui/shell/consoleoptions.h"
#include "ui/shell/keymap.h"
#include "ui/shell/languages.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <memory>

class QApplication;

namespace vigil::ui {

class Desk;
class MainWindow;
class SettingsPage;
class StorePage;
class StoreRescue;
class StoreUpgrade;
class TeamDesk;

/// The console as a whole: what the person chose, the window, and the desk on the store. Builds
/// them in order and takes them down in the other; the parts know nothing of each other's making.
class Console final : public QObject
{
    Q_OBJECT

public:
    Console(QApplication &application, const ConsoleOptions &options, const base::Clock &clock,
            base::Random &random);
    ~Console() override;

    /// Opens the store and shows the window; what hinders is told in the window.
    void start();

private:
    [[nodiscard]] base::Result<std::unique_ptr<cases::CaseStore>> openStore();
    [[nodiscard]] cases::CaseStore::Place place() const;
    void showDesk(std::unique_ptr<cases::CaseStore> cases);
    void closeDesk();
    /// Why there is no desk: the store is brought up to date first, or has a problem.
    void showHindrance(const base::Error &error);
    void showStoreProblem(const base::Error &error);
    void closeStorePage();
    void startUpgrade();
    void endUpgrade(const base::Result<void> &done);
    /// What a person met at work: damage is told on a page of its own, all else where they work.
    void noteFailure(const std::optional<base::Error> &failure);
    void openAgain();
    void reopen();
    void makeStore(const QString &memberName);
    void makeKey(const QString &passphrase);
    void openMadeStore();
    /// What the command line asked for beside the desk.
    void startExtras();
    void startTour();
    void startMeasure();
    /// Else says why on standard output and ends the program.
    [[nodiscard]] bool hasDesk(const char *otherwise) const;

    ConsoleOptions m_options;
    const base::Clock &m_clock;
    base::Random &m_random;

    Theme m_theme;
    Preferences m_preferences;
    ActionTable m_table;
    KeyMap m_keys;
    Languages m_languages;
    ActionSet m_actions;
    LivePreferences m_live;
    std::unique_ptr<MainWindow> m_window;
    SettingsPage *m_settings = nullptr;
    std::unique_ptr<StoreRescue> m_rescue;    ///< once there was a problem with the store
    StorePage *m_storePage = nullptr;         ///< while it is in the window
    std::unique_ptr<StoreUpgrade> m_upgrade;  ///< while it runs
    std::unique_ptr<cases::CaseStore> m_made; ///< on the first start, until the desk is opened
    std::unique_ptr<TeamDesk> m_team;         ///< of the made store
    std::unique_ptr<Desk> m_desk;
};

} // namespace vigil::ui
