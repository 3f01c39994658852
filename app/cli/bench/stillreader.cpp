// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/stillreader.h"

#include "media/playerprogram.h"

#include <QEventLoop>

namespace vigil::cli {

using media::PlayerClient;

StillReader::StillReader() : m_client({media::playerProgram()})
{
    connect(&m_client, &PlayerClient::failed, this, &StillReader::ended);
    connect(&m_client, &PlayerClient::stateChanged, this, [this] {
        if (m_client.state() != PlayerClient::State::Paused)
            return;
        m_sinceOpened.start();
        for (const Wanted &still : std::as_const(m_wanted))
            m_client.requestStill(still.position, still.box, still.of);
    });
    connect(&m_client, &PlayerClient::stillReady, this, [this] {
        if (++m_ready == m_wanted.size())
            Q_EMIT ended();
    });
}

std::optional<StillReader::Times> StillReader::read(const QString &path,
                                                    const QList<Wanted> &wanted)
{
    m_wanted = wanted;
    m_ready = 0;
    QEventLoop loop;
    connect(this, &StillReader::ended, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(
        this, [this, path] { m_client.open(path); }, Qt::QueuedConnection);
    QElapsedTimer timer;
    timer.start();
    loop.exec();
    if (m_ready != m_wanted.size())
        return std::nullopt;
    return Times{double(timer.nsecsElapsed()) / 1e6, double(m_sinceOpened.nsecsElapsed()) / 1e6};
}

} // namespace vigil::cli
