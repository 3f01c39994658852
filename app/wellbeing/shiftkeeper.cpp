// SPDX-License-Identifier: GPL-3.0-or-later
#include "wellbeing/shiftkeeper.h"

#include "base/whendone.h"
#include "wellbeing/errors.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace vigil::wellbeing {

namespace {

using namespace std::chrono_literals;

constexpr base::Millis saveEvery = 60s;
/// A severe case that was looked at for less needs no cool-down.
constexpr base::Millis leastLook = 1s;
/// A case is kept for who rests for so long; then it goes to others, as if nobody had come back.
constexpr base::Millis keepsCase = 30min;

bool isAtDesk(const review::ReviewSession &session)
{
    return session.phase() == review::Phase::Deciding || session.phase() == review::Phase::Choosing;
}

} // namespace

struct ShiftKeeper::Refusals
{
    std::atomic_bool calmDue = false;
    std::atomic_bool severeDone = false;
    std::atomic_bool shiftDone = false;
    std::atomic_bool optedOut = false;
};

ShiftKeeper::ShiftKeeper(Surroundings with, std::unique_ptr<RecordFile> file, QObject *parent)
    : QObject(parent)
    , m_with(std::move(with))
    , m_team(m_with.team())
    , m_file(std::move(file))
    , m_shift(m_team, m_with.clock.now())
    , m_refusals(std::make_shared<Refusals>())
    , m_saved(m_with.clock.now())
{
    m_pool.setMaxThreadCount(1);
    readRecord();
    m_allowed = m_shift.allowed();
    m_ticker.setInterval(1s);
    connect(&m_ticker, &QTimer::timeout, this, &ShiftKeeper::tick);
    using review::ReviewSession;
    connect(&m_with.session, &ReviewSession::currentChanged, this, &ShiftKeeper::follow);
    connect(&m_with.session, &ReviewSession::upNextChanged, this, &ShiftKeeper::dropUnwanted);
}

ShiftKeeper::~ShiftKeeper()
{
    m_pool.waitForDone();
    m_record.shift = m_shift.counted();
    if (m_file)
        (void)m_file->write(m_record);
}

void ShiftKeeper::readRecord()
{
    if (!m_file) {
        m_problem = base::Error{
            errors::keyMissing,
            QStringLiteral("The key of this console is missing, so what you choose on the page My "
                           "shift holds until the console is closed.")};
        return;
    }
    const auto read = m_file->read();
    if (read && !*read)
        return;
    if (read) {
        m_record = **read;
    } else {
        m_problem = read.error();
        m_record.isChoiceLost = true;
        if (!m_file->setAside(now()))
            m_file.reset();
    }
    m_shift = m_record.shift ? Shift(rules(), *m_record.shift, now()) : Shift(rules(), now());
}

TeamRules ShiftKeeper::rules() const
{
    OwnLimits own = m_record.own;
    for (const auto &[limit, name] : limitNames.rows()) {
        // What was chosen since counts, even where it is less than careful.
        if (m_record.isChoiceLost && !own.contains(limit))
            own.insert(limit, Limits::cautious().of(limit));
    }
    return withOwn(m_team, own);
}

// Counting

Shift::Moment ShiftKeeper::moment() const
{
    Shift::Moment moment{isAtDesk(m_with.session), {}};
    if (moment.isAtDesk && m_onDesk && m_with.isWatching())
        moment.onScreen = m_onDesk->harm;
    return moment;
}

void ShiftKeeper::tick()
{
    takeTeam();
    const base::Instant at = now();
    const Shift::Moment was = moment();
    const base::Millis before = m_shift.exposure().total();
    m_shift.tick(at, was);
    if (m_onDesk)
        m_onDesk->watched += std::max(0ms, m_shift.exposure().total() - before);
    // Nobody else takes the case while the person rests.
    if (const auto &pause = m_shift.pause(); pause && at - pause->from < keepsCase)
        m_with.session.noteActivity();
    if (m_allowed != m_shift.allowed())
        dropUnwanted();
    if (at - m_saved >= saveEvery || at < m_saved)
        save();
    showDue();
    Q_EMIT ticked();
}

void ShiftKeeper::follow()
{
    const review::DeskCase *desk = m_with.session.current();
    if (m_onDesk && desk && desk->id() == m_onDesk->id)
        return;
    const auto left = std::exchange(m_onDesk, std::nullopt);
    if (left)
        leaveDesk(*left, desk);
    if (desk) {
        m_onDesk = OnDesk{desk->id(), harmOf(*desk), {}};
        if (!m_met.contains(desk->id()))
            m_shift.begin(m_onDesk->harm);
        m_met.insert(desk->id());
        if (m_coolingFrom == desk->id())
            m_shift.dropCoolDown();
    }
    m_allowed = m_shift.allowed();
    showPause();
}

void ShiftKeeper::leaveDesk(const OnDesk &left, const review::DeskCase *next)
{
    // One that an undo has taken the place of is not over.
    const review::DeskCase *behind = m_with.session.upNext();
    if (next && behind && behind->id() == left.id)
        return;
    m_shift.finish(left.harm, left.watched >= leastLook, now());
    m_coolingFrom = left.id;
}

