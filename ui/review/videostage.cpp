// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/videostage.h"

#include "base/log.h"
#include "base/whendone.h"
#include "review/deskcase.h"
#include "review/similarport.h"
#include "review/webvtt.h"
#include "ui/review/stagetexts.h"
#include "ui/review/timelineview.h"
#include "ui/review/transcriptview.h"
#include "ui/review/transportbar.h"
#include "ui/review/videoview.h"
#include "ui/review/viewingstart.h"
#include "ui/review/viewingwarning.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QEvent>
#include <QThreadPool>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>
#include <utility>

namespace vigil::ui {

namespace {

constexpr std::chrono::milliseconds resizePause{120};
/// How often playing is told as activity.
constexpr int activityMs = 1'000;
/// Each costs a decoder's start.
constexpr qsizetype mostSimilarPictures = 6;

QList<domain::Segment> flaggedSegments(const review::DeskCase &desk)
{
    QList<domain::Segment> segments;
    for (const domain::Flag &flag : desk.view.subject.flags)
        segments += flag.segments;
    return segments;
}

QList<domain::Segment> judgedEvidence(const review::DeskCase &desk)
{
    for (const cases::DecisionRecord &record : desk.view.subject.history) {
        if (record.decision.id == desk.view.file.parentDecision)
            return record.decision.evidence;
    }
    return {};
}

} // namespace

VideoStage::VideoStage(const Parts &parts, QWidget *parent)
    : StageWidget(parent)
    , m_actions(parts.actions)
    , m_preferences(parts.preferences)
    , m_media(parts.sources)
    , m_playback(parts.player, parts.sources)
    , m_strip(m_playback)
    , m_similar(parts.player)
    , m_view(new VideoView(this))
    , m_warning(new ViewingWarning(m_actions, m_view))
    , m_transport(new TransportBar(m_actions, m_playback, m_viewing, this))
    , m_timeline(new TimelineView(this))
    , m_transcript(new TranscriptView(this))
{
    layOut();
    m_displaySize.setSingleShot(true);
    m_displaySize.setInterval(resizePause);
    connect(&m_displaySize, &QTimer::timeout, this, [this] {
        m_playback.setDisplaySize(m_view->displaySize());
        fillStrip();
    });
    connect(m_timeline, &TimelineView::resized, &m_displaySize, qOverload<>(&QTimer::start));
    connect(&m_strip, &FrameStrip::changed, this, [this] {
        m_timeline->setPictures(m_strip.pictures(), m_strip.begin(), m_strip.end());
    });
    connect(m_view, &VideoView::displaySizeChanged, &m_displaySize, qOverload<>(&QTimer::start));
    connect(m_view, &VideoView::framePainted, this, &VideoStage::onFramePainted);
    connect(&m_viewing, &SafeViewingSession::changed, this, &VideoStage::onViewingChanged);
    connect(&m_preferences, &Preferences::changed, this, &VideoStage::takePreferences);
    connect(&m_media, &CaseMedia::changed, this, &VideoStage::onMediaChanged);
    connect(&m_media, &CaseMedia::nextChanged, this,
            [this] { m_playback.prepare(m_media.nextPlace()); });
    connect(&m_similar, &SimilarPictures::changed, this, &StageWidget::similarPicturesChanged);
    connectPlayback();
    connectActions();
    takePreferences();
    setCase(nullptr);
}

VideoStage::~VideoStage() = default;

void VideoStage::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::windowEdge, metrics::windowEdge, metrics::windowEdge,
                               metrics::inGroup);
    layout->setSpacing(metrics::inGroup);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_transport);
    layout->addWidget(m_timeline);
    layout->addWidget(m_transcript);
}

