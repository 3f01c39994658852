// SPDX-License-Identifier: GPL-3.0-or-later
// What the person fills in and sees of the case on the desk.
#include "review/reviewsession.h"

namespace vigil::review {

using namespace std::chrono_literals;

void ReviewSession::setLocale(const QString &locale)
{
    m_reviewer.locale = locale;
    Q_EMIT formChanged();
}

template<typename Change>
void ReviewSession::fill(Change change)
{
    DeskWork *work = m_line.current();
    if (!work)
        return;
    noteActivity();
    change(work->form);
    Q_EMIT formChanged();
    renewPossible();
}

void ReviewSession::setPolicy(const domain::PolicyId &policy)
{
    if (m_line.current() && m_line.current()->form.setPolicy(policy))
        fill([](DecisionForm &) {});
}

void ReviewSession::setReason(const domain::ReasonCode &reason)
{
    fill([&](DecisionForm &form) { form.setReason(reason); });
}

void ReviewSession::setNote(const QString &note)
{
    if (!m_line.current() || form().note() == note)
        return;
    noteActivity();
    m_line.current()->form.setNote(note);
}

void ReviewSession::setAlso(const QList<domain::PolicyId> &policies)
{
    if (form().also() != policies)
        fill([&](DecisionForm &form) { form.setAlso(policies); });
}

void ReviewSession::setGround(const domain::Ground &ground)
{
    if (form().ground() != ground)
        fill([&](DecisionForm &form) { form.setGround(ground); });
}

void ReviewSession::setException(std::optional<domain::PolicyException> exception)
{
    if (form().exception() != exception)
        fill([&](DecisionForm &form) { form.setException(exception); });
}

void ReviewSession::setSimilar(const QList<domain::SubjectId> &similar)
{
    if (form().similar() != similar)
        fill([&](DecisionForm &form) { form.setSimilar(similar); });
}

void ReviewSession::addEvidence(const domain::Segment &segment)
{
    fill([&](DecisionForm &form) { form.addEvidence(segment); });
}

void ReviewSession::removeEvidence(const domain::Segment &segment)
{
    fill([&](DecisionForm &form) { form.removeEvidence(segment); });
}

void ReviewSession::clearEvidence()
{
    fill([](DecisionForm &form) { form.clearEvidence(); });
}

void ReviewSession::noteSeen(base::Millis position)
{
    DeskWork *work = m_line.current();
    if (!work)
        return;
    const base::Millis before = work->viewingLeft();
    work->seen.add(position);
    if (before > 0ms && work->viewingLeft() == 0ms)
        renewPossible();
}

void ReviewSession::noteUnplayable()
{
    if (!m_line.current())
        return;
    m_line.current()->isUnplayable = true;
    renewPossible();
}

} // namespace vigil::review
