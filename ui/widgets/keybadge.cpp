// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keybadge.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace vigil::ui {

namespace {

QFont badgeFont()
{
    QFont result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    result.setPointSizeF(font(TextRole::Small).pointSizeF() * 0.9);
    result.setWeight(QFont::DemiBold);
    return result;
}

} // namespace

namespace paint {

QSize keyBadgeSize(const QString &key)
{
    if (key.isEmpty())
        return {0, 0};
    const QFontMetrics metrics(badgeFont());
    const int height = std::max(scaled(18), metrics.height() + 2);
    return {std::max(height, metrics.horizontalAdvance(key) + scaled(10)), height};
}

void keyBadge(QPainter &painter, const QRect &rect, const QString &key, const QColor &color)
{
    if (key.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(badgeFont());
    painter.drawText(rect, Qt::AlignCenter, key);
    painter.restore();
}

} // namespace paint

KeyBadge::KeyBadge(const QString &key, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKey(key);
}

void KeyBadge::setKey(const QString &key)
{
    m_key = key;
    setAccessibleName(key);
    updateGeometry();
    update();
}

void KeyBadge::setToken(Token token)
{
    m_token = token;
    update();
}

QSize KeyBadge::sizeHint() const
{
    return paint::keyBadgeSize(m_key);
}

void KeyBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::keyBadge(painter, rect(), m_key, color(m_token));
}

void KeyBadge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace vigil::ui