void VideoStage::connectPlayback()
{
    connect(&m_playback, &PlaybackSession::frameReady, this, &VideoStage::showFrame);
    connect(&m_playback, &PlaybackSession::stateChanged, this, &VideoStage::onPlaybackChanged);
    connect(&m_playback, &PlaybackSession::positionChanged, this, &VideoStage::onPositionChanged);
    connect(&m_playback, &PlaybackSession::rangeChanged, this, &VideoStage::onRangeChanged);
    connect(&m_playback, &PlaybackSession::frameCountChanged, m_transport,
            &TransportBar::showPosition);
    connect(&m_playback, &PlaybackSession::flashesChanged, this, &VideoStage::onFlashesChanged);
    connect(&m_playback, &PlaybackSession::scenesChanged, this,
            [this] { m_timeline->setScenes(m_playback.scenes()); });
    connect(&m_playback, &PlaybackSession::rateChanged, m_transport, &TransportBar::showPlayback);
    connect(&m_playback, &PlaybackSession::loopChanged, this, [this] {
        m_timeline->setLoop(m_playback.loop());
        m_transport->showPlayback();
    });
    connect(m_transport, &TransportBar::rateChosen, this, [this](double rate) {
        m_playback.setRate(rate);
        Q_EMIT activity();
    });
    connect(m_timeline, &TimelineView::scrubBegan, &m_playback, &PlaybackSession::beginScrub);
    connect(m_timeline, &TimelineView::scrubEnded, &m_playback, &PlaybackSession::endScrub);
    const auto go = [this](base::Millis to) {
        m_playback.seek(to);
        Q_EMIT activity();
    };
    connect(m_timeline, &TimelineView::seekRequested, this, go);
    connect(m_transcript, &TranscriptView::seekRequested, this, go);
}

void VideoStage::act(const char *id, const std::function<void()> &action)
{
    connect(m_actions.action(QLatin1StringView(id)), &QAction::triggered, this, [this, action] {
        action();
        Q_EMIT activity();
    });
}

void VideoStage::bind(const char *id, void (PlaybackSession::*action)())
{
    act(id, [this, action] { (m_playback.*action)(); });
}

void VideoStage::bind(const char *id, void (SafeViewingSession::*action)())
{
    act(id, [this, action] { (m_viewing.*action)(); });
}

void VideoStage::connectActions()
{
    using namespace std::chrono_literals;
    act("player.toggle", [this] { toggle(); });
    bind("player.backward", &PlaybackSession::backward);
    bind("player.forward", &PlaybackSession::forward);
    bind("player.scene_back", &PlaybackSession::goToSceneBefore);
    bind("player.scene_on", &PlaybackSession::goToNextScene);
    bind("player.start", &PlaybackSession::goToStart);
    bind("player.end", &PlaybackSession::goToEnd);
    bind("player.slower", &PlaybackSession::playSlower);
    bind("player.faster", &PlaybackSession::playFaster);
    bind("player.loop", &PlaybackSession::markLoop);
    act("player.frame_back", [this] { m_playback.step(-1); });
    act("player.frame_on", [this] { m_playback.step(1); });
    act("player.second_back", [this] { m_playback.seekBy(-1s); });
    act("player.second_on", [this] { m_playback.seekBy(1s); });
    act("player.five_back", [this] { m_playback.seekBy(-5s); });
    act("player.five_on", [this] { m_playback.seekBy(5s); });

    bind("player.mute", &SafeViewingSession::toggleMute);
    act("safe.show", [this] { showCovered(); });
    bind("safe.stay_clear", &SafeViewingSession::toggleStaysClear);
    bind("safe.stronger", &SafeViewingSession::makeStronger);
    bind("safe.weaker", &SafeViewingSession::makeWeaker);
    act("safe.cover", [this] {
        m_playback.pause();
        m_viewing.toggleCover();
    });
    const auto isHold = [](const QString &id) {
        return id == QLatin1StringView("safe.hold_clear");
    };
    connect(&m_actions, &ActionSet::holdBegan, this, [this, isHold](const QString &id) {
        if (!isHold(id))
            return;
        m_viewing.beginHold();
        Q_EMIT activity();
    });
    connect(&m_actions, &ActionSet::holdEnded, this, [this, isHold](const QString &id) {
        if (isHold(id))
            m_viewing.endHold();
    });
    connect(&m_actions, &ActionSet::labelsChanged, this, &VideoStage::renewTexts);

    act("player.mark_back", [this] {
        // While it plays, the mark that has only just gone by is not what is meant.
        const base::Millis slack = m_playback.isPlaying() ? 700ms : 0ms;
        goToMark(m_timeline->markBefore(m_playback.position() - slack));
    });
    act("player.mark_on", [this] { goToMark(m_timeline->markAfter(m_playback.position())); });
    act("case.evidence_from", [this] { markEvidenceStart(); });
    act("case.evidence_to", [this] { markEvidenceEnd(); });
    act("case.evidence_clear", [this] { setEvidenceStart(std::nullopt); });
}

