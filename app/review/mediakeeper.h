// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "media/livestreams.h"
#include "media/remotemedia.h"
#include "review/copykeeper.h"
#include "review/reviewsession.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace vigil::review {

/// Has the videos fetched and the livestreams followed that the desk needs: of the case that lies
/// there and of the next. Keeps those of cases that were decided for as long as that can be undone;
/// then they go, but for the copies that a second review or an appeal may need (copykeeper.h). Of a
/// video any case plays its copy; of a livestream those that judge a decision do, since others are
/// about what goes on, and all where the stream cannot be had any more.
/// Lives in the window's thread.
class MediaKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the keeper.
    struct Parts
    {
        media::RemoteMedia &remote;
        media::LiveStreams &streams;
        const base::Clock &clock;
        CopyKeeper *copies = nullptr; ///< null: none are kept
    };
    MediaKeeper(const ReviewSession &session, const Parts &parts, QObject *parent = nullptr);
    /// What was decided stands, whether or not it could still be undone.
    ~MediaKeeper() override;

private:
    /// What is played of a case.
    struct Video
    {
        QString address;
        media::CopyId copy;
        /// Of a livestream, when it began.
        std::optional<base::Instant> streamStart;
        bool isJudgedAgain = false; ///< an earlier decision is

        friend bool operator==(const Video &, const Video &) = default;
    };

    [[nodiscard]] static Video videoOf(const DeskCase &desk);
    void renew();
    /// On the desk and behind it; they are known from then on.
    [[nodiscard]] QList<Video> soon();
    /// Of what can still be undone.
    [[nodiscard]] QList<Video> undoable() const;
    void want(const QList<Video> &soon, const QList<Video> &kept) const;
    void settle(const Video &video);

    const ReviewSession &m_session;
    Parts m_with;
    /// Runs while something is kept that will go.
    QTimer m_check;
    /// Of cases that are or were on the desk or behind it.
    QHash<domain::CaseId, Video> m_videos;
    /// They are needed meanwhile.
    QList<Video> m_settling;
};

} // namespace vigil::review
