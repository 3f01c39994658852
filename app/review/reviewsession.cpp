// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/reviewsession.h"

#include "base/whendone.h"
#include "review/errors.h"

namespace vigil::review {

namespace {

using namespace std::chrono_literals;

/// More than can be undone at once.
constexpr std::size_t keptForms = 8;
/// The person counts as at work so long after the last sign of it.
constexpr base::Millis atWork = 60s;
/// Renewed when so much of the full length is gone, so that not every key writes.
constexpr base::Millis renewAfter = 30s;

} // namespace

ReviewSession::ReviewSession(const Surroundings &surroundings, Reviewer reviewer, QObject *parent)
    : QObject(parent)
    , m_with(surroundings)
    , m_outbox(surroundings.sink, surroundings.clock)
    , m_reviewer(std::move(reviewer))
{
    m_ticker.setInterval(1s);
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
    connect(&m_ticker, &QTimer::timeout, this, &ReviewSession::checkLease);
}

void ReviewSession::start()
{
    m_ticker.start();
    fetch();
}

void ReviewSession::finish()
{
    m_ticker.stop();
    if (m_work)
        m_ready.insert(m_ready.begin(), *std::exchange(m_work, std::nullopt));
    for (const Work &work : m_ready) {
        // A case that is held to ask for help stays with the person until its time is over.
        if (!work.desk.lease.isHeld())
            (void)m_with.source.giveBack(work.desk.id());
    }
    m_ready.clear();
    Q_EMIT currentChanged();
    Q_EMIT upNextChanged();
}

const DeskCase *ReviewSession::current() const
{
    return m_work ? &m_work->desk : nullptr;
}

const DeskCase *ReviewSession::upNext() const
{
    return m_ready.empty() ? nullptr : &m_ready.front().desk;
}

const DecisionForm &ReviewSession::form() const
{
    static const DecisionForm empty;
    return m_work ? m_work->form : empty;
}

std::optional<base::Millis> ReviewSession::leaseLeft() const
{
    if (!m_work)
        return std::nullopt;
    return m_work->desk.lease.remaining(m_with.clock.now());
}

QList<domain::Segment> ReviewSession::seen() const
{
    return m_work ? m_work->seen.segments() : QList<domain::Segment>();
}

base::Millis ReviewSession::viewingLeft() const
{
    if (!m_work || m_work->isUnplayable || m_work->desk.mediaState != MediaState::Local)
        return 0ms;
    const DeskCase &desk = m_work->desk;
    base::Millis asked = desk.book->minimumViewing(desk.view.file.severity, desk.scope);
    if (desk.revision().duration)
        asked = std::min(asked, *desk.revision().duration);
    return std::max(0ms, asked - m_work->seen.total());
}

QList<policy::Outcome> ReviewSession::outcomes() const
{
    if (m_menu == Menu::Label)
        return form().outcomes(policy::OutcomeMenu::Label);
    if (m_menu == Menu::Restrict)
        return form().outcomes(policy::OutcomeMenu::Restrict);
    return {};
}

// Taking cases

void ReviewSession::fetch()
{
    m_failure.reset();
    setPhase(Phase::Starting);
    m_isFetching = true;
    base::whenDone(m_with.source.next(), this,
                   [this, asked = m_left.size()](const Fetched &fetched) {
                       m_isFetching = false;
                       takeFetched(fetched, asked);
                   });
    readQueue();
}

void ReviewSession::takeFetched(const Fetched &fetched, std::size_t asked)
{
    if (m_work) {
        // An undone case was faster.
        makeReady(fetched, asked);
        Q_EMIT upNextChanged();
        prefetch();
    } else if (isStale(fetched, asked)) {
        fetch();
    } else if (!fetched) {
        m_failure = fetched.error();
        setPhase(Phase::Failed);
    } else if (!*fetched) {
        setPhase(Phase::Empty);
    } else {
        putOnDesk({**fetched, DecisionForm(**fetched), {}, false});
    }
}

void ReviewSession::putOnDesk(Work work)
{
    m_work = std::move(work);
    m_banPreview.reset();
    m_lastActivity = m_with.clock.now();
    Q_EMIT currentChanged();
    Q_EMIT formChanged();
    setPhase(Phase::Deciding);
    Q_EMIT leaseChanged();
    prefetch();
}

void ReviewSession::prefetch()
{
    if (m_isPrefetching || m_isFetching || !m_ready.empty() || !m_work)
        return;
    m_isPrefetching = true;
    base::whenDone(
        m_with.source.following(m_work->desk.id()), this,
        [this, asked = m_left.size()](const Fetched &fetched) { takePrefetched(fetched, asked); });
}

void ReviewSession::takePrefetched(const Fetched &fetched, std::size_t asked)
{
    m_isPrefetching = false;
    const bool isAwaited = !m_work && m_phase == Phase::Starting;
    // A prefetch is a convenience: what went wrong shows when the next case is asked for.
    makeReady(fetched, asked);
    // The case it was to follow is decided already, and the desk waits for this one.
    if (isAwaited)
        goOn();
    else
        Q_EMIT upNextChanged();
}

void ReviewSession::makeReady(const Fetched &fetched, std::size_t asked)
{
    if (fetched && *fetched && !isStale(fetched, asked) && !isOnDesk((*fetched)->id()))
        m_ready.push_back({**fetched, DecisionForm(**fetched), {}, false});
}

bool ReviewSession::isStale(const Fetched &fetched, std::size_t asked) const
{
    if (!fetched || !*fetched)
        return false;
    const auto since = m_left.begin() + static_cast<std::ptrdiff_t>(asked);
    return std::find(since, m_left.end(), (*fetched)->id()) != m_left.end();
}

bool ReviewSession::isOnDesk(const domain::CaseId &id) const
{
    return (m_work && m_work->desk.id() == id)
           || std::any_of(m_ready.begin(), m_ready.end(),
                          [&id](const Work &work) { return work.desk.id() == id; });
}

void ReviewSession::goOn()
{
    if (m_work)
        m_left.push_back(m_work->desk.id());
    m_work.reset();
    m_banPreview.reset();
    if (!m_ready.empty()) {
        Work next = std::move(m_ready.front());
        m_ready.erase(m_ready.begin());
        putOnDesk(std::move(next));
        Q_EMIT upNextChanged();
        readQueue();
        return;
    }
    Q_EMIT currentChanged();
    Q_EMIT formChanged();
    Q_EMIT leaseChanged();
    if (m_isPrefetching || m_isFetching)
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

QList<domain::MeasureSpec> ReviewSession::submitted() const
{
    switch (m_menu) {
    case Menu::None: return form().recommended();
    case Menu::Ban: return {domain::MeasureSpec::ban()};
    case Menu::Label:
    case Menu::Restrict:
        return outcomes().size() == 1 ? outcomes().first().measures : QList<domain::MeasureSpec>();
    case Menu::Escalate: break;
    }
    return {};
}

void ReviewSession::commit(const QList<domain::MeasureSpec> &measures)
{
    if (viewingLeft() > 0ms)
        return refuse(errors::viewFirst, QStringLiteral("Look at more of the video first."));
    auto request = m_work->form.request(measures, m_reviewer.locale, m_reviewer.roles);
    if (!request) {
        setPhase(Phase::Deciding);
        Q_EMIT refused(request.error());
        return;
    }
    const DeskCase &desk = m_work->desk;
    request->id = domain::DecisionId::make(m_with.clock.now(), m_with.random);
    request->caseId = desk.id();
    request->seen = m_work->seen.segments();
    m_outbox.submit(*request, desk.text());
    keepFilled(request->id);
    goOn();
}

void ReviewSession::keepFilled(const domain::DecisionId &decision)
{
    m_filled.push_back({decision, m_work->form, m_work->seen});
    if (m_filled.size() > keptForms)
        m_filled.erase(m_filled.begin());
}

ReviewSession::Work ReviewSession::backOnDesk(const domain::DecisionId &decision,
                                              const DeskCase &desk) const
{
    for (const Filled &filled : m_filled) {
        if (filled.decision == decision)
            return {desk, filled.form, filled.seen, false};
    }
    return {desk, DecisionForm(desk), {}, false};
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
                   [this, id = *decision, asked = m_left.size()](const Fetched &undone) {
                       takeUndone(id, undone, asked);
                   });
}

void ReviewSession::takeUndone(const domain::DecisionId &decision, const Fetched &undone,
                               std::size_t asked)
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
    if (!*undone || isStale(undone, asked))
        return;
    const domain::CaseId id = (*undone)->id();
    std::erase_if(m_ready, [&id](const Work &work) { return work.desk.id() == id; });
    // The case that was on the desk keeps its lease and comes back after this one.
    if (m_work && m_work->desk.id() != id)
        m_ready.insert(m_ready.begin(), *std::exchange(m_work, std::nullopt));
    putOnDesk(backOnDesk(decision, **undone));
    Q_EMIT upNextChanged();
    readQueue();
}