// The case

void VideoStage::setCase(const review::DeskCase *desk)
{
    m_sinceCase.start();
    m_awaitsFirstFrame = desk != nullptr;
    ++m_turn;
    m_case = desk ? std::make_unique<review::DeskCase>(*desk) : nullptr;
    m_isUnplayableSaid = false;
    m_seen = {};
    setEvidenceStart(std::nullopt);
    // Filters first, and no frame on the way: the last one of the case before is still there.
    m_isChanging = true;
    m_strip.clear();
    m_similar.show({});
    m_isWarned = m_case && warnsOf(*m_case);
    m_viewing.startCase(viewingStart(m_preferences.safeViewing(), m_case.get()));
    m_media.setCase(desk);
    m_playback.show(m_media.place());
    m_isChanging = false;
    showFrame();
    renewActions();
    m_timeline->setSeen({});
    m_timeline->setFlagged(desk ? flaggedSegments(*desk) : QList<domain::Segment>());
    m_timeline->setMatched({});
    m_timeline->setEvidence({});
    m_timeline->setJudged(desk ? judgedEvidence(*desk) : QList<domain::Segment>());
    readTranscript(desk ? desk->transcript : QString());
    renewTexts();
}

void VideoStage::setNextCase(const review::DeskCase *desk)
{
    m_media.setNextCase(desk);
    m_playback.prepare(m_media.nextPlace());
}

void VideoStage::onMediaChanged()
{
    const bool isOther =
        m_playback.state() == PlaybackSession::State::Empty || m_playback.isReplaced();
    if (isOther && !m_media.place().isEmpty())
        m_playback.show(m_media.place());
    onPlaybackChanged();
}

void VideoStage::onRangeChanged()
{
    m_timeline->setSpan(m_playback.begin(), m_playback.end());
    m_timeline->setPosition(m_playback.position());
    m_transport->showPlayback();
    showStatus();
    fillStrip();
}

void VideoStage::showStatus()
{
    const media::Stream *live = m_playback.isReady() ? m_media.stream() : nullptr;
    const auto kept = m_playback.isReady() ? m_media.keptAt() : std::nullopt;
    const QString stream =
        live ? streamText(*live, m_playback.end() - m_playback.position(), m_playback.isWaiting())
             : QString();
    m_view->setStatus(kept ? QString() : stream);
    m_view->setOrigin(kept && !live ? keptText(*kept) : kept ? stream : QString());
}

std::optional<StageNotice> VideoStage::missingNotice() const
{
    return m_case && !m_media.isFromServer() ? ui::missingNotice(*m_case) : std::nullopt;
}

void VideoStage::toggle()
{
    if (!canRetry())
        return m_playback.toggle();
    m_media.retry();
    if (m_media.stream() && m_playback.state() == PlaybackSession::State::Failed)
        m_playback.show(m_media.place());
}

bool VideoStage::canRetry() const
{
    if (const auto status = m_media.fetching())
        return status->error.has_value();
    const media::Stream *live = m_media.stream();
    return live && !m_playback.isReady()
           && (live->error() || m_playback.state() == PlaybackSession::State::Failed);
}

void VideoStage::setEvidence(const QList<domain::Segment> &evidence)
{
    m_timeline->setEvidence(evidence);
}

void VideoStage::setMatched(const QList<domain::Segment> &matched)
{
    m_timeline->setMatched(matched);
}

void VideoStage::setSimilar(const std::vector<review::SimilarVideo> &videos)
{
    QList<SimilarPictures::Wanted> wanted;
    for (const review::SimilarVideo &video : videos) {
        if (!video.media.isEmpty() && wanted.size() < mostSimilarPictures)
            wanted.append({video.found.subject, video.media});
    }
    m_similar.show(wanted);
}

