// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/playerclient.h"

#include "media/playerprocess.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vigil::media {

namespace {

using Reason = PlaybackFailure::Reason;

/// Before a player that failed to start is tried again.
constexpr std::chrono::milliseconds restartPause{500};
/// After so many in a row a stream is taken for unplayable.
constexpr int mostBadParts = 3;

template<typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template<typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

Reason reasonOf(wire::FailureReason reason)
{
    switch (reason) {
    case wire::FailureReason::NotMedia: return Reason::NotMedia;
    case wire::FailureReason::Damaged: return Reason::Damaged;
    case wire::FailureReason::NoFrame: return Reason::NoFrame;
    case wire::FailureReason::UnsupportedCodec: return Reason::UnsupportedCodec;
    case wire::FailureReason::TooLarge: return Reason::TooLarge;
    case wire::FailureReason::Unreadable: return Reason::NotReadable;
    case wire::FailureReason::NotPossible: return Reason::PlayerMisbehaved;
    }
    return Reason::PlayerMisbehaved;
}

QSize shownSize(const wire::Opened &opened)
{
    const double aspect = double(opened.aspectNumerator) / opened.aspectDenominator;
    const QSize size(int(std::clamp(std::lround(opened.width * aspect), 0L, 1L << 20)),
                     int(opened.height));
    return opened.rotation % 180 == 0 ? size : size.transposed();
}

QSize bounded(QSize box)
{
    constexpr int most = int(wire::maxOutputSide);
    return box.expandedTo({1, 1}).boundedTo({most, most});
}

Micros held(Micros position)
{
    return std::clamp(position, Micros(0), wire::maxPosition);
}

} // namespace

PlayerClient::PlayerClient(Player player, QObject *parent)
    : QObject(parent)
    , m_player(std::move(player))
{
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &PlayerClient::startProcess);
    connect(&m_playback, &Playback::frameDue, this, &PlayerClient::show);
    connect(&m_playback, &Playback::advanced, this, [this] {
        if (!m_info.hasVideo)
            setPosition(m_playback.position());
    });
    connect(&m_playback, &Playback::starved, this, [this] {
        if (m_process->isAwaitingAnswer())
            return;
        m_process->send(wire::Ping{});
        m_process->expectAnswer();
    });
    connect(&m_playback, &Playback::ended, this, &PlayerClient::onPlayedToEnd);
    connect(&m_feed, &StreamFeed::rangeChanged, this, [this] {
        m_playback.setGaps(m_feed.gaps());
        if (m_waitsAt)
            onPlayedToEnd(*m_waitsAt);
        Q_EMIT rangeChanged();
    });
    connect(&m_feed, &StreamFeed::partCame, this, [this] {
        if (m_isToOpen && m_process && m_process->isReady())
            sendOpen();
    });
    startProcess();
}

PlayerClient::~PlayerClient()
{
    m_playback.stop();
}

qint64 PlayerClient::playerPid() const
{
    return m_process ? std::max<qint64>(0, m_process->pid()) : 0;
}

// The process

void PlayerClient::startProcess()
{
    m_restart.stop();
    m_process = new PlayerProcess(m_player.patience, this);
    connect(m_process, &PlayerProcess::ready, this, &PlayerClient::onProcessReady);
    connect(m_process, &PlayerProcess::received, this, &PlayerClient::onEvent);
    // Queued, since it may end in the middle of any call.
    connect(m_process, &PlayerProcess::ended, this, &PlayerClient::onProcessEnded,
            Qt::QueuedConnection);
    m_process->start(m_player.program, m_player.niceness);
}

void PlayerClient::onProcessReady()
{
    sendOutput();
    if (m_isToOpen)
        sendOpen();
}

