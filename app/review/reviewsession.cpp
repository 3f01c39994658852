// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/reviewsession.h"

#include "base/whendone.h"
#include "review/errors.h"

namespace vigil::review {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype keptDecisions = 8;
/// The person counts as at work so long after the last sign of it.
constexpr base::Millis atWork = 60s;
/// Renewed when so much of the full length is gone, so that not every key writes.
constexpr base::Millis renewAfter = 30s;

/// Whether the store could not write, so that sending again can help; all else is a refusal.
bool isStoreFault(const base::Error &error)
{
    return error.code.name().starts_with("store.");
}

} // namespace

ReviewSession::ReviewSession(const Surroundings &surroundings, Reviewer reviewer, QObject *parent)
    : QObject(parent)
    , m_with(surroundings)
    , m_reviewer(std::move(reviewer))
{
    m_ticker.setInterval(1s);
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
    for (auto *work : {&m_work, &m_parked, &m_next}) {
        // A case that is held to ask for help stays with the person until its time is over.
        if (*work && !(*work)->desk.lease.isHeld())
            (void)m_with.source.giveBack((*work)->desk.id());
        work->reset();
    }
    Q_EMIT currentChanged();
    Q_EMIT upNextChanged();
}

const DeskCase *ReviewSession::current() const
{
    return m_work ? &m_work->desk : nullptr;
}

const DeskCase *ReviewSession::upNext() const
{
    if (m_parked)
        return &m_parked->desk;
    return m_next ? &m_next->desk : nullptr;
}

const DecisionForm &ReviewSession::form() const
{
    static const DecisionForm empty;
    return m_work ? m_work->form : empty;
}

SavedState ReviewSession::savedState() const
{
    if (m_isSavingFailed)
        return SavedState::NotSaved;
    return m_unsaved.isEmpty() ? SavedState::Saved : SavedState::Saving;
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
    base::whenDone(m_with.source.next(), this,
                   [this](const Fetched &fetched) { takeFetched(fetched); });
    readQueue();
}

