// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "review/caseline.h"
#include "review/decisionoutbox.h"
#include "review/leasekeeper.h"
#include "review/possible.h"

#include <QObject>

#include <optional>

namespace vigil::review {

/// Who sits at the desk.
struct Reviewer
{
    domain::MemberId member;
    domain::Roles roles;
    QString locale; ///< BCP 47, in which policies are read
};

/// The work of one person at the desk as a state machine: which phase it is in, what is possible
/// now, and what each act does. Each decision is sent and the next case is there at once; undo
/// withdraws within the window. What could not be saved is kept and sent again; no further decision
/// is taken meanwhile. Lives in the window's thread and never blocks it.
class ReviewSession final : public QObject
{
    Q_OBJECT

public:
    struct Surroundings
    {
        CaseSource &source;
        DecisionSink &sink;
        const base::Clock &clock;
        base::Random &random;
    };

    ReviewSession(const Surroundings &surroundings, Reviewer reviewer, QObject *parent = nullptr);

    void start();
    /// The person leaves: gives back every case that is leased and undecided.
    void finish();

    [[nodiscard]] Phase phase() const { return m_isResting ? Phase::Resting : m_phase; }
    [[nodiscard]] Menu menu() const { return m_menu; }
    [[nodiscard]] const Possible &possible() const { return m_possible; }
    [[nodiscard]] const std::optional<base::Error> &failure() const { return m_failure; }
    /// Null while no case is on the desk.
    [[nodiscard]] const DeskCase *current() const;
    /// The case that is ready behind it; null while there is none.
    [[nodiscard]] const DeskCase *upNext() const;
    /// Empty while no case is on the desk.
    [[nodiscard]] const DecisionForm &form() const;
    [[nodiscard]] const QList<JustDecided> &justDecided() const { return m_outbox.justDecided(); }
    [[nodiscard]] const std::optional<cases::BanPreview> &banPreview() const
    {
        return m_banPreview;
    }
    [[nodiscard]] const cases::QueueSummary &queue() const { return m_queue; }
    [[nodiscard]] SavedState savedState() const { return m_outbox.savedState(); }
    /// Why the last decision could not be saved; nothing when all were.
    [[nodiscard]] const std::optional<base::Error> &saveFailure() const
    {
        return m_outbox.failure();
    }
    [[nodiscard]] std::optional<base::Millis> leaseLeft() const { return m_leases.left(); }
    [[nodiscard]] bool isHeld() const { return m_leases.isHeld(); }
    [[nodiscard]] QList<domain::Segment> seen() const;
    /// Time that the case must still be looked at before it can be decided; zero: it can.
    [[nodiscard]] base::Millis viewingLeft() const;
    [[nodiscard]] const Reviewer &reviewer() const { return m_reviewer; }
    /// What Enter commits: what the policy usually asks for; in a menu the ban, or the only
    /// outcome. Empty: nothing, a person must choose.
    [[nodiscard]] QList<domain::MeasureSpec> submitted() const;
    /// What the digits of the open label or restrict menu commit, from 1.
    [[nodiscard]] QList<policy::Outcome> outcomes() const;

    /// Gives back the cases behind the one on the desk and on their way that are not wanted any
    /// more, and asks for others. One that has been on the desk `isWanted` should keep, since what
    /// the person filled in goes with it. It may be asked later too.
    void reconsider(const CaseLine::IsWanted &isWanted);

public Q_SLOTS:
    void decideNone();
    void decideRemove();
    void openMenu(vigil::review::Menu menu);
    void closeMenu();
    /// The outcome or escalation with this digit, counted from 1, in the open menu.
    void choose(int digit);
    /// What Enter does: commits `submitted`.
    void submit();
    void escalate(vigil::domain::EscalationKind kind);
    void askFactCheck();
    void skip();
    void release();
    void toggleHold();
    void undo();
    /// Sends again what could not be saved, or asks for a case again.
    void retry();
    /// A pause begins or ends. Case, form and leases stay; nothing but undo is possible meanwhile.
    void setResting(bool isResting);

    void setLocale(const QString &locale);
    void setPolicy(const vigil::domain::PolicyId &policy);
    void setReason(const vigil::domain::ReasonCode &reason);
    void setNote(const QString &note);
    void setAlso(const QList<vigil::domain::PolicyId> &policies);
    void setGround(const vigil::domain::Ground &ground);
    void setException(std::optional<vigil::domain::PolicyException> exception);
    /// Decides the same of these, which a person confirmed as similar.
    void setSimilar(const QList<vigil::domain::SubjectId> &similar);
    void addEvidence(const vigil::domain::Segment &segment);
    void removeEvidence(const vigil::domain::Segment &segment);
    void clearEvidence();

    /// The person did something, or the video plays: the lease is renewed when it is time.
    void noteActivity() { m_leases.noteActivity(); }
    /// A frame at this place of the current case was on screen.
    void noteSeen(vigil::base::Millis position);
    /// There is no picture to look at, so that none must be looked at before deciding.
    void noteUnplayable();
    /// Once a second: counts the lease down, renews it while the person works, lets it end else.
    void checkLease() { m_leases.check(); }

Q_SIGNALS:
    void phaseChanged();
    /// Another case is on the desk, or none.
    void currentChanged();
    void upNextChanged();
    void formChanged();
    void possibleChanged();
    void banPreviewChanged();
    void justDecidedChanged();
    void queueChanged();
    void savedStateChanged();
    /// Once a second, and when it begins or ends.
    void leaseChanged();
    /// The store has it: it is on disk.
    void decisionRecorded(const vigil::cases::DecisionReceipt &receipt);
    /// What was asked is refused, and why; the desk stays as it was.
    void refused(const vigil::base::Error &error);

private:
    void listen();
    void fetch();
    void putOnDesk();
    void goOn();

    void commit(const QList<domain::MeasureSpec> &measures);
    void takeUndone(const domain::DecisionId &decision, const CaseLine::Fetched &undone,
                    CaseLine::Moment asked);
    void leave(const Answer<void> &done);
    void loseLease();

    template<typename Change>
    void fill(Change change);

    void readQueue();
    void readBanPreview();
    void setPhase(Phase phase, Menu menu = Menu::None);
    void renewPossible();
    [[nodiscard]] Possible whatIsPossible() const;
    void refuse(base::ErrorCode code, const QString &message);

    Surroundings m_with;
    CaseLine m_line;
    LeaseKeeper m_leases;
    DecisionOutbox m_outbox;
    DecidedWork m_decided;
    Reviewer m_reviewer;
    Phase m_phase = Phase::Starting;
    Menu m_menu = Menu::None;
    Possible m_possible;
    std::optional<base::Error> m_failure;
    bool m_isUndoing = false;
    bool m_isLeaving = false;
    bool m_isResting = false;
    std::optional<cases::BanPreview> m_banPreview;
    cases::QueueSummary m_queue;
};

} // namespace vigil::review
