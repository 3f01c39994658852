// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/mediakeeper.h"

namespace vigil::review {

using namespace std::chrono_literals;

MediaKeeper::MediaKeeper(const ReviewSession &session, media::RemoteMedia &remote,
                         const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_remote(remote)
    , m_clock(clock)
{
    m_check.setInterval(1s);
    connect(&m_check, &QTimer::timeout, this, &MediaKeeper::renew);
    connect(&session, &ReviewSession::currentChanged, this, &MediaKeeper::renew);
    connect(&session, &ReviewSession::upNextChanged, this, &MediaKeeper::renew);
    // Queued: what is undone is decided no more before it is on the desk again.
    connect(&session, &ReviewSession::justDecidedChanged, this, &MediaKeeper::renew,
            Qt::QueuedConnection);
}

void MediaKeeper::renew()
{
    const QStringList needed = soon();
    const QStringList undoable = kept();
    m_addresses.removeIf([&](const auto &entry) {
        return !needed.contains(entry.value()) && !undoable.contains(entry.value());
    });
    m_remote.want(needed, undoable);
    if (undoable.isEmpty())
        m_check.stop();
    else if (!m_check.isActive())
        m_check.start();
}

QStringList MediaKeeper::soon()
{
    QStringList addresses;
    for (const DeskCase *desk : {m_session.current(), m_session.upNext()}) {
        if (!desk || !desk->isFetched())
            continue;
        m_addresses.insert(desk->id(), desk->media);
        addresses.append(desk->media);
    }
    return addresses;
}

QStringList MediaKeeper::kept() const
{
    QStringList addresses;
    const base::Instant now = m_clock.now();
    for (const JustDecided &decided : m_session.justDecided()) {
        const QString address = m_addresses.value(decided.caseId);
        // Without a time it is not on the disk, so it may come back.
        if (!address.isEmpty() && (!decided.undoUntil || now <= *decided.undoUntil))
            addresses.append(address);
    }
    return addresses;
}

} // namespace vigil::review
