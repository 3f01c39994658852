// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/swapbenchmark.h"

#include <QPainter>

#include <algorithm>

namespace vigil::media {

namespace {

Micros elapsed(const QElapsedTimer &timer)
{
    return std::chrono::duration_cast<Micros>(std::chrono::nanoseconds(timer.nsecsElapsed()));
}

} // namespace

SwapBenchmark::SwapBenchmark(const PlayerClient::Player &player, QSize display,
                             FilterSettings filters, QObject *parent)
    : QObject(parent)
    , m_pool(player)
    , m_filters(filters)
    , m_screen(display, QImage::Format_RGB32)
{
    m_pool.setDisplaySize(display);
}

void SwapBenchmark::start(const QStringList &paths)
{
    m_paths = paths;
    m_samples.clear();
    prepare();
}

void SwapBenchmark::prepare()
{
    if (m_samples.size() == m_paths.size())
        return Q_EMIT finished();
    PlayerClient &next = m_pool.next();
    next.disconnect(this);
    connect(&next, &PlayerClient::stateChanged, this, [this](PlayerClient::State state) {
        if (state == PlayerClient::State::Paused)
            onPrepared();
        else if (state == PlayerClient::State::Failed)
            Q_EMIT failed(m_paths.at(m_samples.size()));
    });
    m_sinceOpen.start();
    m_pool.prepareNext(m_paths.at(m_samples.size()));
}

void SwapBenchmark::onPrepared()
{
    Sample sample{m_paths.at(m_samples.size()), elapsed(m_sinceOpen), {}};
    m_pool.next().disconnect(this);
    QElapsedTimer sinceSwap;
    sinceSwap.start();
    m_pool.swap();
    paint(m_pool.current().shownFrame());
    sample.swapped = elapsed(sinceSwap);
    m_samples.append(sample);
    QMetaObject::invokeMethod(this, &SwapBenchmark::prepare, Qt::QueuedConnection);
}

void SwapBenchmark::paint(const Frame &frame)
{
    const VisibleFrame visible = m_filters.apply(frame);
    QPainter painter(&m_screen);
    painter.fillRect(m_screen.rect(), Qt::black);
    const QRect centred(QPoint(0, 0), visible.image().size());
    painter.drawImage(centred.translated(m_screen.rect().center() - centred.center()),
                      visible.image());
}

Micros SwapBenchmark::median(QList<Micros> values)
{
    if (values.isEmpty())
        return Micros(0);
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace vigil::media
