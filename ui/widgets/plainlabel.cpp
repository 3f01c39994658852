// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace vigil::ui {

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? text : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

PlainLabel::PlainLabel(TextRole role, Token token, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_token(token)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    applyFont();
    applyColor();
}

void PlainLabel::setRole(TextRole role)
{
    m_role = role;
    applyFont();
}

void PlainLabel::setToken(Token token)
{
    m_token = token;
    applyColor();
}

void PlainLabel::setTabular(bool isTabular)
{
    m_isTabular = isTabular;
    applyFont();
}

void PlainLabel::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
}

QSize PlainLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elide != Qt::ElideNone && !wordWrap())
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * 6));
    return size;
}

bool PlainLabel::isCut() const
{
    return m_elide != Qt::ElideNone && !wordWrap()
           && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (wordWrap() || text().isEmpty()) {
        QLabel::paintEvent(event);
        return;
    }
    // QLabel aligns a line by the script of its text; a line of ours begins where all others do.
    QPainter painter(this);
    const QString shown =
        isCut() ? fontMetrics().elidedText(text(), m_elide, contentsRect().width()) : text();
    const auto flags = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(flags) | Qt::TextSingleLine,
                          palette(), isEnabled(), shown, foregroundRole());
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isCut())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()),
                               this);
        else
            event->ignore();
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyFont();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        applyColor();
}

void PlainLabel::applyFont()
{
    const QFont wanted = vigil::ui::font(m_role);
    setFont(m_isTabular ? tabular(wanted) : wanted);
}

void PlainLabel::applyColor()
{
    const QColor wanted = color(m_token);
    if (palette().color(QPalette::WindowText) == wanted)
        return; // setPalette comes back here as PaletteChange
    QPalette own;
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

} // namespace vigil::ui