void VideoStage::goToMark(std::optional<base::Millis> mark)
{
    if (mark)
        m_playback.seek(*mark);
}

void VideoStage::seek(base::Millis position)
{
    m_playback.pause();
    m_playback.seek(position);
}

void VideoStage::cover()
{
    m_playback.pause();
    if (m_case && !m_viewing.isCovered())
        m_viewing.toggleCover();
}

bool VideoStage::isWatched() const
{
    const bool isOnScreen = isVisible() && !window()->isMinimized() && m_case && !notice();
    return isOnScreen && (m_playback.isPlaying() || m_viewing.isClear());
}

void VideoStage::readTranscript(const QString &path)
{
    m_transcript->setState(path.isEmpty() ? TranscriptView::State::None
                                          : TranscriptView::State::Loading);
    if (path.isEmpty())
        return;
    const auto read = QtFuture::makeReadyFuture(path).then(
        QThreadPool::globalInstance(),
        [](const QString &file) { return review::readTranscript(file); });
    base::whenDone(read, this, [this, turn = m_turn](const base::Result<QList<review::Cue>> &cues) {
        if (turn != m_turn)
            return;
        if (cues)
            m_transcript->setCues(*cues);
        else
            m_transcript->setState(TranscriptView::State::Unreadable);
    });
}

// What is shown

std::optional<StageNotice> VideoStage::obstacle() const
{
    if (!m_case)
        return noCaseNotice();
    if (const auto status = m_media.fetching())
        return fetchNotice(*status, m_actions.keys().label(QStringLiteral("player.toggle")));
    if (auto missing = missingNotice())
        return missing;
    if (m_playback.isKeptClosed())
        return keptClosedNotice(m_actions.keys().label(QStringLiteral("player.toggle")));
    if (m_playback.state() == PlaybackSession::State::Failed)
        return failureNotice(*m_playback.failure());
    const bool isShown = m_playback.isReady() || !m_playback.frame().isNull();
    if (m_media.isFollowed() && !isShown)
        return streamNotice(m_media.stream(),
                            m_actions.keys().label(QStringLiteral("player.toggle")));
    return std::nullopt;
}

std::optional<StageNotice> VideoStage::notice() const
{
    if (auto inTheWay = obstacle())
        return inTheWay;
    if (m_isWarned) {
        return warnedNotice(*m_case, QLocale().bcp47Name(), m_viewing.filters(),
                            m_viewing.isMuted());
    }
    if (m_viewing.isCovered())
        return coveredNotice(m_actions.keys().label(QStringLiteral("safe.cover")));
    if (!m_playback.frame().isNull())
        return std::nullopt;
    const bool isSoundOnly = m_playback.isReady() && !m_playback.info().hasVideo;
    return isSoundOnly ? soundOnlyNotice() : loadingNotice();
}

bool VideoStage::warnsOf(const review::DeskCase &desk) const
{
    const auto severity = graphicSeverity(desk);
    return severity && m_preferences.safeViewing().warnsOf(*severity);
}

/// Where the video cannot be shown anyway, that is said instead.
bool VideoStage::isWarning() const
{
    return m_isWarned && !obstacle();
}

void VideoStage::showCovered()
{
    m_isWarned = false;
    m_sinceCase.start();
    onViewingChanged();
    renewActions();
}

void VideoStage::showFrame()
{
    if (m_isChanging)
        return;
    const auto inPlace = notice();
    if (inPlace)
        m_view->setNotice(*inPlace);
    else
        m_view->setPicture(m_filters.apply(m_playback.frame()), m_filters.settings().isSmall);
    if (isWarning())
        m_warning->setNotice(*inPlace);
    m_warning->setVisible(isWarning());
    const bool isFlashing = m_playback.frame().isFlashing();
    if (std::exchange(m_isFlashing, isFlashing) != isFlashing)
        showHint();
}

