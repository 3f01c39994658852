// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/similarpictures.h"

#include <algorithm>
#include <utility>

namespace vigil::ui {

namespace {

constexpr int picturesOfEach = 6;
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
    QHash<domain::SubjectId, Taken> kept;
    QList<Wanted> waiting;
    for (const Wanted &one : wanted) {
        if (const auto taken = m_taken.constFind(one.subject); taken != m_taken.constEnd())
            kept.insert(one.subject, *taken);
        else
            waiting.append(one);
    }
    const bool isLess = kept.size() < m_taken.size();
    m_taken = kept;
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
    if (!m_taken.isEmpty())
        Q_EMIT changed();
}

VideoPictures SimilarPictures::pictures(const domain::SubjectId &subject) const
{
    VideoPictures video;
    const auto taken = m_taken.constFind(subject);
    if (m_isCovered || taken == m_taken.constEnd())
        return video;
    video.duration = std::chrono::duration_cast<base::Millis>(taken->duration);
    for (const media::Frame &frame : taken->frames)
        video.pictures.append(frame.isNull() ? media::VisibleFrame() : m_chain.apply(frame));
    return video;
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
    m_taking = {};
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
                ask();
            else if (state == Client::State::Paused || state == Client::State::Failed)
                finish();
        },
        Qt::QueuedConnection);
    connect(
        m_client, &Client::stillReady, this,
        [this, client = m_client](media::Micros asked, const media::Frame &still) {
            if (client == m_client)
                onStill(asked, still);
        },
        Qt::QueuedConnection);
}

void SimilarPictures::ask()
{
    m_taking.duration =
        std::max(m_client->info().duration.value_or(media::Micros(0)), media::Micros(0));
    m_open = m_taking.duration > media::Micros(0) ? picturesOfEach : 1;
    m_taking.frames.resize(m_open);
    for (qsizetype i = 0; i < m_taking.frames.size(); ++i) {
        const auto middle = (m_taking.startOf(i) + m_taking.startOf(i + 1)) / 2;
        m_client->requestStill(middle, box, media::PlayerClient::StillOf::KeyFrame);
    }
}

/// First the key frame, which is there at once, then, where that lies in an earlier stretch, the
/// frame itself.
void SimilarPictures::onStill(media::Micros asked, const media::Frame &still)
{
    if (m_taking.frames.isEmpty())
        return;
    const qsizetype at = m_taking.frameAt(asked);
    media::Frame &frame = m_taking.frames[at];
    const bool isFirst = frame.isNull();
    if (!still.isNull())
        frame = still;
    if (isFirst && !still.isNull() && still.position() < m_taking.startOf(at)) {
        m_client->requestStill(asked, box, media::PlayerClient::StillOf::Place);
        return;
    }
    if (--m_open == 0)
        finish();
}

void SimilarPictures::finish()
{
    const domain::SubjectId done = m_waiting.takeFirst().subject;
    const auto isThere = [](const media::Frame &frame) { return !frame.isNull(); };
    const bool isAny = std::any_of(m_taking.frames.begin(), m_taking.frames.end(), isThere);
    if (isAny)
        m_taken.insert(done, std::move(m_taking));
    m_taking = {};
    takeNext();
    if (isAny)
        Q_EMIT changed();
}

media::Micros SimilarPictures::Taken::startOf(qsizetype frame) const
{
    return duration * frame / frames.size();
}

qsizetype SimilarPictures::Taken::frameAt(media::Micros position) const
{
    if (duration <= media::Micros(0))
        return 0;
    return std::clamp<qsizetype>(position * frames.size() / duration, 0, frames.size() - 1);
}

} // namespace vigil::ui
