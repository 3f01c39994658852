// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playerpool.h"

namespace vigil::media {

PlayerPool::PlayerPool(const PlayerClient::Player &player, QObject *parent)
    : QObject(parent)
    , m_players{new PlayerClient(player, this), new PlayerClient(player, this)}
{
    current().setOutput(&m_output);
}

void PlayerPool::swap()
{
    current().setOutput(nullptr);
    current().close();
    m_current = 1 - m_current;
    current().setOutput(&m_output);
    Q_EMIT swapped();
}

void PlayerPool::setDisplaySize(QSize size)
{
    for (PlayerClient *player : m_players)
        player->setDisplaySize(size);
}

} // namespace vigil::media
