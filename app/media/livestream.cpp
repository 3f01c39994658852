// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/livestream.h"

#include "base/log.h"
#include "base/whendone.h"
#include "media/errors.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigil::media {

namespace {

/// Playing begins that many target durations before the end (RFC 8216, 6.3.3).
constexpr int behindEdge = 3;
/// A playlist is new every target duration; after so many without, it is said.
constexpr int mostStill = 6;
/// Segments one after another that did not come, after which it is said.
constexpr int mostMissed = 3;
constexpr qsizetype mostMaps = 8;

template<std::size_t N>
bool isOneOf(base::ErrorCode code, const std::array<base::ErrorCode, N> &codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Nothing that trying again would mend, nor should.
bool isRefusal(base::ErrorCode code)
{
    return isOneOf(code,
                   std::array{fetchAddress, fetchHostNotListed, fetchInternal, fetchRulesUnreadable,
                              cacheUnwritable, streamEncrypted, streamByteRanges});
}

/// The network or the server has trouble.
bool isTrouble(base::ErrorCode code)
{
    return isOneOf(code, std::array{fetchUnreachable, fetchInterrupted, fetchServer});
}

base::Error stalled()
{
    return {streamStalled,
            QStringLiteral("No new pictures come from the stream, though its server answers. They "
                           "are shown as soon as they come; the case can be decided by what there "
                           "is.")};
}

QString keyOf(qint64 sequence)
{
    return QString::number(sequence);
}

} // namespace

LiveStream::LiveStream(const With &with, const QString &address, base::Instant started,
                       QObject *parent)
    : Stream(parent)
    , m_with(with)
    , m_address(address.toUtf8())
    // The plan keeps to the bound; the cache must not choose what goes.
    , m_cache(MediaCache::open(with.cache, with.cacheBytes + with.limits.mostBytes))
    , m_plan(started, with.bounds)
{
    m_pauseTimer.setSingleShot(true);
    connect(&m_pauseTimer, &QTimer::timeout, this, &LiveStream::goOn);
    begin();
}

LiveStream::~LiveStream() = default;

void LiveStream::begin()
{
    if (!m_with.rules)
        return fail(m_with.rules.error());
    if (!m_cache)
        return fail(m_cache.error());
    if (!m_fetches) {
        m_fetches =
            std::make_unique<StreamFetches>(*m_with.rules, m_with.limits, m_with.bounds.parts);
        m_follower = std::make_unique<PlaylistFollower>(*m_fetches, m_address, m_with.second);
        connect(m_follower.get(), &PlaylistFollower::loaded, this, &LiveStream::takePlaylist);
        connect(m_follower.get(), &PlaylistFollower::failed, this,
                &LiveStream::takePlaylistFailure);
    }
    m_follower->load();
}

void LiveStream::retry()
{
    if (m_state == State::Failed) {
        m_failure.reset();
        m_playlistError.reset();
        m_isLoaded = false;
        begin();
        tellState();
    } else if (m_state == State::Interrupted) {
        m_pauseTimer.stop();
        m_follower->load();
        goOn();
    }
}

void LiveStream::takePlaylist(const MediaPlaylist &playlist)
{
    m_isLoaded = true;
    m_playlistError.reset();
    m_latency = behindEdge * playlist.targetDuration;
    const bool isNew = m_plan.take(playlist, m_with.clock->now());
    m_stillFor = isNew ? Micros{} : m_stillFor + m_wait;
    if (m_stillFor >= mostStill * playlist.targetDuration)
        m_playlistError = stalled();
    if (!playlist.isEnded) {
        // RFC 8216, 6.3.4
        m_wait = isNew ? playlist.targetDuration : playlist.targetDuration / 2;
        m_follower->loadAfter(m_wait);
    }
    for (const qint64 sequence : m_plan.dropOld())
        drop(sequence);
    goOn();
    tellState();
}

void LiveStream::takePlaylistFailure(const base::Error &error)
{
    base::logError(error);
    if (isRefusal(error.code)
        || !(m_isLoaded || isTrouble(error.code) || error.code == fetchTooSlow))
        return fail(error);
    m_playlistError = error;
    m_follower->loadAfterPause();
    tellState();
}

void LiveStream::goOn()
{
    if (m_failure || m_pauseTimer.isActive())
        return;
    if (!m_newest.sequence) {
        if (const auto item = m_plan.nextAtEdge())
            start(*item, m_newest);
    }
    // Older ones begin when nothing is missing at the edge.
    if (!m_newest.sequence && !m_older.sequence && !m_failure) {
        if (const auto item = m_plan.nextOlder())
            start(*item, m_older);
    }
}

void LiveStream::start(const StreamPlan::Item &item, Slot &slot)
{
    slot.sequence = item.part.sequence;
    auto writer = (*m_cache)->write();
    if (!writer)
        return fail(writer.error());
    base::whenDone(
        m_fetches->segment({item.media, item.map, knownMap(item), item.part.timeline},
                           *std::move(writer)),
        this,
        [this, item, &slot, round = m_round](const base::Result<StreamFetches::Segment> &segment) {
            if (round == m_round)
                takeSegment(item, slot, segment);
        });
}

void LiveStream::takeSegment(const StreamPlan::Item &item, Slot &slot,
                             const base::Result<StreamFetches::Segment> &segment)
{
    slot.sequence.reset();
    if (!segment) {
        takeSegmentFailure(item.part.sequence, segment.error());
    } else {
        m_pause.reset();
        m_missed = 0;
        m_segmentError.reset();
        rememberMap(item, segment->mapBytes);
        keep(item, segment->file);
    }
    goOn();
    tellState();
}

void LiveStream::takeSegmentFailure(qint64 sequence, const base::Error &error)
{
    base::logError(error);
    if (isRefusal(error.code))
        return fail(error);
    if (++m_missed >= mostMissed)
        m_segmentError = error;
    if (isTrouble(error.code) && m_plan.tryAgain(sequence)) {
        m_pauseTimer.start(m_pause.next().count() * m_with.second);
        return;
    }
    m_plan.skip(sequence);
}

QByteArray LiveStream::knownMap(const StreamPlan::Item &item) const
{
    const auto known = std::find_if(m_maps.begin(), m_maps.end(), [&item](const Map &map) {
        return map.resource == item.map && map.timeline == item.part.timeline;
    });
    return known == m_maps.end() ? QByteArray() : known->bytes;
}

void LiveStream::rememberMap(const StreamPlan::Item &item, const QByteArray &bytes)
{
    if (!item.map || !knownMap(item).isEmpty())
        return;
    if (m_maps.size() >= mostMaps)
        m_maps.removeFirst();
    m_maps.append({*item.map, item.part.timeline, bytes});
}

void LiveStream::keep(const StreamPlan::Item &item, const CachedFile &file)
{
    const qint64 sequence = item.part.sequence;
    (*m_cache)->add(keyOf(sequence), file);
    if (!m_plan.arrived(sequence)) {
        // It is too old by now.
        (*m_cache)->remove(keyOf(sequence));
        return;
    }
    bool isHere = true;
    while ((*m_cache)->bytes() > m_with.cacheBytes) {
        const auto oldest = m_plan.dropOldest();
        if (!oldest)
            break;
        if (*oldest == sequence) {
            (*m_cache)->remove(keyOf(sequence));
            isHere = false;
        } else {
            drop(*oldest);
        }
    }
    if (isHere)
        Q_EMIT partAdded(item.part);
}

void LiveStream::drop(qint64 sequence)
{
    (*m_cache)->remove(keyOf(sequence));
    Q_EMIT partDropped(sequence);
}

std::optional<MediaFile> LiveStream::read(qint64 sequence)
{
    if (!m_cache || !(*m_cache)->contains(keyOf(sequence)))
        return std::nullopt;
    auto file = (*m_cache)->read(keyOf(sequence));
    if (!file) {
        // Somebody has tidied up.
        m_plan.skip(sequence);
        Q_EMIT partDropped(sequence);
    }
    return file;
}

LentMedia LiveStream::lend() const
{
    LentMedia lent{{}, StreamTimes{utcAt(Micros{}), isTimeExact(), lacksSound(), {}}};
    for (const StreamPart &part : parts()) {
        if (auto file = (*m_cache)->lend(keyOf(part.sequence))) {
            lent.files.push_back(*std::move(file));
            lent.stream->parts.push_back(part);
        }
    }
    return lent;
}

Micros LiveStream::edge() const
{
    const QList<StreamPart> all = parts();
    return all.isEmpty() ? Micros{} : all.last().end();
}

void LiveStream::fail(const base::Error &error)
{
    base::logError(error);
    m_failure = error;
    ++m_round;
    m_pauseTimer.stop();
    for (Slot *slot : {&m_newest, &m_older}) {
        if (slot->sequence)
            m_plan.tryAgain(*std::exchange(slot->sequence, std::nullopt));
    }
    if (m_follower) {
        m_follower->stop();
        m_fetches->cancel();
    }
    tellState();
}

std::optional<base::Error> LiveStream::error() const
{
    if (m_failure)
        return m_failure;
    return m_playlistError ? m_playlistError : m_segmentError;
}

LiveStream::State LiveStream::stateNow() const
{
    if (m_failure)
        return State::Failed;
    if (m_plan.isOver())
        return State::Ended;
    if (error())
        return State::Interrupted;
    return m_isLoaded ? State::Live : State::Connecting;
}

void LiveStream::tellState()
{
    const State state = stateNow();
    const auto now = error();
    const auto code = now ? std::optional(now->code) : std::nullopt;
    const bool isOther = state != m_state || code != m_toldError;
    const bool wasOver = isOver();
    m_state = state;
    m_toldError = code;
    if (isOther)
        Q_EMIT stateChanged();
    if (isOver() != wasOver)
        Q_EMIT overChanged();
}

} // namespace vigil::media
