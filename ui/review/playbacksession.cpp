// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/playbacksession.h"

#include "media/livestreams.h"
#include "media/remotemedia.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <utility>

namespace vigil::ui {

namespace {

using media::Micros;
using media::PlayerClient;

constexpr std::array speeds{0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0};
static_assert(speeds.front() == PlayerClient::slowest && speeds.back() == PlayerClient::fastest);

constexpr base::Millis backwardStep{1'000};
/// Where the container does not say: a picture this much before the place asked for is its own.
constexpr base::Millis usualFrame{100};

base::Millis toMillis(Micros micros)
{
    return std::chrono::duration_cast<base::Millis>(micros);
}

} // namespace

PlaybackSession::PlaybackSession(const PlayerClient::Player &player,
                                 const media::MediaSources &sources, QObject *parent)
    : QObject(parent)
    , m_pool(player)
    , m_from(sources)
{
    follow(m_pool.current());
    follow(m_pool.next());
}

void PlaybackSession::follow(PlayerClient &player)
{
    const auto isCurrent = [this, &player] { return &client() == &player; };
    connect(&player, &PlayerClient::frameReady, this, [this, isCurrent](const media::Frame &frame) {
        if (isCurrent())
            onFrame(frame);
    });
    connect(&player, &PlayerClient::stillReady, this,
            [this, isCurrent](Micros asked, const media::Frame &still) {
                if (isCurrent())
                    Q_EMIT stillReady(asked, still);
            });
    connect(&player, &PlayerClient::stateChanged, this, [this, isCurrent] {
        if (isCurrent())
            Q_EMIT stateChanged();
    });
    connect(&player, &PlayerClient::positionChanged, this, [this, isCurrent] {
        if (isCurrent())
            Q_EMIT positionChanged();
    });
    connect(&player, &PlayerClient::waitingChanged, this, [this, isCurrent] {
        if (isCurrent())
            Q_EMIT stateChanged();
    });
    connect(&player, &PlayerClient::rangeChanged, this, [this, isCurrent] {
        if (isCurrent())
            Q_EMIT rangeChanged();
    });
    connect(&player, &PlayerClient::frameCountChanged, this, [this, isCurrent] {
        if (isCurrent())
            Q_EMIT frameCountChanged();
    });
    connect(&player, &PlayerClient::scenesChanged, this, [this, isCurrent] {
        if (isCurrent())
            onScenesChanged();
    });
    connect(&player, &PlayerClient::flashesFound, this, [this, isCurrent] {
        if (isCurrent())
            Q_EMIT flashesChanged();
    });
}

std::span<const double> PlaybackSession::rates()
{
    return speeds;
}

const PlayerClient &PlaybackSession::client() const
{
    return const_cast<media::PlayerPool &>(m_pool).current();
}

void PlaybackSession::open(PlayerClient &player, const QString &place, Asking asking)
{
    if (QDir::isAbsolutePath(place)) {
        if (asking == Asking::Yes)
            player.open(place);
        else
            player.openAnyway(place);
        return;
    }
    if (media::Stream *stream = m_from.streams ? m_from.streams->find(place) : nullptr)
        return player.open(*stream);
    auto fetched = m_from.remote ? m_from.remote->read(place) : std::nullopt;
    if (!fetched)
        player.close();
    else if (asking == Asking::Yes)
        player.open(*std::move(fetched));
    else
        player.openAnyway(*std::move(fetched));
}

void PlaybackSession::show(const QString &place)
{
    m_target.reset();
    m_awaitsScene = m_isScrubbing = m_playsAfterScrub = false;
    m_loop = {};
    m_place = place;
    if (place.isEmpty()) {
        client().close();
    } else if (place == m_prepared) {
        m_prepared.clear();
        m_pool.swap();
    } else {
        open(client(), place);
    }
    client().clearLoop();
    client().setRate(1);
    Q_EMIT rateChanged();
    Q_EMIT loopChanged();
    Q_EMIT stateChanged();
    Q_EMIT frameCountChanged();
    Q_EMIT scenesChanged();
    Q_EMIT flashesChanged();
    Q_EMIT positionChanged();
    if (!frame().isNull())
        Q_EMIT frameReady(frame());
}

void PlaybackSession::prepare(const QString &place)
{
    if (place == m_prepared && !isReplaced(m_pool.next(), place))
        return;
    m_prepared = place;
    if (place.isEmpty())
        m_pool.next().close();
    else
        open(m_pool.next(), place);
}

bool PlaybackSession::isReplaced(const PlayerClient &player, const QString &place) const
{
    return player.isStream() && m_from.streams && player.stream() != m_from.streams->find(place);
}

bool PlaybackSession::isPrepared() const
{
    return const_cast<media::PlayerPool &>(m_pool).next().state() == State::Paused;
}

bool PlaybackSession::isReady() const
{
    return state() == State::Paused || state() == State::Playing || state() == State::Ended;
}

PlaybackSession::Millis PlaybackSession::position() const
{
    return m_target.value_or(toMillis(client().position()));
}

PlaybackSession::Millis PlaybackSession::begin() const
{
    return toMillis(client().begin());
}

PlaybackSession::Millis PlaybackSession::end() const
{
    return toMillis(client().end());
}

void PlaybackSession::onFrame(const media::Frame &frame)
{
    if (m_target && !isPlaying()) {
        const double rate = info().framesPerSecond;
        const Millis length = rate > 0 ? Millis(qRound64(2'000 / rate)) : usualFrame;
        const Millis early = *m_target - toMillis(frame.position());
        if (early <= length && early >= -length)
            m_target.reset();
    } else {
        m_target.reset();
    }
    Q_EMIT frameReady(frame);
    Q_EMIT positionChanged();
}

void PlaybackSession::play()
{
    if (!isReady() || isPlaying())
        return;
    const auto target = std::exchange(m_target, std::nullopt);
    client().play();
    // A place that the player is still on its way to is where it plays from.
    if (target)
        client().seek(*target);
}

void PlaybackSession::pause()
{
    client().pause();
}

bool PlaybackSession::isKeptClosed() const
{
    const auto &why = client().failure();
    return why && why->reason == media::PlaybackFailure::Reason::KillsPlayers;
}

void PlaybackSession::toggle()
{
    if (isKeptClosed())
        open(client(), m_place, Asking::No);
    else if (isPlaying())
        pause();
    else
        play();
}

void PlaybackSession::forward()
{
    if (isPlaying())
        playFaster();
    else
        play();
}

void PlaybackSession::backward()
{
    if (!isPlaying())
        seekBy(-backwardStep);
    else if (rate() > PlayerClient::slowest)
        playSlower();
    else
        pause();
}

void PlaybackSession::seek(Millis position)
{
    if (!isReady())
        return;
    Millis target = std::max(position, Millis(0));
    if (client().duration() || isStream())
        target = outOfGap(std::max(std::min(target, end()), begin()));
    m_target = target;
    client().seek(target);
    Q_EMIT positionChanged();
}

/// Forwards to where more begins, backwards to the last frame before it.
PlaybackSession::Millis PlaybackSession::outOfGap(Millis target) const
{
    const auto gap = client().gapAt(target);
    if (!gap)
        return target;
    return target < position() ? std::chrono::floor<Millis>(gap->from) - Millis(1)
                               : std::chrono::ceil<Millis>(gap->to);
}

std::optional<media::Micros> PlaybackSession::placeWithin(media::Micros from,
                                                          media::Micros to) const
{
    const media::Micros middle = (from + to) / 2;
    const auto gap = client().gapAt(middle);
    if (!gap)
        return middle;
    if (gap->to < to)
        return gap->to;
    return gap->from > from ? std::optional(gap->from - Millis(1)) : std::nullopt;
}

void PlaybackSession::goToEnd()
{
    const media::Stream *stream =
        isStream() && m_from.streams ? m_from.streams->find(m_place) : nullptr;
    if (!stream || stream->isOver())
        return seek(end());
    seek(toMillis(stream->firstPosition()));
    play();
}

void PlaybackSession::goToNextScene()
{
    const auto &all = scenes();
    // Positions are whole milliseconds, scenes are not.
    const auto next = std::upper_bound(all.begin(), all.end(), Micros(position()) + Millis(1));
    m_awaitsScene = next == all.end() && !client().areScenesKnown() && isReady() && !isStream();
    if (next != all.end())
        return seek(std::chrono::ceil<Millis>(*next));
    if (m_awaitsScene)
        pause();
}

void PlaybackSession::goToSceneBefore()
{
    m_awaitsScene = false;
    const auto &all = scenes();
    // While it plays, the scene that has only just begun is not what is meant.
    const Millis slack = isPlaying() ? backwardStep : Millis(0);
    const auto next = std::lower_bound(all.begin(), all.end(), Micros(position() - slack));
    seek(next == all.begin() ? begin() : std::chrono::ceil<Millis>(*std::prev(next)));
}

void PlaybackSession::onScenesChanged()
{
    if (m_awaitsScene)
        goToNextScene();
    Q_EMIT scenesChanged();
}

void PlaybackSession::seekBy(Millis distance)
{
    seek(position() + distance);
}

void PlaybackSession::step(int frames)
{
    if (!isReady())
        return;
    m_target.reset();
    client().step(frames);
}

void PlaybackSession::setRate(double rate)
{
    client().setRate(rate);
    Q_EMIT rateChanged();
}

void PlaybackSession::changeRate(int steps)
{
    const auto nearest = std::lower_bound(speeds.begin(), speeds.end(), rate());
    const auto index =
        std::clamp<std::ptrdiff_t>(nearest - speeds.begin() + steps, 0, std::ssize(speeds) - 1);
    setRate(speeds[std::size_t(index)]);
}

void PlaybackSession::playFaster()
{
    changeRate(1);
}

void PlaybackSession::playSlower()
{
    changeRate(-1);
}

void PlaybackSession::markLoop()
{
    if (!isReady())
        return;
    if (!m_loop.from) {
        m_loop.from = position();
    } else if (!m_loop.to && position() != *m_loop.from) {
        const auto [from, to] = std::minmax({*m_loop.from, position()});
        m_loop = {from, to};
        client().setLoop(from, to);
        seek(from);
    } else {
        m_loop = {};
        client().clearLoop();
    }
    Q_EMIT loopChanged();
}

void PlaybackSession::requestStill(Micros position, QSize box, PlayerClient::StillOf of)
{
    client().requestStill(position, box, of);
}

void PlaybackSession::beginScrub()
{
    if (std::exchange(m_isScrubbing, true))
        return;
    m_playsAfterScrub = isPlaying();
    pause();
}

void PlaybackSession::endScrub()
{
    if (std::exchange(m_isScrubbing, false) && m_playsAfterScrub)
        play();
}

} // namespace vigil::ui