// Leaving a case undecided

void ReviewSession::escalate(domain::EscalationKind kind)
{
    if (m_possible.escalate || m_menu == Menu::Escalate)
        leave(m_with.sink.escalate({m_work->desk.id(), kind, {}}));
}

void ReviewSession::askFactCheck()
{
    if (m_possible.factCheck)
        leave(m_with.sink.sendToFactCheck(m_work->desk.id()));
}

void ReviewSession::skip()
{
    if (m_possible.skip)
        leave(m_with.sink.skip(m_work->desk.id()));
}

void ReviewSession::release()
{
    if (m_possible.release)
        leave(m_with.sink.release(m_work->desk.id()));
}

void ReviewSession::leave(const Answer<void> &done)
{
    m_isLeaving = true;
    setPhase(Phase::Deciding);
    base::whenDone(done, this, [this, id = m_work->desk.id()](const base::Result<void> &left) {
        m_isLeaving = false;
        if (left && m_work && m_work->desk.id() == id) {
            goOn();
        } else if (left) {
            // An undone case has taken its place on the desk.
            m_left.push_back(id);
            std::erase_if(m_ready, [&id](const Work &work) { return work.desk.id() == id; });
            renewPossible();
            Q_EMIT upNextChanged();
            prefetch();
        } else {
            renewPossible();
            Q_EMIT refused(left.error());
        }
    });
}

