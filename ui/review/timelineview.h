// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flag.h"
#include "media/frame.h"
#include "ui/review/playbacksession.h"

#include <QAbstractSlider>
#include <QList>
#include <QPixmap>

#include <optional>
#include <vector>

namespace vigil::ui {

/// The video from its start at the left to its end at the right, in every language, or what is here
/// of a stream: where it stands, what was seen, what was flagged, where it flashes, what is
/// evidence, what is looped. A slider in milliseconds.
class TimelineView final : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// From where to where it goes.
    void setSpan(base::Millis begin, base::Millis end);
    void setPosition(base::Millis position);
    void setSeen(const QList<domain::Segment> &seen);
    void setFlagged(const QList<domain::Segment> &flagged);
    /// What looks like another video.
    void setMatched(const QList<domain::Segment> &matched);
    void setFlashes(const media::FlashMarks &flashes);
    /// Where scenes begin but the first.
    void setScenes(const std::vector<media::Micros> &scenes);
    void setEvidence(const QList<domain::Segment> &evidence);
    /// What is evidence of the decision that the case judges.
    void setJudged(const QList<domain::Segment> &judged);
    /// Evidence that waits for its end.
    void setEvidenceStart(std::optional<base::Millis> start);
    void setLoop(const PlaybackSession::Loop &loop);
    /// Small pictures for stretches of equal length from `begin` to `end`, null ones left out;
    /// none: a plain track.
    void setPictures(const QList<media::VisibleFrame> &pictures, base::Millis begin,
                     base::Millis end);
    /// Of the track, in device pixels.
    [[nodiscard]] QSize deviceSize() const;

    /// Where the next stretch that was flagged, matched, flashes or is evidence begins.
    [[nodiscard]] std::optional<base::Millis> markAfter(base::Millis position) const;
    /// Where the last one before it does.
    [[nodiscard]] std::optional<base::Millis> markBefore(base::Millis position) const;

    [[nodiscard]] const QList<domain::Segment> &flashes() const { return m_flashes; }
    /// "Second 12 of 58", and where it flashes.
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    /// The person asks for this place.
    void seekRequested(vigil::base::Millis position);
    /// There is another deviceSize().
    void resized();
    void scrubBegan();
    void scrubEnded();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isEmpty() const { return maximum() <= minimum(); }
    [[nodiscard]] int x(base::Millis position) const;
    [[nodiscard]] base::Millis positionAt(int x) const;
    [[nodiscard]] QList<base::Millis> marks() const;
    [[nodiscard]] QRect span(const domain::Segment &segment) const;
    [[nodiscard]] QString toolTipAt(int x) const;
    void scrubTo(int x);
    void composePictures();
    void paintEvidence(QPainter &painter) const;
    void paintFlashes(QPainter &painter) const;
    void paintScenes(QPainter &painter) const;
    void paintLoop(QPainter &painter) const;

    QList<domain::Segment> m_seen;
    QList<domain::Segment> m_flagged;
    QList<domain::Segment> m_matched;
    QList<domain::Segment> m_flashes;
    QList<base::Millis> m_scenes;
    QList<domain::Segment> m_evidence;
    QList<domain::Segment> m_judged;
    std::optional<base::Millis> m_evidenceStart;
    PlaybackSession::Loop m_loop;
    QList<media::VisibleFrame> m_pictures;
    domain::Segment m_pictured;
    /// All of them put together once, since the cursor moves with every frame.
    QPixmap m_strip;
    bool m_isScrubbing = false;
};

} // namespace vigil::ui
