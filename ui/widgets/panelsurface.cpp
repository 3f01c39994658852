// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panelsurface.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace vigil::ui {

PanelSurface::PanelSurface(PanelEdge edge, QWidget *parent) : QWidget(parent), m_edge(edge) {}

void PanelSurface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface));
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    QRect line;
    switch (m_edge) {
    case PanelEdge::None: return;
    case PanelEdge::Top: line = QRect(0, 0, width(), 1); break;
    case PanelEdge::Bottom: line = QRect(0, height() - 1, width(), 1); break;
    case PanelEdge::Start:
    case PanelEdge::End:
        const bool isLeft = (m_edge == PanelEdge::Start) != isRightToLeft;
        line = QRect(isLeft ? 0 : width() - 1, 0, 1, height());
        break;
    }
    painter.fillRect(line, color(Token::Separator));
}

IconLabel::IconLabel(const QString &name, Token token, int size, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_token(token)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIconName(const QString &name, Token token)
{
    m_name = name;
    m_token = token;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {scaled(m_size), scaled(m_size)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, iconPixmap(m_name, m_token, scaled(m_size), devicePixelRatioF()));
}

} // namespace vigil::ui
