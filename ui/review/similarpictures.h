// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "media/filterchain.h"
#include "media/playerclient.h"
#include "ui/review/picturestrip.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

namespace vigil::ui {

/// A few small pictures of each similar video, from its start to its end. Filtered at every time,
/// also while the video is shown clear; none while that is covered. They live in memory only. A
/// player of its own takes them, which gives way to those that somebody watches and goes when it
/// has done. Lives in the window's thread.
class SimilarPictures final : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        domain::SubjectId subject;
        QString media; ///< absolute path

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    explicit SimilarPictures(media::PlayerClient::Player player, QObject *parent = nullptr);

    /// These and no others; what was taken already stays.
    void show(const QList<Wanted> &wanted);
    void setFilters(const media::FilterSettings &filters);
    void setCovered(bool isCovered);

    /// Null while they have not come, where there are none, and while the video is covered.
    [[nodiscard]] VideoPictures pictures(const domain::SubjectId &subject) const;

Q_SIGNALS:
    void changed();

private:
    /// Of stretches of equal length; null frames where there is none.
    struct Taken
    {
        QList<media::Frame> frames;
        media::Micros duration{0};

        [[nodiscard]] media::Micros startOf(qsizetype frame) const;
        [[nodiscard]] qsizetype frameAt(media::Micros position) const;
    };

    void takeNext();
    void tellIfAny();
    void startPlayer();
    void ask();
    void onStill(media::Micros asked, const media::Frame &still);
    void finish();

    media::PlayerClient::Player m_player;
    /// A child; none while there is nothing to take.
    media::PlayerClient *m_client = nullptr;
    QList<Wanted> m_wanted;
    /// Those that wait, the one that is being taken first.
    QList<Wanted> m_waiting;
    QHash<domain::SubjectId, Taken> m_taken;
    Taken m_taking;
    /// Of those that were asked for, how many have not come.
    int m_open = 0;
    media::FilterChain m_chain;
    bool m_isCovered = true;
};

} // namespace vigil::ui