// Which cases come

cases::IsWanted ShiftKeeper::wish()
{
    m_refusals = std::make_shared<Refusals>();
    return [refusals = m_refusals, allowed = m_shift.allowed(), optOuts = m_record.optOuts,
            book = m_with.policies(), at = now()](const cases::Offer &offer) {
        const SuspectedHarms suspected = suspectedHarms(offer, *book, at);
        const bool isOut = std::any_of(suspected.kinds.begin(), suspected.kinds.end(),
                                       [&](const auto &kind) { return optOuts.contains(kind); });
        if (isOut) {
            refusals->optedOut = true;
            return false;
        }
        if (allowed.isShiftDone) {
            refusals->shiftDone = true;
            return false;
        }
        if (suspected.severity != domain::Severity::Severe || allowed.severe())
            return true;
        (allowed.isSevereDone ? refusals->severeDone : refusals->calmDue) = true;
        return false;
    };
}

Withheld ShiftKeeper::withheld() const
{
    if (m_refusals->shiftDone)
        return Withheld::ShiftDone;
    if (m_refusals->calmDue)
        return Withheld::CalmDue;
    if (m_refusals->severeDone)
        return Withheld::SevereDone;
    return m_refusals->optedOut ? Withheld::OptedOut : Withheld::Nothing;
}

void ShiftKeeper::dropUnwanted()
{
    m_allowed = m_shift.allowed();
    const auto refusals = m_refusals;
    cases::IsWanted isWanted = wish();
    // What was turned down is told of the last case that was asked for.
    m_refusals = refusals;
    m_with.session.reconsider(
        [met = m_met, isWanted = std::move(isWanted)](const review::DeskCase &desk) {
            return met.contains(desk.id()) || isWanted(offerOf(desk));
        });
}

void ShiftKeeper::takeSevere()
{
    m_shift.askForSevere();
    m_allowed = m_shift.allowed();
    m_with.session.retry();
}

// Pauses

void ShiftKeeper::takeBreak()
{
    m_shift.takeBreak(now());
    showPause();
    showDue();
}

void ShiftKeeper::postpone()
{
    m_shift.postpone(now());
    showDue();
}

void ShiftKeeper::endPause()
{
    m_shift.endPause(now());
    showPause();
    showDue();
    // A break may have made severe cases possible again.
    if (!m_shift.pause() && m_with.session.phase() == review::Phase::Empty)
        m_with.session.retry();
}

void ShiftKeeper::showPause()
{
    const bool isResting = m_shift.pause().has_value();
    if (std::exchange(m_isResting, isResting) == isResting)
        return;
    m_with.session.setResting(isResting);
    save();
    Q_EMIT pauseChanged();
}

void ShiftKeeper::showDue()
{
    if (std::exchange(m_due, due()) != m_due)
        Q_EMIT dueChanged();
}

// What the team set and the person chose

void ShiftKeeper::takeTeam()
{
    if (const TeamRules before = std::exchange(m_team, m_with.team()); before != m_team)
        obey();
}

void ShiftKeeper::setOwn(Limit limit, int number)
{
    const int team = m_team.limits.of(limit);
    if (stricter(limit, team, number) == team && !m_record.isChoiceLost)
        m_record.own.remove(limit);
    else
        m_record.own.insert(limit, stricter(limit, team, number));
    chose();
}

void ShiftKeeper::takeTeamLimits()
{
    m_record.isChoiceLost = false;
    m_record.own.clear();
    m_problem.reset();
    chose();
}

void ShiftKeeper::setOptOut(const domain::HarmKind &kind, bool isOut)
{
    if (isOut)
        m_record.optOuts.insert(kind);
    else
        m_record.optOuts.remove(kind);
    chose();
}

void ShiftKeeper::chose()
{
    obey();
    save();
}

void ShiftKeeper::obey()
{
    m_shift.setRules(rules());
    dropUnwanted();
    // Cases that were withheld may be possible now.
    if (m_with.session.phase() == review::Phase::Empty && withheld() != Withheld::Nothing)
        m_with.session.retry();
    showDue();
    Q_EMIT choiceChanged();
}

void ShiftKeeper::save()
{
    m_saved = now();
    m_record.shift = m_shift.counted();
    if (!m_file)
        return;
    const auto saved = QtFuture::makeReadyFuture(m_record).then(
        &m_pool, [file = m_file.get()](const Record &record) { return file->write(record); });
    base::whenDone(saved, this, [this](const base::Result<void> &done) { takeProblem(done); });
}

void ShiftKeeper::takeProblem(const base::Result<void> &saved)
{
    const bool wasUnsaved = m_problem && m_problem->code == errors::notSaved;
    if (saved && wasUnsaved)
        m_problem.reset();
    else if (!saved && !m_problem)
        m_problem = saved.error();
    else
        return;
    Q_EMIT choiceChanged();
}

} // namespace vigil::wellbeing
