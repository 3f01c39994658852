// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/framelabel.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>

namespace vigil::ui {

FrameLabel::FrameLabel(const media::VisibleFrame &frame, QSize room, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_room(room)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FrameLabel::sizeHint() const
{
    return m_frame.image().size().scaled(m_room, Qt::KeepAspectRatio);
}

void FrameLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath round;
    round.addRoundedRect(rect(), metrics::grid, metrics::grid);
    painter.setClipPath(round);
    painter.drawImage(rect(), m_frame.image());
}

} // namespace vigil::ui