void PlayerClient::onProcessEnded(const PlaybackFailure &failure)
{
    m_playback.stop();
    const bool wasReady = std::exchange(m_process, nullptr)->wasReady();
    sender()->deleteLater();
    noteKill(failure);
    // One that worked is replaced at once; one that never did must not be started in a circle.
    if (wasReady)
        startProcess();
    else
        m_restart.start(restartPause);
    // It failed on another video than the one that waits for its successor.
    if (wasReady && m_isToOpen)
        return;
    m_isToOpen = false;
    m_toOpen.reset();
    if (m_state != State::Empty && m_state != State::Failed)
        fail(failure);
}

// What is asked for

std::optional<MediaFile> PlayerClient::take(const QString &path)
{
    auto opened = openMediaFile(path);
    if (auto *media = std::get_if<MediaFile>(&opened))
        return std::move(*media);
    close();
    fail(std::get<PlaybackFailure>(opened));
    return std::nullopt;
}

QByteArray PlayerClient::markOf(const MediaFile &media) const
{
    if (!m_player.killers)
        return {};
    return media.sealed ? media.contentHash : KillerFiles::markOf(media.descriptor.number());
}

void PlayerClient::open(const QString &path)
{
    if (auto media = take(path))
        open(*std::move(media));
}

void PlayerClient::open(MediaFile media)
{
    QByteArray mark = markOf(media);
    if (!m_player.killers || !m_player.killers->isKiller(mark)) {
        forget();
        m_mark = std::move(mark);
        m_toOpen = std::move(media);
        return beginOpening();
    }
    close();
    fail({Reason::KillsPlayers});
}

void PlayerClient::openAnyway(const QString &path)
{
    if (auto media = take(path))
        openAnyway(*std::move(media));
}

void PlayerClient::openAnyway(MediaFile media)
{
    forget();
    m_mark = markOf(media);
    m_toOpen = std::move(media);
    beginOpening();
}

void PlayerClient::open(StreamSource &stream)
{
    forget();
    m_feed.follow(&stream);
    beginOpening();
}

void PlayerClient::noteKill(const PlaybackFailure &failure)
{
    const bool isByFile = failure.reason == Reason::PlayerCrashed
                          || failure.reason == Reason::PlayerHung
                          || failure.reason == Reason::PlayerMisbehaved;
    const QByteArray mark = std::exchange(m_openMark, {});
    if (isByFile && m_player.killers)
        m_player.killers->noteKill(mark);
}

void PlayerClient::beginOpening()
{
    m_isToOpen = true;
    setState(State::Opening);
    if (!m_process)
        startProcess();
    else if (m_process->isReady())
        sendOpen();
}

void PlayerClient::close()
{
    const bool hasMedia = m_state != State::Empty;
    forget();
    if (hasMedia && m_process && m_process->isReady())
        m_process->send(wire::Close{});
    m_openMark.clear();
    setState(State::Empty);
}

void PlayerClient::forget()
{
    m_playback.stop();
    if (m_process && m_process->isReady())
        m_process->answered();
    m_mark.clear();
    m_isToOpen = false;
    m_toOpen.reset();
    m_feed.follow(nullptr);
    m_badParts = 0;
    setWaiting(std::nullopt);
    m_info = {};
    m_failure.reset();
    m_shown = {};
    m_frameCount = -1;
    m_loop.reset();
    m_openSerial = m_streamSerial = 0;
    m_isAwaitingAnswer = false;
    m_wanted = {};
    m_stills.clear();
    m_flashes.forget();
    m_scenesSerial = 0;
    m_scenes.clear();
    m_areScenesKnown = false;
    setPosition(Micros(0));
}

void PlayerClient::play()
{
    if (m_state == State::Paused)
        playFrom(m_wanted.seek.value_or(m_position));
    else if (m_state == State::Ended)
        playFrom(m_loop ? m_loop->from : begin());
}

void PlayerClient::pause()
{
    if (m_state != State::Playing)
        return;
    m_playback.stop();
    setWaiting(std::nullopt);
    setState(State::Paused);
    m_isAwaitingAnswer = false;
    m_process->answered();
    // The player has run ahead: it goes back to the frame that is on the screen.
    if (m_info.hasVideo)
        m_wanted.seek = m_position;
    else
        m_process->send(wire::Pause{});
    sendWanted();
}

