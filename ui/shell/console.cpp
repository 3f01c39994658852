// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/console.h"

#include "base/log.h"
#include "base/whendone.h"
#include "enforcement/enforcement.h"
#include "review/copyeraser.h"
#include "similar/confirmation.h"
#include "similar/similarprojection.h"
#include "store/errors.h"
#include "store/systemlog.h"
#include "ui/people/teamdesk.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/banner.h"
#include "ui/shell/demoteam.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/selfmeasure.h"
#include "ui/shell/statuspills.h"
#include "ui/shell/storepage.h"
#include "ui/shell/storerescue.h"
#include "ui/shell/storeupgrade.h"
#include "ui/shell/upgradepage.h"
#include "ui/tour/tour.h"

#include <QApplication>
#include <QScreen>
#include <QTextStream>

#include <pwd.h>
#include <unistd.h>

namespace vigil::ui {

namespace {

constexpr QSize usualSize(1600, 900);

/// The desktop's user becomes the first member of a store that is made here.
QString desktopUser()
{
    const passwd *user = getpwuid(getuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QStringLiteral("user");
}

/// What a report tells of the window's surroundings: "platform=xcb screens=1920x1080@2,192dpi".
QString startFacts()
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        screens.append(QStringLiteral("%1x%2@%3,%4dpi")
                           .arg(screen->size().width())
                           .arg(screen->size().height())
                           .arg(screen->devicePixelRatio())
                           .arg(screen->logicalDotsPerInch()));
    }
    return QStringLiteral("version=%1 platform=%2 screens=%3")
        .arg(QCoreApplication::applicationVersion(), QGuiApplication::platformName(),
             screens.join(QLatin1Char(';')));
}

base::Result<QString> verifyText(cases::CaseStore &cases)
{
    const auto verified = cases.store().verify(store::Depth::Deep);
    if (!verified)
        return verified.error();
    if (!verified->isOk()) {
        const store::Fault &first = verified->faults.front();
        return base::Error{store::corrupt, QStringLiteral("verify: %1 faults, the first: %2 at %3")
                                               .arg(verified->faultCount)
                                               .arg(QString::fromLatin1(first.code), first.where)};
    }
    return QStringLiteral("verify: %1 events, nothing wrong").arg(verified->events);
}

} // namespace

Console::Console(QApplication &application, const ConsoleOptions &options, const base::Clock &clock,
                 base::Random &random)
    : m_options(options)
    , m_clock(clock)
    , m_random(random)
    , m_theme(application)
    , m_preferences(options.preferences())
    , m_table(consoleActions())
    , m_keys(m_table)
    , m_actions(m_keys)
    , m_live(m_preferences, m_theme, m_languages, m_keys)
{
    connect(&m_preferences, &Preferences::saveFailed, this, base::logError);
}

Console::~Console()
{
    // The pages live in the window and speak to the desk.
    m_window.reset();
    m_upgrade.reset();
    m_rescue.reset();
    m_desk.reset();
    m_team.reset();
    base::logFact(QLatin1StringView("console.ended"));
}

void Console::start()
{
    base::logFact(QLatin1StringView("console.started"), startFacts());
    const auto loaded = m_preferences.load();
    m_window = std::make_unique<MainWindow>(m_actions, m_clock);
    m_window->resize(usualSize.boundedTo(m_window->screen()->availableSize()));
    m_settings = new SettingsPage(m_preferences, m_languages, m_actions);
    if (auto cases = openStore())
        showDesk(*std::move(cases));
    else
        showHindrance(cases.error());
    m_window->addPage(QStringLiteral("settings"), QStringLiteral("settings"), m_settings,
                      RailPlace::Bottom);
    if (!loaded) {
        base::logError(loaded.error());
        m_window->banner().showNotice([] {
            return tr(
                "Your settings could not be read, so the safest ones are in force. Choose yours "
                "again in the settings.");
        });
    }
    m_window->show();
    if (m_desk)
        m_desk->session().start();
    if (!m_upgrade)
        startExtras();
}

void Console::startExtras()
{
    if (!m_options.tour.isEmpty())
        startTour();
    if (m_options.measured)
        startMeasure();
}

cases::CaseStore::Place Console::place() const
{
    return {m_options.store,
            m_clock,
            m_random,
            m_options.stateHome,
            store::systemLogListener(),
            [stateHome = m_options.stateHome](store::Registry &registry) {
                similar::registerSimilar(registry);
                review::registerCopies(registry, stateHome);
                enforcement::registerEnforcement(registry, similar::wasConfirmed);
            }};
}

base::Result<std::unique_ptr<cases::CaseStore>> Console::openStore()
{
    if (!m_options.demo.isEmpty())
        return openDemoTeam(place(), m_options.demo);
    return cases::CaseStore::openCurrent(place());
}

void Console::showDesk(std::unique_ptr<cases::CaseStore> cases)
{
    m_window->status().show();
    m_desk = std::make_unique<Desk>(std::move(cases),
                                    Desk::Parts{m_actions, *m_window, m_preferences, m_languages,
                                                m_clock, m_random, m_options.privateFolder(),
                                                m_options.fetchRules(), m_options.mediaCache()});
    m_settings->setBackups(&m_desk->backups());
    const review::ReviewSession &session = m_desk->session();
    connect(&session, &review::ReviewSession::phaseChanged, this,
            [this, &session] { noteFailure(session.failure()); });
    connect(&session, &review::ReviewSession::savedStateChanged, this,
            [this, &session] { noteFailure(session.saveFailure()); });
    if (const auto &reason = m_desk->cases().store().readOnlyReason())
        showStoreProblem(*reason);
    else
        (void)m_desk->cases().service().carryOutGroups();
}

