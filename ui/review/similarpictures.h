// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "media/filterchain.h"
#include "media/playerclient.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

namespace vigil::ui {

/// One small picture of each similar video, from where it looks like the one on the desk. Filtered
/// at every time, also while the video is shown clear; none while that is covered. They live in
/// memory only. A player of its own takes them, which gives way to those that somebody watches and
/// goes when it has done. Lives in the window's thread.
class SimilarPictures final : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        domain::SubjectId subject;
        QString media; ///< absolute path
        media::Micros at{0};

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    explicit SimilarPictures(media::PlayerClient::Player player, QObject *parent = nullptr);

    /// These and no others; what was taken already stays.
    void show(const QList<Wanted> &wanted);
    void setFilters(const media::FilterSettings &filters);
    void setCovered(bool isCovered);

    /// Null while it has not come, where there is none, and while the video is covered.
    [[nodiscard]] media::VisibleFrame picture(const domain::SubjectId &subject) const;

Q_SIGNALS:
    void changed();

private:
    void takeNext();
    void tellIfAny();
    void startPlayer();
    void take(const media::Frame &still);

    media::PlayerClient::Player m_player;
    /// A child; none while there is nothing to take.
    media::PlayerClient *m_client = nullptr;
    QList<Wanted> m_wanted;
    /// Those that wait, the one that is being taken first.
    QList<Wanted> m_waiting;
    QHash<domain::SubjectId, media::Frame> m_frames;
    media::FilterChain m_chain;
    bool m_isCovered = true;
};

} // namespace vigil::ui
