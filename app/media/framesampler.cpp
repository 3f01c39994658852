// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/framesampler.h"

#include "base/runon.h"
#include "base/whendone.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace vigil::media {

namespace {

using namespace std::chrono_literals;

/// Frames on their way, so that the player decodes while another is hashed.
constexpr int ahead = 3;
/// After so many seconds without a new frame a video that does not say its length is over.
constexpr int standstill = 10;
/// By how much the sound may outlast the pictures, since codecs fill up their last block.
constexpr auto padding = 100ms;

QFuture<FrameHash> hashOn(QThreadPool &pool, int second, const QImage &picture)
{
    return base::runOn(pool, [second, picture] {
        const Pdq pdq = pdqOf(picture);
        return FrameHash{second, pdq.hashes, pdq.quality};
    });
}

/// Who gives way may be slow and is not hung for that.
PlayerClient::Player inBackground(PlayerClient::Player player, const FrameSampler::Limits &limits)
{
    player.niceness = FrameSampler::niceness;
    player.patience = std::max(player.patience, limits.patience);
    return player;
}

} // namespace

FrameSampler::FrameSampler(PlayerClient::Player player, QObject *parent)
    : FrameSampler(std::move(player), Limits(), parent)
{}

FrameSampler::FrameSampler(PlayerClient::Player player, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_player(inBackground(std::move(player), limits))
    , m_limits(limits)
{
    m_hashing.setMaxThreadCount(1);
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(m_limits.patience);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        m_client.reset();
        fail({PlaybackFailure::Reason::PlayerHung});
    });
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_limits.idle);
    connect(&m_idle, &QTimer::timeout, this, [this] { m_client.reset(); });
}

FrameSampler::~FrameSampler() = default;

void FrameSampler::start(const QString &path)
{
    begin().open(path);
}

void FrameSampler::start(MediaFile media)
{
    begin().open(std::move(media));
}

void FrameSampler::start(StreamSource &stream)
{
    PlayerClient &client = begin();
    m_run->isStream = true;
    client.open(stream);
}

void FrameSampler::cancel()
{
    m_watchdog.stop();
    m_run.reset();
    if (!m_client)
        return;
    m_client->close();
    m_idle.start();
}

PlayerClient &FrameSampler::begin()
{
    cancel();
    m_idle.stop();
    m_run = Run{};
    ++m_runNumber;
    if (m_client)
        return *m_client;
    m_client = std::make_unique<PlayerClient>(m_player);
    // The frame that a video opens on is not looked at.
    m_client->setDisplaySize({64, 64});
    connect(m_client.get(), &PlayerClient::failed, this, &FrameSampler::fail);
    connect(m_client.get(), &PlayerClient::stillReady, this, &FrameSampler::onStill);
    connect(m_client.get(), &PlayerClient::rangeChanged, this, &FrameSampler::onRangeChanged);
    connect(m_client.get(), &PlayerClient::stateChanged, this, [this](PlayerClient::State state) {
        if (state == PlayerClient::State::Paused)
            onOpened();
    });
    return *m_client;
}

void FrameSampler::onOpened()
{
    const MediaInfo &info = m_client->info();
    if (!info.hasVideo)
        return fail({PlaybackFailure::Reason::NoFrame});
    m_run->end = int(m_limits.longest.count());
    if (m_run->isStream) {
        const auto from = std::chrono::ceil<std::chrono::seconds>(m_client->begin());
        m_run->asked = m_run->done = m_run->first = int(from.count());
        return onRangeChanged();
    }
    if (info.duration) {
        const auto whole = std::chrono::ceil<std::chrono::seconds>(*info.duration - padding);
        m_run->end = m_run->total = int(std::clamp(whole, 1s, m_limits.longest).count());
    }
    m_watchdog.start();
    askMore();
}

