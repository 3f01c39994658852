// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/seekbutton.h"

#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"

#include <QEvent>
#include <QPainter>

namespace vigil::ui {

SeekButton::SeekButton(const domain::Segment &segment, QWidget *parent)
    : QPushButton(parent)
    , m_segment(segment)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setFlat(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setObjectName(QStringLiteral("data"));
    connect(this, &QPushButton::clicked, this, [this] { Q_EMIT seekRequested(m_segment.from); });
    renew();
}

void SeekButton::renew()
{
    setFont(tabular(vigil::ui::font(TextRole::Base)));
    setText(timeRange(m_segment.from, m_segment.to));
    //: Read aloud and tooltip: jumps in the video. %1 is a place such as 0:12–0:20
    setAccessibleName(tr("Go to %1").arg(text()));
    setToolTip(plainToolTip(accessibleName()));
    updateGeometry();
}

QSize SeekButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + metrics::grid,
            fontMetrics().height() + metrics::grid / 2};
}

void SeekButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(underMouse() || hasFocus());
    painter.setFont(underlined);
    painter.setPen(color(Token::Accent));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    if (hasFocus())
        paint::focusRing(painter, rect());
}

void SeekButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        renew();
}

} // namespace vigil::ui
