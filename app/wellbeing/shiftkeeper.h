// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "review/reviewsession.h"
#include "wellbeing/harms.h"
#include "wellbeing/recordfile.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace vigil::wellbeing {

/// Why the desk is empty although cases wait.
enum class Withheld {
    Nothing,    ///< it is not: no case waits for this person
    CalmDue,    ///< only severe cases are left, and a calm one or a break comes first
    SevereDone, ///< only severe cases are left, and the shift has had its measure of them
    ShiftDone,  ///< the shift has had its measure of videos
    OptedOut    ///< only kinds of harm are left that the person is not offered
};

/// Watches over one person at the desk: counts what they look at, says when a break is due, makes
/// pauses, and says which cases they may be offered. What it knows goes to the person's own file
/// and to their own screens, and to nothing else: not to the store, not to the log. Lives in the
/// window's thread.
class ShiftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the keeper. The functions are called in its thread.
    struct Surroundings
    {
        review::ReviewSession &session;
        const base::Clock &clock;
        /// Whether a video is on the screen that plays or is seen clear.
        std::function<bool()> isWatching;
        /// The policies in force, never null.
        std::function<std::shared_ptr<const policy::PolicyBook>()> policies;
        /// What the team sets now; asked every second.
        std::function<TeamRules()> team;
    };

    /// Without a file nothing is kept beyond the end of the console.
    ShiftKeeper(Surroundings with, std::unique_ptr<RecordFile> file, QObject *parent = nullptr);
    /// Keeps what was counted last.
    ~ShiftKeeper() override;

    /// Counts once a second from now on.
    void start() { m_ticker.start(); }
    void tick();

    [[nodiscard]] const Shift &shift() const { return m_shift; }
    [[nodiscard]] const TeamRules &team() const { return m_team; }
    [[nodiscard]] std::shared_ptr<const policy::PolicyBook> policies() const
    {
        return m_with.policies();
    }
    [[nodiscard]] base::Instant now() const { return m_with.clock.now(); }
    [[nodiscard]] Due due() const { return m_shift.due(now()); }
    [[nodiscard]] Withheld withheld() const;
    /// What is the matter with the person's file; nothing when all is well.
    [[nodiscard]] const std::optional<base::Error> &problem() const { return m_problem; }
    /// Careful limits hold because nobody can tell what the person had chosen.
    [[nodiscard]] bool isChoiceLost() const { return m_record.isChoiceLost; }
    [[nodiscard]] const QSet<domain::HarmKind> &optOuts() const { return m_record.optOuts; }

    /// What a case must be like to be offered now; may be called in any thread.
    [[nodiscard]] cases::IsWanted wish();

public Q_SLOTS:
    void takeBreak();
    void postpone();
    /// Back to work, when the pause can be ended.
    void endPause();
    /// One severe case now, by the person's own choice.
    void takeSevere();
    /// Looser than the team's is the team's.
    void setOwn(vigil::wellbeing::Limit limit, int number);
    /// Ends the careful limits of who had chosen others that cannot be read.
    void takeTeamLimits();
    void setOptOut(const vigil::domain::HarmKind &kind, bool isOut);

Q_SIGNALS:
    /// Once a second, and when anything else of it changes.
    void ticked();
    /// A pause began or ended.
    void pauseChanged();
    /// A break became due, was postponed or taken.
    void dueChanged();
    /// Limits, the team's too, opt-outs, or what is the matter with the file.
    void choiceChanged();

private:
    /// A case as it is remembered while it lies on the desk.
    struct OnDesk
    {
        domain::CaseId id;
        Harm harm;
        base::Millis watched{0};
    };
    /// Which reasons turned cases down since a case was last asked for; written by the writer's
    /// thread.
    struct Refusals;

    void readRecord();
    void follow();
    void leaveDesk(const OnDesk &left, const review::DeskCase *next);
    void showPause();
    void showDue();
    void dropUnwanted();
    void takeTeam();
    void chose();
    void obey();
    void save();
    void takeProblem(const base::Result<void> &saved);
    [[nodiscard]] TeamRules rules() const;
    [[nodiscard]] Shift::Moment moment() const;

    Surroundings m_with;
    TeamRules m_team;
    std::unique_ptr<RecordFile> m_file;
    Record m_record;
    Shift m_shift;
    std::optional<OnDesk> m_onDesk;
    std::optional<domain::CaseId> m_coolingFrom; ///< the case that the last cool-down followed
    QSet<domain::CaseId> m_met; ///< have been on the desk, which an undo brings back
    std::shared_ptr<Refusals> m_refusals;
    std::optional<base::Error> m_problem;
    Due m_due = Due::Not;
    Allowed m_allowed;
    bool m_isResting = false;
    base::Instant m_saved;
    QTimer m_ticker;
    QThreadPool m_pool; ///< one thread: what was written last stays
};

} // namespace vigil::wellbeing