void FrameSampler::onRangeChanged()
{
    using State = PlayerClient::State;
    const bool isOpen = m_client->state() == State::Paused || m_client->state() == State::Ended;
    if (!m_run || !m_run->isStream || !isOpen)
        return;
    m_run->end = int(std::chrono::floor<std::chrono::seconds>(m_client->end()).count());
    if (m_run->done < m_run->end)
        m_watchdog.start();
    askMore();
    if (m_run && m_run->done >= m_run->end)
        takeStretch();
}

/// Of a stream what is hashed, when it is enough or all that will come.
void FrameSampler::takeStretch()
{
    const bool isLast = m_client->isOver() && m_run->done >= m_run->end;
    const int seconds = m_run->done - m_run->first;
    if (!isLast && std::chrono::seconds(seconds) < m_limits.stretch)
        return;
    const QList<FrameHash> frames = std::exchange(m_run->frames, {});
    const int first = std::exchange(m_run->first, m_run->done);
    if (isLast)
        cancel();
    if (seconds > 0)
        Q_EMIT stretchDone(first, seconds, frames);
}

void FrameSampler::askMore()
{
    while (m_run && m_run->asked < m_run->end && m_run->asked < m_run->done + ahead) {
        const auto gap = m_client->gapAt(std::chrono::seconds(m_run->asked));
        if (!gap) {
            m_client->requestStill(std::chrono::seconds(m_run->asked++), box,
                                   PlayerClient::StillOf::Place);
        } else if (m_run->done == m_run->asked) {
            passGap(int(std::chrono::ceil<std::chrono::seconds>(gap->to).count()));
        } else {
            return;
        }
    }
}

/// What was hashed before it is told for itself, since nobody has looked at what lies between.
void FrameSampler::passGap(int end)
{
    const int seconds = m_run->done - m_run->first;
    const QList<FrameHash> frames = std::exchange(m_run->frames, {});
    const int first = std::exchange(m_run->first, end);
    m_run->asked = m_run->done = end;
    if (seconds > 0)
        Q_EMIT stretchDone(first, seconds, frames);
}

void FrameSampler::onStill(Micros asked, const Frame &still)
{
    m_watchdog.start();
    const auto second = int(std::chrono::floor<std::chrono::seconds>(asked).count());
    const bool isNew = !still.isNull() && still.position() != m_run->last;
    m_run->standing = isNew ? 0 : m_run->standing + 1;
    if (!m_run->isStream && m_run->total == 0 && m_run->standing == standstill)
        m_run->end = int(std::chrono::floor<std::chrono::seconds>(m_run->last).count()) + 1;
    if (still.isNull())
        return goOn();
    m_run->last = still.position();
    hash(second, still);
}

void FrameSampler::hash(int second, const Frame &still)
{
    base::whenDone(hashOn(m_hashing, second, still.unfiltered()), this,
                   [this, run = m_runNumber](const FrameHash &hashed) {
                       if (!m_run || run != m_runNumber)
                           return;
                       m_run->frames.append(hashed);
                       goOn();
                   });
}

void FrameSampler::goOn()
{
    ++m_run->done;
    Q_EMIT progressed(m_run->done, m_run->total);
    if (!m_run)
        return;
    if (m_run->isStream) {
        if (m_run->done == m_run->asked && m_run->done == m_run->end)
            m_watchdog.stop();
        askMore();
        return m_run ? takeStretch() : void();
    }
    if (m_run->asked < m_run->end)
        return askMore();
    if (m_run->done < m_run->asked)
        return;
    QList<FrameHash> frames = std::move(m_run->frames);
    frames.removeIf([end = m_run->end](const FrameHash &frame) { return frame.second >= end; });
    if (frames.isEmpty())
        return fail({PlaybackFailure::Reason::NoFrame});
    cancel();
    Q_EMIT finished(frames);
}

/// By value: what tells of it forgets it when it is closed.
void FrameSampler::fail(PlaybackFailure failure) // NOLINT(performance-unnecessary-value-param)
{
    cancel();
    Q_EMIT failed(failure);
}

} // namespace vigil::media
