// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/similarpictures.h"

#include <utility>

namespace vigil::ui {

namespace {

/// In device pixels: twice what is shown, for screens of twice the density.
constexpr QSize box(256, 256);
constexpr int niceness = 10;

} // namespace

SimilarPictures::SimilarPictures(media::PlayerClient::Player player, QObject *parent)
    : QObject(parent)
    , m_player(std::move(player))
{
    m_player.niceness = niceness;
}

void SimilarPictures::show(const QList<Wanted> &wanted)
{
    if (std::exchange(m_wanted, wanted) == wanted)
        return;
    QHash<domain::SubjectId, media::Frame> kept;
    QList<Wanted> waiting;
    for (const Wanted &one : wanted) {
        if (const auto frame = m_frames.constFind(one.subject); frame != m_frames.constEnd())
            kept.insert(one.subject, *frame);
        else
            waiting.append(one);
    }
    const bool isLess = kept.size() < m_frames.size();
    m_frames = kept;
    const bool isBusy = !m_waiting.isEmpty() && waiting.contains(m_waiting.first());
    if (isBusy)
        waiting.move(waiting.indexOf(m_waiting.first()), 0);
    m_waiting = waiting;
    if (!isBusy)
        takeNext();
    if (isLess)
        Q_EMIT changed();
}

void SimilarPictures::setFilters(const media::FilterSettings &filters)
{
    if (filters.inRange() == m_chain.settings())
        return;
    m_chain = media::FilterChain(filters);
    tellIfAny();
}

void SimilarPictures::setCovered(bool isCovered)
{
    if (std::exchange(m_isCovered, isCovered) == isCovered)
        return;
    takeNext();
    tellIfAny();
}

/// Whoever shows them makes a part of the desk anew, which each case's start must not pay for.
void SimilarPictures::tellIfAny()
{
    if (!m_frames.isEmpty())
        Q_EMIT changed();
}

media::VisibleFrame SimilarPictures::picture(const domain::SubjectId &subject) const
{
    const auto frame = m_frames.constFind(subject);
    return m_isCovered || frame == m_frames.constEnd() ? media::VisibleFrame()
                                                       : m_chain.apply(*frame);
}

/// Nothing is decoded that would not be shown.
void SimilarPictures::takeNext()
{
    if (m_isCovered || m_waiting.isEmpty()) {
        if (m_client)
            std::exchange(m_client, nullptr)->deleteLater();
        return;
    }
    if (!m_client)
        startPlayer();
    m_client->open(m_waiting.first().media);
}

void SimilarPictures::startPlayer()
{
    using Client = media::PlayerClient;
    m_client = new Client(m_player, this);
    m_client->setDisplaySize({64, 64});
    // Queued: what is told here opens the next, or ends the player.
    connect(
        m_client, &Client::stateChanged, this,
        [this, client = m_client](Client::State state) {
            if (client != m_client || m_waiting.isEmpty())
                return;
            if (state == Client::State::Paused && client->info().hasVideo)
                client->requestStill(m_waiting.first().at, box, Client::StillOf::Place);
            else if (state == Client::State::Paused || state == Client::State::Failed)
                take({});
        },
        Qt::QueuedConnection);
    connect(
        m_client, &Client::stillReady, this,
        [this, client = m_client](media::Micros asked, const media::Frame &still) {
            if (client == m_client && !m_waiting.isEmpty() && asked == m_waiting.first().at)
                take(still);
        },
        Qt::QueuedConnection);
}

/// A null one: there is none.
void SimilarPictures::take(const media::Frame &still)
{
    const Wanted done = m_waiting.takeFirst();
    if (!still.isNull())
        m_frames.insert(done.subject, still);
    takeNext();
    if (!still.isNull())
        Q_EMIT changed();
}

} // namespace vigil::ui