void VideoStage::onFlashesChanged()
{
    m_timeline->setFlashes(m_playback.flashes());
    m_view->setNote(flashesText(m_playback.flashes().stretches()));
    renewAccessible();
}

void VideoStage::onPlaybackChanged()
{
    m_timeline->setSpan(m_playback.begin(), m_playback.end());
    m_transport->showPlayback();
    showStatus();
    renewActions();
    if (notice())
        showFrame();
    renewAccessible();
    if (isUnplayable())
        sayUnplayable();
}

bool VideoStage::isUnplayable() const
{
    if (!m_case)
        return false;
    if (const auto status = m_media.fetching())
        return status->error.has_value();
    if (m_media.isFollowed() && !m_playback.isReady())
        return m_media.stream() && m_media.stream()->error();
    const bool isWithoutPicture = m_playback.isReady() && !m_playback.info().hasVideo;
    return missingNotice() || m_playback.state() == PlaybackSession::State::Failed
           || isWithoutPicture;
}

void VideoStage::sayUnplayable()
{
    m_awaitsFirstFrame = false;
    if (std::exchange(m_isUnplayableSaid, true))
        return;
    if (const auto failure = m_playback.failure()) {
        base::logFact(QLatin1StringView("media.unplayable"),
                      media::playbackFailureNames.name(failure->reason) + u' ' + failure->detail);
    }
    Q_EMIT unplayable();
}

void VideoStage::onViewingChanged()
{
    // Flashes are worse than anything to be seen: they are clear while a key is down, no longer.
    using Flashes = media::FilterChain::Flashes;
    m_filters = media::FilterChain(m_viewing.filters(),
                                   m_viewing.isHeldClear() ? Flashes::Shown : Flashes::Dimmed);
    m_playback.setMuted(m_viewing.isMuted() || m_isWarned);
    m_strip.setFilters(m_viewing.lastingFilters());
    m_strip.setCovered(m_viewing.isCovered() || m_isWarned);
    m_similar.setFilters(m_viewing.lastingFilters());
    m_similar.setCovered(m_viewing.isCovered() || m_isWarned || !m_case);
    showFrame();
    m_transport->showViewing();
    showHint();
    renewAccessible();
    // What must be hidden is hidden now, not when the window gets to it.
    const bool isHidden = !m_viewing.isClear() || (m_isFlashing && !m_viewing.isHeldClear());
    if (isHidden && !m_isChanging && m_view->isVisible())
        m_view->repaint();
}

/// Not before the video itself is on the screen.
void VideoStage::fillStrip()
{
    if (m_awaitsFirstFrame)
        return;
    m_strip.fill(m_timeline->deviceSize());
    m_playback.findScenes();
}

void VideoStage::onPositionChanged()
{
    m_transport->setStreamTime(m_media.streamTimeAt(m_playback.position()));
    m_transport->showPosition();
    m_timeline->setPosition(m_playback.position());
    m_transcript->setPosition(m_playback.position());
    if (m_playback.isStream())
        showStatus();
    notePlaying();
}

