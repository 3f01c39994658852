// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/playerclient.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace vigil::cli {

/// Asks a player of its own for stills of a video, and drops them.
class StillReader final : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        media::Micros position{0};
        QSize box;
        media::PlayerClient::StillOf of = media::PlayerClient::StillOf::Place;
    };
    /// In milliseconds.
    struct Times
    {
        double all = 0;         ///< from the start of the program to the last still
        double afterOpened = 0; ///< from the first frame to the last still
    };

    StillReader();

    /// Waits for all of them; nothing when the video cannot be played.
    [[nodiscard]] std::optional<Times> read(const QString &path, const QList<Wanted> &wanted);

Q_SIGNALS:
    void ended();

private:
    QList<Wanted> m_wanted;
    qsizetype m_ready = 0;
    QElapsedTimer m_sinceOpened;
    media::PlayerClient m_client;
};

} // namespace vigil::cli
