// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/similarwatch.h"

#include "base/log.h"
#include "base/whendone.h"
#include "cases/casereader.h"
#include "media/livestreams.h"
#include "media/remotemedia.h"
#include "review/deskmedia.h"
#include "similar/relations.h"

namespace vigil::review {

namespace {

/// More would be no help to anybody; the best come first.
constexpr std::size_t mostShown = 50;

base::Result<SimilarVideos> readVideos(store::Database &database,
                                       const similar::Suggestions &suggestions,
                                       const cases::ReadScope &scope)
{
    SimilarVideos videos{SimilarVideos::State::Found, {}, suggestions.isWhole};
    for (const similar::Suggestion &found : suggestions.videos) {
        if (videos.videos.size() == mostShown)
            break;
        const auto subject = cases::readSubjectView(database, found.subject, scope);
        if (!subject)
            return subject.error();
        if (!*subject)
            continue;
        const auto media = findLocalMedia(database, **subject);
        if (!media)
            return media.error();
        const auto &text = (*subject)->newest.text;
        videos.videos.push_back(
            {found, text ? text->title : QString(), *media, (*subject)->enforcement});
    }
    return videos;
}

} // namespace

SimilarWatch::SimilarWatch(const Parts &parts, media::PlayerClient::Player player,
                           std::chrono::milliseconds delay, QObject *parent)
    : SimilarPort(parent)
    , m_with(parts)
    , m_sampler(std::move(player))
    , m_finder(parts.cases.store().readers())
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &SimilarWatch::sample);
    if (m_with.from.remote) {
        connect(m_with.from.remote, &media::RemoteMedia::changed, this,
                [this](const QString &address) {
                    if (m_awaitsVideo && m_shown->media == address)
                        sample();
                });
    }
    if (m_with.from.streams) {
        connect(m_with.from.streams, &media::LiveStreams::changed, this,
                [this](const QString &address) {
                    if (m_awaitsVideo && m_shown->media == address)
                        sample();
                });
    }
    connect(&m_sampler, &media::FrameSampler::finished, this,
            [this](const QList<media::FrameHash> &frames) {
                keep(0, frames.back().second + 1, frames);
            });
    connect(&m_sampler, &media::FrameSampler::stretchDone, this, &SimilarWatch::keep);
    // The stage says why the video cannot be played.
    connect(&m_sampler, &media::FrameSampler::failed, this,
            [this] { setState(SimilarVideos::State::Failed); });
}

/// Calls `then` with what the answer holds, unless another case is on the desk by then.
template<typename T>
void SimilarWatch::await(const QFuture<base::Result<T>> &answer,
                         std::function<void(const T &)> then)
{
    base::whenDone(answer, this,
                   [this, number = m_number, then = std::move(then)](const base::Result<T> &done) {
                       if (number != m_number)
                           return;
                       if (done) {
                           then(*done);
                           return;
                       }
                       base::logError(done.error());
                       setState(SimilarVideos::State::Failed);
                   });
}

void SimilarWatch::show(const DeskCase *desk)
{
    m_delay.stop();
    m_sampler.cancel();
    m_search.cancel();
    m_search = {};
    ++m_number;
    m_shown.reset();
    m_awaitsVideo = false;
    m_videos = {};
    if (desk && desk->mediaState != MediaState::Withheld && desk->mediaState != MediaState::None) {
        const bool isFetched = m_with.from.remote && desk->isFetched();
        const bool isFollowed = m_with.from.streams && desk->mediaState == MediaState::Stream;
        const bool isHere = isFetched || isFollowed || desk->mediaState == MediaState::Local;
        m_shown = Shown{desk->view.subject.id, desk->view.file.account, desk->revision().at,
                        isHere ? desk->media : QString(), desk->mediaState};
        m_videos.state = SimilarVideos::State::Looking;
        look();
    }
    Q_EMIT changed();
}

