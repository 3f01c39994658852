// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "media/livestreams.h"
#include "media/remotemedia.h"
#include "review/reviewsession.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace vigil::review {

/// Has the videos fetched and the livestreams followed that the desk needs: of the case that lies
/// there and of the next. Keeps those of cases that were decided for as long as that can be undone;
/// then they go. None is kept for a second review or an appeal, which are not there yet. Lives in
/// the window's thread.
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
    };
    MediaKeeper(const ReviewSession &session, const Parts &parts, QObject *parent = nullptr);

private:
    void renew();
    [[nodiscard]] QList<const DeskCase *> casesToPlay() const;
    [[nodiscard]] QStringList soon();
    void followStreams();
    [[nodiscard]] QStringList kept() const;

    const ReviewSession &m_session;
    Parts m_with;
    /// Runs while something is kept that will go.
    QTimer m_check;
    /// Of cases that are or were on the desk or behind it.
    QHash<domain::CaseId, QString> m_addresses;
};

} // namespace vigil::review
