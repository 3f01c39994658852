// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressline.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace vigil::ui {

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_percent(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_percent->setTabular(true);
    m_percent->setObjectName(QStringLiteral("data"));
    m_bar->setRange(0, whole);
    m_bar->setTextVisible(false);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics::betweenGroups);
    layout->setVerticalSpacing(metrics::grid);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_percent, 0, 1);
    layout->addWidget(m_bar, 1, 0, 1, 2);
    layout->addWidget(m_stop, 0, 2, 2, 1);
    connect(m_stop, &QPushButton::clicked, this, &ProgressLine::stopRequested);
    setFocusProxy(m_stop);
    setDone(0);
    retranslate();
}

void ProgressLine::setText(const QString &text)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
}

void ProgressLine::setDone(int perMille)
{
    m_bar->setValue(perMille);
    const QLocale locale;
    //: How much is done
    m_percent->setText(tr("%1 %").arg(locale.toString(perMille * 100 / whole)));
}

void ProgressLine::retranslate()
{
    //: Button: ends the work that runs; nothing half done stays
    m_stop->setText(tr("Stop"));
    setDone(m_bar->value());
}

void ProgressLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
