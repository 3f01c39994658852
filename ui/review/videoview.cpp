// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/videoview.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keybadge.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace vigil::ui {

namespace {

constexpr int smallDivisor = 3;
constexpr int noticeWidth = 420;
constexpr int noticeIcon = 32;
constexpr int chipOpacity = 215;

/// The stage is dark in every scheme, and so are the colours on it.
QColor stageColor(Token token)
{
    const bool isHighContrast = currentScheme() == Scheme::HighContrast;
    return tokenColor(isHighContrast ? Scheme::HighContrast : Scheme::Dark, token);
}

void drawIcon(QPainter &painter, const QString &name, QPoint at, int side, const QColor &color)
{
    QPixmap pixmap = iconPixmap(name, Token::OnStage, side, painter.device()->devicePixelRatioF());
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRect({0, 0}, QSize(side, side)), color);
    tint.end();
    painter.drawPixmap(at, pixmap);
}

void drawChip(QPainter &painter, const QRect &rect, int radius)
{
    QColor fill(Qt::black);
    fill.setAlpha(chipOpacity);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(stageColor(Token::Fill), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

/// Nothing may look out of the stage's round corners.
void drawCorners(QPainter &painter, const QRect &rect)
{
    QPainterPath outside;
    outside.addRect(rect);
    QPainterPath stage;
    stage.addRoundedRect(rect, metrics::radius, metrics::radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outside - stage, color(Token::Background));
}

} // namespace

VideoView::VideoView(QWidget *parent) : QWidget(parent), m_notice(noCaseNotice())
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void VideoView::setPicture(const media::VisibleFrame &frame, bool isSmall)
{
    m_frame = frame;
    m_isSmall = isSmall;
    m_isFresh = !frame.isNull();
    update();
}

void VideoView::setNotice(const StageNotice &notice)
{
    m_frame = {};
    m_isFresh = false;
    m_notice = notice;
    update();
}

void VideoView::setStatus(const QString &text)
{
    if (std::exchange(m_status, text) != text)
        update();
}

void VideoView::setOrigin(const QString &text)
{
    if (std::exchange(m_origin, text) != text)
        update();
}

void VideoView::setWarning(const QString &text)
{
    m_warning = text;
    update();
}

void VideoView::setNote(const QString &text)
{
    m_note = text;
    update();
}

void VideoView::setHint(const QString &key, const QString &text)
{
    m_hintKey = key;
    m_hint = text;
    update();
}

QRect VideoView::pictureRect() const
{
    if (m_frame.isNull())
        return {};
    const QSize room = m_isSmall ? size() / smallDivisor : size();
    QRect picture({0, 0}, m_frame.image().size().scaled(room, Qt::KeepAspectRatio));
    picture.moveCenter(rect().center());
    return picture;
}

QSize VideoView::displaySize() const
{
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

void VideoView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT displaySizeChanged();
}

void VideoView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), stageColor(Token::Stage));
    if (m_frame.isNull()) {
        paintNotice(painter);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(pictureRect(), m_frame.image());
        paintHint(painter);
    }
    paintChips(painter);
    drawCorners(painter, rect());
    if (hasFocus())
        paint::focusRing(painter, rect());
    painter.end();
    if (std::exchange(m_isFresh, false))
        Q_EMIT framePainted(m_frame.position());
}

