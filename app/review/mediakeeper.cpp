// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/mediakeeper.h"

namespace vigil::review {

using namespace std::chrono_literals;

MediaKeeper::MediaKeeper(const ReviewSession &session, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_with(parts)
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
    m_with.remote.want(needed, undoable);
    followStreams();
    if (undoable.isEmpty())
        m_check.stop();
    else if (!m_check.isActive())
        m_check.start();
}

QList<const DeskCase *> MediaKeeper::casesToPlay() const
{
    QList<const DeskCase *> cases{m_session.current(), m_session.upNext()};
    cases.removeAll(nullptr);
    return cases;
}

void MediaKeeper::followStreams()
{
    QList<media::LiveStreams::Wanted> streams;
    for (const DeskCase *desk : casesToPlay()) {
        if (desk->mediaState == MediaState::Stream)
            streams.append({desk->media, *desk->streamStart()});
    }
    m_with.streams.want(streams);
}

QStringList MediaKeeper::soon()
{
    QStringList addresses;
    for (const DeskCase *desk : casesToPlay()) {
        if (!desk->isFetched())
            continue;
        m_addresses.insert(desk->id(), desk->media);
        addresses.append(desk->media);
    }
    return addresses;
}

QStringList MediaKeeper::kept() const
{
    QStringList addresses;
    const base::Instant now = m_with.clock.now();
    for (const JustDecided &decided : m_session.justDecided()) {
        const QString address = m_addresses.value(decided.caseId);
        // Without a time it is not on the disk, so it may come back.
        if (!address.isEmpty() && (!decided.undoUntil || now <= *decided.undoUntil))
            addresses.append(address);
    }
    return addresses;
}

} // namespace vigil::review
