// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/transcriptview.h"

#include "base/strangertext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace vigil::ui {

namespace {

Qt::LayoutDirection directionOf(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace

CueLine::CueLine(bool isCurrent, QWidget *parent) : QAbstractButton(parent), m_isCurrent(isCurrent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setContent({}, false);
}

void CueLine::setCue(const QString &text)
{
    // Isolation would hide the direction; the line is a paragraph of its own.
    setLayoutDirection(directionOf(text));
    setContent(base::strangerText(text), true);
}

void CueLine::setRemark(const QString &text)
{
    unsetLayoutDirection();
    setContent(text, false);
}

void CueLine::setContent(const QString &text, bool isCue)
{
    setText(text);
    setShortcut({}); // an ampersand in it names no key
    setAccessibleName(text);
    setEnabled(isCue && !text.isEmpty());
    setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QSize CueLine::sizeHint() const
{
    return {240, QFontMetrics(vigil::ui::font(TextRole::Strong)).height() + 2};
}

void CueLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font =
        vigil::ui::font(m_isCurrent && isEnabled() ? TextRole::Strong : TextRole::Base);
    painter.setFont(font);
    painter.setPen(color(m_isCurrent && isEnabled() ? Token::Text : Token::DimText));
    const QRect room = rect().adjusted(metrics::grid, 0, -metrics::grid, 0);
    // Text from right to left turns "left" round.
    QTextOption option(Qt::AlignLeft);
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::NoWrap);
    painter.drawText(QRectF(room),
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, room.width()), option);
    if (hasFocus())
        paint::focusRing(painter, rect());
}

void CueLine::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

TranscriptView::TranscriptView(QWidget *parent)
    : QWidget(parent)
    , m_lines{new CueLine(false, this), new CueLine(true, this), new CueLine(false, this)}
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (int i = 0; i < 3; ++i) {
        layout->addWidget(m_lines[std::size_t(i)]);
        connect(m_lines[std::size_t(i)], &QAbstractButton::clicked, this, [this, i] {
            const qsizetype index = m_current + i - 1;
            if (index >= 0 && index < m_cues.size())
                Q_EMIT seekRequested(m_cues[index].from);
        });
    }
    renew();
}

void TranscriptView::setState(State state)
{
    m_state = state;
    m_cues.clear();
    m_current = -1;
    renew();
}

void TranscriptView::setCues(const QList<review::Cue> &cues)
{
    m_state = State::Ready;
    m_cues = cues;
    m_current = -1;
    setPosition(m_position);
    renew();
}

void TranscriptView::setPosition(base::Millis position)
{
    m_position = position;
    const auto next =
        std::upper_bound(m_cues.cbegin(), m_cues.cend(), position,
                         [](base::Millis at, const review::Cue &cue) { return at < cue.from; });
    const qsizetype current = next - m_cues.cbegin() - 1;
    if (std::exchange(m_current, current) != current)
        renew();
}

void TranscriptView::renew()
{
    if (m_state == State::Ready && !m_cues.isEmpty()) {
        for (qsizetype i = 0; i < 3; ++i) {
            const qsizetype index = m_current + i - 1;
            const bool isThere = index >= 0 && index < m_cues.size();
            m_lines[std::size_t(i)]->setCue(isThere ? m_cues[index].text : QString());
        }
        return;
    }
    m_lines[0]->setRemark({});
    m_lines[2]->setRemark({});
    switch (m_state) {
    case State::Loading: return m_lines[1]->setRemark({});
    case State::Unreadable:
        return m_lines[1]->setRemark(
            tr("The transcript cannot be read. Decide by what you see and hear."));
    case State::None:
    case State::Ready: return m_lines[1]->setRemark(tr("There is no transcript."));
    }
}

void TranscriptView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

} // namespace vigil::ui
