// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/casestore.h"
#include "media/livestreams.h"
#include "media/remotemedia.h"
#include "review/copykeeper.h"
#include "review/mediakeeper.h"
#include "review/reviewsession.h"
#include "review/searchsession.h"
#include "review/similarwatch.h"
#include "review/storedesk.h"
#include "review/storesearch.h"
#include "ui/people/teamdesk.h"
#include "ui/shell/backupdesk.h"
#include "wellbeing/shiftkeeper.h"

#include <QPointer>
#include <QString>
#include <QStringList>

#include <memory>

namespace vigil::ui {

class ActionSet;
class Banner;
class BreakPrompt;
class Languages;
class MainWindow;
class Preferences;
class VideoStage;

/// The work on one open store: the ports, the review session and its page, put into the window.
/// Goes before the window does; cases that are leased and undecided are given back then.
class Desk final
{
public:
    /// All outlive the desk.
    struct Parts
    {
        ActionSet &actions;
        MainWindow &window;
        Preferences &preferences;
        const Languages &languages;
        const base::Clock &clock;
        base::Random &random;
        QString privateFolder; ///< for what this person alone may see
        QString fetchRules;    ///< file, or empty
        QString mediaCache;    ///< folder
    };

    Desk(std::unique_ptr<cases::CaseStore> cases, const Parts &parts);
    ~Desk();

    /// The ids of the pages that it put into the window.
    [[nodiscard]] static QStringList pages();
    [[nodiscard]] cases::CaseStore &cases() { return *m_cases; }
    [[nodiscard]] review::ReviewSession &session() { return m_session; }
    [[nodiscard]] BackupDesk &backups() { return m_backups; }
    [[nodiscard]] VideoStage &stage() { return *m_stage; }

private:
    /// Says that the person's own limits could not be read.
    void tellShift(Banner &banner);
    /// Says once that what is decided here waits for the time to be confirmed.
    void tellClock(Banner &banner);

    std::unique_ptr<cases::CaseStore> m_cases;
    review::StoreDesk m_ports;
    review::ReviewSession m_session;
    std::shared_ptr<const media::KeptFolder> m_kept; ///< null without the console's key
    media::RemoteMedia m_remote;
    media::LiveStreams m_streams;
    std::unique_ptr<review::CopyKeeper> m_copies; ///< likewise
    review::MediaKeeper m_mediaKeeper;
    TeamDesk m_team;
    review::SimilarWatch m_similar;
    review::StoreSearch m_searches;
    review::SearchSession m_search;
    BackupDesk m_backups;
    VideoStage *m_stage;
    wellbeing::ShiftKeeper m_keeper;
    QPointer<BreakPrompt> m_prompt; ///< in the window
    qint64 m_toldClock = 0;         ///< the first event of the last hold that was told
};

} // namespace vigil::ui
