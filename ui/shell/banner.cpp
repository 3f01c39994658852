// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace vigil::ui {

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_label(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_action(new QPushButton(this))
    , m_dismiss(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::windowEdge, metrics::grid, metrics::windowEdge,
                               metrics::grid);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_dismiss);
    m_label->setWordWrap(true);
    m_dismiss->setFlat(true);
    for (QPushButton *button : {m_action, m_dismiss}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
    }
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &Banner::clear);
    hide();
}

void Banner::showProblem(Text text, Text actionText)
{
    m_text = std::move(text);
    m_actionText = std::move(actionText);
    m_token = Token::Remove;
    renew();
}

void Banner::showNotice(Text text)
{
    m_text = std::move(text);
    m_actionText = {};
    m_token = Token::Accent;
    renew();
}

void Banner::clear()
{
    m_text = {};
    hide();
}

void Banner::renew()
{
    if (!m_text)
        return;
    m_icon->setPixmap(iconPixmap(m_token == Token::Remove ? QStringLiteral("alert-triangle")
                                                          : QStringLiteral("info-circle"),
                                 m_token, scaled(metrics::iconSize), devicePixelRatioF()));
    m_label->setText(m_text());
    setAccessibleName(m_label->text());
    m_action->setVisible(m_actionText != nullptr);
    if (m_actionText)
        m_action->setText(m_actionText());
    //: Button: take the message away
    m_dismiss->setText(tr("Close"));
    m_dismiss->setVisible(m_token != Token::Remove);
    show();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        renew();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Raised));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
    painter.fillRect(QRect(x, 0, 3, height()), color(m_token));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Separator));
}

} // namespace vigil::ui