// The form

void ReviewSession::setLocale(const QString &locale)
{
    m_reviewer.locale = locale;
    Q_EMIT formChanged();
}

void ReviewSession::setPolicy(const domain::PolicyId &policy)
{
    if (!m_work || !m_work->form.setPolicy(policy))
        return;
    noteActivity();
    Q_EMIT formChanged();
    renewPossible();
}

void ReviewSession::setReason(const domain::ReasonCode &reason)
{
    if (!m_work)
        return;
    noteActivity();
    m_work->form.setReason(reason);
    Q_EMIT formChanged();
    renewPossible();
}

void ReviewSession::setNote(const QString &note)
{
    if (!m_work || m_work->form.note() == note)
        return;
    noteActivity();
    m_work->form.setNote(note);
}

void ReviewSession::setAlso(const QList<domain::PolicyId> &policies)
{
    if (!m_work || m_work->form.also() == policies)
        return;
    noteActivity();
    m_work->form.setAlso(policies);
    Q_EMIT formChanged();
}

void ReviewSession::setGround(const domain::Ground &ground)
{
    if (!m_work || m_work->form.ground() == ground)
        return;
    noteActivity();
    m_work->form.setGround(ground);
    Q_EMIT formChanged();
}

void ReviewSession::setException(std::optional<domain::PolicyException> exception)
{
    if (!m_work || m_work->form.exception() == exception)
        return;
    noteActivity();
    m_work->form.setException(exception);
    Q_EMIT formChanged();
}

void ReviewSession::addEvidence(const domain::Segment &segment)
{
    if (!m_work)
        return;
    noteActivity();
    m_work->form.addEvidence(segment);
    Q_EMIT formChanged();
}

