// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_title(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_explanation(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_explanation, 1000);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addSpacing(metrics::inGroup);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_title->setAlignment(Qt::AlignCenter);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setMaximumWidth(scaled(metrics::contextWidth));
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
    renewIcon();
}

void EmptyState::setText(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
}

void EmptyState::setActionText(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::renewIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, Token::DimText, scaled(40), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        renewIcon();
}

} // namespace vigil::ui