void Console::closeDesk()
{
    if (!m_desk)
        return;
    // The pages speak to the desk, so they go first.
    m_settings->setBackups(nullptr);
    for (const QString &page : m_desk->pages())
        m_window->takePage(page).reset();
    m_window->banner().clear();
    m_window->status().setLease({});
    m_window->status().setSaved(SavedState::Saved);
    m_window->status().hide();
    m_desk.reset();
}

void Console::showHindrance(const base::Error &error)
{
    if (error.code == store::upgradeNeeded)
        startUpgrade();
    else
        showStoreProblem(error);
}

void Console::showStoreProblem(const base::Error &error)
{
    base::logError(error);
    m_window->status().setVisible(m_desk != nullptr);
    if (!m_rescue) {
        m_rescue = std::make_unique<StoreRescue>(place());
        connect(m_rescue.get(), &StoreRescue::failed, this, base::logError);
    }
    if (m_storePage) {
        m_storePage->setTrouble(error);
    } else {
        m_storePage = new StorePage(*m_rescue, error, desktopUser());
        connect(m_storePage, &StorePage::newStoreRequested, this, &Console::makeStore);
        connect(m_storePage, &StorePage::keyRequested, this, &Console::makeKey);
        connect(m_storePage, &StorePage::keyPutOff, this, &Console::openMadeStore);
        connect(m_storePage, &StorePage::openRequested, this, &Console::openAgain);
        connect(m_storePage, &StorePage::restoreRequested, this, [this](const QString &backup) {
            closeDesk();
            m_rescue->restore(backup);
        });
        connect(m_storePage, &StorePage::copyRequested, this, [this](const QString &to) {
            closeDesk();
            m_rescue->copyTo(to);
        });
        m_window->addPage(QStringLiteral("store"), QStringLiteral("database-off"), m_storePage);
    }
    m_window->showPage(QStringLiteral("store"));
}

void Console::noteFailure(const std::optional<base::Error> &failure)
{
    const bool isDamage =
        failure && (failure->code == store::corrupt || failure->code == store::foreignFile);
    if (isDamage && !m_storePage)
        showStoreProblem(*failure);
}

void Console::closeStorePage()
{
    m_window->removePage(QStringLiteral("store"));
    m_storePage = nullptr;
}

void Console::startUpgrade()
{
    base::logFact(QLatin1StringView("store.upgrade_began"));
    m_window->status().hide();
    closeStorePage();
    m_upgrade = std::make_unique<StoreUpgrade>(place());
    connect(m_upgrade.get(), &StoreUpgrade::ended, this, &Console::endUpgrade);
    m_window->addPage(QStringLiteral("upgrade"), QStringLiteral("database"),
                      new UpgradePage(*m_upgrade));
    m_window->showPage(QStringLiteral("upgrade"));
    m_upgrade->start();
}

void Console::endUpgrade(const base::Result<void> &done)
{
    base::logFact(QLatin1StringView("store.upgrade_ended"));
    m_upgrade.release()->deleteLater();
    // Who has gone to the settings meanwhile stays there.
    const bool isShown = m_window->currentPage() == QStringLiteral("upgrade");
    m_window->removePage(QStringLiteral("upgrade"));
    if (done)
        reopen();
    else
        showStoreProblem(done.error());
    if (isShown && m_desk && !m_storePage)
        m_window->showPage(QStringLiteral("review"));
    if (!m_upgrade)
        startExtras();
}

void Console::openAgain()
{
    reopen();
    if (m_desk && !m_storePage)
        m_window->showPage(QStringLiteral("review"));
}

void Console::reopen()
{
    closeDesk();
    auto cases = openStore();
    if (!cases) {
        showHindrance(cases.error());
        return;
    }
    if (m_storePage && !(*cases)->store().readOnlyReason())
        closeStorePage();
    showDesk(*std::move(cases));
    m_desk->session().start();
}

void Console::makeStore(const QString &memberName)
{
    auto made = cases::CaseStore::create(place(), memberName);
    if (!made) {
        base::logError(made.error());
        m_storePage->setError(made.error());
        return;
    }
    m_made = *std::move(made);
    m_team = std::make_unique<TeamDesk>(m_made->store(), m_random);
    m_storePage->askForKey();
}

void Console::makeKey(const QString &passphrase)
{
    m_storePage->setBusy(true);
    base::whenDone(m_team->enrol(m_team->owner(), passphrase), this,
                   [this](const base::Result<void> &made) {
                       m_storePage->setBusy(false);
                       if (made)
                           openMadeStore();
                       else
                           m_storePage->setError(made.error());
                   });
}

void Console::openMadeStore()
{
    m_team.reset();
    closeStorePage();
    showDesk(std::move(m_made));
    m_window->showPage(QStringLiteral("review"));
    m_desk->session().start();
}

bool Console::hasDesk(const char *otherwise) const
{
    if (m_desk)
        return true;
    QTextStream(stdout) << otherwise << Qt::endl;
    QMetaObject::invokeMethod(
        qApp, [] { QApplication::exit(1); }, Qt::QueuedConnection);
    return false;
}

void Console::startMeasure()
{
    if (hasDesk("There is no store to measure on."))
        new SelfMeasure(*m_desk, *m_window, m_actions, *m_options.measured, this);
}

void Console::startTour()
{
    if (!hasDesk("There is no store for the tour."))
        return;
    const Tour::Parts parts{*m_window, m_desk->session(), m_preferences,
                            [this] { return verifyText(m_desk->cases()); }};
    auto *tour = new Tour(parts, m_options.tour, this);
    connect(tour, &Tour::finished, qApp, [](int status) { QApplication::exit(status); });
    tour->start();
}

} // namespace vigil::ui