void VideoView::paintNotice(QPainter &painter) const
{
    const int width = std::min(scaled(noticeWidth), rect().width() - 2 * metrics::betweenGroups);
    const int side = scaled(noticeIcon);
    const auto height = [width](const QFont &font, const QString &text) {
        return text.isEmpty() ? 0
                              : QFontMetrics(font)
                                    .boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, text)
                                    .height();
    };
    const QFont titleFont = vigil::ui::font(TextRole::Heading);
    const QFont textFont = vigil::ui::font(TextRole::Base);
    const int titleHeight = height(titleFont, m_notice.title);
    const int textHeight = height(textFont, m_notice.explanation);
    const int total = side + metrics::inGroup + titleHeight + metrics::grid + textHeight;
    const int left = rect().center().x() - width / 2;
    int top = std::max(0, rect().center().y() - total / 2);

    drawIcon(painter, m_notice.icon, {rect().center().x() - side / 2, top}, side,
             stageColor(Token::DimText));
    top += side + metrics::inGroup;
    const int flags = int(Qt::AlignHCenter) | int(Qt::TextWordWrap);
    painter.setFont(titleFont);
    painter.setPen(stageColor(Token::OnStage));
    painter.drawText(QRect(left, top, width, titleHeight), flags, m_notice.title);
    top += titleHeight + metrics::grid;
    painter.setFont(textFont);
    painter.setPen(stageColor(Token::DimText));
    painter.drawText(QRect(left, top, width, textHeight), flags, m_notice.explanation);
}

void VideoView::paintChips(QPainter &painter) const
{
    int top = metrics::windowEdge;
    for (const Chip &chip :
         {Chip{m_status, "broadcast", Token::Remove}, Chip{m_origin, "history", Token::OnStage},
          Chip{m_warning, "alert-triangle", Token::Label},
          Chip{m_note, "alert-triangle", Token::Label}}) {
        if (!chip.text.isEmpty())
            top = paintChip(painter, chip, top) + metrics::grid;
    }
}

int VideoView::paintChip(QPainter &painter, const Chip &which, int top) const
{
    const int side = scaled(metrics::iconSize);
    const QFont font = vigil::ui::font(TextRole::Base);
    const QFontMetrics fontMetrics(font);
    const int most = width() - 4 * metrics::windowEdge - side - metrics::inGroup;
    const QString text = fontMetrics.elidedText(which.text, Qt::ElideRight, std::max(0, most));
    const QSize chip(side + metrics::inGroup + fontMetrics.horizontalAdvance(text)
                         + 2 * metrics::windowEdge,
                     std::max(side, fontMetrics.height()) + 2 * metrics::grid);
    const auto place = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const QRect box({metrics::windowEdge, top}, chip);
    drawChip(painter, place(box), metrics::radius);
    const QRect icon(box.left() + metrics::windowEdge, box.center().y() - side / 2 + 1, side, side);
    drawIcon(painter, QLatin1StringView(which.icon), place(icon).topLeft(), side,
             stageColor(which.token));
    painter.setFont(font);
    painter.setPen(stageColor(Token::OnStage));
    painter.drawText(place(box.adjusted(metrics::windowEdge + side + metrics::inGroup, 0,
                                        -metrics::windowEdge, 0)),
                     Qt::AlignCenter | Qt::TextSingleLine, text);
    return box.bottom() + 1;
}

void VideoView::paintHint(QPainter &painter) const
{
    if (m_hint.isEmpty())
        return;
    const QFont font = vigil::ui::font(TextRole::Base);
    const QSize badge = paint::keyBadgeSize(m_hintKey);
    const int gap = m_hintKey.isEmpty() ? 0 : metrics::inGroup;
    const int textWidth = QFontMetrics(font).horizontalAdvance(m_hint) + 1;
    const int height = scaled(metrics::controlHeight) - 2;
    QRect box(0, 0, badge.width() + gap + textWidth + 2 * metrics::betweenGroups - metrics::grid,
              height);
    box.moveCenter({rect().center().x(), 0});
    box.moveBottom(rect().bottom() - metrics::windowEdge);
    if (box.width() > width() - metrics::windowEdge)
        return;
    drawChip(painter, box, height / 2);
    const auto place = [this, &box](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), box, logical);
    };
    QRect key(box.left() + metrics::windowEdge, 0, badge.width(), badge.height());
    key.moveTop(box.center().y() - badge.height() / 2);
    paint::keyBadge(painter, place(key), m_hintKey, stageColor(Token::OnStage));
    painter.setFont(font);
    painter.setPen(stageColor(Token::OnStage));
    painter.drawText(place(QRect(key.right() + 1 + gap, box.top(), textWidth, height)),
                     Qt::AlignCenter | Qt::TextSingleLine, m_hint);
}

} // namespace vigil::ui
