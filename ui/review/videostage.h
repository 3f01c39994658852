// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/filterchain.h"
#include "review/seenranges.h"
#include "ui/review/casemedia.h"
#include "ui/review/framestrip.h"
#include "ui/review/playbacksession.h"
#include "ui/review/safeviewingsession.h"
#include "ui/review/similarpictures.h"
#include "ui/review/stagewidget.h"
#include "ui/settings/preferences.h"
#include "ui/shell/actionset.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace vigil::ui {

class TimelineView;
class TranscriptView;
class TransportBar;
class VideoView;
class ViewingWarning;
struct StageNotice;

/// The stage that plays: every case opens filtered, muted and paused, and its first frame is on the
/// screen at once when it was ready. No frame reaches a surface but through the filters, and none
/// that the person wants to be warned of before they ask for it.
class VideoStage final : public StageWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        ActionSet &actions;
        const Preferences &preferences;
        media::PlayerClient::Player player;
        /// Null: what is on servers cannot be shown.
        media::MediaSources sources = {};
    };

    explicit VideoStage(const Parts &parts, QWidget *parent = nullptr);
    ~VideoStage() override;

    void setCase(const review::DeskCase *desk) override;
    void setNextCase(const review::DeskCase *desk) override;
    void setEvidence(const QList<domain::Segment> &evidence) override;
    void setMatched(const QList<domain::Segment> &matched) override;
    void setSimilar(const std::vector<review::SimilarVideo> &videos) override;
    [[nodiscard]] VideoPictures similarPictures(const domain::SubjectId &subject) const override
    {
        return m_similar.pictures(subject);
    }
    void seek(base::Millis position) override;
    [[nodiscard]] base::Millis position() const override { return m_playback.position(); }
    void cover() override;
    [[nodiscard]] bool isWatched() const override;

    /// The next case's first frame is there.
    [[nodiscard]] bool isNextReady() const { return m_playback.isPrepared(); }
    [[nodiscard]] const PlaybackSession &playback() const { return m_playback; }
    [[nodiscard]] const SafeViewingSession &viewing() const { return m_viewing; }
    [[nodiscard]] const FrameStrip &strip() const { return m_strip; }

Q_SIGNALS:
    /// How long after setCase() the first frame of the case was painted; or, where a warning stood
    /// before it, after the person asked for it.
    void firstFramePainted(qint64 micros);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void connectPlayback();
    void connectActions();
    void bind(const char *id, void (PlaybackSession::*action)());
    void bind(const char *id, void (SafeViewingSession::*action)());
    void act(const char *id, const std::function<void()> &action);

    void takePreferences();
    void onPlaybackChanged();
    void onViewingChanged();
    void onPositionChanged();
    void onFlashesChanged();
    void onFramePainted(std::chrono::microseconds position);
    void showFrame();
    void fillStrip();
    void showHint();
    void renewTexts();
    void renewActions();
    void renewAccessible();
    [[nodiscard]] bool isUnplayable() const;
    void sayUnplayable();
    void onMediaChanged();
    void onRangeChanged();
    void showStatus();
    /// What went wrong with what is on a server, so that a key tries again.
    [[nodiscard]] bool canRetry() const;
    void toggle();
    /// Why the case has nothing to show and never will.
    [[nodiscard]] std::optional<StageNotice> missingNotice() const;
    void readTranscript(const QString &path);
    void markEvidenceStart();
    void markEvidenceEnd();
    void setEvidenceStart(std::optional<base::Millis> start);
    void goToMark(std::optional<base::Millis> mark);
    void notePlaying();
    void showCovered();
    [[nodiscard]] bool isWarning() const;
    [[nodiscard]] bool warnsOf(const review::DeskCase &desk) const;
    /// Why there is no video to be shown; nothing where there is one, or will be.
    [[nodiscard]] std::optional<StageNotice> obstacle() const;
    /// What is said in place of a picture; nothing where one can be shown.
    [[nodiscard]] std::optional<StageNotice> notice() const;

    ActionSet &m_actions;
    const Preferences &m_preferences;
    CaseMedia m_media;
    PlaybackSession m_playback;
    SafeViewingSession m_viewing;
    media::FilterChain m_filters;
    FrameStrip m_strip;
    SimilarPictures m_similar;

    VideoView *m_view;
    ViewingWarning *m_warning;
    TransportBar *m_transport;
    TimelineView *m_timeline;
    TranscriptView *m_transcript;
    QTimer m_displaySize;
    QPointer<QWidget> m_watchedWindow;

    /// A copy, since what is on the desk may go at any time.
    std::unique_ptr<review::DeskCase> m_case;
    /// Counts cases, so that a transcript that comes late is dropped.
    int m_turn = 0;
    bool m_isChanging = false;
    /// Nothing is seen or heard until the person asks for it.
    bool m_isWarned = false;
    bool m_isUnplayableSaid = false;
    std::optional<base::Millis> m_evidenceStart;
    review::SeenRanges m_seen;
    QElapsedTimer m_sinceCase;
    bool m_awaitsFirstFrame = false;
    /// What was shown last is dimmed since it flashes.
    bool m_isFlashing = false;
    QElapsedTimer m_sinceActivity;
};

} // namespace vigil::ui
