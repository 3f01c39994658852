// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/mediakeeper.h"

#include "base/whendone.h"

#include <utility>

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

MediaKeeper::~MediaKeeper()
{
    for (const Video &video : std::as_const(m_videos))
        settle(video);
}

void MediaKeeper::renew()
{
    const QStringList needed = soon();
    const QStringList undoable = kept();
    media::RemoteMedia::Copies copies;
    m_videos.removeIf([&](const auto &entry) {
        const Video &video = entry.value();
        if (!needed.contains(video.address) && !undoable.contains(video.address)) {
            settle(video);
            return true;
        }
        copies.insert(video.address, video.copy);
        return false;
    });
    m_with.remote.want(needed, undoable + m_settling.keys(), copies);
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
        m_videos.insert(desk->id(),
                        {desk->media, {desk->view.file.subject.id, desk->view.file.revision}});
        addresses.append(desk->media);
    }
    return addresses;
}

QStringList MediaKeeper::kept() const
{
    QStringList addresses;
    const base::Instant now = m_with.clock.now();
    for (const JustDecided &decided : m_session.justDecided()) {
        const QString address = m_videos.value(decided.caseId).address;
        // Without a time it is not on the disk, so it may come back.
        if (!address.isEmpty() && (!decided.undoUntil || now <= *decided.undoUntil))
            addresses.append(address);
    }
    return addresses;
}

void MediaKeeper::settle(const Video &video)
{
    if (!m_with.copies)
        return;
    ++m_settling[video.address];
    base::whenDone(m_with.copies->settle(video.copy, m_with.remote.lend(video.address)), this,
                   [this, address = video.address](bool) {
                       if (--m_settling[address] == 0)
                           m_settling.remove(address);
                       renew();
                   });
}

} // namespace vigil::review