void SimilarWatch::look()
{
    auto &readers = m_with.cases.store().readers();
    const auto hashed = readers.read([shown = *m_shown](store::Database &database) {
        return similar::isHashed(database, shown.subject, shown.revision);
    });
    await<bool>(hashed, [this](bool isHashed) {
        const bool hasMore = !isHashed || m_shown->place == MediaState::Stream;
        if (isHashed)
            find();
        else if (m_shown->media.isEmpty())
            setState(SimilarVideos::State::NoVideo);
        if (hasMore && !m_shown->media.isEmpty())
            m_delay.start();
    });
}

void SimilarWatch::sample()
{
    if (m_shown->place == MediaState::Local)
        return m_sampler.start(m_shown->media);
    if (m_shown->place == MediaState::Remote)
        return sampleFetched();
    media::Stream *stream = m_with.from.streams->find(m_shown->media);
    m_awaitsVideo = !stream;
    if (stream)
        m_sampler.start(*stream);
}

void SimilarWatch::sampleFetched()
{
    using Fetch = media::RemoteMedia::Status::State;
    const Fetch state = m_with.from.remote->status(m_shown->media).state;
    m_awaitsVideo = state != Fetch::Here;
    if (auto file = m_with.from.remote->read(m_shown->media))
        m_sampler.start(*std::move(file));
    else
        setState(state == Fetch::Failed ? SimilarVideos::State::NoVideo
                                        : SimilarVideos::State::Looking);
}

void SimilarWatch::keep(int first, int seconds, const QList<media::FrameHash> &frames)
{
    similar::FrameRun run{
        m_shown->subject, m_shown->account, m_shown->revision, first, seconds, {}};
    run.frames.assign(frames.begin(), frames.end());
    const auto kept = m_with.cases.store().writer().execute(
        [run = std::move(run)](store::WriteTransaction &transaction) -> base::Result<bool> {
            auto done = similar::keepFrames(transaction.database(), run);
            return done ? base::Result<bool>(true) : done.error();
        },
        store::Urgency::Bulk);
    await<bool>(kept, [this](bool) { find(); });
}

void SimilarWatch::find()
{
    m_search = m_finder.find(m_shown->subject);
    await<similar::Suggestions>(
        m_search, [this](const similar::Suggestions &suggestions) { describe(suggestions); });
}

void SimilarWatch::describe(const similar::Suggestions &suggestions)
{
    if (suggestions.state != similar::Suggestions::State::Compared) {
        setState(SimilarVideos::State::TooPlain);
        return;
    }
    const cases::ReadScope scope{m_with.clock.now(), m_with.cases.policies(), 1};
    const auto read =
        m_with.cases.store().readers().read([suggestions, scope](store::Database &database) {
            return readVideos(database, suggestions, scope);
        });
    await<SimilarVideos>(read, [this](const SimilarVideos &videos) {
        m_videos = videos;
        Q_EMIT changed();
    });
}

void SimilarWatch::setState(SimilarVideos::State state)
{
    m_videos.state = state;
    Q_EMIT changed();
}

void SimilarWatch::say(const domain::SubjectId &other, similar::Relation relation)
{
    const auto video = std::find_if(m_videos.videos.begin(), m_videos.videos.end(),
                                    [&](const auto &one) { return one.found.subject == other; });
    if (!m_shown || video == m_videos.videos.end())
        return;
    const cases::Caller caller = m_with.cases.owner();
    const similar::Saying saying{
        domain::EventId::make(m_with.clock.now(), m_with.random),
        caller.member,
        {m_shown->subject, other, relation, video->found.match, caller.isAsserted}};
    const auto said =
        m_with.cases.store().writer().execute([saying](store::WriteTransaction &transaction) {
            return similar::say(transaction, saying);
        });
    base::whenDone(said, this, [this, number = m_number, other, relation](const auto &recorded) {
        if (!recorded) {
            Q_EMIT refused(recorded.error());
            return;
        }
        if (number != m_number)
            return;
        for (SimilarVideo &one : m_videos.videos) {
            if (one.found.subject == other)
                one.found.relation = relation;
        }
        Q_EMIT changed();
    });
}

} // namespace vigil::review
