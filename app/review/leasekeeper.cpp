// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/leasekeeper.h"

#include "base/whendone.h"
#include "review/errors.h"

namespace vigil::review {

namespace {

using namespace std::chrono_literals;

/// The person counts as at work so long after the last sign of it.
constexpr base::Millis atWork = 60s;
/// Renewed when so much of the full length is gone, so that not every key writes.
constexpr base::Millis renewAfter = 30s;

} // namespace

LeaseKeeper::LeaseKeeper(CaseLine &line, CaseSource &source, const base::Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_source(source)
    , m_clock(clock)
{
    m_ticker.setInterval(1s);
    connect(&m_ticker, &QTimer::timeout, this, &LeaseKeeper::check);
}

void LeaseKeeper::noteActivity()
{
    m_lastActivity = m_clock.now();
}

std::optional<base::Millis> LeaseKeeper::left() const
{
    const DeskWork *work = m_line.current();
    return work ? std::optional(work->desk.lease.remaining(m_clock.now())) : std::nullopt;
}

bool LeaseKeeper::isHeld() const
{
    const DeskWork *work = m_line.current();
    return work && work->desk.lease.isHeld();
}

void LeaseKeeper::check()
{
    const base::Instant now = m_clock.now();
    const DeskWork *work = m_line.current();
    if (work && work->desk.lease.isOver(now)) {
        Q_EMIT ended();
    } else if (m_lastActivity && now - *m_lastActivity < atWork) {
        if (work)
            renew(*work);
        for (const DeskWork &ready : m_line.ready())
            renew(ready);
    }
    Q_EMIT changed();
}

void LeaseKeeper::renew(const DeskWork &work)
{
    const domain::Lease &lease = work.desk.lease;
    const base::Millis full = domain::LeaseRules{}.length;
    if (!lease.isHeld() && lease.remaining(m_clock.now()) <= full - renewAfter)
        await(work.id(), m_source.renew(work.id()));
}

void LeaseKeeper::toggleHold()
{
    const DeskWork *work = m_line.current();
    if (!work)
        return;
    noteActivity();
    const domain::CaseId id = work->id();
    await(id, isHeld() ? m_source.resume(id) : m_source.hold(id));
}

void LeaseKeeper::await(const domain::CaseId &id, const Answer<domain::Lease> &answer)
{
    base::whenDone(answer, this,
                   [this, id](const base::Result<domain::Lease> &lease) { take(id, lease); });
}

void LeaseKeeper::take(const domain::CaseId &id, const base::Result<domain::Lease> &lease)
{
    DeskWork *work = m_line.find(id);
    if (!work)
        return;
    const bool isOnDesk = work == m_line.current();
    if (lease)
        work->desk.lease = *lease;
    else if (isOnDesk)
        Q_EMIT refused(lease.error());
    else if (!errors::isStoreFault(lease.error()))
        // Somebody else has it now; it is simply no longer the one that follows.
        m_line.drop(id);
    if (isOnDesk)
        Q_EMIT changed();
}

} // namespace vigil::review