void ReviewSession::takeFetched(const Fetched &fetched)
{
    if (!fetched) {
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
    if (m_isPrefetching || m_next || !m_work)
        return;
    m_isPrefetching = true;
    const domain::CaseId after = m_work->desk.id();
    base::whenDone(m_with.source.following(after), this,
                   [this, after](const Fetched &fetched) { takePrefetched(after, fetched); });
}

void ReviewSession::takePrefetched(const domain::CaseId &after, const Fetched &fetched)
{
    m_isPrefetching = false;
    // A prefetch is a convenience: what went wrong shows when the next case is asked for.
    if (!fetched || !*fetched)
        return;
    const domain::CaseId &id = (*fetched)->id();
    const bool isKnown =
        (m_work && m_work->desk.id() == id) || (m_parked && m_parked->desk.id() == id);
    if (isKnown)
        return;
    m_next = Work{**fetched, DecisionForm(**fetched), {}, false};
    // The case it was to follow is decided already, and the desk was waiting for this one.
    if (!m_work && m_phase == Phase::Starting) {
        Q_UNUSED(after)
        goOn();
        return;
    }
    Q_EMIT upNextChanged();
}

void ReviewSession::goOn()
{
    m_work.reset();
    m_banPreview.reset();
    std::optional<Work> work = std::exchange(m_parked, std::nullopt);
    if (!work)
        work = std::exchange(m_next, std::nullopt);
    if (work) {
        putOnDesk(*std::move(work));
        Q_EMIT upNextChanged();
        readQueue();
        return;
    }
    Q_EMIT currentChanged();
    Q_EMIT formChanged();
    Q_EMIT leaseChanged();
    if (m_isPrefetching)
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
    if (!m_possible.submit)
        return;
    if (m_menu == Menu::Ban)
        commit({domain::MeasureSpec::ban()});
    else
        choose(1);
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
    m_justDecided.prepend(
        {request->id, desk.id(), desk.text().title, desk.text().platformId, measures, {}});
    m_justDecided.resize(std::min(m_justDecided.size(), keptDecisions));
    m_unsaved.append(*request);
    send(*request);
    Q_EMIT justDecidedChanged();
    Q_EMIT savedStateChanged();
    goOn();
}

void ReviewSession::send(const cases::DecisionRequest &request)
{
    base::whenDone(m_with.sink.decide(request), this,
                   [this, request](const base::Result<cases::DecisionReceipt> &receipt) {
                       takeReceipt(request, receipt);
                   });
}

void ReviewSession::takeReceipt(const cases::DecisionRequest &request,
                                const base::Result<cases::DecisionReceipt> &receipt)
{
    if (!receipt && isStoreFault(receipt.error())) {
        m_isSavingFailed = true;
        m_failure = receipt.error();
        Q_EMIT savedStateChanged();
        renewPossible();
        return;
    }
    const auto isThis = [&request](const auto &other) { return other.id == request.id; };
    m_unsaved.removeIf(isThis);
    if (receipt) {
        for (JustDecided &decided : m_justDecided) {
            if (decided.id == request.id)
                decided.undoUntil = receipt->effectiveAt;
        }
        Q_EMIT decisionRecorded(*receipt);
    } else {
        m_justDecided.removeIf(isThis);
        Q_EMIT refused(receipt.error());
    }
    if (m_unsaved.isEmpty())
        m_isSavingFailed = false;
    Q_EMIT savedStateChanged();
    Q_EMIT justDecidedChanged();
    renewPossible();
}

void ReviewSession::retry()
{
    if (m_isSavingFailed) {
        m_isSavingFailed = false;
        Q_EMIT savedStateChanged();
        const QList<cases::DecisionRequest> again = m_unsaved;
        for (const cases::DecisionRequest &request : again)
            send(request);
        renewPossible();
        return;
    }
    if (m_phase == Phase::Failed || m_phase == Phase::Empty)
        fetch();
}

void ReviewSession::undo()
{
    if (!m_possible.undo)
        return;
    const domain::DecisionId decision = undoable()->id;
    m_isUndoing = true;
    renewPossible();
    base::whenDone(m_with.sink.undo(decision), this,
                   [this, decision](const Fetched &undone) { takeUndone(decision, undone); });
}

void ReviewSession::takeUndone(const domain::DecisionId &decision, const Fetched &undone)
{
    m_isUndoing = false;
    if (!undone) {
        renewPossible();
        Q_EMIT refused(undone.error());
        return;
    }
    m_justDecided.removeIf([&decision](const JustDecided &other) { return other.id == decision; });
    Q_EMIT justDecidedChanged();
    renewPossible();
    if (!*undone)
        return;
    // The case that was on the desk keeps its lease and comes back after this one.
    if (m_work && !m_parked)
        m_parked = std::exchange(m_work, std::nullopt);
    else if (m_work)
        m_next = std::exchange(m_work, std::nullopt);
    putOnDesk({**undone, DecisionForm(**undone), {}, false});
    Q_EMIT upNextChanged();
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
    base::whenDone(done, this, [this](const base::Result<void> &left) {
        m_isLeaving = false;
        if (left) {
            goOn();
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

bool ReviewSession::isUndoable(const JustDecided &decided) const
{
    return decided.undoUntil && m_with.clock.now() <= *decided.undoUntil;
}

JustDecided *ReviewSession::undoable()
{
    for (JustDecided &decided : m_justDecided) {
        if (isUndoable(decided))
            return &decided;
    }
    return nullptr;
}

Possible ReviewSession::whatIsPossible() const
{
    Possible possible;
    possible.undo =
        !m_isUndoing && !m_isSavingFailed
        && std::any_of(m_justDecided.begin(), m_justDecided.end(),
                       [this](const JustDecided &decided) { return isUndoable(decided); });
    const bool isAtWork = m_work && !m_isLeaving && !m_isSavingFailed
                          && (m_phase == Phase::Deciding || m_phase == Phase::Choosing);
    if (!isAtWork)
        return possible;
    const DecisionForm &form = m_work->form;
    const domain::Target &subject = m_work->desk.view.file.subject;
    const bool isSeen = viewingLeft() == 0ms;
    const bool isContent = subject.type == domain::SubjectType::Video
                           || subject.type == domain::SubjectType::Livestream;
    possible.form = true;
    possible.none = isSeen && form.policy();
    possible.remove =
        isSeen && isContent && form.policy() && form.allows({domain::MeasureSpec::remove()});
    possible.ban = isSeen && form.policy() && form.allows({domain::MeasureSpec::ban()});
    possible.label = isSeen && !form.outcomes(policy::OutcomeMenu::Label).isEmpty();
    possible.restrict = isSeen && !form.outcomes(policy::OutcomeMenu::Restrict).isEmpty();
    possible.factCheck = isContent;
    possible.escalate = true;
    possible.skip = true;
    possible.release = true;
    possible.hold = true;
    possible.submit =
        m_phase == Phase::Choosing
        && (m_menu == Menu::Ban || (m_menu != Menu::Escalate && outcomes().size() == 1));
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
        for (const auto *work : {&m_work, &m_parked, &m_next}) {
            if (*work)
                renewLease(**work);
        }
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
    for (auto *work : {&m_work, &m_parked, &m_next}) {
        if (!*work || (*work)->desk.id() != caseId)
            continue;
        if (lease) {
            (*work)->desk.lease = *lease;
        } else if (work != &m_work && !isStoreFault(lease.error())) {
            // Somebody else has it now; it is simply no longer the one that follows.
            work->reset();
            Q_EMIT upNextChanged();
        } else if (work == &m_work) {
            Q_EMIT refused(lease.error());
        }
    }
    Q_EMIT leaseChanged();
}

void ReviewSession::loseLease()
{
    m_work.reset();
    m_parked.reset();
    m_next.reset();
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