void PlayerClient::seek(Micros position)
{
    Micros target = held(position);
    if (m_info.duration || isStream())
        target = std::max(std::min(target, end()), begin());
    if (m_state == State::Playing)
        return playFrom(target);
    m_wanted = {target, 0};
    if (m_state == State::Ended)
        setState(State::Paused);
    sendWanted();
}

void PlayerClient::step(int frames)
{
    pause();
    m_wanted.steps = std::clamp(m_wanted.steps + frames, -wire::maxStep, wire::maxStep);
    if (m_state == State::Ended)
        setState(State::Paused);
    sendWanted();
}

void PlayerClient::setRate(double rate)
{
    m_rate = std::clamp(rate, slowest, fastest);
    restartIfPlaying();
}

void PlayerClient::setLoop(Micros from, Micros to)
{
    const Micros start = held(from);
    m_loop = {start, std::max(held(to), start + wire::minLoop)};
    restartIfPlaying();
}

void PlayerClient::clearLoop()
{
    m_loop.reset();
    restartIfPlaying();
}

void PlayerClient::requestStill(Micros position, QSize box, StillOf of)
{
    m_stills.push({held(position), bounded(box), of == StillOf::KeyFrame});
    sendStill();
}

void PlayerClient::findScenes()
{
    const bool isOpen = m_process && m_openSerial != 0 && m_info.hasVideo;
    if (isOpen && !isStream() && m_scenesSerial == 0)
        m_scenesSerial = m_process->send(wire::FindScenes{});
}

void PlayerClient::setDisplaySize(QSize size)
{
    const QSize box = bounded(size);
    if (std::exchange(m_displaySize, box) != box && m_process && m_process->isReady())
        sendOutput();
}

// What is sent

void PlayerClient::sendOpen()
{
    m_openMark = m_mark;
    if (isStream()) {
        const auto first = m_feed.takeFirst();
        if (!first)
            return;
        m_openSerial = m_process->send(wire::Open{first->media.sealed, placeOf(first->part)},
                                       first->media.descriptor.number());
    } else {
        const MediaFile media = std::move(*std::exchange(m_toOpen, std::nullopt));
        m_openSerial = m_process->send(wire::Open{media.sealed}, media.descriptor.number());
    }
    m_isToOpen = false;
    m_streamSerial = m_openSerial;
    m_isAwaitingAnswer = true;
    m_process->expectAnswer();
}

void PlayerClient::sendOutput()
{
    m_process->send(wire::SetOutput{std::uint32_t(m_displaySize.width()),
                                    std::uint32_t(m_displaySize.height()), true});
}

void PlayerClient::request(const wire::Request &request)
{
    m_streamSerial = m_process->send(request);
    m_isAwaitingAnswer = true;
    m_process->expectAnswer();
}

/// One request at a time: what was asked for meanwhile is sent as one when the answer is there.
void PlayerClient::sendWanted()
{
    if (m_state != State::Paused || m_isAwaitingAnswer || !m_process)
        return;
    if (!m_info.hasVideo) {
        const Wanted wanted = std::exchange(m_wanted, {});
        if (wanted.seek)
            setPosition(*wanted.seek);
    } else if (const auto target = std::exchange(m_wanted.seek, std::nullopt)) {
        request(wire::Seek{*target});
    } else if (const int steps = std::exchange(m_wanted.steps, 0); steps != 0) {
        request(wire::Step{m_position, steps});
    }
}

void PlayerClient::sendStill()
{
    if (!m_process || m_openSerial == 0 || !m_info.hasVideo)
        return;
    if (const auto next = m_stills.next())
        m_stills.setSent(m_process->send(
            wire::Still{next->position, std::uint32_t(next->box.width()),
                        std::uint32_t(next->box.height()), next->isKeyFrameEnough}));
}

