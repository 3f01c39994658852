// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/flag.h"
#include "media/frame.h"

#include <QList>
#include <QWidget>

class QPainter;

namespace vigil::ui {

/// Pictures of stretches of equal length, from a video's start to its end; null ones have not come.
struct VideoPictures
{
    QList<media::VisibleFrame> pictures;
    base::Millis duration{0}; ///< 0: unknown

    [[nodiscard]] bool isNull() const;
};

/// Paints them side by side, from the left to the right in every language, each in its own shape,
/// as much of its middle as there is room for.
void paintPictures(QPainter &painter, const QRect &room,
                   const QList<media::VisibleFrame> &pictures);

/// Small filtered pictures of another video, and where that looks like the one on the desk. It
/// knows filtered frames only.
class PictureStrip final : public QWidget
{
    Q_OBJECT

public:
    PictureStrip(VideoPictures video, const QList<domain::Segment> &matched,
                 QWidget *parent = nullptr);

    [[nodiscard]] const VideoPictures &video() const { return m_video; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    VideoPictures m_video;
    QList<domain::Segment> m_matched;
};

} // namespace vigil::ui
