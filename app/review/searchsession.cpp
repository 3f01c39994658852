// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/searchsession.h"

#include "base/whendone.h"

namespace vigil::review {

SearchSession::SearchSession(SearchPort &port, QObject *parent) : QObject(parent), m_port(port)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(pause);
    connect(&m_typing, &QTimer::timeout, this, &SearchSession::searchNow);
}

SearchSession::~SearchSession()
{
    cancel();
}

void SearchSession::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_typing.start();
}

void SearchSession::setFilter(const cases::SearchFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    searchNow();
}

void SearchSession::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_isFetching = false;
}

cases::SearchRequest SearchSession::request()
{
    cases::SearchRequest request;
    request.text = m_text;
    request.ending = store::SearchQuery::Ending::Typed;
    request.filter = m_filter;
    request.isCancelled = [cancelled = m_cancelled] { return cancelled->load(); };
    return request;
}

void SearchSession::searchNow()
{
    m_typing.stop();
    cancel();
    m_error.reset();
    if (store::SearchQuery::of(m_text, store::SearchQuery::Ending::Typed).isEmpty()) {
        m_matches.clear();
        m_next.reset();
        Q_EMIT matchesReset();
        setState(State::Idle);
        return;
    }
    setState(State::Searching);
    base::whenDone(m_port.search(request()), this,
                   [this, mine = m_cancelled](const base::Result<cases::SearchPage> &page) {
                       if (!mine->load())
                           take(page, true);
                   });
}

void SearchSession::fetchMore()
{
    if (!m_next || m_isFetching || m_state != State::Found)
        return;
    m_isFetching = true;
    cases::SearchRequest more = request();
    more.after = m_next;
    base::whenDone(m_port.search(more), this,
                   [this, mine = m_cancelled](const base::Result<cases::SearchPage> &page) {
                       if (!mine->load())
                           take(page, false);
                   });
}

void SearchSession::take(const base::Result<cases::SearchPage> &page, bool isFirst)
{
    m_isFetching = false;
    if (!page) {
        m_error = page.error();
        m_next.reset();
        setState(State::Failed);
        return;
    }
    m_next = page->next;
    if (!isFirst) {
        const qsizetype first = m_matches.size();
        m_matches += page->matches;
        Q_EMIT matchesAdded(first);
        return;
    }
    m_matches = page->matches;
    m_count = page->count;
    m_isCapped = page->isCapped;
    Q_EMIT matchesReset();
    setState(m_matches.isEmpty() ? State::Nothing : State::Found);
}

void SearchSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void SearchSession::open(const domain::SubjectId &subject)
{
    base::whenDone(
        m_port.subject(subject), this,
        [this, mine = ++m_openings](const base::Result<std::optional<DeskCase>> &answer) {
            if (mine != m_openings)
                return;
            m_opened = answer ? *answer : std::nullopt;
            m_openError = answer ? std::nullopt : std::optional(answer.error());
            Q_EMIT openedChanged();
        });
}

} // namespace vigil::review