void PlayerClient::playFrom(Micros position)
{
    if (!m_process)
        return;
    m_wanted = {};
    setWaiting(std::nullopt);
    m_newestAtPlay = m_feed.newest();
    m_playback.setGaps(m_feed.gaps());
    m_playback.begin({m_process, position, m_rate, m_loop, m_info.hasVideo, m_info.hasSound});
    m_process->send(wire::SetLoop{m_loop});
    request(wire::Play{position, std::uint32_t(std::lround(m_rate * 1000))});
    setPosition(position);
    setState(State::Playing);
}

void PlayerClient::restartIfPlaying()
{
    if (m_state == State::Playing)
        playFrom(m_info.hasVideo ? m_position : m_playback.position());
}

// A stream

Micros PlayerClient::begin() const
{
    return isStream() ? m_feed.begin() : Micros(0);
}

Micros PlayerClient::end() const
{
    return isStream() ? m_feed.end() : m_info.duration.value_or(Micros(0));
}

void PlayerClient::onPlayedToEnd(Micros at)
{
    if (isStream() && m_feed.newest() != m_newestAtPlay)
        return playFrom(at);
    if (isStream() && !m_feed.isOver())
        return setWaiting(at);
    setWaiting(std::nullopt);
    setState(State::Ended);
    Q_EMIT endReached();
}

void PlayerClient::setWaiting(std::optional<Micros> at)
{
    const bool wasWaiting = isWaiting();
    m_waitsAt = at;
    if (wasWaiting != isWaiting())
        Q_EMIT waitingChanged();
}

/// One bad part does not stop a stream.
bool PlayerClient::opensNextPart(const wire::Failed &failed)
{
    const bool isOfPart = isStream() && m_state == State::Opening
                          && failed.reason != wire::FailureReason::NotPossible;
    if (!isOfPart || ++m_badParts == mostBadParts)
        return false;
    m_openSerial = m_streamSerial = 0;
    m_isToOpen = true;
    sendOpen();
    return true;
}

// What comes back

void PlayerClient::onEvent(const wire::EventMessage &event)
{
    const bool isCurrent = event.serial == m_streamSerial && m_streamSerial != 0;
    const bool isOfMedia = event.serial == m_openSerial && m_openSerial != 0;
    std::visit(Overloaded{
                   [](const wire::Ready &) {},
                   [&](const wire::Opened &opened) {
                       if (isOfMedia && m_state == State::Opening)
                           onOpened(opened);
                   },
                   [&](const wire::Indexed &indexed) {
                       if (isOfMedia)
                           onIndexed(indexed);
                   },
                   [&](const wire::Scene &scene) {
                       if (event.serial == m_scenesSerial)
                           onScene(scene.position);
                   },
                   [&](const wire::ScenesFound &) {
                       m_areScenesKnown = m_areScenesKnown || event.serial == m_scenesSerial;
                       Q_EMIT scenesChanged();
                   },
                   [&](const wire::Frame &frame) {
                       if (frame.isStill && m_stills.isSent(event.serial))
                           onStill(&frame);
                       else
                           onFrame(frame, isCurrent);
                   },
                   [&](const wire::Sound &sound) { onSound(sound, isCurrent); },
                   [&](const wire::EndOfMedia &) {
                       if (isCurrent && m_state == State::Playing) {
                           noteAnswer();
                           m_playback.setAllSent();
                       }
                   },
                   [&](const wire::Failed &failed) {
                       if (m_stills.isSent(event.serial))
                           onStill(nullptr);
                       else if (isCurrent || isOfMedia)
                           onFailed(failed);
                   },
                   [&](const wire::Pong &) {
                       if (!m_isAwaitingAnswer)
                           m_process->answered();
                   },
               },
               event.body);
}