void VideoStage::onFramePainted(std::chrono::microseconds position)
{
    if (std::exchange(m_awaitsFirstFrame, false)) {
        Q_EMIT firstFramePainted(m_sinceCase.nsecsElapsed() / 1'000);
        fillStrip();
    }
    const auto at = std::chrono::duration_cast<base::Millis>(position);
    const auto before = m_seen.total();
    m_seen.add(at);
    if (m_seen.total() != before)
        m_timeline->setSeen(m_seen.segments());
    Q_EMIT frameShown(at);
}

void VideoStage::notePlaying()
{
    if (!m_playback.isPlaying())
        return;
    if (m_sinceActivity.isValid() && m_sinceActivity.elapsed() < activityMs)
        return;
    m_sinceActivity.start();
    Q_EMIT activity();
}

void VideoStage::takePreferences()
{
    m_viewing.setStart(viewingStart(m_preferences.safeViewing(), m_case.get()));
    if (m_isWarned && !warnsOf(*m_case))
        showCovered();
}

// Evidence

void VideoStage::markEvidenceStart()
{
    if (m_playback.isReady())
        setEvidenceStart(m_playback.position());
}

void VideoStage::markEvidenceEnd()
{
    if (!m_evidenceStart)
        return;
    const auto [from, to] = std::minmax({*m_evidenceStart, m_playback.position()});
    const double rate = m_playback.info().framesPerSecond;
    const base::Millis frame(rate > 0 ? qCeil(1'000 / rate) : 40);
    const domain::Segment segment{from, std::max(to, from + frame)};
    setEvidenceStart(std::nullopt);
    Q_EMIT evidenceMarked(segment);
}

void VideoStage::setEvidenceStart(std::optional<base::Millis> start)
{
    m_evidenceStart = start;
    m_timeline->setEvidenceStart(start);
}

// Words and what can be done

void VideoStage::renewTexts()
{
    m_view->setWarning(m_case && !missingNotice() ? warningText(*m_case, QLocale().bcp47Name())
                                                  : QString());
    m_view->setNote(flashesText(m_playback.flashes().stretches()));
    if (notice())
        showFrame();
    showHint();
    renewAccessible();
}

void VideoStage::showHint()
{
    const auto label = [this](const char *id) {
        return m_actions.keys().label(QLatin1StringView(id));
    };
    if ((!m_viewing.hasFilters() && !m_isFlashing) || m_viewing.isHeldClear())
        m_view->setHint({}, {});
    else if (m_viewing.staysClear() && !m_isFlashing)
        m_view->setHint(label("safe.stay_clear"), tr("Back to safe viewing"));
    else
        m_view->setHint(label("safe.hold_clear"), tr("Hold to see clear"));
}

void VideoStage::renewActions()
{
    const bool isReady = m_playback.isReady() && !m_isWarned;
    const bool hasPicture = isReady && m_playback.info().hasVideo;
    for (const ActionRow &row : m_actions.table().rows()) {
        const QString id = actionId(row);
        if (row.category == ActionCategory::SafeViewing
            || id.startsWith(QLatin1StringView("player.frame_")))
            m_actions.setEnabled(id, hasPicture);
        else if (row.category == ActionCategory::Play)
            m_actions.setEnabled(id, isReady);
    }
    m_actions.setEnabled(QStringLiteral("safe.show"), isWarning());
    if (m_playback.isKeptClosed() || canRetry())
        m_actions.setEnabled(QStringLiteral("player.toggle"), true);
    m_timeline->setEnabled(isReady);
}

void VideoStage::renewAccessible()
{
    QString sentence;
    if (const auto inPlace = notice()) {
        sentence = inPlace->title + u' ' + inPlace->explanation;
    } else {
        const QString filters = filterText(m_viewing.filters());
        sentence = m_playback.isPlaying() ? tr("The video plays, %1.").arg(filters)
                                          : tr("The video is paused, %1.").arg(filters);
        if (m_case) {
            const QString warning = warningText(*m_case, QLocale().bcp47Name());
            sentence = warning.isEmpty() ? sentence : warning + QStringLiteral(". ") + sentence;
        }
        if (!m_view->status().isEmpty())
            sentence += u' ' + m_view->status() + u'.';
        if (!m_view->origin().isEmpty())
            sentence += u' ' + m_view->origin() + u'.';
        if (!m_view->note().isEmpty())
            sentence += u' ' + m_view->note() + u'.';
    }
    m_view->setAccessibleName(sentence.trimmed());
}

void VideoStage::showEvent(QShowEvent *event)
{
    StageWidget::showEvent(event);
    if (m_watchedWindow != window()) {
        if (m_watchedWindow)
            m_watchedWindow->removeEventFilter(this);
        m_watchedWindow = window();
        m_watchedWindow->installEventFilter(this);
    }
}

bool VideoStage::eventFilter(QObject *watched, QEvent *event)
{
    // The release of a held key goes to another window then.
    if (event->type() == QEvent::WindowDeactivate && watched == m_watchedWindow)
        m_actions.endHold(QStringLiteral("safe.hold_clear"));
    return StageWidget::eventFilter(watched, event);
}

void VideoStage::changeEvent(QEvent *event)
{
    StageWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renewTexts();
}

} // namespace vigil::ui
