// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flag.h"
#include "domain/ids.h"
#include "ui/review/picturestrip.h"

#include <QList>
#include <QWidget>

#include <vector>

namespace vigil::review {
struct DeskCase;
struct SimilarVideo;
} // namespace vigil::review

namespace vigil::ui {

/// The middle of the review desk: plays the media of one case and holds the first frame of the
/// next. It connects the player's, the safe viewing's and the two evidence marks' actions itself.
/// Positions are in the media's own time. Lives in the window's thread.
class StageWidget : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is on the desk; null while there is no case. Valid during the call only. The same case
    /// may come again after an undo.
    virtual void setCase(const review::DeskCase *desk) = 0;
    /// What will be on the desk after it, so that it is open by then; null while unknown.
    virtual void setNextCase(const review::DeskCase *desk) = 0;
    /// What the form holds, to be drawn on the time line.
    virtual void setEvidence(const QList<domain::Segment> &evidence) = 0;
    /// What looks like other videos, likewise.
    virtual void setMatched(const QList<domain::Segment> &matched) = 0;
    /// Those videos, of which it takes small pictures.
    virtual void setSimilar(const std::vector<review::SimilarVideo> &videos) = 0;
    /// Of one of them; null where there are none, or none may be seen now.
    [[nodiscard]] virtual VideoPictures similarPictures(const domain::SubjectId &subject) const = 0;
    /// Goes there and stays paused.
    virtual void seek(base::Millis position) = 0;
    [[nodiscard]] virtual base::Millis position() const = 0;
    /// Stops and covers what plays, so that nothing of it is seen or heard until the person says
    /// so.
    virtual void cover() = 0;
    /// A picture is on the screen that plays or is seen clear.
    [[nodiscard]] virtual bool isWatched() const = 0;

Q_SIGNALS:
    /// A frame at this place was on screen.
    void frameShown(vigil::base::Millis position);
    /// The person marked a stretch with both keys.
    void evidenceMarked(const vigil::domain::Segment &segment);
    /// The person did something here, or the video plays.
    void activity();
    /// similarPictures() of some are others.
    void similarPicturesChanged();
    /// This case has no picture to look at; said once for each case.
    void unplayable();
};

} // namespace vigil::ui
