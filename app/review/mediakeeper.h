// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "media/remotemedia.h"
#include "review/reviewsession.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace vigil::review {

/// Has the videos fetched that the desk needs: of the case that lies there and of the next. Keeps
/// those of cases that were decided for as long as that can be undone; then they go. None is kept
/// for a second review or an appeal, which are not there yet. Lives in the window's thread.
class MediaKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the keeper.
    MediaKeeper(const ReviewSession &session, media::RemoteMedia &remote, const base::Clock &clock,
                QObject *parent = nullptr);

private:
    void renew();
    [[nodiscard]] QStringList soon();
    [[nodiscard]] QStringList kept() const;

    const ReviewSession &m_session;
    media::RemoteMedia &m_remote;
    const base::Clock &m_clock;
    /// Runs while something is kept that will go.
    QTimer m_check;
    /// Of cases that are or were on the desk or behind it.
    QHash<domain::CaseId, QString> m_addresses;
};

} // namespace vigil::review
