// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "media/livestreams.h"
#include "media/remotemedia.h"
#include "review/copykeeper.h"
#include "review/reviewsession.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace vigil::review {

/// Has the videos fetched and the livestreams followed that the desk needs: of the case that lies
/// there and of the next. Keeps those of cases that were decided for as long as that can be undone;
/// then they go, but for the copies that a second review or an appeal may need (copykeeper.h).
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
    };

    void renew();
    [[nodiscard]] QList<const DeskCase *> casesToPlay() const;
    [[nodiscard]] QStringList soon();
    void followStreams();
    [[nodiscard]] QStringList kept() const;
    void settle(const Video &video);

    const ReviewSession &m_session;
    Parts m_with;
    /// Runs while something is kept that will go.
    QTimer m_check;
    /// Of cases that are or were on the desk or behind it.
    QHash<domain::CaseId, Video> m_videos;
    /// By address, how many times it is being settled; it is needed meanwhile.
    QHash<QString, int> m_settling;
};

} // namespace vigil::review
