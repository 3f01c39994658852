// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepaint.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace vigil::ui::paint {

namespace {

qreal radiusOf(const QRectF &rect, Corner corner)
{
    return corner == Corner::Pill ? rect.height() / 2 : qreal{metrics::radius};
}

QRect centredSquare(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

} // namespace

void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &edge,
         Corner corner)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF inner =
        edge.isValid() ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect);
    painter.drawRoundedRect(inner, radiusOf(inner, corner), radiusOf(inner, corner));
    painter.restore();
}

void focusRing(QPainter &painter, const QRect &rect, Corner corner)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = QRectF(rect).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(inner, radiusOf(inner, corner), radiusOf(inner, corner));
    painter.restore();
}

QColor controlFill(const QStyleOption &option, bool isQuiet)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (isEnabled && option.state & QStyle::State_Sunken)
        return color(Token::FillPressed);
    if (isEnabled && option.state & QStyle::State_MouseOver)
        return color(Token::FillHover);
    if (option.state & QStyle::State_On || !isQuiet)
        return color(Token::Fill);
    return {};
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & QStyle::State_On;
    const bool isPartial = option.state & QStyle::State_NoChange;
    const QColor active = color(isEnabled ? Token::Accent : Token::DisabledText);
    const QColor edge = color(isEnabled ? Token::ControlBorder : Token::DisabledText);
    const QRect rect = centredSquare(option.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn || isPartial ? active : edge, 1));
    painter.setBrush(isOn || isPartial ? active : color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.restore();
    if (isOn || isPartial) {
        const qreal ratio = painter.device()->devicePixelRatioF();
        const int side = rect.width() - 2;
        painter.drawPixmap(rect.topLeft() + QPoint(1, 1),
                           iconPixmap(isOn ? QStringLiteral("check") : QStringLiteral("minus"),
                                      Token::OnAccent, side, ratio));
    }
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & QStyle::State_On;
    const QColor active = color(isEnabled ? Token::Accent : Token::DisabledText);
    const QRectF rect = QRectF(centredSquare(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? active : color(Token::ControlBorder), isOn ? 2 : 1));
    painter.setBrush(color(Token::Surface));
    painter.drawEllipse(rect);
    if (isOn) {
        const qreal inset = rect.width() / 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(active);
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.minimum == option.maximum)
        return;
    const bool isActive = option.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    const QRect inner = option.orientation == Qt::Vertical ? handle.adjusted(2, 1, -2, -1)
                                                           : handle.adjusted(1, 2, -1, -2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(isActive ? Token::DimText : Token::ControlBorder));
    const qreal radius = std::min(inner.width(), inner.height()) / 2.0;
    painter.drawRoundedRect(inner, radius, radius);
    painter.restore();
}

void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove,
            const QRect &handle)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    QRect line = groove;
    if (option.orientation == Qt::Horizontal) {
        line.setHeight(4);
        line.moveCenter(QPoint(groove.center().x(), handle.center().y()));
    } else {
        line.setWidth(4);
        line.moveCenter(QPoint(handle.center().x(), groove.center().y()));
    }
    QRect done = line;
    if (option.orientation == Qt::Horizontal) {
        if (option.upsideDown)
            done.setLeft(handle.center().x());
        else
            done.setRight(handle.center().x());
    } else {
        done.setTop(handle.center().y());
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::ControlBorder));
    painter.drawRoundedRect(line, 2, 2);
    const QColor active = color(isEnabled ? Token::Accent : Token::DisabledText);
    painter.setBrush(active);
    painter.drawRoundedRect(done, 2, 2);
    painter.drawEllipse(
        QRectF(handle.center() + QPointF(0.5, 0.5) - QPointF(8, 8), QSizeF(16, 16)));
    painter.restore();
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, QRect(handle.center() - QPoint(11, 11), QSize(24, 24)), Corner::Pill);
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option, bool isRightToLeft)
{
    QRect line = option.rect;
    line.setHeight(4);
    line.moveCenter(option.rect.center());
    QRect done = line;
    const int range = std::max(option.maximum - option.minimum, 1);
    done.setWidth(line.width() * (option.progress - option.minimum) / range);
    if (isRightToLeft)
        done.moveRight(line.right());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::ControlBorder));
    painter.drawRoundedRect(line, 2, 2);
    painter.setBrush(color(Token::Accent));
    painter.drawRoundedRect(done, 2, 2);
    painter.restore();
}

void chevron(QPainter &painter, const QRect &rect, bool isUp, bool isEnabled)
{
    const int side = std::min({rect.width(), rect.height(), scaled(metrics::smallIconSize)});
    if (side <= 0)
        return;
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter.drawPixmap(square.topLeft(), iconPixmap(isUp ? QStringLiteral("chevron-up")
                                                         : QStringLiteral("chevron-down"),
                                                    isEnabled ? Token::Text : Token::DisabledText,
                                                    side, painter.device()->devicePixelRatioF()));
}

} // namespace vigil::ui::paint
