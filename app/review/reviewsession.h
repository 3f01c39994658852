// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "review/decisionform.h"
#include "review/decisionoutbox.h"
#include "review/ports.h"
#include "review/possible.h"
#include "review/seenranges.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace vigil::review {

/// Who sits at the desk.
struct Reviewer
{
    domain::MemberId member;
    domain::Roles roles;
    QString locale; ///< BCP 47, in which policies are read
};

/// The work of one person at the desk: takes the next case, keeps the one after it ready, sends
/// each decision and goes on at once, withdraws within the window, keeps leases alive while the
/// person works. What could not be saved is kept and sent again; no further decision is taken
/// meanwhile. Lives in the window's thread and never blocks it.
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

    [[nodiscard]] Phase phase() const { return m_phase; }
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
    [[nodiscard]] std::optional<base::Millis> leaseLeft() const;
    [[nodiscard]] bool isHeld() const { return m_work && m_work->desk.lease.isHeld(); }
    [[nodiscard]] QList<domain::Segment> seen() const;
    /// Time that the case must still be looked at before it can be decided; zero: it can.
    [[nodiscard]] base::Millis viewingLeft() const;
    [[nodiscard]] const Reviewer &reviewer() const { return m_reviewer; }
    /// What Enter commits: what the policy usually asks for; in a menu the ban, or the only
    /// outcome. Empty: nothing, a person must choose.
    [[nodiscard]] QList<domain::MeasureSpec> submitted() const;
    /// What the digits of the open label or restrict menu commit, from 1.
    [[nodiscard]] QList<policy::Outcome> outcomes() const;

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

    void setLocale(const QString &locale);
    void setPolicy(const vigil::domain::PolicyId &policy);
    void setReason(const vigil::domain::ReasonCode &reason);
    void setNote(const QString &note);
    void setAlso(const QList<vigil::domain::PolicyId> &policies);
    void setGround(const vigil::domain::Ground &ground);
    void setException(std::optional<vigil::domain::PolicyException> exception);
    void addEvidence(const vigil::domain::Segment &segment);
    void removeEvidence(const vigil::domain::Segment &segment);
    void clearEvidence();

    /// The person did something, or the video plays: the lease is renewed when it is time.
    void noteActivity();
    /// A frame at this place of the current case was on screen.
    void noteSeen(vigil::base::Millis position);
    /// There is no picture to look at, so that none must be looked at before deciding.
    void noteUnplayable();
    /// Once a second: counts the lease down, renews it while the person works, lets it end else.
    void checkLease();

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
    /// A case with what has been done on it so far.
    struct Work
    {
        DeskCase desk;
        DecisionForm form;
        SeenRanges seen;
        bool isUnplayable = false;
    };
    /// What a person had filled in and seen of a case that was decided: undo brings it back as it
    /// was.
    struct Filled
    {
        domain::DecisionId decision;
        DecisionForm form;
        SeenRanges seen;
    };
    using Fetched = base::Result<std::optional<DeskCase>>;

    void fetch();
    void takeFetched(const Fetched &fetched, std::size_t asked);
    void prefetch();
    void takePrefetched(const Fetched &fetched, std::size_t asked);
    void makeReady(const Fetched &fetched, std::size_t asked);
    /// Whether the case has left the desk since it was asked for: the answer was on its way.
    [[nodiscard]] bool isStale(const Fetched &fetched, std::size_t asked) const;
    [[nodiscard]] bool isOnDesk(const domain::CaseId &id) const;
    void putOnDesk(Work work);
    [[nodiscard]] Work backOnDesk(const domain::DecisionId &decision, const DeskCase &desk) const;
    void keepFilled(const domain::DecisionId &decision);
    void goOn();

    void commit(const QList<domain::MeasureSpec> &measures);
    void takeUndone(const domain::DecisionId &decision, const Fetched &undone, std::size_t asked);
    void leave(const Answer<void> &done);

    void renewLease(const Work &work);
    void takeLease(const domain::CaseId &caseId, const base::Result<domain::Lease> &lease);
    void loseLease();
    void readQueue();
    void readBanPreview();
    void setPhase(Phase phase, Menu menu = Menu::None);
    void renewPossible();
    [[nodiscard]] Possible whatIsPossible() const;
    void refuse(base::ErrorCode code, const QString &message);

    Surroundings m_with;
    DecisionOutbox m_outbox;
    Reviewer m_reviewer;
    Phase m_phase = Phase::Starting;
    Menu m_menu = Menu::None;
    Possible m_possible;
    std::optional<base::Error> m_failure;
    std::optional<Work> m_work;
    /// Leased too: those that left the desk when an undone case came back, then the prefetched one.
    std::vector<Work> m_ready;
    std::vector<Filled> m_filled; ///< of the last decisions, oldest first
    /// Every case that has left the desk, in order; how many there were tells when a case was
    /// asked for.
    std::vector<domain::CaseId> m_left;
    bool m_isFetching = false;
    bool m_isPrefetching = false;
    bool m_isUndoing = false;
    bool m_isLeaving = false;
    std::optional<cases::BanPreview> m_banPreview;
    cases::QueueSummary m_queue;
    std::optional<base::Instant> m_lastActivity;
    QTimer m_ticker;
};

} // namespace vigil::review
