// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/caseline.h"

#include "base/whendone.h"

#include <algorithm>

namespace vigil::review {

namespace {

auto isCase(const domain::CaseId &id)
{
    return [id](const DeskWork &work) { return work.id() == id; };
}

} // namespace

CaseLine::CaseLine(CaseSource &source, QObject *parent) : QObject(parent), m_source(source) {}

DeskWork *CaseLine::find(const domain::CaseId &id)
{
    if (m_current && m_current->id() == id)
        return &*m_current;
    const auto ready = std::find_if(m_ready.begin(), m_ready.end(), isCase(id));
    return ready == m_ready.end() ? nullptr : &*ready;
}

bool CaseLine::hasLeftSince(const domain::CaseId &id, Moment asked) const
{
    const auto since = m_left.begin() + static_cast<std::ptrdiff_t>(asked);
    return std::find(since, m_left.end(), id) != m_left.end();
}

bool CaseLine::isStale(const Fetched &fetched, Moment asked) const
{
    return fetched && *fetched && hasLeftSince((*fetched)->id(), asked);
}

void CaseLine::askNext()
{
    m_isAwaited = true;
    m_isAskingNext = true;
    base::whenDone(m_source.next(), this, [this, asked = now()](const Fetched &fetched) {
        m_isAskingNext = false;
        takeNext(fetched, asked);
    });
}

void CaseLine::takeNext(const Fetched &fetched, Moment asked)
{
    if (m_current) {
        // An undone case was faster.
        makeReady(fetched, asked);
        Q_EMIT nextChanged();
        askFollowing();
        return;
    }
    m_isAwaited = false;
    if (isStale(fetched, asked) || turnDown(fetched)) {
        Q_EMIT cameTooLate();
    } else if (!fetched) {
        Q_EMIT failed(fetched.error());
    } else if (!*fetched) {
        Q_EMIT ranOut();
    } else {
        put(DeskWork::begin(**fetched));
        Q_EMIT arrived();
    }
}

void CaseLine::askFollowing()
{
    if (isAsking() || !m_ready.empty() || !m_current)
        return;
    m_isAskingFollowing = true;
    base::whenDone(m_source.following(m_current->id()), this,
                   [this, asked = now()](const Fetched &fetched) {
                       m_isAskingFollowing = false;
                       takeFollowing(fetched, asked);
                   });
}

void CaseLine::takeFollowing(const Fetched &fetched, Moment asked)
{
    // It is a convenience: what went wrong shows when the next case is asked for.
    const bool isUnwanted = makeReady(fetched, asked);
    if (m_isAwaited)
        Q_EMIT followingCame();
    else
        Q_EMIT nextChanged();
    if (isUnwanted)
        askFollowing();
}

bool CaseLine::makeReady(const Fetched &fetched, Moment asked)
{
    if (!fetched || !*fetched || isStale(fetched, asked) || find((*fetched)->id()))
        return false;
    if (turnDown(fetched))
        return true;
    m_ready.push_back(DeskWork::begin(**fetched));
    return false;
}

bool CaseLine::turnDown(const Fetched &fetched)
{
    const bool isUnwanted = m_isWanted && fetched && *fetched && !m_isWanted(**fetched);
    if (!isAsking())
        m_isWanted = {};
    if (isUnwanted)
        (void)m_source.giveBack((*fetched)->id());
    return isUnwanted;
}

void CaseLine::reconsider(const IsWanted &isWanted)
{
    if (isAsking())
        m_isWanted = isWanted;
    std::vector<domain::CaseId> unwanted;
    for (const DeskWork &work : m_ready) {
        if (!isWanted(work.desk))
            unwanted.push_back(work.id());
    }
    for (const domain::CaseId &id : unwanted) {
        // Who is told that one went may have asked for this already.
        if (!find(id))
            continue;
        (void)m_source.giveBack(id);
        drop(id);
    }
    if (!unwanted.empty())
        askFollowing();
}

bool CaseLine::advance()
{
    if (m_current)
        m_left.push_back(m_current->id());
    m_current.reset();
    if (m_ready.empty()) {
        m_isAwaited = isAsking();
        return false;
    }
    DeskWork next = std::move(m_ready.front());
    m_ready.erase(m_ready.begin());
    put(std::move(next));
    return true;
}

void CaseLine::putFirst(DeskWork work)
{
    const domain::CaseId id = work.id();
    std::erase_if(m_ready, isCase(id));
    if (m_current && m_current->id() != id)
        m_ready.insert(m_ready.begin(), *std::exchange(m_current, std::nullopt));
    put(std::move(work));
}

void CaseLine::put(DeskWork work)
{
    m_current = std::move(work);
    m_isAwaited = false;
}

void CaseLine::leave(const domain::CaseId &id)
{
    m_left.push_back(id);
    drop(id);
}

void CaseLine::drop(const domain::CaseId &id)
{
    std::erase_if(m_ready, isCase(id));
    Q_EMIT nextChanged();
}

std::vector<DeskWork> CaseLine::takeAll()
{
    std::vector<DeskWork> all = std::exchange(m_ready, {});
    if (m_current)
        all.insert(all.begin(), *std::exchange(m_current, std::nullopt));
    m_isAwaited = false;
    return all;
}

} // namespace vigil::review
