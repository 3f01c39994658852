// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>

namespace vigil::ui {

RailButton::RailButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailButton::setName(const QString &name)
{
    setText(name);
    setAccessibleName(name);
    setToolTip(plainToolTip(name));
}

QSize RailButton::sizeHint() const
{
    return {scaled(metrics::railButton), scaled(metrics::railButton)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isChecked() || underMouse())
        paint::box(painter, rect(), color(isChecked() ? Token::FillHover : Token::Fill), {});
    const int side = scaled(metrics::iconSize);
    const Token token = isChecked() ? Token::Accent : Token::DimText;
    painter.drawPixmap((width() - side) / 2, (height() - side) / 2,
                       iconPixmap(m_iconName, token, side, devicePixelRatioF()));
    if (hasFocus())
        paint::focusRing(painter, rect());
}

} // namespace vigil::ui
