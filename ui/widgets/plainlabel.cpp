// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QTextOption>
#include <QToolTip>
#include <QtMath>

#include <algorithm>

namespace vigil::ui {

namespace {

/// In characters: a word that is longer breaks, and no hint asks for a wider line.
constexpr int narrowest = 12;
constexpr int widest = 80;

/// More than a layout tries; who drags the edge of a window comes by many more.
constexpr qsizetype keptWidths = 16;

} // namespace

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

QTextOption PlainLabel::lines() const
{
    QTextOption option(QStyle::visualAlignment(layoutDirection(), alignment()));
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

int PlainLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    if (m_measured.text != text() || m_measured.font != font()
        || m_measured.heights.size() >= keptWidths)
        m_measured = {text(), font(), {}};
    const auto known = m_measured.heights.constFind(width);
    if (known != m_measured.heights.cend())
        return *known;
    return *m_measured.heights.insert(width, measuredHeight(width));
}

int PlainLabel::measuredHeight(int width) const
{
    const QMargins margins = contentsMargins();
    QTextLayout layout;
    const qreal height = layOut(layout, width - margins.left() - margins.right());
    return qCeil(height) + margins.top() + margins.bottom();
}

qreal PlainLabel::layOut(QTextLayout &layout, qreal width) const
{
    QString lineByLine = text();
    layout.setText(lineByLine.replace(u'\n', QChar::LineSeparator));
    layout.setFont(font());
    layout.setTextOption(lines());
    const qreal leading = QFontMetricsF(font()).leading();
    qreal height = -leading;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height + leading});
        height += leading + line.height();
    }
    layout.endLayout();
    return std::max(height, 0.0);
}

void PlainLabel::paintLines(QPainter &painter) const
{
    QTextLayout layout;
    const QRectF place = contentsRect();
    const qreal free = std::max(place.height() - layOut(layout, place.width()), 0.0);
    qreal above = 0;
    if (alignment() & Qt::AlignVCenter)
        above = free / 2;
    else if (alignment() & Qt::AlignBottom)
        above = free;
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, place.topLeft() + QPointF(0, qFloor(above)));
}

QSize PlainLabel::sizeHint() const
{
    // QLabel tries several widths, which takes long for a long text.
    if (!isPassage())
        return QLabel::sizeHint();
    const int width = fontMetrics().averageCharWidth() * widest;
    return {width, heightForWidth(width)};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (isPassage())
        return {fontMetrics().averageCharWidth() * narrowest, fontMetrics().height()};
    QSize size = QLabel::minimumSizeHint();
    if (wordWrap())
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * narrowest));
    if (m_elide != Qt::ElideNone && !wordWrap())
        size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * 6));
    return size;
}

bool PlainLabel::isPassage() const
{
    return wordWrap() && text().size() > 2 * widest;
}

bool PlainLabel::isCut() const
{
    return m_elide != Qt::ElideNone && !wordWrap()
           && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (text().isEmpty()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    if (wordWrap()) {
        // QLabel cuts what has no place to break, and with it all that a stranger put behind it.
        paintLines(painter);
        return;
    }
    // QLabel aligns a line by the script of its text; a line of ours begins where all others do.
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
