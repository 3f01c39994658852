// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/filterchain.h"
#include "media/playerpool.h"

#include <QElapsedTimer>
#include <QStringList>

namespace vigil::media {

/// Goes through videos as a reviewer does, from one decision to the next, and measures how long
/// the screen waits: from the swap until the first frame is filtered and painted.
class SwapBenchmark final : public QObject
{
    Q_OBJECT

public:
    struct Sample
    {
        QString path;
        /// From the request to open until the first frame is there; happens ahead of the swap.
        Micros prepared{0};
        Micros swapped{0};
    };

    SwapBenchmark(const PlayerClient::Player &player, QSize display, FilterSettings filters,
                  QObject *parent = nullptr);

    /// Ends with finished() or failed().
    void start(const QStringList &paths);
    [[nodiscard]] const QList<Sample> &samples() const { return m_samples; }
    [[nodiscard]] static Micros median(QList<Micros> values);

Q_SIGNALS:
    void finished();
    /// This video cannot be played.
    void failed(const QString &path);

private:
    void prepare();
    void onPrepared();
    void paint(const Frame &frame);

    PlayerPool m_pool;
    FilterChain m_filters;
    QImage m_screen;
    QStringList m_paths;
    QList<Sample> m_samples;
    QElapsedTimer m_sinceOpen;
};

} // namespace vigil::media
