// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil::ui {

SectionHeading::SectionHeading(const QString &iconName, QWidget *parent)
    : QPushButton(parent)
    , m_iconName(iconName)
    , m_summaryToken(Token::DimText)
{
    setFlat(true);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(vigil::ui::font(TextRole::Strong));
    setCanOpen(false);
}

void SectionHeading::setTitle(const QString &title)
{
    setText(title);
    renewAccessible();
}

void SectionHeading::setAside(const QString &aside)
{
    m_aside = aside;
    renewAccessible();
}

void SectionHeading::setSummary(const QString &summary, Token token)
{
    m_summary = summary;
    m_summaryToken = token;
    renewAccessible();
}

void SectionHeading::setCanOpen(bool canOpen)
{
    m_canOpen = canOpen;
    setCheckable(canOpen);
    // Without details it still can be reached: its summary is what a reader of the screen hears.
    setFocusPolicy(Qt::TabFocus);
    update();
}

void SectionHeading::renewAccessible()
{
    const QStringList parts{text(), m_aside, m_summary};
    QString name;
    for (const QString &part : parts) {
        if (part.isEmpty())
            continue;
        //: Read aloud: title of a part of the screen, then its summary
        name = name.isEmpty() ? part : tr("%1, %2").arg(name, part);
    }
    setAccessibleName(name);
    updateGeometry();
    update();
}

QSize SectionHeading::sizeHint() const
{
    const int height =
        std::max(scaled(metrics::iconSize), fontMetrics().height()) + metrics::inGroup;
    return {scaled(metrics::iconSize) + metrics::inGroup + fontMetrics().horizontalAdvance(text()),
            height};
}

QSize SectionHeading::minimumSizeHint() const
{
    return sizeHint();
}

void SectionHeading::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.state.setFlag(QStyle::State_On, false);
    if (m_canOpen && option.state & QStyle::State_MouseOver)
        paint::box(painter, rect(), color(Token::Fill), {});

    const auto place = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const auto alignment = [this](Qt::Alignment logical) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), logical)
                                | Qt::AlignVCenter)
               | Qt::TextSingleLine;
    };
    const int side = scaled(18);
    const qreal ratio = devicePixelRatioF();
    const QRect iconRect(0, (height() - side) / 2, side, side);
    painter.drawPixmap(place(iconRect).topLeft(), iconPixmap(m_iconName, Token::Text, side, ratio));

    QRect rest(iconRect.right() + 1 + metrics::inGroup, 0, 0, height());
    rest.setRight(width() - 1);
    if (m_canOpen) {
        const int arrow = scaled(metrics::smallIconSize);
        const QRect arrowRect(width() - arrow, (height() - arrow) / 2, arrow, arrow);
        painter.drawPixmap(
            place(arrowRect).topLeft(),
            iconPixmap(isChecked() ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                       Token::DimText, arrow, ratio));
        rest.setRight(arrowRect.left() - metrics::grid);
    }
    const auto draw = [&](const QString &text, const QFont &font, Token token) {
        painter.setFont(font);
        painter.setPen(color(token));
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, rest.width());
        painter.drawText(place(rest), alignment(Qt::AlignLeft), shown);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(shown) + metrics::inGroup);
    };
    draw(text(), vigil::ui::font(TextRole::Strong), Token::Text);
    if (!m_aside.isEmpty())
        draw(m_aside, vigil::ui::font(TextRole::Strong), Token::DimText);

    const QFont small = vigil::ui::font(TextRole::Small);
    painter.setFont(small);
    painter.setPen(color(m_summaryToken));
    painter.drawText(place(rest), alignment(Qt::AlignRight),
                     QFontMetrics(small).elidedText(m_summary, Qt::ElideRight, rest.width()));
    if (hasFocus())
        paint::focusRing(painter, rect());
}

void SectionHeading::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(vigil::ui::font(TextRole::Strong));
}

Section::Section(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_heading(new SectionHeading(iconName, this))
    , m_body(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::inGroup, 0, metrics::windowEdge);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_heading);
    m_body->setSpacing(metrics::grid / 2);
    layout->addLayout(m_body);
}

QVBoxLayout *Section::details()
{
    if (!m_details) {
        m_details = new QWidget(this);
        m_detailsLayout = new QVBoxLayout(m_details);
        m_detailsLayout->setContentsMargins(0, metrics::grid, 0, 0);
        layout()->addWidget(m_details);
        m_details->hide();
        m_heading->setCanOpen(true);
        connect(m_heading, &QPushButton::toggled, this, [this](bool isOn) {
            m_details->setVisible(isOn);
            Q_EMIT opened(isOn);
        });
    }
    return m_detailsLayout;
}

bool Section::isOpen() const
{
    return m_heading->isChecked();
}

void Section::setOpen(bool isOpen)
{
    if (m_details)
        m_heading->setChecked(isOpen);
}

void Section::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Separator));
}

} // namespace vigil::ui