void ReviewSession::removeEvidence(const domain::Segment &segment)
{
    if (!m_work)
        return;
    m_work->form.removeEvidence(segment);
    Q_EMIT formChanged();
}

void ReviewSession::clearEvidence()
{
    if (!m_work)
        return;
    m_work->form.clearEvidence();
    Q_EMIT formChanged();
}

void ReviewSession::noteSeen(base::Millis position)
{
    if (!m_work)
        return;
    const base::Millis before = viewingLeft();
    m_work->seen.add(position);
    if (before > 0ms && viewingLeft() == 0ms)
        renewPossible();
}

void ReviewSession::noteUnplayable()
{
    if (!m_work)
        return;
    m_work->isUnplayable = true;
    renewPossible();
}

// What is possible

Possible ReviewSession::whatIsPossible() const
{
    const bool isSavingFailed = savedState() == SavedState::NotSaved;
    const bool isAtWork = m_work && !m_isLeaving && !isSavingFailed
                          && (m_phase == Phase::Deciding || m_phase == Phase::Choosing);
    Possible possible;
    if (isAtWork) {
        possible = possibleWith(m_work->form, viewingLeft() == 0ms);
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
    setPhase(m_work ? Phase::Deciding : m_phase);
    Q_EMIT refused({code, message});
}

// The lease and what waits

void ReviewSession::toggleHold()
{
    if (!m_possible.hold)
        return;
    noteActivity();
    const domain::CaseId id = m_work->desk.id();
    const auto answer = isHeld() ? m_with.source.resume(id) : m_with.source.hold(id);
    base::whenDone(answer, this,
                   [this, id](const base::Result<domain::Lease> &lease) { takeLease(id, lease); });
}

void ReviewSession::noteActivity()
{
    m_lastActivity = m_with.clock.now();
}

void ReviewSession::checkLease()
{
    const base::Instant now = m_with.clock.now();
    if (m_work && m_work->desk.lease.isOver(now)) {
        loseLease();
    } else if (m_lastActivity && now - *m_lastActivity < atWork) {
        if (m_work)
            renewLease(*m_work);
        for (const Work &work : m_ready)
            renewLease(work);
    }
    renewPossible();
    Q_EMIT leaseChanged();
}

void ReviewSession::renewLease(const Work &work)
{
    const domain::Lease &lease = work.desk.lease;
    const base::Millis full = domain::LeaseRules{}.length;
    if (lease.isHeld() || lease.remaining(m_with.clock.now()) > full - renewAfter)
        return;
    const domain::CaseId id = work.desk.id();
    base::whenDone(
        m_with.source.renew(id), this,
        [this, id](const base::Result<domain::Lease> &renewed) { takeLease(id, renewed); });
}

void ReviewSession::takeLease(const domain::CaseId &caseId,
                              const base::Result<domain::Lease> &lease)
{
    const auto ready = std::find_if(m_ready.begin(), m_ready.end(), [&caseId](const Work &work) {
        return work.desk.id() == caseId;
    });
    if (m_work && m_work->desk.id() == caseId) {
        if (lease)
            m_work->desk.lease = *lease;
        else
            Q_EMIT refused(lease.error());
        Q_EMIT leaseChanged();
    } else if (ready != m_ready.end()) {
        if (lease) {
            ready->desk.lease = *lease;
        } else if (!errors::isStoreFault(lease.error())) {
            // Somebody else has it now; it is simply no longer the one that follows.
            m_ready.erase(ready);
            Q_EMIT upNextChanged();
        }
    }
}

void ReviewSession::loseLease()
{
    m_work.reset();
    m_ready.clear();
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
    const domain::CaseId id = m_work->desk.id();
    base::whenDone(m_with.source.previewBan(m_work->desk.view.file.account, id), this,
                   [this, id](const base::Result<cases::BanPreview> &preview) {
                       if (!preview || !m_work || m_work->desk.id() != id)
                           return;
                       m_banPreview = *preview;
                       Q_EMIT banPreviewChanged();
                   });
}

} // namespace vigil::review
