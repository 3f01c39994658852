// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "media/playerprogram.h"
#include "review/sessionlog.h"
#include "store/teamreader.h"
#include "ui/people/clocknote.h"
#include "ui/people/peoplepage.h"
#include "ui/review/reviewpage.h"
#include "ui/review/videostage.h"
#include "ui/search/searchpage.h"
#include "ui/shell/banner.h"
#include "ui/shell/errortext.h"
#include "ui/shell/languages.h"
#include "ui/shell/mainwindow.h"
#include "ui/wellbeing/breakprompt.h"
#include "ui/wellbeing/restpanel.h"
#include "ui/wellbeing/shiftpage.h"
#include "wellbeing/errors.h"

namespace vigil::ui {

namespace {

domain::Member readOwner(cases::CaseStore &cases)
{
    const domain::MemberId id = cases.owner().member;
    const auto member = cases.store().readers().readNow(
        [&id](store::Database &database) { return store::readMember(database, id); });
    // Without rights the session still shows what waits, and every act says why it is refused.
    return member && *member ? (*member)->member : domain::Member{};
}

QStringList languagesOf(const domain::Member &member)
{
    QStringList languages;
    for (const auto &skill : member.languages)
        languages.append(skill.language);
    return languages;
}

/// The language in which policies are read; testers' pseudo-language has no policies of its own.
QString policyLocale(const Languages &languages)
{
    const QString code = languages.current();
    return code == QLatin1StringView(Languages::pseudo) ? QStringLiteral("en") : code;
}

review::Reviewer reviewerOf(cases::CaseStore &cases, const Languages &languages)
{
    const domain::Member owner = readOwner(cases);
    return {cases.owner().member, owner.roles, policyLocale(languages)};
}

cases::NextRequest requestOf(cases::CaseStore &cases)
{
    return {languagesOf(readOwner(cases)), {}, false};
}

media::PlayerClient::Player playerOf(cases::CaseStore &cases)
{
    return {.program = media::playerProgram(),
            .killers = std::make_shared<media::KillerFiles>(cases.store().stateFolder()
                                                            + QStringLiteral("/killers"))};
}

/// Null without the console's key.
std::shared_ptr<const media::KeptFolder> keptFolderOf(cases::CaseStore &cases)
{
    const auto seed = cases.store().state().deviceSeed();
    if (!seed)
        return nullptr;
    return std::make_shared<media::KeptFolder>(review::copyFolder(cases.store().stateFolder()),
                                               seed->bytes());
}

std::unique_ptr<review::CopyKeeper>
copyKeeperOf(cases::CaseStore &cases, const base::Clock &clock,
             const std::shared_ptr<const media::KeptFolder> &folder)
{
    if (!folder)
        return nullptr;
    return std::make_unique<review::CopyKeeper>(
        review::CopyKeeper::Parts{cases.store().readers(), cases.shelf(), clock, folder});
}

/// Null without the console's key: nothing can be sealed then.
std::unique_ptr<wellbeing::RecordFile> recordOf(cases::CaseStore &cases, const Desk::Parts &parts)
{
    const auto seed = cases.store().state().deviceSeed();
    if (!seed)
        return nullptr;
    return std::make_unique<wellbeing::RecordFile>(parts.privateFolder, cases.owner().member, *seed,
                                                   parts.random);
}

wellbeing::ShiftKeeper::Surroundings watchOver(review::ReviewSession &session, VideoStage *stage,
                                               cases::CaseStore &cases, const base::Clock &clock)
{
    return {session, clock, [stage = QPointer(stage)] { return stage && stage->isWatched(); },
            [&cases, &clock] { return cases.shelf().at(clock.now()); },
            [&cases, &clock] {
                return wellbeing::teamRules(*cases.shelf().at(clock.now()), clock.now());
            }};
}

} // namespace

Desk::Desk(std::unique_ptr<cases::CaseStore> cases, const Parts &parts)
    : m_cases(std::move(cases))
    , m_ports({m_cases->service(), m_cases->store().readers(), m_cases->shelf(), parts.clock},
              m_cases->owner(), requestOf(*m_cases))
    , m_session({m_ports, m_ports, parts.clock, parts.random},
                reviewerOf(*m_cases, parts.languages))
    , m_kept(keptFolderOf(*m_cases))
    , m_remote({.rules = media::readFetchRules(parts.fetchRules),
                .cache = parts.mediaCache,
                .kept = m_kept})
    , m_streams({media::readFetchRules(parts.fetchRules), parts.mediaCache, &parts.clock}, m_kept)
    , m_copies(copyKeeperOf(*m_cases, parts.clock, m_kept))
    , m_mediaKeeper(m_session, {m_remote, m_streams, parts.clock, m_copies.get()})
    , m_team(m_cases->store(), parts.random)
    , m_similar({*m_cases, parts.clock, parts.random, {&m_remote, &m_streams}}, playerOf(*m_cases))
    , m_searches(*m_cases, parts.clock)
    , m_search(m_searches)
    , m_backups(m_cases->store(), parts.clock)
    , m_stage(new VideoStage(
          {parts.actions, parts.preferences, playerOf(*m_cases), {&m_remote, &m_streams}}))
    , m_keeper(watchOver(m_session, m_stage, *m_cases, parts.clock), recordOf(*m_cases, parts))
    , m_prompt(new BreakPrompt(m_keeper))
{
    m_ports.setWish([this] { return m_keeper.wish(); });
    auto *page =
        new ReviewPage(m_session,
                       {parts.actions, parts.window.status(), parts.window.banner(), parts.clock,
                        m_similar, new RestPanel(m_keeper, m_session, parts.actions)},
                       m_stage, languagesOf(readOwner(*m_cases)));
    parts.window.addPage(QStringLiteral("review"), QStringLiteral("shield-search"), page);
    parts.window.addPage(QStringLiteral("people"), QStringLiteral("users"), new PeoplePage(m_team));
    parts.window.addPage(QStringLiteral("search"), QStringLiteral("search"),
                         new SearchPage(m_search, parts.clock, parts.languages));
    parts.window.addPage(QStringLiteral("shift"), QStringLiteral("coffee"),
                         new ShiftPage(m_keeper));
    parts.window.addStrip(m_prompt);
    tellShift(parts.window.banner());
    // Limits of a shift that the team publishes hold for the shift that runs.
    QObject::connect(&m_keeper, &wellbeing::ShiftKeeper::ticked, &m_keeper,
                     [this] { m_cases->refreshPolicies(); });
    m_keeper.start();
    QObject::connect(
        &parts.languages, &Languages::changed, &m_session,
        [this, &parts = parts.languages] { m_session.setLocale(policyLocale(parts)); });
    QObject::connect(&m_session, &review::ReviewSession::currentChanged, &m_similar,
                     [this] { m_similar.show(m_session.current()); });
    review::logSession(m_session);
    QObject::connect(&m_team, &TeamDesk::changed, &m_team,
                     [this, &banner = parts.window.banner()] { tellClock(banner); });
}

QStringList Desk::pages()
{
    return {QStringLiteral("review"), QStringLiteral("people"), QStringLiteral("search"),
            QStringLiteral("shift")};
}

void Desk::tellShift(Banner &banner)
{
    // Not logged: what is the matter with it is the person's own, too.
    const auto &problem = m_keeper.problem();
    if (problem && problem->code == wellbeing::errors::unreadable)
        banner.showNotice([error = *problem] { return errorText(error); });
}

void Desk::tellClock(Banner &banner)
{
    const auto &clocks = m_team.state().clocks;
    const auto own = std::find_if(clocks.begin(), clocks.end(), [this](const auto &hold) {
        return hold.device == m_team.device();
    });
    // Worse news stays where it is; this is told with the next change.
    if (own == clocks.end() || own->first == m_toldClock || banner.isVisible())
        return;
    m_toldClock = own->first;
    banner.showNotice([hold = *own, device = m_team.device()] { return clockText(hold, device); });
}

Desk::~Desk()
{
    m_session.finish();
    delete m_prompt;
}

} // namespace vigil::ui