void PlayerClient::onOpened(const wire::Opened &opened)
{
    m_info.duration = opened.duration;
    m_info.hasVideo = opened.hasVideo;
    m_info.hasSound = opened.hasSound;
    m_info.framesPerSecond = double(opened.rateNumerator) / opened.rateDenominator;
    m_info.size = shownSize(opened);
    m_info.videoCodec = QString::fromStdString(opened.videoCodec);
    m_info.soundCodec = QString::fromStdString(opened.soundCodec);
    Q_EMIT this->opened(m_info);
    if (isStream())
        m_feed.start(*m_process);
    if (!m_info.hasVideo) {
        noteAnswer();
        setState(State::Paused);
        sendWanted();
    }
}

void PlayerClient::onFrame(const wire::Frame &frame, bool isCurrent)
{
    const bool isWelcome = isCurrent && !frame.isStill && m_info.hasVideo;
    if (!isWelcome)
        return m_process->release(frame);
    // Before anyone hears of the frame and asks for the next thing.
    noteAnswer();
    lookForFlashes(frame);
    if (m_state == State::Playing)
        return m_playback.push(frame);
    show(frame);
    if (m_state == State::Opening) {
        setState(State::Paused);
        sendStill();
    }
    sendWanted();
}

void PlayerClient::onStill(const wire::Frame *frame)
{
    const Micros asked = m_stills.takeAnswered().position;
    const Frame still =
        frame ? Frame(m_process->takePixels(*frame), frame->position, frame->number) : Frame();
    sendStill();
    Q_EMIT stillReady(asked, still);
}

void PlayerClient::onSound(const wire::Sound &sound, bool isCurrent)
{
    if (!isCurrent || m_state != State::Playing || !m_info.hasSound)
        return m_process->release(sound);
    noteAnswer();
    m_playback.push(sound);
}

void PlayerClient::onIndexed(const wire::Indexed &indexed)
{
    m_frameCount = indexed.frames;
    Q_EMIT frameCountChanged(m_frameCount);
    // The standing frame comes again, now with its number.
    if (m_state == State::Paused && !m_isAwaitingAnswer)
        sendOutput();
}

void PlayerClient::onScene(Micros position)
{
    // In order, whatever the player says, and no more than it may.
    const bool isNext = m_scenes.empty() || position > m_scenes.back();
    if (!isNext || m_scenes.size() == wire::mostScenes)
        return;
    m_scenes.push_back(position);
    Q_EMIT scenesChanged();
}

void PlayerClient::onFailed(const wire::Failed &failed)
{
    noteAnswer();
    if (opensNextPart(failed))
        return;
    if (failed.reason == wire::FailureReason::NotPossible && m_state != State::Opening)
        return sendWanted();
    m_playback.stop();
    fail({reasonOf(failed.reason)});
}

void PlayerClient::noteAnswer()
{
    m_isAwaitingAnswer = false;
    m_process->answered();
}

/// Frames come ahead of their time: what is found is known before the first of them is shown.
void PlayerClient::lookForFlashes(const wire::Frame &frame)
{
    const bool isPlaying = m_state == State::Playing;
    m_flashes.setRate(isPlaying ? m_rate : 1);
    if (m_flashes.look(m_process->lightIn(frame), frame.position,
                       isPlaying ? m_playback.due(frame) : frame.position))
        Q_EMIT flashesFound();
}

void PlayerClient::show(const wire::Frame &frame)
{
    QImage pixels = m_process->takePixels(frame);
    if (pixels.isNull())
        return;
    m_shown =
        Frame(std::move(pixels), frame.position, frame.number, m_flashes.isMarked(frame.position));
    setPosition(frame.position);
    Q_EMIT frameReady(m_shown);
}

void PlayerClient::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void PlayerClient::setPosition(Micros position)
{
    if (std::exchange(m_position, position) != position)
        Q_EMIT positionChanged(position);
}

void PlayerClient::fail(PlaybackFailure failure)
{
    m_feed.stop();
    setWaiting(std::nullopt);
    m_streamSerial = m_openSerial = m_scenesSerial = 0;
    m_isAwaitingAnswer = false;
    m_wanted = {};
    m_stills.clear();
    m_failure = std::move(failure);
    setState(State::Failed);
    Q_EMIT failed(*m_failure);
}

} // namespace vigil::media
