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

MediaKeeper::Video MediaKeeper::videoOf(const DeskCase &desk)
{
    Video video{desk.media, {desk.view.file.subject.id, desk.view.file.revision}, {}};
    if (desk.mediaState == MediaState::Stream)
        video.streamStart = desk.streamStart();
    video.isJudgedAgain = domain::judgesDecision(desk.view.file.kind);
    return video;
}

void MediaKeeper::renew()
{
    const QList<Video> needed = soon();
    const QList<Video> kept = undoable();
    m_videos.removeIf([&](const auto &entry) {
        const Video &video = entry.value();
        if (needed.contains(video) || kept.contains(video))
            return false;
        settle(video);
        return true;
    });
    want(needed, kept + m_settling);
    if (kept.isEmpty())
        m_check.stop();
    else if (!m_check.isActive())
        m_check.start();
}

QList<MediaKeeper::Video> MediaKeeper::soon()
{
    QList<Video> videos;
    for (const DeskCase *desk : {m_session.current(), m_session.upNext()}) {
        if (!desk || !(desk->isFetched() || desk->mediaState == MediaState::Stream))
            continue;
        videos.append(videoOf(*desk));
        m_videos.insert(desk->id(), videos.last());
    }
    return videos;
}

QList<MediaKeeper::Video> MediaKeeper::undoable() const
{
    QList<Video> videos;
    const base::Instant now = m_with.clock.now();
    for (const JustDecided &decided : m_session.justDecided()) {
        const auto video = m_videos.find(decided.caseId);
        // Without a time it is not on the disk, so it may come back.
        if (video != m_videos.end() && (!decided.undoUntil || now <= *decided.undoUntil))
            videos.append(*video);
    }
    return videos;
}

void MediaKeeper::want(const QList<Video> &soon, const QList<Video> &kept) const
{
    QStringList soonFetched;
    QStringList keptFetched;
    media::RemoteMedia::Copies copies;
    QList<media::LiveStreams::Wanted> streams;
    for (const Video &video : soon + kept) {
        if (video.streamStart) {
            streams.append({video.address, *video.streamStart, video.copy, video.isJudgedAgain});
            continue;
        }
        (soon.contains(video) ? soonFetched : keptFetched).append(video.address);
        copies.insert(video.address, video.copy);
    }
    m_with.remote.want(soonFetched, keptFetched, copies);
    m_with.streams.want(streams);
}

void MediaKeeper::settle(const Video &video)
{
    if (!m_with.copies)
        return;
    m_settling.append(video);
    const auto fetched =
        video.streamStart ? m_with.streams.lend(video.address) : m_with.remote.lend(video.address);
    base::whenDone(m_with.copies->settle(video.copy, fetched), this, [this, video](bool) {
        m_settling.removeOne(video);
        renew();
    });
}

} // namespace vigil::review
