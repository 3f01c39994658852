// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/reviewsession.h"

#include "base/whendone.h"
#include "review/errors.h"

namespace vigil::review {

using namespace std::chrono_literals;

ReviewSession::ReviewSession(const Surroundings &surroundings, Reviewer reviewer, QObject *parent)
    : QObject(parent)
    , m_with(surroundings)
    , m_line(surroundings.source)
    , m_leases(m_line, surroundings.source, surroundings.clock)
    , m_outbox(surroundings.sink, surroundings.clock)
    , m_reviewer(std::move(reviewer))
{
    listen();
}

void ReviewSession::listen()
{
    connect(&m_outbox, &DecisionOutbox::justDecidedChanged, this, [this] {
        renewPossible();
        Q_EMIT justDecidedChanged();
    });
    connect(&m_outbox, &DecisionOutbox::savedStateChanged, this, [this] {
        renewPossible();
        Q_EMIT savedStateChanged();
    });
    connect(&m_outbox, &DecisionOutbox::recorded, this, &ReviewSession::decisionRecorded);
    connect(&m_outbox, &DecisionOutbox::refused, this, &ReviewSession::refused);

    connect(&m_line, &CaseLine::arrived, this, &ReviewSession::putOnDesk);
    connect(&m_line, &CaseLine::ranOut, this, [this] { setPhase(Phase::Empty); });
    connect(&m_line, &CaseLine::failed, this, [this](const base::Error &error) {
        m_failure = error;
        setPhase(Phase::Failed);
    });
    connect(&m_line, &CaseLine::cameTooLate, this, &ReviewSession::fetch);
    connect(&m_line, &CaseLine::followingCame, this, &ReviewSession::goOn);
    connect(&m_line, &CaseLine::nextChanged, this, &ReviewSession::upNextChanged);

    connect(&m_leases, &LeaseKeeper::ended, this, &ReviewSession::loseLease);
    connect(&m_leases, &LeaseKeeper::refused, this, &ReviewSession::refused);
    connect(&m_leases, &LeaseKeeper::changed, this, [this] {
        renewPossible();
        Q_EMIT leaseChanged();
    });
}

void ReviewSession::start()
{
    m_leases.start();
    fetch();
}

void ReviewSession::finish()
{
    m_leases.stop();
    for (const DeskWork &work : m_line.takeAll()) {
        // A case that is held to ask for help stays with the person until its time is over.
        if (!work.desk.lease.isHeld())
            (void)m_with.source.giveBack(work.id());
    }
    Q_EMIT currentChanged();
    Q_EMIT upNextChanged();
}

const DeskCase *ReviewSession::current() const
{
    return m_line.current() ? &m_line.current()->desk : nullptr;
}

const DeskCase *ReviewSession::upNext() const
{
    return m_line.ready().empty() ? nullptr : &m_line.ready().front().desk;
}

const DecisionForm &ReviewSession::form() const
{
    static const DecisionForm empty;
    return m_line.current() ? m_line.current()->form : empty;
}

QList<domain::Segment> ReviewSession::seen() const
{
    return m_line.current() ? m_line.current()->seen.segments() : QList<domain::Segment>();
}

base::Millis ReviewSession::viewingLeft() const
{
    return m_line.current() ? m_line.current()->viewingLeft() : 0ms;
}

QList<policy::Outcome> ReviewSession::outcomes() const
{
    return outcomesIn(m_menu, form());
}

QList<domain::MeasureSpec> ReviewSession::submitted() const
{
    return submittedFrom(m_menu, form());
}

// Taking cases

void ReviewSession::fetch()
{
    m_failure.reset();
    setPhase(Phase::Starting);
    m_line.askNext();
    readQueue();
}

void ReviewSession::putOnDesk()
{
    m_banPreview.reset();
    m_leases.noteActivity();
    Q_EMIT currentChanged();
    Q_EMIT formChanged();
    setPhase(Phase::Deciding);
    Q_EMIT leaseChanged();
    m_line.askFollowing();
}

void ReviewSession::goOn()
{
    if (m_line.advance()) {
        putOnDesk();
        Q_EMIT upNextChanged();
        readQueue();
        return;
    }
    m_banPreview.reset();
    Q_EMIT currentChanged();
    Q_EMIT formChanged();
    Q_EMIT leaseChanged();
    if (m_line.isAsking())
        setPhase(Phase::Starting);
    else
        fetch();
}

// Deciding

void ReviewSession::decideNone()
{
    if (m_possible.none)
        commit({});
}

void ReviewSession::decideRemove()
{
    if (m_possible.remove)
        commit({domain::MeasureSpec::remove()});
}

void ReviewSession::openMenu(Menu menu)
{
    const bool isPossible = (menu == Menu::Ban && m_possible.ban)
                            || (menu == Menu::Label && m_possible.label)
                            || (menu == Menu::Restrict && m_possible.restrict)
                            || (menu == Menu::Escalate && m_possible.escalate);
    if (!isPossible)
        return;
    noteActivity();
    if (menu == Menu::Ban)
        readBanPreview();
    setPhase(Phase::Choosing, menu);
}

void ReviewSession::closeMenu()
{
    if (m_phase == Phase::Choosing)
        setPhase(Phase::Deciding);
}

void ReviewSession::choose(int digit)
{
    if (m_phase != Phase::Choosing || digit < 1)
        return;
    if (m_menu == Menu::Escalate) {
        if (digit <= static_cast<int>(domain::escalationKindNames.rows().size()))
            escalate(domain::escalationKindNames.rows()[static_cast<std::size_t>(digit - 1)].first);
        return;
    }
    const QList<policy::Outcome> all = outcomes();
    if (digit <= all.size())
        commit(all[digit - 1].measures);
}

void ReviewSession::submit()
{
    if (m_possible.submit)
        commit(submitted());
}

void ReviewSession::commit(const QList<domain::MeasureSpec> &measures)
{
    if (viewingLeft() > 0ms)
        return refuse(errors::viewFirst, QStringLiteral("Look at more of the video first."));
    const DeskWork *work = m_line.current();
    if (!work)
        return;
    auto request = work->form.request(measures, m_reviewer.locale, m_reviewer.roles);
    if (!request) {
        setPhase(Phase::Deciding);
        Q_EMIT refused(request.error());
        return;
    }
    request->id = domain::DecisionId::make(m_with.clock.now(), m_with.random);
    request->caseId = work->id();
    request->seen = work->seen.segments();
    m_outbox.submit(*request, work->desk.text());
    m_decided.keep(request->id, *work);
    goOn();
}

void ReviewSession::retry()
{
    if (savedState() == SavedState::NotSaved)
        m_outbox.retry();
    else if (m_phase == Phase::Failed || m_phase == Phase::Empty)
        fetch();
}

void ReviewSession::undo()
{
    const auto decision = m_outbox.undoable();
    if (!m_possible.undo || !decision)
        return;
    m_isUndoing = true;
    renewPossible();
    base::whenDone(m_with.sink.undo(*decision), this,
                   [this, id = *decision, asked = m_line.now()](const CaseLine::Fetched &undone) {
                       takeUndone(id, undone, asked);
                   });
}

void ReviewSession::takeUndone(const domain::DecisionId &decision, const CaseLine::Fetched &undone,
                               CaseLine::Moment asked)
{
    m_isUndoing = false;
    if (!undone) {
        renewPossible();
        Q_EMIT refused(undone.error());
        return;
    }
    m_outbox.forget(decision);
    renewPossible();
    // It may have come as the next case too, and be decided again by now.
    if (!*undone || m_line.hasLeftSince((*undone)->id(), asked))
        return;
    m_line.putFirst(m_decided.restored(decision, **undone));
    putOnDesk();
    Q_EMIT upNextChanged();
    readQueue();
}

// Leaving a case undecided

void ReviewSession::escalate(domain::EscalationKind kind)
{
    if (m_possible.escalate || m_menu == Menu::Escalate)
        leave(m_with.sink.escalate({current()->id(), kind, {}}));
}

void ReviewSession::askFactCheck()
{
    if (m_possible.factCheck)
        leave(m_with.sink.sendToFactCheck(current()->id()));
}

void ReviewSession::skip()
{
    if (m_possible.skip)
        leave(m_with.sink.skip(current()->id()));
}

void ReviewSession::release()
{
    if (m_possible.release)
        leave(m_with.sink.release(current()->id()));
}

void ReviewSession::leave(const Answer<void> &done)
{
    m_isLeaving = true;
    setPhase(Phase::Deciding);
    base::whenDone(done, this, [this, id = current()->id()](const base::Result<void> &left) {
        m_isLeaving = false;
        if (!left) {
            renewPossible();
            Q_EMIT refused(left.error());
        } else if (current() && current()->id() == id) {
            goOn();
        } else {
            // An undone case has taken its place on the desk.
            renewPossible();
            m_line.leave(id);
            m_line.askFollowing();
        }
    });
}

// What is possible

Possible ReviewSession::whatIsPossible() const
{
    const bool isSavingFailed = savedState() == SavedState::NotSaved;
    const bool isAtWork = current() && !m_isLeaving && !isSavingFailed && !m_isResting
                          && (m_phase == Phase::Deciding || m_phase == Phase::Choosing);
    Possible possible;
    if (isAtWork) {
        possible = possibleWith(form(), viewingLeft() == 0ms);
        possible.submit = possible.none && !submitted().isEmpty();
    }
    possible.undo = !m_isUndoing && !isSavingFailed && m_outbox.undoable();
    return possible;
}

void ReviewSession::renewPossible()
{
    const Possible possible = whatIsPossible();
    if (possible == m_possible)
        return;
    m_possible = possible;
    Q_EMIT possibleChanged();
}

void ReviewSession::setPhase(Phase phase, Menu menu)
{
    const bool isChanged = m_phase != phase || m_menu != menu;
    m_phase = phase;
    m_menu = menu;
    renewPossible();
    if (isChanged)
        Q_EMIT phaseChanged();
}

void ReviewSession::refuse(base::ErrorCode code, const QString &message)
{
    setPhase(current() ? Phase::Deciding : m_phase);
    Q_EMIT refused({code, message});
}

// The lease and what waits

void ReviewSession::toggleHold()
{
    if (m_possible.hold)
        m_leases.toggleHold();
}

void ReviewSession::loseLease()
{
    (void)m_line.takeAll();
    m_failure =
        base::Error{errors::leaseOver,
                    QStringLiteral("Your time for this case is over, and it went back to the "
                                   "queue. Nothing was decided. Take the next case when you "
                                   "are back.")};
    Q_EMIT currentChanged();
    Q_EMIT upNextChanged();
    Q_EMIT formChanged();
    setPhase(Phase::Failed);
}

void ReviewSession::readQueue()
{
    base::whenDone(m_with.source.summary(), this,
                   [this](const base::Result<cases::QueueSummary> &queue) {
                       if (!queue)
                           return;
                       m_queue = *queue;
                       Q_EMIT queueChanged();
                   });
}

void ReviewSession::readBanPreview()
{
    const domain::CaseId id = current()->id();
    base::whenDone(m_with.source.previewBan(current()->view.file.account, id), this,
                   [this, id](const base::Result<cases::BanPreview> &preview) {
                       if (!preview || !current() || current()->id() != id)
                           return;
                       m_banPreview = *preview;
                       Q_EMIT banPreviewChanged();
                   });
}

} // namespace vigil::review
